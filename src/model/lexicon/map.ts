/** Where something lies, in degrees (WGS 84), rounded to a hundredth for towns and a tenth or more for areas. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** A place with its point. */
export interface PlacePoint extends Point {
  readonly name: string
  readonly aliases?: readonly string[]
  /** Code of the state it lies in; none for seas. */
  readonly state?: string
  /** `town`: a point. `area`: a region, sea or site, by a point in its middle. */
  readonly kind: 'town' | 'area'
  /** True for the seat of the state's government. */
  readonly seat?: boolean
  /** Thousands of people, for telling towns of one name apart. */
  readonly size?: number
}

/** What a map needs to know of the world. */
export interface Atlas {
  /** The place of a name; of several, one in the states at hand, else the largest. `undefined` when it is not known. */
  readonly findPlace: (name: string, states: readonly string[]) => PlacePoint | undefined
  /** The seat of a state's government, or `undefined`. */
  readonly findSeat: (state: string) => PlacePoint | undefined
  /** The shapes of today on a state's territory: ISO 3166-1 numbers, or names where there is none. */
  readonly outlines: ReadonlyMap<string, readonly string[]>
}

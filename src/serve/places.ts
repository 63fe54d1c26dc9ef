import type { Atlas, PlacePoint } from '../model/lexicon/map.ts'
import type { Dossier } from '../model/dossier.ts'

/** A place that records of a dossier name, with where it lies. */
export interface PlacedName {
  /** As the records give it. */
  readonly name: string
  /** `state`: the place named is a state, by its seat. */
  readonly kind: PlacePoint['kind'] | 'state'
  readonly lat: number
  readonly lon: number
}

/** A state that takes part, as a map draws it. */
export interface PlacedState {
  readonly code: string
  readonly name: string
  /** Of the states that the dossier is about. */
  readonly own: boolean
  /** The seat of its government, or null where it is not known. */
  readonly seat: { readonly name: string; readonly lat: number; readonly lon: number } | null
  /** The shapes of today on its territory. */
  readonly outlines: readonly string[]
}

/** `/api/dossier/{states}/places`. */
export interface PlacesAnswer {
  readonly places: readonly PlacedName[]
  /** Names that are drawn nowhere, because it is not known where they lie. */
  readonly unplaced: readonly string[]
  readonly states: readonly PlacedState[]
}

/** Where the records of a dossier happened, and where its states lie. */
export function placesAnswer(dossier: Dossier, atlas: Atlas): PlacesAnswer {
  const own = dossier.states.map((state) => state.code)
  const states = statesOf(dossier)
  const codes = [...own, ...states.keys()]
  const names = [...new Set(dossier.records.flatMap((record) => record.place.value ?? []))].sort()
  const placed = names.map((name) => placedName(name, codes, states, atlas))
  return {
    places: placed.filter((place) => place !== undefined),
    unplaced: names.filter((_name, at) => placed[at] === undefined),
    states: [...states].map(([code, name]) => placedState({ code, name, own: own.includes(code) }, atlas)),
  }
}

/** All states that take part, those of the dossier first. */
function statesOf(dossier: Dossier): ReadonlyMap<string, string> {
  const states = new Map(dossier.states.map((state) => [state.code, state.name]))
  for (const record of dossier.records)
    for (const party of [...record.actors, ...record.recipients])
      if (party.state === party.id && !states.has(party.id)) states.set(party.id, party.name)
  return states
}

function placedName(
  name: string,
  codes: readonly string[],
  states: ReadonlyMap<string, string>,
  atlas: Atlas,
): PlacedName | undefined {
  const state = [...states].find(([, each]) => each === name)?.[0]
  const seat = state === undefined ? undefined : atlas.findSeat(state)
  if (seat !== undefined) return { name, kind: 'state', lat: seat.lat, lon: seat.lon }
  const place = atlas.findPlace(name, codes)
  return place === undefined ? undefined : { name, kind: place.kind, lat: place.lat, lon: place.lon }
}

function placedState(state: Pick<PlacedState, 'code' | 'name' | 'own'>, atlas: Atlas): PlacedState {
  const seat = atlas.findSeat(state.code)
  return {
    ...state,
    seat: seat === undefined ? null : { name: seat.name, lat: seat.lat, lon: seat.lon },
    outlines: atlas.outlines.get(state.code) ?? [],
  }
}

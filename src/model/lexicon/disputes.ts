/** A word by which a text keeps a claim at arm's length. */
export interface HedgeEntry {
  readonly words: readonly string[]
  /** What it makes of the claim: "alleged", "reported", "doubted", "charged". */
  readonly puts: string
  readonly example: string
}

/** A charge whose wording is compared across sources, as a beginning of words in lower case. */
export interface ChargeEntry {
  readonly words: readonly string[]
  readonly title: string
  readonly example: string
}

/** What a unit of some ware costs and how much of it there is, for telling figures that cannot be right. */
export interface WareEntry {
  readonly ware: string
  /** Words of the text that mean it, in lower case. */
  readonly words: readonly string[]
  readonly unit: string
  /** Lowest and highest yearly mean price of one unit in US dollars in these years. */
  readonly price: readonly [low: number, high: number]
  readonly years: readonly [from: number, to: number]
  /** Known reserves of the whole world, in units. */
  readonly world?: number
  readonly source: string
  readonly example: string
}

/** The data of comparing sources. */
export interface DisputeLexicon {
  readonly hedges: readonly HedgeEntry[]
  readonly charges: readonly ChargeEntry[]
  readonly wares: readonly WareEntry[]
  /** Number of a group of words that translators use for each other, by stem. */
  readonly synonyms: ReadonlyMap<string, string>
  /** Words that say of sanctions that some remain, in lower case. */
  readonly remainders: readonly string[]
  /** Words by which a text weighs motives and prospects, in lower case. */
  readonly assessments: readonly string[]
  /** Words that say next to nothing in a statement. */
  readonly light: ReadonlySet<string>
  /** Words that a share of anything can be of. */
  readonly vague: ReadonlySet<string>
  /** Nouns for what somebody said ("request"). */
  readonly speechNouns: ReadonlySet<string>
  /** Nouns for people in general ("personnel", "persons"): they count the same thing. */
  readonly people: ReadonlySet<string>
}

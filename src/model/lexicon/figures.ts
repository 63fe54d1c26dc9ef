/** A word that counts, and how it joins with its neighbours. */
export interface NumberWord {
  readonly word: string
  /**
   * `small` below a hundred ("seven", "forty"), `scale` multiplies what stands before ("million"), `vague` is a plural
   * that names no number ("thousands"), `part` a fraction ("third"), `few` an unnamed small number ("several").
   */
  readonly kind: 'small' | 'scale' | 'vague' | 'part' | 'few'
  /** What it counts; of vague and few words the least that they mean. */
  readonly value: number
  /** The most that a vague word means; absent where it has no end. */
  readonly high?: number
  readonly example: string
}

/** A noun that is counted. */
export interface UnitNoun {
  /** Lemma in lower case; two words for "cubic metre". */
  readonly noun: string
  /** "people", "items", "ships", "aircraft", "tonnes", "years" …; `never` for what makes no figure ("metre", "day"). */
  readonly unit: string
  /** Counted even when the number is a word ("two frigates"); else only digits count. */
  readonly words?: boolean
  /** How many of `unit` one of it is (a kiloton is 1000 tonnes). */
  readonly factor?: number
  readonly example: string
}

/** A currency as texts write it. */
export interface CurrencyEntry {
  /** ISO 4217. */
  readonly code: string
  /** Signs before or behind the number ("US$", "€"). */
  readonly signs?: readonly string[]
  /** Words behind the number, in the singular ("pound sterling", "dollar"). */
  readonly words?: readonly string[]
  /** ISO 3166-1 alpha-3 of the states whose adjective before the word means this currency ("Syrian pounds"). */
  readonly states?: readonly string[]
  /** The word without an adjective means this currency. */
  readonly plain?: boolean
  readonly example: string
}

/** Words around a number that say how exact it is. */
export interface BoundPhrase {
  readonly phrase: string
  readonly bound: 'about' | 'at-least' | 'at-most'
  readonly place: 'before' | 'behind'
  readonly example: string
}

/** A word that makes the number beside it a name, not a quantity ("Resolution 242"). */
export interface NumberedNoun {
  readonly word: string
  readonly example: string
}

/** What the figure stage knows. */
export interface FigureLexicon {
  readonly numbers: ReadonlyMap<string, NumberWord>
  readonly units: ReadonlyMap<string, UnitNoun>
  readonly currencies: readonly CurrencyEntry[]
  /** Longest phrase first. */
  readonly bounds: readonly BoundPhrase[]
  readonly numbered: ReadonlySet<string>
  /** Verbs whose counted subject or object is people ("die", "kill", "displace"). */
  readonly fates: ReadonlySet<string>
}

import type { ActKind, Reality } from '../ontology.ts'
import type { DisputeLexicon } from './disputes.ts'
import type { RegisterLexicon } from './registers.ts'

/** How acts of one kind are compared with others. */
export interface KindEntry {
  readonly kind: ActKind
  /** Kinds of one family may be two words for one act. */
  readonly family: string
  /** Who did it to whom does not tell two such acts apart. */
  readonly symmetric: boolean
  /** Goes on for months or years, so that two dates may be two moments of it. */
  readonly lasting: boolean
  /** Happens once only to the same parties: two days for it are a disagreement, not two acts. */
  readonly once: boolean
  /** The object tells two such acts apart: two agreements of one day, two cities taken. */
  readonly about: boolean
  /** The place tells two such acts apart: two wars, two attacks. */
  readonly placed: boolean
  /** So common between the same parties that a further passage tells a further act, unless its words are the same. */
  readonly many: boolean
}

/** A sort of undertaking and how its records are told from others. */
export interface ThreadEntry {
  readonly id: string
  readonly title: string
  /** Kinds whose records are of it when one of `words` stands in their trigger or object. */
  readonly kinds: readonly ActKind[]
  /** Beginnings of words. */
  readonly words: readonly string[]
  /** Kinds that belong also when only a noun points back to the undertaking ("the agreement"). */
  readonly joining: readonly ActKind[]
  /** Kinds of `joining` that belong also when only their sentence holds one of `words` ("a base, awaiting ratification"). */
  readonly beside?: readonly ActKind[]
  /** Who did it to whom is part of which undertaking it is: sanctions of one on the other. */
  readonly directed?: boolean
  /** Its title names the place. */
  readonly placed?: boolean
  /** Records of the same parties further apart than so many years are of another undertaking. */
  readonly years: number
  /** Said when no record of these stages is there. */
  readonly absent?: { readonly stages: readonly string[]; readonly note: string }
  readonly example: string
}

/** What a record of this kind and reality says about the stage of its undertaking. */
export interface StageEntry {
  readonly thread: string
  readonly kinds: readonly ActKind[]
  readonly realities: readonly Reality[]
  /** Words of which one must stand in the trigger or object; any when absent. */
  readonly words?: readonly string[]
  readonly stage: string
  /** Of words only: once the undertaking has gone beyond, a record of this stage is none. */
  readonly early?: boolean
  /** What an `early` record is instead once the undertaking has gone beyond; nothing when absent. */
  readonly later?: string
  readonly example: string
}

/** How a record of a kind is worded in one line. */
export interface PhraseEntry {
  readonly kind: ActKind
  /** Base, third person singular and past participle of the verb. */
  readonly verb: readonly [base: string, singular: string, participle: string]
  /**
   * What may follow, best first; the first whose slots are all filled is taken: `{to}` recipients, `{object}` the
   * text's own words, `{given}` the same when they name no party, `{actors}`, `{other}` the second of two actors, and
   * `{both}`, which is nothing but asks for two actors.
   */
  readonly after: readonly string[]
  /** So many patterns of `after` say as much as the text and are preferred to its words. */
  readonly first?: number
  /** Who acts is named by person; the preferred patterns are used only where each party has one. */
  readonly people?: boolean
  /** Stands before those who act when `people` are wanted and none is named ("representatives of"). */
  readonly without?: string
  /** Only states can be the recipients ("sends forces to Syria"). */
  readonly states?: boolean
  /** Beginnings of words of which one must stand in the trigger or object, else the text is quoted. */
  readonly must?: readonly string[]
  /** Beginnings of words of which one must stand in an object that is used. */
  readonly objectMust?: readonly string[]
  /** Grammatical subject when it is not the actors ("a coup"). */
  readonly subject?: string
  readonly example: string
}

/** The data of reconciling: what may be one act, one undertaking, one line. */
export interface ReconcileLexicon {
  readonly kinds: ReadonlyMap<ActKind, KindEntry>
  readonly stopWords: ReadonlySet<string>
  /** The name shown of a state, by code. */
  readonly stateNames: ReadonlyMap<string, string>
  /** Words by which a name takes "the", in lower case. */
  readonly articleWords: ReadonlySet<string>
  /** Last words of names that take a plural verb, in lower case. */
  readonly pluralWords: ReadonlySet<string>
  /** Successor states by the code of the gone one. */
  readonly successors: ReadonlyMap<string, readonly string[]>
  /** Name shown of an agency, by each of its names in lower case. */
  readonly agencies: ReadonlyMap<string, string>
  readonly threads: readonly ThreadEntry[]
  readonly stages: readonly StageEntry[]
  readonly phrases: ReadonlyMap<ActKind, PhraseEntry>
  /** What the columns of registers are read from. */
  readonly registers: RegisterLexicon
  /** What comparing sources needs. */
  readonly disputes: DisputeLexicon
}

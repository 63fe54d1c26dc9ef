import type { Edtf } from './edtf.ts'
import type { Span } from './span.ts'

/** One sentence, without the white space around it. */
export interface Sentence extends Span {
  /** Index into `Document.blocks` of the block it stands in. */
  readonly block: number
  /** Index range into the token layer, end excluded. */
  readonly tokens: readonly [from: number, to: number]
}

/** One word by the conventions of Universal Dependencies 2 for English ("don't" is two, hyphens stand alone). */
export interface Token extends Span {
  readonly lemma: string
  readonly upos: Upos
  /** Index into the token layer, or -1 for the root of its sentence. */
  readonly head: number
  /** UD relation with subtype ("nsubj:pass"). */
  readonly deprel: string
}
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const
export type Upos = (typeof UPOS)[number]

/** A name as the grammar finds it by its looks alone, without its titles; nothing is known of who it is. */
export interface NameSpan extends Span {
  readonly type: 'person' | 'organisation' | 'place' | 'armed-group'
}

/** How a value came to be known. */
export type Basis = 'stated' | 'inferred' | 'inherited'

/** An expression of time in the text, as precise as the text and no more. */
export interface DateMention extends Span {
  readonly type: 'date' | 'time' | 'duration' | 'set'
  /** EDTF level 1 or 2; empty for durations and sets that EDTF cannot say. */
  readonly edtf: Edtf | ''
  /** TIMEX3 value, for interchange (TimeML 1.2.1). */
  readonly timex3: string
  readonly mod?: 'early' | 'mid' | 'late' | 'approx' | 'before' | 'after' | 'start' | 'end'
  readonly basis: Basis
  /** The expression, heading or publication date that a relative date was reckoned from. */
  readonly anchor?: { readonly kind: 'published' | 'date' | 'heading' | 'quotation'; readonly edtf: Edtf }
  /** The rule that made it. */
  readonly why: string
}

export const ACTOR_TYPES = ['state', 'person', 'organisation', 'armed-group', 'company', 'igo', 'ngo', 'place'] as const
export type ActorType = (typeof ACTOR_TYPES)[number]

/** Somebody (or some place) a document names, with every passage that means it. */
export interface Actor {
  /** Unique in the document: a state's id is its code ("SDN"), others are slugs of the name ("omar-al-bashir"). */
  readonly id: string
  /** The fullest form in the text, or the lexicon's name of a state. */
  readonly name: string
  readonly type: ActorType
  /** ISO 3166-1 alpha-3 (SUN, DDR, CSK, YUG for the gone ones) of the state that it is or acts for, else null. */
  readonly state: string | null
  /** What part of the state, when it acts for one: "government", "military", "office" …; "media" of those who report. */
  readonly sector?: string
  readonly mentions: readonly ActorMention[]
}

/** One passage that means an actor. */
export interface ActorMention extends Span {
  /** `name`, `demonym` ("Sudanese"), `capital` ("Khartoum" for Sudan), `title`, `pronoun`, `description` ("the two countries"). */
  readonly form: 'name' | 'demonym' | 'capital' | 'title' | 'pronoun' | 'description' | 'acronym'
  readonly why: string
}

/** Words somebody is said to have spoken or written. */
export interface Quote extends Span {
  readonly kind: 'direct' | 'indirect' | 'mixed'
  /** Actor id, or null when nobody in the actor layer speaks it. */
  readonly speaker: string | null
  readonly speakerSpan?: Span
  readonly cue?: Span
  readonly why: string
}

/** A quantity that belongs in a dossier: money, people, shares, tonnes, aircraft, years. */
export interface Figure extends Span {
  readonly value: number | null
  readonly low?: number
  readonly high?: number
  /** ISO 4217 code, or "percent", "people", "tonnes", "items", "years", "ships", "aircraft" … */
  readonly unit: string
  readonly bound: 'exact' | 'about' | 'at-least' | 'at-most'
  /** What it measures, in the words of the text. */
  readonly of?: string
  readonly date?: Edtf
  readonly attributedTo?: string
  readonly why: string
}

/** Everything that annotators add to a document; each layer is in document order. */
export interface Layers {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly dates: readonly DateMention[]
  readonly actors: readonly Actor[]
  readonly quotes: readonly Quote[]
  readonly figures: readonly Figure[]
}

/** How a speaker stands to what is said. */
export const STANCES = [
  'state',
  'report',
  'claim',
  'opinion',
  'accuse',
  'deny',
  'praise',
  'ask',
  'demand',
  'promise',
  'threaten',
  'concede',
] as const
export type Stance = (typeof STANCES)[number]

/** What can hold the words said: a quotation alone, a clause ("that …"), an infinitive, an object, or a phrase with a preposition. */
export const CUE_SLOTS = [
  'clause',
  'infinitive',
  'object',
  'of',
  'for',
  'as',
  'about',
  'on',
  'against',
  'with',
] as const
export type CueSlot = (typeof CUE_SLOTS)[number]

/** A word by which a text reports speech. Every cue can stand with a quotation; `takes` says what else it can stand with. */
export interface QuoteCue {
  /** Lemma of a verb or noun; the words as written of a preposition ("according to"). */
  readonly cue: string
  readonly pos: 'verb' | 'noun' | 'preposition'
  readonly stance: Stance
  readonly takes: readonly CueSlot[]
  /** Seldom a word of speech ("hold", "find"): passed over for a better cue, and never one of a few words between marks. */
  readonly weak?: boolean
  /** A sentence in which it stands with a quotation or one of its slots; run as a test. */
  readonly example: string
}

/** The cues of reported speech, by their word. */
export interface QuoteLexicon {
  readonly verbs: ReadonlyMap<string, QuoteCue>
  readonly nouns: ReadonlyMap<string, QuoteCue>
  readonly prepositions: ReadonlyMap<string, QuoteCue>
}

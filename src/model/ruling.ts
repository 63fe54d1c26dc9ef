import type { ActType } from './ontology.ts'

/**
 * What a person can decide. `reject` hides passages, `merge` and `same` join the records of passages, `split` takes
 * passages out into a record of their own, `different` keeps each of them apart from the others, `edit` puts values in
 * place of fields, `hold` and `unsure` mark, `note` says something, `withdraw` takes an earlier ruling back.
 */
export const VERDICTS = [
  'accept',
  'reject',
  'hold',
  'edit',
  'merge',
  'split',
  'same',
  'different',
  'unsure',
  'note',
  'withdraw',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** The fields of a record that `edit` may set. Parties are codes of states or names, separated by ";". */
export const RULED_FIELDS = ['title', 'date', 'place', 'reality', 'type', 'kind', 'actors', 'recipients'] as const
export type RuledField = (typeof RULED_FIELDS)[number]

/**
 * A person's decision. Append-only, and keyed to evidence (document hash, quoted words, context), never to row
 * numbers, so that it survives re-coding.
 */
export interface Ruling {
  /** `u-` and 12 hexadecimal digits of the SHA-256 over all else. */
  readonly id: string
  readonly verdict: Verdict
  /** The passages it is about, at least one but for `withdraw`. */
  readonly evidence: readonly RulingEvidence[]
  /** For `edit`: the new values. */
  readonly fields?: Readonly<Partial<Record<RuledField, string>>>
  /** The reason, in the person's words. */
  readonly note?: string
  /** For `withdraw`: the id of the ruling that no longer holds. */
  readonly withdraws?: string
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly ruledAt: string
}

/** Words of a text with what stands around them: a W3C Web Annotation TextQuoteSelector. */
export interface Quotation {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** The words that name an act, with the hash of the text they are quoted from. */
export interface RulingEvidence extends Quotation {
  readonly textSha256: string
  /** The id of the document: where the words are looked for when no text of that hash is there any more. */
  readonly document?: string
  /** Where they stood, UTF-16 units: tells the same words in the same company apart. */
  readonly start?: number
  /** The type of the act that they were read as: one word may tell of two acts. */
  readonly type?: ActType
}

/** What the rulings have made of a record. */
export interface RecordRuling {
  /** The newest of accept, reject, hold and unsure, or null. */
  readonly verdict: 'accept' | 'reject' | 'hold' | 'unsure' | null
  /** Fields whose value a person gave, with what the texts gave. */
  readonly edits: readonly { readonly field: RuledField; readonly was: string; readonly ruling: string }[]
  /** Ids of all rulings that shaped or marked it, in the order of the log. */
  readonly rulings: readonly string[]
  readonly notes: readonly { readonly note: string; readonly by: string; readonly ruledAt: string }[]
}

/** What has become of a ruling. `astray`: its evidence is no longer found. */
export type RulingState = 'applied' | 'astray' | 'withdrawn'

/** A ruling with what it does now. */
export interface RulingEffect {
  readonly ruling: Ruling
  readonly state: RulingState
  /** The records it shapes or marks, hidden ones too. */
  readonly records: readonly { readonly id: string; readonly title: string }[]
}

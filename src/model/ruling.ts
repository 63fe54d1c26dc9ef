/**
 * A person's decision. Append-only, and keyed to evidence (document hash, quoted words, context), never to row
 * numbers, so that it survives re-coding.
 */
export interface Ruling {
  readonly id: string
  readonly verdict: 'accept' | 'reject' | 'hold' | 'edit' | 'merge' | 'split' | 'note'
  readonly evidence: readonly RulingEvidence[]
  readonly fields?: Readonly<Record<string, string>>
  readonly note?: string
  readonly by: string
  /** ISO 8601 instant, UTC. */
  readonly ruledAt: string
}

/** W3C Web Annotation TextQuoteSelector with the hash of the text it quotes. */
export interface RulingEvidence {
  readonly textSha256: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

import type { QuoteCue, QuoteLexicon } from '../../model/lexicon/quotes.ts'
import { findQuotations, type Quotation } from './marks.ts'
import { type Named, namedIn } from './speaker.ts'
import { formOf, type Grove, growGrove, lemmaOf, type QuoteInput, type TokenIndex, tokensIn, uposOf } from './tree.ts'

/** One document made ready: trees, mentions, and which tokens stand between quotation marks. */
export interface Scene {
  readonly grove: Grove
  readonly lexicon: QuoteLexicon
  readonly named: readonly Named[]
  readonly quotations: readonly Quotation[]
  /** For each token the index of the quotation it stands in, else -1. */
  readonly insideOf: readonly number[]
}

/** Builds the scene of one document. */
export function setScene(input: QuoteInput, lexicon: QuoteLexicon): Scene {
  const grove = growGrove(input)
  const quotations = findQuotations(input.document)
  const insideOf = Array.from<number>({ length: input.tokens.length }).fill(-1)
  for (const [index, quotation] of quotations.entries()) insideOf.fill(index, ...tokensIn(grove, quotation.marked))
  return { grove, lexicon, named: namedIn(input.actors), quotations, insideOf }
}

/** The cue that a token is, if it is one. */
export function cueAt({ grove, lexicon }: Scene, index: TokenIndex): QuoteCue | undefined {
  const phrase = lexicon.prepositions.get(`${formOf(grove, index)} ${formOf(grove, index + 1)}`)
  if (phrase !== undefined) return phrase
  const lemma = lemmaOf(grove, index)
  const upos = uposOf(grove, index)
  if (upos === 'VERB') return lexicon.verbs.get(lemma)
  return upos === 'NOUN' ? lexicon.nouns.get(lemma) : undefined
}

/** Whether a token stands outside of all quotation marks. */
export const isOutside = (scene: Scene, index: TokenIndex): boolean => (scene.insideOf[index] ?? -1) < 0

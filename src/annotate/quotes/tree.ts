import type { Document } from '../../model/document.ts'
import type { Actor, Sentence, Token } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'

/** What the stage reads: the document and the layers before it. */
export interface QuoteInput {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly actors: readonly Actor[]
}

/** Index into the token layer. */
export type TokenIndex = number

/** The dependency trees of a whole document, with the questions that reported speech asks of them. */
export interface Grove extends QuoteInput {
  readonly text: string
  /** Dependents of each token in text order. */
  readonly below: readonly (readonly TokenIndex[])[]
  /** Index of the sentence of each token. */
  readonly sentenceOf: readonly number[]
}

/** Turns heads into dependents, once for a document. */
export function growGrove(input: QuoteInput): Grove {
  const below = input.tokens.map((): TokenIndex[] => [])
  for (const [index, token] of input.tokens.entries()) below[token.head]?.push(index)
  const sentenceOf = Array.from<number>({ length: input.tokens.length }).fill(-1)
  for (const [index, sentence] of input.sentences.entries()) sentenceOf.fill(index, ...sentence.tokens)
  return { ...input, text: input.document.text, below, sentenceOf }
}

export const childrenOf = (grove: Grove, index: TokenIndex): readonly TokenIndex[] => grove.below[index] ?? []
export const lemmaOf = (grove: Grove, index: TokenIndex): string => grove.tokens[index]?.lemma.toLowerCase() ?? ''
export const uposOf = (grove: Grove, index: TokenIndex): string => grove.tokens[index]?.upos ?? 'X'
export const relationOf = (grove: Grove, index: TokenIndex): string => grove.tokens[index]?.deprel ?? 'root'
/** The relation without its subtype ("nsubj:pass" is "nsubj"). */
export const plainRelation = (grove: Grove, index: TokenIndex): string => relationOf(grove, index).split(':')[0] ?? ''
export const headOf = (grove: Grove, index: TokenIndex): TokenIndex => grove.tokens[index]?.head ?? -1

/** The word as written, in lower case. */
export function formOf(grove: Grove, index: TokenIndex): string {
  const token = grove.tokens[index]
  return token === undefined ? '' : grove.text.slice(token.start, token.end).toLowerCase()
}

/** Dependents whose relation, with or without its subtype, is one of these. */
export const dependents = (grove: Grove, index: TokenIndex, ...relations: readonly string[]): readonly TokenIndex[] =>
  childrenOf(grove, index).filter(
    (child) => relations.includes(relationOf(grove, child)) || relations.includes(plainRelation(grove, child)),
  )

/** The token and everything below it, in text order; nothing is followed below tokens that `stop` names. */
export function subtree(
  grove: Grove,
  index: TokenIndex,
  stop: (child: TokenIndex) => boolean = () => false,
): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  const open = [index]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    open.push(...childrenOf(grove, next).filter((child) => !stop(child)))
  }
  return found.sort((a, b) => a - b)
}

/** The words from the first to the last of these tokens. */
export function spanOf(grove: Grove, indices: readonly TokenIndex[]): Span | undefined {
  const spans = indices.flatMap((index) => grove.tokens[index] ?? [])
  if (spans.length === 0) return undefined
  return { start: Math.min(...spans.map((t) => t.start)), end: Math.max(...spans.map((t) => t.end)) }
}

/** The tokens that begin in a stretch of the text, by binary search: from the first, to behind the last. */
export function tokensIn(grove: Grove, span: Span): readonly [from: number, to: number] {
  return [firstFrom(grove.tokens, span.start), firstFrom(grove.tokens, span.end)]
}

function firstFrom(tokens: readonly Token[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

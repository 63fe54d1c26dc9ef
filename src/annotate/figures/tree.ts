import type { Document } from '../../model/document.ts'
import type { Actor, DateMention, Quote, Sentence, Token } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'

/** What the stage reads: the document and the layers before it. */
export interface FigureInput {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly dates: readonly DateMention[]
  readonly actors: readonly Actor[]
  /** Who says what; a figure inside is theirs. */
  readonly quotes?: readonly Quote[]
}

/** Index into the token layer. */
export type TokenIndex = number

/** The dependency tree of one sentence, with the questions that figures ask of it. */
export interface Twig extends FigureInput {
  readonly text: string
  readonly sentence: Sentence
  readonly below: ReadonlyMap<TokenIndex, readonly TokenIndex[]>
}

/** Turns the heads of one sentence into dependents. */
export function growTwig(input: FigureInput, sentence: Sentence): Twig {
  const below = new Map<TokenIndex, TokenIndex[]>()
  for (let index = sentence.tokens[0]; index < sentence.tokens[1]; index++) {
    const head = input.tokens[index]?.head ?? -1
    if (head >= 0) below.set(head, [...(below.get(head) ?? []), index])
  }
  return { ...input, text: input.document.text, sentence, below }
}

export const childrenOf = (twig: Twig, index: TokenIndex): readonly TokenIndex[] => twig.below.get(index) ?? []
export const headOf = (twig: Twig, index: TokenIndex): TokenIndex => twig.tokens[index]?.head ?? -1
export const uposOf = (twig: Twig, index: TokenIndex): string => twig.tokens[index]?.upos ?? 'X'
export const lemmaOf = (twig: Twig, index: TokenIndex): string => twig.tokens[index]?.lemma.toLowerCase() ?? ''
/** The relation without its subtype ("nsubj:pass" is "nsubj"). */
export const relationOf = (twig: Twig, index: TokenIndex): string => twig.tokens[index]?.deprel.split(':')[0] ?? 'root'

/** The word as written, in lower case. */
export function formOf(twig: Twig, index: TokenIndex): string {
  const token = twig.tokens[index]
  return token === undefined ? '' : twig.text.slice(token.start, token.end).toLowerCase()
}

/** The tokens of the sentence that overlap a stretch. */
export function tokensOver(twig: Twig, span: Span): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  for (let index = twig.sentence.tokens[0]; index < twig.sentence.tokens[1]; index++) {
    const token = twig.tokens[index]
    if (token !== undefined && token.start < span.end && span.start < token.end) found.push(index)
  }
  return found
}

/** The token and everything below it, in text order; nothing is followed below tokens that `stop` names. */
export function subtree(
  twig: Twig,
  index: TokenIndex,
  stop: (child: TokenIndex) => boolean = () => false,
): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  const open = [index]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    open.push(...childrenOf(twig, next).filter((child) => !stop(child)))
  }
  return found.sort((a, b) => a - b)
}

/** From a token's head up to the root. */
export function ancestorsOf(twig: Twig, index: TokenIndex): readonly TokenIndex[] {
  const path: TokenIndex[] = []
  for (let head = headOf(twig, index); head >= 0 && path.length < 100; head = headOf(twig, head)) path.push(head)
  return path
}

import type { Sentence, Token } from '../model/layers.ts'
import type { Span } from '../model/span.ts'

/** Index into the token layer. */
export type TokenIndex = number

/** Lemmas by the name of their class. */
export type WordClasses = ReadonlyMap<string, ReadonlySet<string>>

/** One sentence's dependency tree, with the questions that the coder asks of it. Indices are into the whole token layer. */
export interface Tree {
  /** The whole document's text, which all offsets point into. */
  readonly text: string
  /** Classes of words that the coder's grammar turns on, by name. */
  readonly classes: WordClasses
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly root: TokenIndex | undefined
  /** Dependents in text order. */
  readonly children: (index: TokenIndex) => readonly TokenIndex[]
}

const NONE: readonly TokenIndex[] = []

/** Builds the tree over one sentence of the token layer. */
export function growTree(
  sentence: Sentence,
  tokens: readonly Token[],
  { text, classes }: Pick<Tree, 'text' | 'classes'>,
): Tree {
  const [from, to] = sentence.tokens
  const below = new Map<TokenIndex, TokenIndex[]>()
  let root: TokenIndex | undefined
  for (let index = from; index < to; index++) {
    const head = tokens[index]?.head ?? -1
    if (head < 0) root ??= index
    else below.set(head, [...(below.get(head) ?? []), index])
  }
  return { text, classes, sentence, tokens, root, children: (index) => below.get(index) ?? NONE }
}

/** The relation of a token to its head, "root" where there is none. */
export const relationOf = (tree: Tree, index: TokenIndex): string => tree.tokens[index]?.deprel ?? 'root'
/** The relation without its subtype ("nsubj:pass" is "nsubj"). */
export function plainRelation(tree: Tree, index: TokenIndex): string {
  const relation = relationOf(tree, index)
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}
export const lemmaOf = (tree: Tree, index: TokenIndex): string => tree.tokens[index]?.lemma.toLowerCase() ?? ''
export const uposOf = (tree: Tree, index: TokenIndex): string => tree.tokens[index]?.upos ?? 'X'

/** The word as written, in lower case. */
export function formOf(tree: Tree, index: TokenIndex): string {
  const token = tree.tokens[index]
  return token === undefined ? '' : tree.text.slice(token.start, token.end).toLowerCase()
}

/** Whether a word's lemma belongs to a class of the lexicon. */
export const isOfClass = (tree: Tree, index: TokenIndex, name: string): boolean =>
  tree.classes.get(name)?.has(lemmaOf(tree, index)) === true

/** The head of a token, `undefined` for the root. */
export function headOf(tree: Tree, index: TokenIndex): TokenIndex | undefined {
  const head = tree.tokens[index]?.head ?? -1
  return head < 0 ? undefined : head
}

/** Dependents whose relation, with or without its subtype, is one of these. */
export const dependents = (tree: Tree, index: TokenIndex, ...relations: readonly string[]): readonly TokenIndex[] =>
  tree
    .children(index)
    .filter((child) => relations.includes(relationOf(tree, child)) || relations.includes(plainRelation(tree, child)))

/** The preposition that marks a noun phrase ("to" in "to Russia"), multi-word ones joined ("according to"), in lower case. */
export function prepositionOf(tree: Tree, index: TokenIndex): string | undefined {
  const first = dependents(tree, index, 'case')[0]
  if (first === undefined) return undefined
  const rest = dependents(tree, first, 'fixed').map((child) => formOf(tree, child))
  return [formOf(tree, first), ...rest].join(' ')
}

/** The token and everything below it, in text order. */
export function subtree(tree: Tree, index: TokenIndex): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  const open = [index]
  while (open.length > 0) {
    const next = open.pop()
    if (next === undefined) break
    found.push(next)
    open.push(...tree.children(next))
  }
  return found.sort((a, b) => a - b)
}

/** From a token's head up to the root. */
export function ancestors(tree: Tree, index: TokenIndex): readonly TokenIndex[] {
  const path: TokenIndex[] = []
  for (let head = headOf(tree, index); head !== undefined && path.length < 200; head = headOf(tree, head))
    path.push(head)
  return path
}

/** The words from the first to the last of these tokens. */
export function spanOf(tree: Tree, indices: readonly TokenIndex[]): Span {
  const spans = indices.flatMap((index) => tree.tokens[index] ?? [])
  return { start: Math.min(...spans.map((t) => t.start)), end: Math.max(...spans.map((t) => t.end)) }
}

/** The token whose span holds this offset. */
export function tokenAt(tree: Tree, offset: number): TokenIndex | undefined {
  const [from, to] = tree.sentence.tokens
  for (let index = from; index < to; index++) {
    const token = tree.tokens[index]
    if (token !== undefined && token.start <= offset && offset < token.end) return index
  }
  return undefined
}

/** Whether a verb stands in the passive. */
export const isPassive = (tree: Tree, verb: TokenIndex): boolean =>
  tree.children(verb).some((child) => ['nsubj:pass', 'aux:pass', 'csubj:pass'].includes(relationOf(tree, child)))

/** Whether a token heads a clause: a verb, or any word with a subject or copula. */
export const headsClause = (tree: Tree, index: TokenIndex): boolean =>
  uposOf(tree, index) === 'VERB' || dependents(tree, index, 'nsubj', 'cop', 'csubj').length > 0

const CLAUSES = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis', 'root'])

/** The verb (or predicate) of the clause a token stands in; itself when it heads one. */
export function clauseOf(tree: Tree, index: TokenIndex): TokenIndex {
  let at = index
  for (let steps = 0; steps < 200; steps++) {
    const head = headOf(tree, at)
    if (head === undefined || CLAUSES.has(plainRelation(tree, at))) return at
    if (headsClause(tree, at) && plainRelation(tree, at) === 'conj') return at
    at = head
  }
  return at
}

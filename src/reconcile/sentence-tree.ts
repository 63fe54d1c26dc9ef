import type { Token } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import { firstIndexAt } from './clause.ts'

/** The parse of one sentence; numbers of tokens count from its first. */
export interface SentenceTree {
  readonly tokens: readonly Token[]
  /** The token each one hangs on, -1 for a root or one that hangs on another sentence. */
  readonly heads: readonly number[]
  readonly children: readonly (readonly number[])[]
}

/** The parse of a sentence; without tokens when the document has none there. */
export function sentenceTree(sentence: Span, all: readonly Token[]): SentenceTree {
  const first = firstIndexAt(all, sentence.start)
  const end = firstIndexAt(all, sentence.end)
  const tokens = all.slice(first, end)
  const heads = tokens.map(({ head }) => (head >= first && head < end ? head - first : -1))
  const children: number[][] = tokens.map(() => [])
  for (const [at, head] of heads.entries()) children[head]?.push(at)
  return { tokens, heads, children }
}

/** A token with all that hangs on it, without the branches that `cut` names. */
export function branchOf(tree: SentenceTree, top: number, cut: (at: number) => boolean = () => false): Set<number> {
  const inside = new Set<number>([top])
  // A set is walked in the order of adding, also over what is added on the way.
  for (const at of inside) for (const child of tree.children[at] ?? []) if (!cut(child)) inside.add(child)
  return inside
}

/** The token of a stretch of text that the others of it hang on. */
export function headOf(tree: SentenceTree, span: Span): number | undefined {
  const inside = tree.tokens.flatMap((token, at) => (contains(span, token) ? [at] : []))
  const tops = inside.filter((at) => !inside.includes(tree.heads[at] ?? -1))
  return tops.find((at) => tree.tokens[at]?.upos === 'VERB') ?? tops[0]
}

const SUBJECT = /^(?:nsubj|csubj)/u

/** The subject of a predicate; "there" and "it" when it has no other. */
export function subjectOf(tree: SentenceTree, at: number): number | undefined {
  const children = tree.children[at] ?? []
  const subject = children.find((child) => SUBJECT.test(tree.tokens[child]?.deprel ?? ''))
  return subject ?? children.find((child) => tree.tokens[child]?.deprel === 'expl')
}

/** Whether a token tells something of a subject: a verb, or what a copula makes a predicate of. */
export function isPredicate(tree: SentenceTree, at: number): boolean {
  if (tree.tokens[at]?.upos === 'VERB') return true
  return (tree.children[at] ?? []).some((child) => ['cop', 'nsubj'].includes(tree.tokens[child]?.deprel ?? ''))
}

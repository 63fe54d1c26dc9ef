import type { Actor } from '../model/layers.ts'
import type { Evidence } from './evidence.ts'
import { runsOf } from './quote-text.ts'
import { branchOf } from './sentence-tree.ts'
import type { SentenceTree } from './sentence-tree.ts'

const MOST_ANTECEDENT = 60
const OWNER = /^(?:his|her|its|our|my)$/iu
const THEIRS = /^their$/iu
const SPEAKER = /^(?:we|i|they)$/iu

/**
 * What stands for a pronoun at the head of a quotation: the name in brackets ("[Omar al-Bashir]"), "we [Sudan]" where
 * the verb is of the plural; nothing for a subject that says itself who it is.
 */
export function standIn(evidence: Evidence, tree: SentenceTree, at: number): string | undefined {
  const token = tree.tokens[at]
  if (token === undefined || token.upos !== 'PRON' || (tree.children[at] ?? []).length > 0) return undefined
  const word = evidence.source.coded.document.text.slice(token.start, token.end)
  const named = actorAt(evidence, token)
  if (named === undefined) return antecedentText(evidence, tree, at)
  if (THEIRS.test(word)) return undefined
  if (OWNER.test(word)) return `[${named.name}’s]`
  return SPEAKER.test(word) ? `${word} [${named.name}]` : `[${named.name}]`
}

const actorAt = (
  { source }: Evidence,
  { start, end }: { readonly start: number; readonly end: number },
): Actor | undefined =>
  [...source.actors.values()].find((actor) => actor.mentions.some((each) => each.start <= start && each.end >= end))

/** The words that "who" or "which" stands for: the noun its clause hangs on, or what that noun is said of. */
function antecedentText(evidence: Evidence, tree: SentenceTree, at: number): string | undefined {
  const predicate = tree.heads[at] ?? -1
  if (!(tree.tokens[predicate]?.deprel ?? '').startsWith('acl')) return undefined
  const noun = tree.heads[predicate] ?? -1
  if (noun < 0) return undefined
  const said = (tree.children[noun] ?? []).find((child) => tree.tokens[child]?.deprel === 'nsubj')
  const top = said ?? noun
  const words = runsOf(
    evidence,
    tree,
    branchOf(tree, top, (child) => isAside(tree, child)),
  )
  const [first = ''] = words.split(' … ')
  return first === '' || first.length > MOST_ANTECEDENT ? undefined : `[${first}]`
}

const isAside = (tree: SentenceTree, at: number): boolean =>
  /^(?:acl|advcl|appos|punct|conj|cc|cop|parataxis|case$)/u.test(tree.tokens[at]?.deprel ?? '')

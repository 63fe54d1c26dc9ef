import type { CodedDocument } from '../model/coded.ts'
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { headOf, sentenceTree } from './sentence-tree.ts'

/**
 * Whether a passage tells the act rather than naming it in passing: a verb tells it, or it is subject or object of the
 * sentence's own verb ("announced the breaking of ties"). True where there is no parse to know it by.
 */
export function isTold({ layers }: CodedDocument, { trigger, sentence }: Mention): boolean {
  const tree = sentenceTree(sentence, layers.tokens)
  const named = tree.tokens.filter((token) => token.start >= trigger.start && token.end <= trigger.end)
  if (named.length === 0 || named.some((token) => token.upos === 'VERB')) return true
  const head = headOf(tree, trigger) ?? -1
  const governor = tree.tokens[tree.heads[head] ?? -1]
  const isCarried = /^(?:obj|nsubj)/u.test(tree.tokens[head]?.deprel ?? '') && governor?.upos === 'VERB'
  return isCarried && /^(?:root|conj|ccomp|xcomp|parataxis)$/u.test(governor.deprel)
}

const NAMING: ReadonlySet<string> = new Set(['name', 'capital', 'title', 'acronym'])

/** Whether the sentence itself names each party, not only somebody of it ("a Russian company") or with a word that stands for it. */
export function namesParties({ layers }: CodedDocument, { actors, recipients, sentence }: Mention): boolean {
  const known = new Map(layers.actors.map((actor) => [actor.id, actor]))
  return [...actors, ...recipients].every((id) => {
    const mentions = known.get(id)?.mentions ?? []
    return mentions.length === 0 || mentions.some((each) => NAMING.has(each.form) && isInside(each, sentence))
  })
}

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

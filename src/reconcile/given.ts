import type { CodedDocument } from '../model/coded.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import { contains } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { gatherTopics } from './topics.ts'
import { cosine, weigh } from './vectors.ts'
import type { Vector } from './vectors.ts'
import { tellingStems } from './words.ts'

/** A document with mentions that somebody else marked. */
export interface GivenDocument {
  readonly coded: CodedDocument
  readonly mentions: readonly { readonly id: string; readonly trigger: Span }[]
}

/** A given mention in a form that can be compared. */
interface Marked {
  readonly id: string
  /** Document and place of its sentence. */
  readonly sentence: string
  /** Stem of the first word of the trigger that tells something. */
  readonly head: string
  readonly trigger: readonly string[]
  /** The words around it in its sentence, weighed by how few documents of its topic have them. */
  readonly context: Vector
}

/** Set by hand on the training part of ECB+ (Cybulska and Vossen 2014). */
export const GIVEN_WEIGHTS = { head: 1, trigger: 0.6, context: 1, sameSentence: -1, threshold: 0.7 }

/**
 * Groups mentions of any kind of event that somebody else marked, by mention id: documents are gathered by topic, then
 * mentions of one topic by the words of their triggers and what stands around them. For texts whose events our kinds
 * do not know; `reconcile` is for what the coder found.
 */
export function groupGiven(given: readonly GivenDocument[], lexicon: ReconcileLexicon): ReadonlyMap<string, string> {
  const sorted = given.toSorted((a, b) => compareTexts(a.coded.document.id, b.coded.document.id))
  const topics = gatherTopics(sorted.map(({ coded }) => tellingStems(coded.document.text, lexicon.stopWords)))
  const clusters = new Map<string, string>()
  for (const [number, members] of topics.entries()) {
    const marked = markedOf(
      members.flatMap((index) => sorted[index] ?? []),
      lexicon,
    )
    for (const [index, group] of groupMarked(marked).entries()) {
      for (const each of group) clusters.set(each.id, `${number}.${index}`)
    }
  }
  return clusters
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function markedOf(documents: readonly GivenDocument[], lexicon: ReconcileLexicon): readonly Marked[] {
  const all = documents.flatMap(({ coded, mentions }) => mentions.map((mention) => ({ coded, ...mention })))
  const vectors = weigh(all.map(({ coded, trigger }) => bagOf(coded, trigger, lexicon)))
  return all.map(({ coded, id, trigger }, index) => {
    const words = tellingStems(coded.document.text.slice(trigger.start, trigger.end), lexicon.stopWords)
    return {
      id,
      sentence: `${coded.document.id} ${sentenceOf(coded, trigger).start}`,
      head: words[0] ?? '',
      trigger: words,
      context: vectors[index] ?? new Map(),
    }
  })
}

/** The words of the sentence without those of the trigger. */
function bagOf(coded: CodedDocument, trigger: Span, lexicon: ReconcileLexicon): readonly string[] {
  const { start, end } = sentenceOf(coded, trigger)
  const { text } = coded.document
  return tellingStems(`${text.slice(start, trigger.start)} ${text.slice(trigger.end, end)}`, lexicon.stopWords)
}

const sentenceOf = ({ document, layers }: CodedDocument, inner: Span): Span =>
  layers.sentences.find((sentence) => contains(sentence, inner)) ?? lineOf(document.text, inner)

function lineOf(text: string, inner: Span): Span {
  const end = text.indexOf('\n', inner.end)
  return { start: text.lastIndexOf('\n', inner.start) + 1, end: end < 0 ? text.length : end }
}

/** Each mention joins the group it agrees with best on average, or begins one. */
function groupMarked(marked: readonly Marked[]): readonly (readonly Marked[])[] {
  const groups: Marked[][] = []
  for (const each of marked) {
    let best: Marked[] | undefined
    let bestScore = GIVEN_WEIGHTS.threshold
    for (const group of groups) {
      const score = agreementWith(each, group)
      if (score > bestScore) [best, bestScore] = [group, score]
    }
    if (best === undefined) groups.push([each])
    else best.push(each)
  }
  return groups
}

const MOST_COMPARED = 30

function agreementWith(marked: Marked, group: readonly Marked[]): number {
  const compared = group.slice(0, MOST_COMPARED)
  return compared.reduce((sum, other) => sum + agreement(marked, other), 0) / compared.length
}

function agreement(a: Marked, b: Marked): number {
  const same = a.head === b.head && a.head !== ''
  const shared = !same && a.trigger.some((word) => b.trigger.includes(word))
  const words = same ? GIVEN_WEIGHTS.head : shared ? GIVEN_WEIGHTS.trigger : 0
  if (a.sentence === b.sentence) return words + GIVEN_WEIGHTS.sameSentence
  return words + cosine(a.context, b.context) * GIVEN_WEIGHTS.context
}

import type { CodedDocument } from '../model/coded.ts'
import type { ComparedVersion, Comparison, ComparisonState } from '../model/comparison.ts'
import { dateText } from '../model/edtf-text.ts'
import { compatible } from '../model/edtf.ts'
import type { Figure } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import type { EventRecord } from '../model/record.ts'
import { contains, wordsOf } from '../model/span.ts'
import { comparisonOf, passageOf, together } from './disputes-made.ts'
import { conceptsOf, sentenceAround } from './disputes-pile.ts'
import type { ComparedPile } from './disputes-pile.ts'
import { newUnion } from './union.ts'
import { plainWords, stem } from './words.ts'

/** A figure with what is needed to tell whether another is of the same measure. */
export interface Measured {
  readonly coded: CodedDocument
  readonly figure: Figure
  readonly sentence: Span
  /** What is counted, by its last word: "advis"; "=people" for people in general. */
  readonly head: string
  /** What the sentence is about, without numbers. */
  readonly concepts: ReadonlySet<string>
  /** What it measures, in the words of the text. */
  readonly thing: string
  /** Words of the thing that a share can be told by. */
  readonly matter: readonly string[]
  /** The states that its document speaks of most. */
  readonly states: readonly string[]
}

/** Every figure of the pile with a value, in order of document and place. */
export const measuresOf = (pile: ComparedPile): readonly Measured[] =>
  pile.documents.flatMap((coded) => {
    const states = statesOf(coded)
    return coded.layers.figures
      .filter((figure) => figure.value !== null && !UNCOMPARED.has(figure.unit))
      .map((figure) => measureOf(coded, figure, states, pile))
  })

function measureOf(coded: CodedDocument, figure: Figure, states: readonly string[], pile: ComparedPile): Measured {
  const sentence = sentenceAround(coded, figure)
  const concepts = [...conceptsOf(coded, sentence, pile)].filter((concept) => !/^\d/u.test(concept))
  const thing = thingOf(coded, figure)
  const matter = plainWords(thing).filter((word) => !pile.lexicon.vague.has(word))
  return { coded, figure, sentence, head: headOf(thing, pile), concepts: new Set(concepts), thing, matter, states }
}

/** The three states that a document speaks of most. */
function statesOf({ layers }: CodedDocument): readonly string[] {
  const counts = new Map<string, number>()
  for (const { state, mentions } of layers.actors)
    if (state !== null) counts.set(state, (counts.get(state) ?? 0) + mentions.length)
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([state]) => state)
}

/** Spans of years say of nearly everything how long it was: they are compared only in words. */
const UNCOMPARED: ReadonlySet<string> = new Set(['years', 'months', 'weeks', 'days', 'hours'])

/** The words of the figure behind its number, else what the figure is said to be of. */
function thingOf({ document }: CodedDocument, figure: Figure): string {
  const counted = wordsOf(document.text, figure).replace(/^[\p{Sc}\d.,\s]+/u, '')
  return (figure.of ?? counted).replaceAll(/\s+/gu, ' ').trim()
}

/** The noun that is counted: the last word before a preposition. */
function headOf(thing: string, { lexicon }: ComparedPile): string {
  const [phrase = ''] = thing.split(/\s(?:of|from|in|on|at|to|for|by|with|and|who|which|that)\s|,/u)
  const last = plainWords(phrase).at(-1) ?? ''
  return lexicon.people.has(last) ? PEOPLE : stem(last)
}

/** The head of what counts people in general. */
const PEOPLE = '=people'

/** Figures of one measure from several documents, side by side. */
export function findComparedFigures(measures: readonly Measured[], pile: ComparedPile): readonly Comparison[] {
  const union = newUnion(measures.length)
  const byUnit = Map.groupBy(measures.keys(), (index) => measures[index]?.figure.unit ?? '')
  for (const indexes of byUnit.values()) joinAlike(indexes, measures, union.join)
  const groups = Map.groupBy(measures.keys(), (index) => union.rootOf(index))
  return [...groups.values()].flatMap((group) =>
    comparedOf(
      group.flatMap((index) => measures[index] ?? []),
      pile,
    ),
  )
}

/** Joins figures of one unit that count the same noun, or are shares of the same matter. */
function joinAlike(
  indexes: readonly number[],
  measures: readonly Measured[],
  join: (a: number, b: number) => void,
): void {
  const byKey = new Map<string, number[]>()
  for (const index of indexes) {
    const measure = measures[index]
    for (const key of measure === undefined ? [] : keysOf(measure)) {
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [index])
      else list.push(index)
    }
  }
  for (const [key, list] of byKey) {
    if (list.length > MOST_ALIKE) continue
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) if (isAlike(measures[a], measures[b], key)) join(a, b)
    }
  }
}
const MOST_ALIKE = 200

const keysOf = ({ figure, concepts, head }: Measured): readonly string[] =>
  figure.unit === 'percent' ? [...concepts].filter((concept) => !concept.startsWith('@')) : [head]

/** Whether two figures may be of one measure: of one time, and told of the same people or places and the same matter. */
function isAlike(a: Measured | undefined, b: Measured | undefined, key: string): boolean {
  if (a === undefined || b === undefined || a.coded === b.coded || !sameTime(a.figure, b.figure)) return false
  if (!isOfSameStates(a, b)) return false
  const shared = [...a.concepts].filter((concept) => b.concepts.has(concept))
  const names = shared.filter((concept) => concept.startsWith('@')).length
  if (a.figure.unit === 'percent') return names >= 1 && (isOfThing(a, key) || isOfThing(b, key))
  const dated = a.figure.date !== undefined && b.figure.date !== undefined
  const telling = shared.filter((concept) => !concept.startsWith('@') && concept !== a.head).length
  if (a.head === PEOPLE) return telling >= leastForPeople(a.figure, b.figure) && names >= 1
  if (dated && names >= 1) return true
  return telling >= (a.figure.value === b.figure.value ? 1 : 2) && (names >= 1 || telling >= 3)
}

/** People are counted everywhere: how many telling words figures of them must share. A large number that is the same is telling itself. */
function leastForPeople(a: Figure, b: Figure): number {
  if (a.value !== b.value) return 3
  return (a.value ?? 0) >= 100 ? 1 : 2
}

/** Whether two documents speak of the same states most: two of the three in common, or the one that there is. */
function isOfSameStates(a: Measured, b: Measured): boolean {
  const shared = a.states.filter((state) => b.states.includes(state)).length
  return shared >= Math.min(2, a.states.length, b.states.length)
}

/** Whether a share is of a matter by its own words ("of Sudanese arms"), and not only in a sentence that names it. */
const isOfThing = ({ matter }: Measured, key: string): boolean => matter.some((word) => stem(word) === key)

const sameTime = (a: Figure, b: Figure): boolean =>
  a.date === undefined || b.date === undefined || compatible(a.date, b.date)

function comparedOf(group: readonly Measured[], pile: ComparedPile): readonly Comparison[] {
  const documents = new Set(group.map((each) => each.coded.document.id))
  const origins = new Set([...documents].map((id) => pile.originOf.get(id) ?? id))
  const [first] = group
  if (first === undefined || documents.size < 2 || origins.size < 2) return []
  const state = stateOf(group)
  const percent = first.figure.unit === 'percent'
  return [
    comparisonOf({
      kind: 'figures',
      state,
      title: percent ? `Shares of ${matterOf(group)}` : `How many: ${first.thing}`,
      records: recordsOf(group, pile),
      versions: together(group.map((each) => figureVersion(each))),
      ...(percent && state === 'differs'
        ? { note: 'Shares of different wholes: they cannot be measured by each other.' }
        : {}),
      why: 'figures/same-measure',
    }),
  ]
}

/** The records that tell of it in two documents at least. */
function recordsOf(group: readonly Measured[], { records }: ComparedPile): readonly string[] {
  const told = (record: EventRecord): number => {
    const own = group.filter(({ coded, figure }) =>
      record.witnesses.some((each) => each.document === coded.document.id && contains(each.mention.sentence, figure)),
    )
    return new Set(own.map(({ coded }) => coded)).size
  }
  return records.filter((record) => told(record) > 1).map((record) => record.id)
}

/** A figure as a version: the number with its bound, what it is of, and when. */
export function figureVersion({ coded, figure, thing }: Measured): ComparedVersion {
  const words = wordsOf(coded.document.text, figure).replaceAll(/\s+/gu, ' ').trim()
  const bound = figure.bound === 'exact' || BOUND_WORD.test(words) ? '' : `${figure.bound.replace('-', ' ')} `
  const of = thing === '' || words.includes(thing) ? '' : ` (${thing})`
  const date = figure.date === undefined ? '' : `, ${dateText(figure.date)}`
  return {
    value: `${bound}${words}${of}${date}`,
    by: holderOf(coded, figure),
    passages: [passageOf(coded.document, figure)],
  }
}
const BOUND_WORD = /^(?:about|around|some|nearly|over|at least|up to|more than|less than)\b/iu

/** Whom the text gives as the source of a figure, by name. */
export function holderOf({ layers }: Pick<CodedDocument, 'layers'>, { attributedTo }: Figure): string | null {
  if (attributedTo === undefined) return null
  return layers.actors.find((actor) => actor.id === attributedTo)?.name ?? attributedTo
}

/** The matter that shares have in common: the word of their things that most of their sentences hold. */
function matterOf(group: readonly Measured[]): string {
  const words = group.flatMap(({ matter }) => matter)
  const held = (word: string): number => group.filter(({ concepts }) => concepts.has(stem(word))).length
  return words.toSorted((a, b) => held(b) - held(a))[0] ?? ''
}

/** Shares of different wholes differ; numbers of one thing that exclude each other are disputed. */
function stateOf(group: readonly Measured[]): ComparisonState {
  if (group.every((each) => each.figure.value === group[0]?.figure.value)) return 'same'
  if (group[0]?.figure.unit === 'percent') return 'differs'
  const clash = group.some((a) => group.some((b) => a.coded !== b.coded && excludes(a.figure, b.figure)))
  return clash ? 'disputed' : 'differs'
}

/** Whether two figures of one thing cannot both be right; "about" leaves room for a fifth. */
export function excludes(a: Figure, b: Figure): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)]
  return x.high < y.low || y.high < x.low
}

function rangeOf({ value, low, high, bound }: Figure): { readonly low: number; readonly high: number } {
  const least = low ?? value ?? 0
  const most = high ?? value ?? 0
  if (bound === 'about') return { low: least * 0.8, high: most * 1.2 }
  if (bound === 'at-least') return { low: least, high: Number.POSITIVE_INFINITY }
  if (bound === 'at-most') return { low: 0, high: most }
  return { low: least, high: most }
}

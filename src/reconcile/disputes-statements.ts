import type { CodedDocument } from '../model/coded.ts'
import type { ComparedVersion, Comparison } from '../model/comparison.ts'
import type { Span } from '../model/span.ts'
import { contains, wordsOf } from '../model/span.ts'
import { comparisonOf, passageOf, together } from './disputes-made.ts'
import { conceptsOf, sentenceAround } from './disputes-pile.ts'
import type { ComparedPile } from './disputes-pile.ts'
import { newUnion } from './union.ts'
import { plainWords } from './words.ts'

/** Words that somebody said or wrote, as one document has them. */
export interface Utterance extends Span {
  readonly coded: CodedDocument
  /** By whom, the same in all documents; null when the text does not say. */
  readonly speaker: string | null
  readonly name: string | null
  readonly isPerson: boolean
  /** Code of the state that the speaker is or acts for. */
  readonly state: string | null
  readonly direct: boolean
  readonly sentence: Span
  readonly concepts: ReadonlySet<string>
}

/** Every utterance of the pile that says something, in order of document and place. */
export const utterancesOf = (pile: ComparedPile): readonly Utterance[] =>
  pile.documents.flatMap((coded) => {
    const quoted = coded.layers.quotes.map((quote) => utteranceOf(coded, quote, pile, quote))
    const blocks = coded.document.blocks.filter(
      (block) => block.role === 'quotation' && !quoted.some((each) => contains(block, each) || contains(each, block)),
    )
    return [...quoted, ...blocks.map((block) => utteranceOf(coded, block, pile))].filter(
      ({ concepts }) => concepts.size > 1,
    )
  })

function utteranceOf(
  coded: CodedDocument,
  { start, end }: Span,
  pile: ComparedPile,
  quote?: { readonly speaker: string | null; readonly kind: string },
): Utterance {
  const actor = coded.layers.actors.find((each) => each.id === quote?.speaker)
  const last = plainWords(actor?.name ?? '').at(-1) ?? ''
  const speaker = actor === undefined ? null : actor.type === 'person' ? last : (actor.state ?? last)
  return {
    coded,
    start,
    end,
    speaker,
    name: actor?.name ?? null,
    isPerson: actor?.type === 'person',
    state: actor?.state ?? null,
    direct: quote === undefined || quote.kind === 'direct',
    sentence: sentenceAround(coded, { start, end }),
    concepts: conceptsOf(coded, { start, end }, pile),
  }
}

/** Least share of the shorter utterance that both must say, by weight, and least number of concepts. */
const SAME = { share: 0.5, concepts: 3 }
/** The same where one of them has no speaker, and where a state or body speaks, which says much of one matter. */
const SAME_UNNAMED = { share: 0.6, concepts: 4 }
const SAME_OF_BODY = { share: 0.75, concepts: 3 }

/**
 * One statement as several documents give it, in other words or another translation. Speakers are the same; what the
 * shorter says must for the most part be said by the longer.
 */
export function findRepeatedStatements(utterances: readonly Utterance[], pile: ComparedPile): readonly Comparison[] {
  const weigh = weightsOf(utterances)
  const union = newUnion(utterances.length)
  for (const [a, b] of pairsToCompare(utterances)) {
    const [one, other] = [utterances[a], utterances[b]]
    if (one !== undefined && other !== undefined && isRepeated(one, other, weigh)) union.join(a, b)
  }
  const groups = Map.groupBy(utterances.keys(), (index) => union.rootOf(index))
  return [...groups.values()]
    .flatMap((group) => oneSpeakerEach(group.flatMap((index) => utterances[index] ?? [])))
    .flatMap((group) => statementOf(group, utterances, pile))
}

/** Words without a speaker may be like those of two: then each speaker's stand alone. */
function oneSpeakerEach(group: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const speakers = Map.groupBy(group, (each) => each.speaker)
  speakers.delete(null)
  return speakers.size > 1 ? [...speakers.values()] : [group]
}

/** Pairs that share a rare enough concept: cost stays far from the square of the pile. */
function pairsToCompare(utterances: readonly Utterance[]): Iterable<readonly [number, number]> {
  const holders = new Map<string, number[]>()
  for (const [index, { concepts }] of utterances.entries()) {
    for (const concept of concepts) {
      const list = holders.get(concept)
      if (list === undefined) holders.set(concept, [index])
      else list.push(index)
    }
  }
  const pairs = new Map<string, readonly [number, number]>()
  for (const [concept, list] of holders) {
    if (concept.startsWith('@') || list.length > MOST_HOLDERS) continue
    for (const [at, a] of list.entries()) for (const b of list.slice(at + 1)) pairs.set(`${a} ${b}`, [a, b])
  }
  return pairs.values()
}
const MOST_HOLDERS = 60

/** How much a concept tells: less, the more utterances hold it. */
function weightsOf(utterances: readonly Utterance[]): (concept: string) => number {
  const held = new Map<string, number>()
  for (const { concepts } of utterances) for (const each of concepts) held.set(each, (held.get(each) ?? 0) + 1)
  return (concept) => Math.log((utterances.length + 20) / (held.get(concept) ?? 1))
}

function isRepeated(a: Utterance, b: Utterance, weigh: (concept: string) => number): boolean {
  if (a.coded === b.coded) return false
  const named = a.speaker !== null && b.speaker !== null
  if (named && a.speaker !== b.speaker) return false
  // Reported speech without a speaker is anybody's; words in quotation marks are somebody's.
  if (!named && !(a.direct && b.direct)) return false
  const shared = [...a.concepts].filter((concept) => b.concepts.has(concept))
  const least = !named ? SAME_UNNAMED : a.isPerson ? SAME : SAME_OF_BODY
  const total = (concepts: Iterable<string>): number => [...concepts].reduce((sum, each) => sum + weigh(each), 0)
  const share = total(shared) / Math.min(total(a.concepts), total(b.concepts))
  return shared.length >= least.concepts && share >= least.share
}

/** A comparison where the words differ, or where independent documents have the same words. */
function statementOf(
  group: readonly Utterance[],
  all: readonly Utterance[],
  pile: ComparedPile,
): readonly Comparison[] {
  const versions = together(group.map(versionOf))
  const words = Map.groupBy(versions, (version) => plainWords(version.value).join(' '))
  const documents = new Set(group.map((each) => each.coded.document.id))
  const origins = new Set([...documents].map((id) => pile.originOf.get(id) ?? id))
  if (documents.size < 2 || (words.size < 2 && origins.size < 2)) return []
  if (!concerns(group, pile)) return []
  const name = group.map((each) => each.name).find((each) => each !== null) ?? null
  return [
    comparisonOf({
      kind: 'statement',
      state: words.size < 2 ? 'same' : 'differs',
      title: name === null ? 'One statement' : `One statement of ${name}`,
      records: [],
      versions: [...versions, ...together(all.filter((each) => isComment(each, group, pile)).map(versionOf))],
      why: 'statement/concepts',
    }),
  ]
}

/** Whether it is of the states of the dossier: one of them speaks, or all of them are named. */
function concerns(group: readonly Utterance[], { sides }: ComparedPile): boolean {
  const speakers = new Set(group.map((each) => each.state ?? ''))
  if (sides.length === 0 || sides.some((codes) => [...codes].some((code) => speakers.has(code)))) return true
  const named = new Set(group.flatMap((each) => [...each.concepts]))
  return sides.every((codes) => [...codes].some((code) => named.has(`@${code}`)))
}

const NOUN_REACH = 60

/** Whether somebody else of the same state says what was meant by it: "the request for protection concerned only …". */
function isComment(each: Utterance, group: readonly Utterance[], pile: ComparedPile): boolean {
  const words = [...wordsOf(each.coded.document.text, each).matchAll(/\p{L}+/gu)]
  const found = words.find((match) => pile.lexicon.speechNouns.has(match[0].toLowerCase()))
  if (each.speaker === null || each.state === null || found === undefined) return false
  const start = each.start + found.index + found[0].length
  const named = conceptsOf(each.coded, { start, end: Math.min(each.end, start + NOUN_REACH) }, pile)
  return group.some(({ speaker, state, concepts }) => {
    if (speaker === null || speaker === each.speaker || state !== each.state) return false
    return [...named].some((concept) => !concept.startsWith('@') && concepts.has(concept))
  })
}

/** The words of an utterance as a version. */
export const versionOf = (each: Utterance): ComparedVersion => ({
  value: `“${wordsOf(each.coded.document.text, each)
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s,;.]+$/u, '')}”`,
  by: each.name,
  passages: [passageOf(each.coded.document, each)],
})

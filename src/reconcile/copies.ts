import { wordsOf } from '../model/span.ts'
import { daysMeet } from './compare-dates.ts'
import type { Evidence } from './evidence.ts'
import { plainWords } from './words.ts'

/** A passage and the places where the same words stand again, in its document or in a reprint. */
export interface Passage {
  readonly first: Evidence
  readonly copies: readonly Evidence[]
}

const FEWEST_WORDS = 5

/**
 * Takes word-for-word repetitions together before anything is compared, so that a reprint adds witnesses and nothing
 * else. The first is the one of the document published first; `evidence` must be in canonical order.
 */
export function takeCopiesTogether(evidence: readonly Evidence[]): readonly Passage[] {
  const passages = new Map<string, Passage & { readonly copies: Evidence[] }>()
  for (const each of [...evidence].sort(byPublished)) {
    const key = freeKey(each, passages)
    const found = passages.get(key)
    if (found === undefined) passages.set(key, { first: each, copies: [] })
    else found.copies.push(each)
  }
  return [...passages.values()]
}

/** The order of publication; undated documents last, ties in the order given. */
const byPublished = (a: Evidence, b: Evidence): number => compareTexts(publishedOf(a), publishedOf(b))
const publishedOf = ({ source }: Evidence): string => source.coded.document.published?.edtf ?? '~'
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The key under which a copy of this passage stands, or one of its own when there is none. */
function freeKey(evidence: Evidence, passages: ReadonlyMap<string, Passage>): string {
  const key = passageKey(evidence)
  const found = key === undefined ? undefined : passages.get(key)
  if (key !== undefined && (found === undefined || isCopy(found.first, evidence))) return key
  return `${evidence.source.rank} ${evidence.mention.id}`
}

/** Within one document the words may be said of two days; in a reprint only the anchor of a relative date differs. */
function isCopy(first: Evidence, again: Evidence): boolean {
  if (first.source !== again.source) return true
  return first.date === null || again.date === null || daysMeet(first.date, again.date)
}

function passageKey(evidence: Evidence): string | undefined {
  const { mention, source } = evidence
  const text = source.coded.document.text
  const sentence = plainWords(wordsOf(text, mention.sentence))
  if (sentence.length < FEWEST_WORDS) return undefined
  const before = plainWords(text.slice(mention.sentence.start, mention.trigger.start)).length
  const date = mention.date?.basis === 'stated' ? mention.date.edtf : ''
  const said = [evidence.family, evidence.parties.join('+'), evidence.reality, date]
  return [source.origin, ...said, before, sentence.join(' ')].join('|')
}

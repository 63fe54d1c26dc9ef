import { detect } from 'tinyld'
import type { FunctionWordsEntry } from '../model/lexicon/read.ts'

/**
 * BCP 47 code of the language most of the text is in; `und` when there are too few words to tell.
 *
 * A text of some lines is told by its small words, which names of people and places cannot mislead; a shorter one, or
 * one in a language without a list, by its letter groups (tinyld).
 */
export function languageOf(text: string, lists: readonly FunctionWordsEntry[]): string {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return 'und'
  return bySmallWords(sample, lists) ?? (detect(sample) || 'und')
}

/** Code units looked at: twenty lines tell a language. */
const SAMPLE = 2000
const FEWEST_LETTERS = 12
const FEWEST_WORDS = 8
/** The share of small words that a language must have, and how far it must be ahead of the next. */
const LEAST_SHARE = 0.15
const LEAST_LEAD = 1.4

function bySmallWords(sample: string, lists: readonly FunctionWordsEntry[]): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length < FEWEST_WORDS) return undefined
  const shares = lists.map(({ language, words: small }) => {
    const known = new Set(small)
    return { language, share: words.filter((word) => known.has(word)).length / words.length }
  })
  const [first, second] = shares.sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1))
  if (first === undefined || first.share < LEAST_SHARE) return undefined
  return first.share >= LEAST_LEAD * (second?.share ?? 0) ? first.language : undefined
}

import { CUE_SLOTS, type QuoteCue, type QuoteLexicon, STANCES } from '../model/lexicon/quotes.ts'
import { readEntries } from './entries.ts'

/** Reads the cues of reported speech. Throws `Failure` `lexicon/malformed` for a damaged table. */
export function loadQuotes(): QuoteLexicon {
  const cues = readEntries('quotes/cues.jsonl', isCue)
  const byWord = (pos: QuoteCue['pos']): ReadonlyMap<string, QuoteCue> =>
    new Map(cues.filter((cue) => cue.pos === pos).map((cue) => [cue.cue, cue]))
  return { verbs: byWord('verb'), nouns: byWord('noun'), prepositions: byWord('preposition') }
}

function isCue(value: unknown): value is QuoteCue {
  if (typeof value !== 'object' || value === null) return false
  const { cue, pos, stance, takes, example } = value as Readonly<Record<string, unknown>>
  return (
    typeof cue === 'string' &&
    (pos === 'verb' || pos === 'noun' || pos === 'preposition') &&
    STANCES.some((known) => known === stance) &&
    Array.isArray(takes) &&
    takes.every((slot) => CUE_SLOTS.some((known) => known === slot)) &&
    typeof example === 'string'
  )
}

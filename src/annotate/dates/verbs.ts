import type { Token } from '../../model/layers.ts'
import type { Pieces } from './pieces.ts'

/** Codes of words that are also verbs ("march", "fall", "second", "close", "may"). */
const AMBIGUOUS = /[MSOBPEFJ]/

/**
 * Hides from the readers what the tagger took for a verb ("prices fall", "March on!"). Without tokens nothing is
 * hidden; both lists are in document order.
 */
export function withoutVerbs(pieces: Pieces, tokens: readonly Token[]): Pieces {
  if (tokens.length === 0) return pieces
  const verbs = new Set<number>()
  for (const { start, upos } of tokens) if (upos === 'VERB' || upos === 'AUX') verbs.add(start)
  const list = pieces.list.map((piece) =>
    AMBIGUOUS.test(piece.code) && verbs.has(piece.start)
      ? { start: piece.start, end: piece.end, code: 'w', value: 0 }
      : piece,
  )
  return { list, shape: list.map((piece) => piece.code).join('') }
}

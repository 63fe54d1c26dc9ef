import type { Match } from './draft.ts'

/** Shape of a number before a unit: "three", "24", "twenty-four", "a", "several", "a couple of", "two hundred". */
export const NUMBER = '(?:aQo?|Q(?:ot?)?|[aCdny]Z|[Cdny](?:-?C)?Z?|a)'

/** The number that the pieces of a match say, or `undefined` where it is vague ("several"). */
export function amountOf(match: Match): number | undefined {
  let sum = 0
  let seen = false
  for (let at = match.from; at < match.to; at++) {
    const piece = match.pieces.list[at]
    if (piece === undefined) break
    if (piece.code === 'Q') return piece.value > 0 ? Math.max(sum, 1) * piece.value : undefined
    if (piece.code === 'Z') sum = Math.max(sum, 1) * piece.value
    else if (piece.code === 'a' || 'Cdny'.includes(piece.code)) sum += piece.value
    else if (seen && piece.code !== '-') break
    else continue
    seen = true
  }
  return seen ? sum : undefined
}

import type { DateLexicon, DateName, DateWord } from '../../model/lexicon/dates.ts'
import type { Span } from '../../model/span.ts'
import { endOfLetters, isDigit, isLetter, isSpace } from './letters.ts'
import { numberAt } from './numbers.ts'
import { wordAt } from './words.ts'

/**
 * A word, number or mark of the text, as the readers of dates see it.
 *
 * `code` is one letter for what it can be; the codes of all pieces in order are the text's shape, over which the
 * readers' patterns run. See `CODES` for words; the others are:
 * `d` number 1–31, `y` 1000–2199 in four digits, `n` another whole number, `x` a number that is no date,
 * `4` "Q3", `2` "H1", `O` ordinal in digits, `D` decade in digits, `g` "’99", `k` clock "10:35", `s` "’s",
 * `*` the name of a period, `%` of a feast,
 * `-` any dash, `,` `.` `/` `(` `)` `'` themselves, `|` end of a paragraph, `_` any other mark, `w` any other word; of a run of other words only the
 * first and the last are kept.
 */
export interface Piece extends Span {
  readonly code: string
  /** Of a number or number word; minutes of the day for a clock; the first year of a decade. */
  readonly value: number
  readonly word?: DateWord
  readonly name?: DateName
}

/** All pieces of a text, and their codes joined. */
export interface Pieces {
  readonly list: readonly Piece[]
  readonly shape: string
}

/** Cuts a text into pieces, in one pass over its characters. */
export function piecesOf(text: string, lexicon: DateLexicon): Pieces {
  const list: Piece[] = []
  // The last of a run of other words, not yet in the list: an object for each of them would double the time.
  let [lastStart, lastEnd, inRun] = [0, 0, false]
  const add = (piece: Piece): void => {
    if (lastEnd > 0) list.push({ start: lastStart, end: lastEnd, code: 'w', value: 0 })
    list.push(piece)
    lastEnd = 0
    inRun = piece.code === 'w'
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      const lines = linesAt(text, at)
      if (lines > 1) add({ start: at, end: at, code: '|', value: 0 })
      at = endOfSpace(text, at)
      continue
    }
    const letters = isLetter(text, at)
    const end = letters ? endOfLetters(text, at) : at
    const piece = letters ? wordAt(text, at, end, lexicon) : isDigit(code) ? numberAt(text, at) : markAt(text, at)
    if (piece !== undefined) add(piece)
    else if (inRun) [lastStart, lastEnd] = [at, end]
    else add({ start: at, end, code: 'w', value: 0 })
    at = piece?.end ?? end
  }
  if (lastEnd > 0) list.push({ start: lastStart, end: lastEnd, code: 'w', value: 0 })
  return { list, shape: list.map((piece) => piece.code).join('') }
}

function endOfSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

/** How many ends of lines the white space at an offset holds. */
function linesAt(text: string, from: number): number {
  let lines = 0
  for (let at = from; at < text.length && isSpace(text.charCodeAt(at)); at++) if (text.charCodeAt(at) === 10) lines++
  return lines
}

const MARKS = new Map(",./()'".split('').map((mark) => [mark, mark]))
for (const dash of '-–—−‑‒―'.split('')) MARKS.set(dash, '-')
MARKS.set('’', "'")
MARKS.set('`', "'")

function markAt(text: string, at: number): Piece {
  const known = MARKS.get(text[at] ?? '')
  if (known === undefined) return { start: at, end: at + 1, code: '_', value: 0 }
  if (known === "'" && /[sS]/.test(text[at + 1] ?? '') && !isLetter(text, at + 2)) {
    return { start: at, end: at + 2, code: 's', value: 0 }
  }
  if (known === "'" && isDigit(text.charCodeAt(at + 1))) return shortYearAt(text, at)
  return { start: at, end: at + 1, code: known, value: 0 }
}

/** "’99" or "’90s"; any other apostrophe stands for itself. */
function shortYearAt(text: string, at: number): Piece {
  const match = /^\d\d(s)?(?![\p{L}\d])/u.exec(text.slice(at + 1, at + 6))
  if (match === null) return { start: at, end: at + 1, code: "'", value: 0 }
  return {
    start: at,
    end: at + 1 + match[0].length,
    code: match[1] === undefined ? 'g' : 'D',
    value: Number(match[0].slice(0, 2)),
  }
}

import type { DateLexicon, DateName, DateWord, DateWordClass } from '../../model/lexicon/dates.ts'
import type { Span } from '../../model/span.ts'

/**
 * A word, number or mark of the text, as the readers of dates see it.
 *
 * `code` is one letter for what it can be; the codes of all pieces in order are the text's shape, over which the
 * readers' patterns run. See `CODES` for words; the others are:
 * `d` number 1–31, `y` 1000–2199 in four digits, `n` another whole number, `x` a number that is no date,
 * `O` ordinal in digits, `D` decade in digits, `g` "’99", `k` clock "10:35", `s` "’s",
 * `*` the name of a period, `%` of a feast,
 * `-` any dash, `,` `.` `/` `(` `)` `'` themselves, `|` end of a paragraph, `_` any other mark, `w` any other word.
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

const CODES: Readonly<Record<DateWordClass, string>> = {
  month: 'M',
  weekday: 'W',
  'weekday-plural': 'Y',
  season: 'S',
  unit: 'U',
  units: 'V',
  'day-part': 'P',
  deictic: 'T',
  reference: 'R',
  edge: 'E',
  bound: 'B',
  last: 'L',
  next: 'N',
  this: 'I',
  that: 'H',
  ago: 'A',
  earlier: 'K',
  later: 'F',
  cardinal: 'C',
  hundred: 'Z',
  ordinal: 'O',
  decade: 'D',
  few: 'Q',
  a: 'a',
  the: 't',
  of: 'o',
  and: '+',
  to: 'u',
  from: 'f',
  between: 'b',
  in: 'i',
  ce: 'G',
  bce: 'X',
  meridiem: 'm',
  fiscal: '$',
  each: 'e',
  per: 'p',
  half: 'h',
  about: 'c',
  set: 'J',
  filler: 'l',
  recent: 'r',
  period: 'q',
  part: 'j',
  zone: 'z',
  numbered: 'v',
}

const LETTER = /[\p{L}\p{M}]/u
const MARKS = new Map(",./()'".split('').map((mark) => [mark, mark]))
for (const dash of '-–—−‑‒―'.split('')) MARKS.set(dash, '-')
MARKS.set('’', "'")
MARKS.set('`', "'")

const isDigit = (code: number): boolean => code >= 48 && code <= 57

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code >= 0xd800 && code <= 0xdfff ? true : LETTER.test(text.charAt(at))
}

/** Cuts a text into pieces, in one pass over its characters. */
export function piecesOf(text: string, lexicon: DateLexicon): Pieces {
  const list: Piece[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 10 || code === 13 || code === 9 || code === 160) {
      const end = pastSpace(text, at)
      if (end.lines > 1) list.push({ start: at, end: at, code: '|', value: 0 })
      at = end.at
      continue
    }
    const piece = pieceAt(text, at, lexicon)
    list.push(piece)
    at = piece.end
  }
  return { list, shape: list.map((piece) => piece.code).join('') }
}

function pastSpace(text: string, from: number): { readonly at: number; readonly lines: number } {
  let at = from
  let lines = 0
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) lines++
    else if (code !== 32 && code !== 13 && code !== 9 && code !== 160) break
  }
  return { at, lines }
}

function pieceAt(text: string, at: number, lexicon: DateLexicon): Piece {
  if (isDigit(text.charCodeAt(at))) return numberAt(text, at)
  if (isLetter(text, at)) return wordAt(text, at, lexicon)
  return markAt(text, at)
}

function wordAt(text: string, start: number, lexicon: DateLexicon): Piece {
  let end = start + 1
  while (end < text.length && isLetter(text, end)) end++
  const address = endOfAddress(text, start, end)
  if (address > end) return { start, end: address, code: 'w', value: 0 }
  if (end - start > 14) return { start, end, code: 'w', value: 0 }
  if (end - start === 1 && text[end] === '.') return initialsAt(text, start, lexicon)
  const lower = text.slice(start, end).toLowerCase()
  const name = nameAt(text, start, lexicon.names.get(lower))
  if (name !== undefined) return name
  const word = lexicon.words.get(lower)
  if (word === undefined || !rightlyWritten(text, start, end, word)) return { start, end, code: 'w', value: 0 }
  const stop = word.abbreviated === true && text[end] === '.' ? end + 1 : end
  return { start, end: stop, code: CODES[word.class], value: word.value ?? 0, word }
}

/** Behind "https" or "www": the end of the address, so that no date is read in it; else the end of the word. */
function endOfAddress(text: string, start: number, end: number): number {
  const scheme =
    text.startsWith('://', end) || (text[end] === '.' && text.startsWith('www', start) && end - start === 3)
  if (!scheme) return end
  let at = end
  while (at < text.length && !/[\s<>"|\]})]/.test(text.charAt(at))) at++
  return at
}

const NAME_CODES: Readonly<Record<DateName['kind'], string>> = { period: '*', feast: '%', 'not-a-date': 'w' }

/** A name of several words that begins here: one piece, so that no reader sees the words in it. */
function nameAt(text: string, start: number, names: readonly DateName[] | undefined): Piece | undefined {
  if (names === undefined) return undefined
  let best: Piece | undefined
  for (const name of names) {
    const written = name.names.find((form) => text.startsWith(form, start) && !isLetter(text, start + form.length))
    if (written === undefined || (best !== undefined && best.end >= start + written.length)) continue
    best = { start, end: start + written.length, code: NAME_CODES[name.kind], value: 0, name }
  }
  return best
}

/** "a.m.", "B.C.", "U.S.": letters that each have their full stop. */
function initialsAt(text: string, start: number, lexicon: DateLexicon): Piece {
  let end = start
  while (end + 1 < text.length && end < start + 8 && isLetter(text, end) && text[end + 1] === '.') end += 2
  const letters = text.slice(start, end).replaceAll('.', '').toLowerCase()
  if (letters === 'c') return { start, end, code: CODES.about, value: 0 }
  const word = letters.length > 1 ? lexicon.words.get(letters) : undefined
  const known = word !== undefined && (word.class === 'meridiem' || word.class === 'ce' || word.class === 'bce')
  if (known) return { start, end, code: CODES[word.class], value: word.value ?? 0, word }
  return { start, end: start + 1, code: 'w', value: 0 }
}

/** Months need their capital; abbreviations and eras must not be ordinary words ("sat", "ad"). */
function rightlyWritten(text: string, start: number, end: number, word: DateWord): boolean {
  const first = text.charCodeAt(start)
  const capital = first >= 65 && first <= 90
  if (word.capital === true) return capital
  if (word.class === 'ce' || word.class === 'bce')
    return text.slice(start, end) === text.slice(start, end).toUpperCase()
  return true
}

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

const CLOCK = /^(\d{1,2}):(\d\d)(?::\d\d)?(?![\d:])/
const TAIL = /^(?:(st|nd|rd|th)|('?s)|([\p{L}]+))/u

function numberAt(text: string, start: number): Piece {
  let end = start + 1
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  const digits = end - start
  if (digits > 4)
    return { start, end, code: digits === 8 ? 'n' : 'x', value: digits === 8 ? Number(text.slice(start, end)) : 0 }
  const clock = digits <= 2 && text[end] === ':' ? CLOCK.exec(text.slice(start, start + 9)) : null
  if (clock !== null) return clockPiece(start, clock)
  const value = Number(text.slice(start, end))
  const larger = partOfLarger(text, start, end)
  if (larger > end) return { start, end: larger, code: 'x', value }
  const tail = TAIL.exec(text.slice(end, end + 12))
  if (tail !== null) return tailedNumber(tail, { start, end, value, digits })
  return { start, end, value, code: larger < 0 ? 'x' : numberCode(value, digits) }
}

function numberCode(value: number, digits: number): string {
  if (digits === 4) return value >= 1000 && value < 2200 ? 'y' : 'n'
  return digits <= 2 && value >= 1 && value <= 31 ? 'd' : 'n'
}

function clockPiece(start: number, match: RegExpExecArray): Piece {
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return { start, end: start + match[0].length, code: Number(match[1]) <= 24 ? 'k' : 'x', value: minutes }
}

interface Digits extends Span {
  readonly value: number
  readonly digits: number
}

/** "14th", "1990s", "S300": what letters straight behind a number make of it. */
function tailedNumber(tail: RegExpExecArray, number: Digits): Piece {
  const { start, end, value, digits } = number
  if (tail[1] !== undefined && tail[0] === tail[1]) return { start, end: end + 2, code: 'O', value }
  const decade = tail[2] !== undefined && value % 10 === 0 && digits >= 2
  if (decade) return { start, end: end + tail[0].length, code: 'D', value }
  if (tail[2] === "'s") return { start, end, value, code: numberCode(value, digits) }
  if (/^(?:am|pm|AM|PM)$/.test(tail[0])) return { start, end, value, code: numberCode(value, digits) }
  return { start, end: end + tail[0].length, code: 'x', value }
}

const LARGER = /^(?:,\d{3}(?!\d))+(?:\.\d+)?|^\.\d+(?![\d.])/

/**
 * The end of the sum, decimal or code that a number belongs to ("1,200", "3.5"), its own end when to none,
 * or -1 when what stands before it makes it one ("$1990", "S-300", "No. 7", "x^2").
 */
function partOfLarger(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end)
  if (next === 44 || next === 46) {
    const match = LARGER.exec(text.slice(end, end + 24))
    if (match !== null && !isDottedDate(text, start, end)) return end + match[0].length
  }
  if (next === 37) return -1
  return /(?:[$£€¥#№%&=+*]|\p{Lu}-|\d[.,])$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !isDottedDate(text, start, end)
    ? -1
    : end
}

/** "23.11.2017": seen from any of its numbers. */
function isDottedDate(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 6), end + 8)
  return /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/.test(around)
}

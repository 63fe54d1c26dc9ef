import type { Span } from '../../model/span.ts'
import { isDigit } from './letters.ts'
import type { Piece } from './pieces.ts'

const CLOCK = /^(\d{1,2}):(\d\d)(?::\d\d)?(?![\d:])/
const TAIL = /^(?:(st|nd|rd|th)|('?s)|([\p{L}]+))/u

/** The number that begins at a digit, with what letters and marks straight beside it make of it. */
export function numberAt(text: string, start: number): Piece {
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

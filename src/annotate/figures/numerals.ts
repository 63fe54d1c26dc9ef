import type { FigureLexicon, NumberWord } from '../../model/lexicon/figures.ts'
import type { Span } from '../../model/span.ts'

/** A number in the text, with what it counts to. */
export interface Numeral extends Span {
  /** `null` where only bounds are known ("hundreds", "20 to 23"). */
  readonly value: number | null
  readonly low?: number
  readonly high?: number
  readonly kind: 'plain' | 'fraction' | 'vague'
  /** Written in digits, at least in part. */
  readonly digits: boolean
}

/** One word or digit group between two others. */
interface Piece extends Span {
  readonly text: string
  readonly entry?: NumberWord
  /** The number in digits, where it is one. */
  readonly number?: number
  /** What stands between the piece before and this one. */
  readonly gap: string
}

const PIECE = /\d+(?:[.,]\d+)*|\p{L}+/gu
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/
const PLAIN = /^\d+(?:\.\d+)?$/

/** The numbers of a stretch of text, in digits and in words, in order. */
export function readNumerals(text: string, within: Span, lexicon: FigureLexicon): readonly Numeral[] {
  const pieces = piecesOf(text, within, lexicon)
  const found: Numeral[] = []
  for (let at = 0; at < pieces.length; ) {
    const read = readVague(pieces, at) ?? readFraction(pieces, at) ?? readCount(pieces, at)
    if (read !== undefined) found.push(read.numeral)
    at = read?.next ?? at + 1
  }
  return joinRanges(text, found)
}

function piecesOf(text: string, within: Span, lexicon: FigureLexicon): readonly Piece[] {
  let last = within.start
  return [...text.slice(within.start, within.end).matchAll(PIECE)].map((match) => {
    const start = within.start + match.index
    const end = start + match[0].length
    const gap = text.slice(last, start)
    last = end
    const entry = lexicon.numbers.get(match[0].toLowerCase())
    const number = numberOf(match[0])
    const piece = { start, end, text: match[0].toLowerCase(), gap }
    return { ...piece, ...(entry === undefined ? {} : { entry }), ...(number === undefined ? {} : { number }) }
  })
}

/** Digits with English or Indian grouping ("134,028", "1,34,028"). */
function numberOf(word: string): number | undefined {
  if (GROUPED.test(word)) return Number(word.replaceAll(',', ''))
  return PLAIN.test(word) ? Number(word) : undefined
}

interface Read {
  readonly numeral: Numeral
  readonly next: number
}

/** "hundreds of", "tens of thousands of", "several hundred", "a few thousand". */
function readVague(pieces: readonly Piece[], at: number): Read | undefined {
  const entry = pieces[at]?.entry
  if (entry?.kind !== 'vague' && entry?.kind !== 'few') return undefined
  const bare = pieces[at + 1]
  const of = bare?.text === 'of'
  const scaled = of ? pieces[at + 2] : bare
  const scale = scaled?.entry
  const isScaled = entry.kind === 'few' ? scale?.kind === 'scale' && scale.value > 10 : of && scale?.kind === 'vague'
  if (!isScaled && (entry.kind === 'few' || !of)) return undefined
  const unit = !isScaled ? 1 : entry.kind === 'few' ? (scale?.value ?? 1) : (scale?.value ?? 2) / 2
  const next = isScaled ? at + (of ? 3 : 2) : at + 1
  const low = entry.value * unit
  const high = entry.high === undefined ? undefined : (entry.high + 1) * unit - 1
  const span = { start: pieces[at]?.start ?? 0, end: pieces[next - 1]?.end ?? 0 }
  const bounds = high === undefined ? { low } : { low, high }
  return { numeral: { ...span, value: null, ...bounds, kind: 'vague', digits: false }, next }
}

/** "one-third", "two thirds", "a quarter of", "half of", "half a million". */
function readFraction(pieces: readonly Piece[], at: number): Read | undefined {
  const first = pieces[at]
  const second = pieces[at + 1]
  if (first === undefined || second === undefined) return undefined
  if (first.entry?.kind === 'part') return readHalf(pieces, at)
  const top = first.entry?.kind === 'small' ? first.entry.value : first.text === 'a' ? 1 : undefined
  if (top === undefined || second.entry?.kind !== 'part' || !isJoint(second.gap)) return undefined
  if (top > 9 || (first.text === 'a' && pieces[at + 2]?.text !== 'of')) return undefined
  return { numeral: fraction(first, second, top * second.entry.value), next: at + 2 }
}

function readHalf(pieces: readonly Piece[], at: number): Read | undefined {
  const [half, article, scale] = pieces.slice(at, at + 3)
  if (half?.text !== 'half' || article === undefined) return undefined
  if (article.text === 'of') return { numeral: fraction(half, half, 0.5), next: at + 1 }
  if (article.text !== 'a' || scale?.entry?.kind !== 'scale' || scale.text.length === 1) return undefined
  const span = { start: half.start, end: scale.end }
  return { numeral: { ...span, value: 0.5 * scale.entry.value, kind: 'plain', digits: false }, next: at + 3 }
}

const fraction = (first: Piece, last: Piece, value: number): Numeral => ({
  start: first.start,
  end: last.end,
  value: Math.round(value * 1000) / 10,
  kind: 'fraction',
  digits: false,
})

const isJoint = (gap: string): boolean => gap === ' ' || gap === '-' || gap === '\u00a0' || gap === '\n'

/** Digits and number words that make one number together. */
function readCount(pieces: readonly Piece[], at: number): Read | undefined {
  let total = 0
  let current: number | undefined
  let next = at
  for (; next < pieces.length; next++) {
    const piece = pieces[next]
    if (piece === undefined) break
    if (piece.text === 'and' && joinsAnd(pieces, next)) continue
    if (next > at && !joins(piece)) break
    const grown = grow(total, current, piece, next === at ? pieces[at - 1] : undefined)
    if (grown === undefined) break
    ;[total, current] = grown
  }
  if (next === at) return undefined
  const value = total + (current ?? 0)
  const used = pieces.slice(at, next)
  const start = used[0]?.start ?? 0
  const digits = used.some((piece) => piece.number !== undefined)
  return { numeral: { start, end: used.at(-1)?.end ?? start, value: exact(value), kind: 'plain', digits }, next }
}

/** "14.5 million" is 14500000, not 14499999.999999998. */
const exact = (value: number): number => Number(value.toPrecision(12))

const joinsAnd = (pieces: readonly Piece[], at: number): boolean => {
  const before = pieces[at - 1]?.entry
  const behind = pieces[at + 1]?.entry
  return before?.kind === 'scale' && before.word !== 'dozen' && behind?.kind === 'small' && pieces[at]?.gap === ' '
}

const joins = (piece: Piece): boolean =>
  piece.text.length <= 1 || SHORT.has(piece.text) ? piece.gap === '' || piece.gap === ' ' : isJoint(piece.gap)
const SHORT = new Set(['bn', 'mn', 'mln', 'tn'])

type Sum = readonly [total: number, current: number | undefined]

function grow(total: number, current: number | undefined, piece: Piece, before: Piece | undefined): Sum | undefined {
  if (piece.number !== undefined) return current === undefined && total === 0 ? [0, piece.number] : undefined
  const { entry } = piece
  if (entry?.kind === 'small') return growSmall(total, current, entry.value)
  if (entry?.kind !== 'scale') return undefined
  if (piece.text.length === 1 && piece.gap !== '') return undefined
  if (current === undefined && total === 0)
    return before?.text === 'a' && piece.text.length > 2 ? [0, entry.value] : undefined
  if (current === undefined) return undefined
  return entry.value < 1000 ? [total, current * entry.value] : [total + current * entry.value, undefined]
}

function growSmall(total: number, current: number | undefined, value: number): Sum | undefined {
  if (current === undefined) return [total, value]
  const fits = current % 100 === 0 ? value < 100 : current % 10 === 0 && current < 100 && value < 10
  return fits ? [total, current + value] : undefined
}

/** "20-23 billion", "20 to 23", "between 20 and 23": two numbers that bound a third. */
function joinRanges(text: string, numerals: readonly Numeral[]): readonly Numeral[] {
  const found: Numeral[] = []
  for (const numeral of numerals) {
    const last = found.at(-1)
    const range = last === undefined ? undefined : rangeOf(text, last, numeral)
    if (range !== undefined) found.pop()
    found.push(range ?? numeral)
  }
  return found
}

const DASH = /^\s?(?:%|percent|per cent|million|billion|tons|tonnes)?\s?(?:–|—|-|to|or)\s?(?:US|U\.S\.)?\\?[$€£]?\s?$/
const AND = /^\s?(?:%|percent)? and (?:US)?\\?[$€£]?\s?$/

function rangeOf(text: string, low: Numeral, high: Numeral): Numeral | undefined {
  if (low.kind !== 'plain' || high.kind !== 'plain' || low.value === null || high.value === null) return undefined
  const gap = text.slice(low.end, high.start)
  const isAnd =
    AND.test(gap) &&
    /\b(?:between|from) (?:about |some )?(?:US)?\\?[$€£]?\s?$/i.test(text.slice(Math.max(0, low.start - 24), low.start))
  if (!DASH.test(gap) && !isAnd) return undefined
  const least = low.value < 1000 && high.value >= 1000 ? low.value * scaleOf(text, high) : low.value
  if (least >= high.value || high.value > least * 20) return undefined
  return {
    start: low.start,
    end: high.end,
    value: null,
    low: exact(least),
    high: high.value,
    kind: 'plain',
    digits: low.digits,
  }
}

/** What "23 billion" multiplies its digits by. */
function scaleOf(text: string, numeral: Numeral): number {
  const digits = /^\d[\d,]*(?:\.\d+)?/.exec(text.slice(numeral.start, numeral.end))
  const shown = digits === null ? undefined : numberOf(digits[0])
  return shown === undefined || shown === 0 || numeral.value === null ? 1 : Math.round(numeral.value / shown)
}

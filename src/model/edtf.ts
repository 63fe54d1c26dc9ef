/**
 * Calendar dates as EDTF (ISO 8601-2:2019, level 1 and the parts of level 2 that prose needs), and their arithmetic
 * over day numbers. Nothing here is a JS `Date`: a `Date` cannot say "June 1914" and shifts with the time zone.
 */
declare const brand: unique symbol

/** "1914", "1914-06", "2020/2022", "199X", "2005~", "../2011", "2017-21" (spring), "-0044". Proleptic Gregorian. */
export type Edtf = string & { readonly [brand]: 'Edtf' }

/** Days since 0000-03-01 proleptic Gregorian; both ends included; infinite where the interval is open. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

const POINT = /^(-?\d{4,}|-?\d{1,3}X{1,3}|-?\d{3}X|-?\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/
const SEASON_MONTHS: Readonly<Record<number, readonly [from: number, length: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
}

/** Takes a string for EDTF when it parses, else `undefined`. */
export function findEdtf(text: string): Edtf | undefined {
  // The check above the cast is the parse itself.
  return rangeOfText(text) === undefined ? undefined : (text as Edtf)
}

/** Takes a string for EDTF; for literals and for values that were made by rule. Throws `RangeError` for anything else. */
export function edtf(text: string): Edtf {
  const found = findEdtf(text)
  if (found === undefined) throw new RangeError(`not EDTF: ${text}`)
  return found
}

/** The days an EDTF value may mean: first to last, both included. */
export function dayRange(value: Edtf): DayRange {
  const range = rangeOfText(value)
  if (range === undefined) throw new RangeError(`not EDTF: ${value}`)
  return range
}

function rangeOfText(text: string): DayRange | undefined {
  const slash = text.indexOf('/')
  if (slash < 0) return pointRange(text)
  const from = endRange(text.slice(0, slash))
  const to = endRange(text.slice(slash + 1))
  if (from === undefined || to === undefined || (from === 'open' && to === 'open')) return undefined
  const range = {
    first: from === 'open' ? Number.NEGATIVE_INFINITY : from.first,
    last: to === 'open' ? Number.POSITIVE_INFINITY : to.last,
  }
  return range.first <= range.last ? range : undefined
}

const endRange = (text: string): DayRange | 'open' | undefined =>
  text === '..' || text === '' ? 'open' : pointRange(text)

function pointRange(text: string): DayRange | undefined {
  return plainRange(text) ?? anyPointRange(text)
}

/** "2017", "2017-11" and "2017-11-23", which are nearly all there are: read without the pattern, which costs ten times as much. */
function plainRange(text: string): DayRange | undefined {
  const { length } = text
  if (length !== 4 && length !== 7 && length !== 10) return undefined
  const year = digitsAt(text, 0, 4)
  if (year < 0) return undefined
  if (length === 4) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) }
  const month = text[4] === '-' ? digitsAt(text, 5, 7) : -1
  if (month < 1 || month > 12) return undefined
  if (length === 7) return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 }
  const day = text[7] === '-' ? digitsAt(text, 8, 10) : -1
  if (day < 1 || day > daysInMonth(year, month)) return undefined
  const number = dayNumber(year, month, day)
  return { first: number, last: number }
}

/** The number that stands at some places of a text, or -1. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function anyPointRange(text: string): DayRange | undefined {
  const match = POINT.exec(text)
  if (match === null) return undefined
  const [, years = '', month, day] = match
  const low = Number(years.replaceAll('X', '0'))
  const high = Number(years.replaceAll('X', '9'))
  if (month === undefined || month === 'XX') return { first: dayNumber(low, 1, 1), last: dayNumber(high, 12, 31) }
  return monthRange(low, Number(month), day)
}

function monthRange(year: number, month: number, day: string | undefined): DayRange | undefined {
  const season = SEASON_MONTHS[month]
  if (season !== undefined && day === undefined) {
    return { first: dayNumber(year, season[0], 1), last: dayNumber(year, season[0] + season[1], 1) - 1 }
  }
  if (month < 1 || month > 12) return undefined
  if (day === undefined || day === 'XX')
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 }
  if (Number(day) < 1 || Number(day) > daysInMonth(year, month)) return undefined
  const number = dayNumber(year, month, Number(day))
  return { first: number, last: number }
}

/** Days in a month (1–12) of a proleptic Gregorian year; year 0 is 1 BC. */
export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)

/** Day number of a calendar day; months past 12 run on into the next year. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = (((month - 3) % 12) + 12) % 12
  const y = year + Math.floor((month - 3) / 12)
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * shifted + 2) / 5) +
    day -
    1
  )
}

/** The calendar day of a day number: year, month 1–12, day 1–31. */
export function calendarDay(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const era = Math.floor(number / 146_097)
  const ofEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** ISO weekday of a day number: 1 is Monday, 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 2) % 7) + 7) % 7) + 1

/** The day of a day number as EDTF ("2017-11-23"). */
export function edtfOfDay(number: number): Edtf {
  const { year, month, day } = calendarDay(number)
  return edtf(`${yearText(year)}-${pad(month)}-${pad(day)}`)
}

/** A year in four digits, with a sign before the year 0 ("-0044"). */
export const yearText = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
const pad = (n: number): string => String(n).padStart(2, '0')

/** Whether two dates could mean the same day. */
export function compatible(a: Edtf, b: Edtf): boolean {
  const x = dayRange(a)
  const y = dayRange(b)
  return x.first <= y.last && y.first <= x.last
}

/** Whether `fine` says all that `coarse` says and more ("2017-11-23" within "2017-11"). */
export function within(fine: Edtf, coarse: Edtf): boolean {
  const x = dayRange(fine)
  const y = dayRange(coarse)
  return y.first <= x.first && x.last <= y.last
}

/** How many days a date may mean; infinite for open intervals. The smaller, the more precise. */
export function breadth(value: Edtf): number {
  const { first, last } = dayRange(value)
  return last - first + 1
}

/** Chronological order: by the first day that is known, then the more precise first, then by the text. `../X` sorts by its end. */
export function byDate(a: Edtf, b: Edtf): number {
  return orderKey(a) - orderKey(b) || compareNumbers(breadth(a), breadth(b)) || (a < b ? -1 : a > b ? 1 : 0)
}

function orderKey(value: Edtf): number {
  const { first, last } = dayRange(value)
  return first === Number.NEGATIVE_INFINITY ? last : first
}

/** Subtraction that survives two infinities. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

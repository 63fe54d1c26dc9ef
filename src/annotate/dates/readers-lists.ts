import { type Finding, type Match, pickAll, type Reader, touches } from './draft.ts'
import { findDay, monthMoment, type Moment, yearsMoment } from './moment.ts'

const JOIN = '(?:[-+,u]|,[+])'
const shape = (source: string): RegExp => new RegExp(source, 'g')

/** "27 to 29 April 1987", "1, 2 and 5 May", "27/28 April 1987". */
const daysMonth: Reader = {
  name: 'list/days-month',
  shape: shape(`t?[dO](?:${JOIN}t?[dO]|/d){1,8}o?M(?:,?o?y)?`),
  read: readDays,
}

/** "February 21–28, 1972", "May 3 and 5". */
const monthDays: Reader = {
  name: 'list/month-days',
  shape: shape(`Mt?[dO](?:${JOIN}t?[dO]|/d){1,8}(?:,?o?y)?`),
  read: readDays,
}

function readDays(match: Match): readonly Finding[] | undefined {
  const days = pickAll(match, 'dO')
  const month = match.pieces.list[pickAll(match, 'M')[0] ?? -1]?.value ?? 0
  const yearAt = pickAll(match, 'y')[0]
  const year = yearAt === undefined ? undefined : match.pieces.list[yearAt]?.value
  const found = days.map((at) => dayFinding({ match, at, month, year }))
  if (found.some((finding) => finding === undefined)) return undefined
  const whole = found.flatMap((finding) => (finding === undefined ? [] : [finding]))
  return joinUp(match, days, whole)
}

interface DayAt {
  readonly match: Match
  readonly at: number
  readonly month: number
  readonly year: number | undefined
}

function dayFinding({ match, at, month, year }: DayAt): Finding | undefined {
  const day = match.pieces.list[at]?.value ?? 0
  const moment = findDay(year ?? 2000, month, day)
  if (moment === undefined) return undefined
  const expression: Finding['expression'] =
    year === undefined ? { kind: 'day', month, day } : { kind: 'moment', moment }
  return { type: 'date', expression, from: at, to: at + 1 }
}

/** Stretches the first and last over the words that all share, and says how neighbours are joined. */
function joinUp(match: Match, at: readonly number[], found: readonly Finding[]): readonly Finding[] {
  return found.map((finding, i) => {
    const next = at[i + 1]
    const here = at[i] ?? match.from
    return {
      ...finding,
      from: i === 0 ? match.from : here,
      to: next === undefined ? match.to : here + 1,
      ...(next === undefined ? {} : { joined: joinBetween(match, here, next) }),
    }
  })
}

/** A dash or "to" makes a range, so does "and" behind "between"; commas, slashes and any other "and" a list. */
function joinBetween(match: Match, left: number, right: number): 'range' | 'list' {
  const between = match.pieces.shape.slice(left + 1, right)
  if (/[-u]/.test(between)) return 'range'
  return between.includes('+') && match.pieces.shape[match.from - 1] === 'b' ? 'range' : 'list'
}

/** "March and April 1987", "between May and July 1990", "November–December 2011". */
const monthsYear: Reader = {
  name: 'list/months-year',
  shape: shape(`(?:E-?)?M(?:${JOIN}(?:E-?)?M){1,8},?o?y`),
  read: readMonths,
}

function readMonths(match: Match): readonly Finding[] | undefined {
  const months = pickAll(match, 'M')
  const year = match.pieces.list[match.to - 1]?.value ?? 0
  const values = months.map((at) => match.pieces.list[at]?.value ?? 1)
  const found = months.map((at, i): Finding => {
    const behind = values.slice(i).some((value, j) => j > 0 && value < (values[i + j - 1] ?? 0))
    const moment = monthMoment(behind ? year - 1 : year, values[i] ?? 1)
    const mod = match.pieces.list[match.pieces.shape[at - 1] === '-' ? at - 2 : at - 1]?.word?.mod
    const edge = mod !== undefined && at > match.from ? { mod } : {}
    return { type: 'date', expression: { kind: 'moment', moment }, from: at, to: at + 1, ...edge }
  })
  return joinUp(match, months, found)
}

/** "1962–63", "1914-1918", "1939/40". */
const years: Reader = {
  name: 'list/years',
  shape: shape('(?:t?[UV])?y[-/][dny](?![-/]d)'),
  read: readYears,
}

function readYears(match: Match): readonly Finding[] | undefined {
  const [first, last] = [match.pieces.list[match.to - 3], match.pieces.list[match.to - 1]]
  if (first === undefined || last === undefined) return undefined
  const short = last.code !== 'y'
  const digits = last.end - last.start
  if (short && (digits !== 2 || !touches(match, match.to - 3) || !touches(match, match.to - 2))) return undefined
  const end = short ? Math.floor(first.value / 100) * 100 + last.value : last.value
  if (end <= first.value) return undefined
  const year = (value: number): Moment => yearsMoment('year', value)
  return [
    {
      type: 'date',
      expression: { kind: 'moment', moment: year(first.value) },
      from: match.from,
      to: match.to - 2,
      joined: 'range',
    },
    { type: 'date', expression: { kind: 'moment', moment: year(end) }, from: match.to - 1, to: match.to },
  ]
}

/** Readers of dates that share a month or a year. */
export const LIST_READERS: readonly Reader[] = [daysMonth, monthDays, monthsYear, years]

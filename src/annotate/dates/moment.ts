import {
  calendarDay,
  dayNumber,
  daysInMonth,
  edtf,
  edtfOfDay,
  weekdayOf,
  yearText,
  type Edtf,
} from '../../model/edtf.ts'

/** The stretches of a calendar that a date can name, from the shortest. */
export const GRAINS = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
] as const
export type Grain = (typeof GRAINS)[number]

/** A named stretch of the calendar. Years are astronomical: 0 is 1 BC. */
export interface Moment {
  readonly grain: Grain
  /** Of a decade, century or millennium: its first year (1900 for the 20th century, as TIMEX3 and EDTF count). */
  readonly year: number
  /** Month 1–12, ISO week, quarter, season (1 spring) or half, as the grain says; the month of a day. */
  readonly index?: number
  /** Day of the month, for grain `day`. */
  readonly day?: number
  /** TIMEX3 time of day behind a day: "T10:35", "TMO". */
  readonly time?: string
}

/** A day by its number. */
export function dayMoment(number: number): Moment {
  const { year, month, day } = calendarDay(number)
  return { grain: 'day', year, index: month, day }
}

/** A day, when the calendar has it. */
export function findDay(year: number, month: number, day: number): Moment | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return { grain: 'day', year, index: month, day }
}

/** A month of a year; months below 1 and above 12 run into the years beside it. */
export function monthMoment(year: number, month: number): Moment {
  const zero = year * 12 + month - 1
  return { grain: 'month', year: Math.floor(zero / 12), index: (((zero % 12) + 12) % 12) + 1 }
}

/** A quarter, season (of the year its spring stands in) or half of a year; past the last it runs on. */
export function partMoment(grain: 'quarter' | 'season' | 'half', year: number, index: number): Moment {
  const parts = grain === 'half' ? 2 : 4
  const zero = year * parts + index - 1
  return { grain, year: Math.floor(zero / parts), index: (((zero % parts) + parts) % parts) + 1 }
}

/** The ISO week or weekend that holds a day. */
export function weekMoment(number: number, grain: 'week' | 'weekend' = 'week'): Moment {
  const thursday = number - weekdayOf(number) + 4
  const { year } = calendarDay(thursday)
  return { grain, year, index: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

const SPAN_YEARS = { year: 1, decade: 10, century: 100, millennium: 1000 } as const
type Years = keyof typeof SPAN_YEARS
const isYears = (grain: Grain): grain is Years => grain in SPAN_YEARS

/**
 * The year, decade, century or millennium that holds a year. Those before the era are counted by its own numbers:
 * the 470s BC are 479 to 470 BC.
 */
export function yearsMoment(grain: Years, year: number): Moment {
  const span = SPAN_YEARS[grain]
  if (year > 0) return { grain, year: Math.floor(year / span) * span }
  return { grain, year: 2 - (Math.floor((1 - year) / span) + 1) * span }
}

/** First day of a moment. */
export function firstDay(moment: Moment): number {
  const { grain, year, index = 1 } = moment
  switch (grain) {
    case 'day':
      return dayNumber(year, index, moment.day ?? 1)
    case 'week':
      return mondayOfWeek(year, index)
    case 'weekend':
      return mondayOfWeek(year, index) + 5
    case 'month':
      return dayNumber(year, index, 1)
    case 'quarter':
      return dayNumber(year, index * 3 - 2, 1)
    case 'season':
      return dayNumber(year, index * 3, 1)
    case 'half':
      return dayNumber(year, index * 6 - 5, 1)
    case 'year':
    case 'decade':
    case 'century':
    case 'millennium':
      break
  }
  return dayNumber(year, 1, 1)
}

/** Last day of a moment. */
export function lastDay(moment: Moment): number {
  if (moment.grain === 'day') return firstDay(moment)
  if (moment.grain === 'weekend') return firstDay(moment) + 1
  return firstDay(step(moment, 1)) - 1
}

function mondayOfWeek(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** The moment of the same grain so many further on. */
export function step(moment: Moment, count: number): Moment {
  const { grain, year, index = 1 } = moment
  switch (grain) {
    case 'day':
      return dayMoment(firstDay(moment) + count)
    case 'week':
    case 'weekend':
      return weekMoment(mondayOfWeek(year, index) + 7 * count, grain)
    case 'month':
      return monthMoment(year, index + count)
    case 'quarter':
    case 'season':
    case 'half':
      return partMoment(grain, year, index + count)
    case 'year':
    case 'decade':
    case 'century':
    case 'millennium':
      break
  }
  return { grain, year: year + count * SPAN_YEARS[grain] }
}

/** The stretch of this grain that holds the first day of a moment; winter's January belongs to the winter before. */
export function coarsen(moment: Moment, grain: Grain): Moment {
  if (moment.grain === grain) return moment
  const { year, month } = calendarDay(firstDay(moment))
  if (isYears(grain)) return yearsMoment(grain, moment.grain === 'week' ? moment.year : year)
  switch (grain) {
    case 'day':
      return dayMoment(firstDay(moment))
    case 'week':
    case 'weekend':
      return weekMoment(firstDay(moment), grain)
    case 'month':
      return monthMoment(year, month)
    case 'quarter':
      return partMoment('quarter', year, Math.ceil(month / 3))
    case 'half':
      return partMoment('half', year, Math.ceil(month / 6))
    case 'season':
      break
  }
  return partMoment('season', year, Math.floor(month / 3))
}

/** Whether a moment is at least as fine as a grain. */
export const isFinerOrSame = (moment: Moment, grain: Grain): boolean =>
  GRAINS.indexOf(moment.grain) <= GRAINS.indexOf(grain)

const two = (n: number): string => String(n).padStart(2, '0')
const EDTF_BASE = { season: 20, quarter: 32, half: 39 } as const

/** A moment in EDTF. A week is the interval of its days; a time of day is dropped. */
export function edtfOfMoment(moment: Moment): Edtf {
  const { grain, year, index = 1 } = moment
  switch (grain) {
    case 'day':
      return edtfOfDay(firstDay(moment))
    case 'week':
    case 'weekend':
      return edtf(`${edtfOfDay(firstDay(moment))}/${edtfOfDay(lastDay(moment))}`)
    case 'month':
      return edtf(`${yearText(year)}-${two(index)}`)
    case 'season':
    case 'quarter':
    case 'half':
      return edtf(`${yearText(year)}-${EDTF_BASE[grain] + index}`)
    case 'year':
      return edtf(yearText(year))
    case 'decade':
    case 'century':
      return year < 0
        ? yearsInterval(moment)
        : edtf(
            yearText(year)
              .slice(0, grain === 'decade' ? 3 : 2)
              .padEnd(4, 'X'),
          )
    case 'millennium':
      break
  }
  return yearsInterval(moment)
}

const yearsInterval = (moment: Moment): Edtf =>
  edtf(`${yearText(moment.year)}/${yearText(calendarDay(lastDay(moment)).year)}`)

const SEASON_NAMES = ['SP', 'SU', 'FA', 'WI'] as const

/** A moment as a TIMEX3 value: "1989-Q3", "1998-W08-WE", "BC0490", "193", "19". */
export function timexOfMoment(moment: Moment): string {
  const { grain, index = 1 } = moment
  // A century or decade that begins with the year 0 is the first of our era.
  const year = moment.year === 0 && isYears(grain) && grain !== 'year' ? '0000' : timexYear(moment.year)
  switch (grain) {
    case 'day':
      return `${year}-${two(index)}-${two(moment.day ?? 1)}${moment.time ?? ''}`
    case 'week':
      return `${year}-W${two(index)}`
    case 'weekend':
      return `${year}-W${two(index)}-WE`
    case 'month':
      return `${year}-${two(index)}`
    case 'season':
      return `${year}-${SEASON_NAMES[index - 1] ?? 'SP'}`
    case 'quarter':
      return `${year}-Q${index}`
    case 'half':
      return `${year}-H${index}`
    case 'year':
      return year
    case 'decade':
      return year.slice(0, -1)
    case 'century':
      return year.slice(0, -2)
    case 'millennium':
      break
  }
  return year.slice(0, -3)
}

const timexYear = (year: number): string =>
  year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : String(year).padStart(4, '0')

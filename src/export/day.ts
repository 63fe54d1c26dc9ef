import { calendarDay, dayRange, findEdtf, yearText } from '../model/edtf.ts'

/** How exactly a date is known. A form that knows whole days only must say it beside the day. */
export type DayPrecision = 'day' | 'month' | 'year' | 'span' | 'from' | 'by' | 'none'

/** The first day (or for "by" the last) that a date may mean, as such forms want it, with how exact it really is. */
export interface ExactDay {
  /** Calendar year, month and day, or `null` when nothing dates the act. */
  readonly day: { readonly year: number; readonly month: number; readonly day: number } | null
  readonly precision: DayPrecision
}

const NEVER: ExactDay = { day: null, precision: 'none' }

/** What a form of whole days can say of an EDTF date. */
export function exactDay(value: string | null): ExactDay {
  const date = findEdtf(value ?? '')
  if (date === undefined) return NEVER
  const { first, last } = dayRange(date)
  if (!Number.isFinite(first)) return Number.isFinite(last) ? { day: calendarDay(last), precision: 'by' } : NEVER
  return { day: calendarDay(first), precision: precisionOf(first, last) }
}

function precisionOf(first: number, last: number): DayPrecision {
  if (!Number.isFinite(last)) return 'from'
  if (first === last) return 'day'
  const [from, next] = [calendarDay(first), calendarDay(last + 1)]
  if (from.day !== 1 || next.day !== 1) return 'span'
  const months = (next.year - from.year) * 12 + next.month - from.month
  if (months === 1) return 'month'
  return months === 12 && from.month === 1 ? 'year' : 'span'
}

/** "2017-11-23". */
export const isoDay = ({ year, month, day }: NonNullable<ExactDay['day']>): string =>
  `${yearText(year)}-${two(month)}-${two(day)}`

/** "20171123". */
export const plainDay = (day: NonNullable<ExactDay['day']>): string => isoDay(day).replaceAll('-', '')

const two = (n: number): string => String(n).padStart(2, '0')

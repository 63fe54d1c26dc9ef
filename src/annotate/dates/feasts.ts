import { dayNumber, daysInMonth, weekdayOf } from '../../model/edtf.ts'
import { dayMoment, findDay, type Moment } from './moment.ts'

const FIXED = /^(\d\d)-(\d\d)$/
const NTH = /^(\d\d)-(\d)#(-?\d)$/
const FROM_EASTER = /^easter([+-]\d+)$/

/** The day a feast falls on in a year, by the rule its lexicon entry gives ("12-25", "11-4#4", "easter+1"). */
export function feastDay(falls: string, year: number): Moment | undefined {
  const fixed = FIXED.exec(falls)
  if (fixed !== null) return findDay(year, Number(fixed[1]), Number(fixed[2]))
  const nth = NTH.exec(falls)
  if (nth !== null) return nthWeekday(year, Number(nth[1]), { weekday: Number(nth[2]), nth: Number(nth[3]) })
  const moved = FROM_EASTER.exec(falls)
  return moved === null ? undefined : dayMoment(easterDay(year) + Number(moved[1]))
}

function nthWeekday(year: number, month: number, which: { readonly weekday: number; readonly nth: number }): Moment {
  const { weekday, nth } = which
  const last = dayNumber(year, month, daysInMonth(year, month))
  if (nth < 0) return dayMoment(last - ((weekdayOf(last) - weekday + 7) % 7))
  const first = dayNumber(year, month, 1)
  return dayMoment(first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

/** Day number of Easter Sunday. After the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", ch. 8). */
function easterDay(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}

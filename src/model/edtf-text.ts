import type { Edtf } from './edtf.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const SHORT_NAME = 3
const SEASONS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': '1st quarter',
  '34': '2nd quarter',
  '35': '3rd quarter',
  '36': '4th quarter',
  '40': '1st half',
  '41': '2nd half',
}

/** A date as a reader says it: "23 Nov 2017", "c. 1947–1991", "from 1969", "by Nov 2017", "1970s", "spring 1966". */
export const dateText = (value: Edtf): string =>
  longDateText(value).replaceAll(/\p{Lu}\p{Ll}{3,}/gu, (month) => month.slice(0, SHORT_NAME))

/** The same with the months written out, as an encyclopedia has them: "23 November 2017". */
export function longDateText(value: Edtf): string {
  const about = value.includes('~') || value.includes('%') ? 'c. ' : ''
  const plain = value.replaceAll(/[~?%]/g, '')
  const slash = plain.indexOf('/')
  if (slash < 0) return about + pointText(plain)
  const from = plain.slice(0, slash)
  const to = plain.slice(slash + 1)
  if (from === '..' || from === '') return `${about}by ${pointText(to)}`
  if (to === '..' || to === '') return `${about}from ${pointText(from)}`
  return about + spanText(from, to)
}

function spanText(from: string, to: string): string {
  const [y1, m1, d1] = from.split('-')
  const [y2, m2, d2] = to.split('-')
  if (y1 === y2 && m1 !== undefined && m1 === m2 && d1 !== undefined && d2 !== undefined)
    return `${Number(d1)}–${pointText(to)}`
  return `${pointText(from)}–${pointText(to)}`
}

function pointText(point: string): string {
  const sign = point.startsWith('-')
  const [year = '', month, day] = (sign ? point.slice(1) : point).split('-')
  const years = sign ? `${Number(year) + 1} BC` : yearsText(year)
  if (month === undefined || month === 'XX') return years
  const season = SEASONS[month]
  if (season !== undefined) return seasonText(season, years)
  const named = `${MONTHS[Number(month) - 1] ?? month} ${years}`
  return day === undefined || day === 'XX' ? named : `${Number(day)} ${named}`
}

/** "summer 2013", "1st half of 2015". */
const seasonText = (season: string, years: string): string =>
  /^\d/u.test(season) ? `${season} of ${years}` : `${season} ${years}`

/** A point in the short form of a table, which sorts as it reads: "2017-11-23", "1970s", "20th century", "2013 summer". */
export function shortPointText(point: string): string {
  const [, year = point, month] = /^(-?[\dX]{4})-(\d\d)$/u.exec(point) ?? []
  const season = month === undefined ? undefined : SEASONS[month]
  if (season !== undefined) return `${yearsText(year)} ${season}`
  return /^\d{2}[\dX]X$/u.test(point) ? yearsText(point) : point.replaceAll(/-XX/gu, '')
}

function yearsText(year: string): string {
  if (year.endsWith('XX')) return `${ordinal(Number(year.slice(0, -2)) + 1)} century`
  return year.endsWith('X') ? `${year.slice(0, -1)}0s` : year
}

function ordinal(n: number): string {
  const ending = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

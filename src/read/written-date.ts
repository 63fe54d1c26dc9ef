import { type Edtf, findEdtf } from '../model/edtf.ts'
import type { MonthEntry } from '../model/lexicon/read.ts'
import type { Span } from '../model/span.ts'

/** A date as a masthead or byline writes it. */
export interface WrittenDate extends Span {
  readonly edtf: Edtf
}

/** Finds the dates of a short text, in order: "November 23, 2017", "25 Nov. 2017", "2017-11-23T10:00Z", "November 2017". */
export function writtenDates(text: string, months: readonly MonthEntry[]): readonly WrittenDate[] {
  if (!/\d{4}/.test(text)) return []
  const found: WrittenDate[] = []
  for (const match of text.matchAll(datePattern(months))) {
    const groups = match.groups ?? {}
    const edtf = edtfOf(groups, months)
    if (edtf !== undefined) found.push({ start: match.index, end: match.index + match[0].length, edtf })
  }
  return found
}

/** The first date of a text that a person or a metadata field gave; EDTF is taken as it is. */
export function readDate(text: string, months: readonly MonthEntry[]): Edtf | undefined {
  return findEdtf(text.trim()) ?? writtenDates(text, months)[0]?.edtf
}

/** Longest names first, so that "Sept" is not read as "Sep". Case counts: "may" is a verb, "MAY" and "May" are months. */
function datePattern(months: readonly MonthEntry[]): RegExp {
  const names = months
    .flatMap((entry) => entry.names.flatMap((name) => [name, name.toUpperCase()]))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .join('|')
  const year = String.raw`(?<![\d.])(?:1[5-9]|20)\d{2}(?!\d)`
  const dayFirst = String.raw`(?<day1>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ \u00A0]+(?:of |de )?(?<month1>${names})\.?,?[ \u00A0]+(?:de )?(?<year1>${year})`
  const monthFirst = String.raw`(?<month2>${names})\.?[ \u00A0]+(?<day2>\d{1,2})(?:st|nd|rd|th)?,?[ \u00A0]+(?<year2>${year})`
  const monthOnly = String.raw`(?<month3>${names})\.?,?[ \u00A0]+(?:de )?(?<year3>${year})`
  const iso = String.raw`(?<year4>${year})-(?<month4>\d{2})-(?<day4>\d{2})(?!\d)`
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${dayFirst}|${monthFirst}|${monthOnly}|${iso})`, 'gu')
}

type Groups = Readonly<Record<string, string | undefined>>

function edtfOf(groups: Groups, months: readonly MonthEntry[]): Edtf | undefined {
  const pick = (name: string): string | undefined =>
    [1, 2, 3, 4].map((form) => groups[`${name}${form}`]).find((value) => value !== undefined)
  const written = pick('month')?.toLowerCase()
  const month = groups['month4'] ?? monthNumber(written, months)
  const day = pick('day')
  if (month === undefined) return undefined
  return findEdtf(`${pick('year')}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`)
}

const monthNumber = (name: string | undefined, months: readonly MonthEntry[]): string | undefined =>
  months.find((entry) => entry.names.some((known) => known.toLowerCase() === name))?.month.toString()

const pad = (text: string): string => text.padStart(2, '0')

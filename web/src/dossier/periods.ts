import { calendarDay, dayRange, findEdtf } from '../../../src/model/edtf.ts'
import type { RecordLine } from '../../../src/model/line.ts'

/** Lines under one heading. */
export interface Period {
  readonly title: string
  /** First and last year of its lines, or null for those without a date. */
  readonly years: readonly [number, number] | null
  readonly lines: readonly RecordLine[]
}

/** A heading should have some lines under it, and not too many. */
const FEWEST = 5
const MOST = 60

/** The year in which a date begins, or ends where its beginning is open. Null when there is no date. */
function yearOf(date: string | null): number | null {
  const edtf = date === null ? undefined : findEdtf(date)
  if (edtf === undefined) return null
  const { first, last } = dayRange(edtf)
  return calendarDay(Number.isFinite(first) ? first : last).year
}

/** The year of every date; each is read once, however many lines have it and however often they are grouped. */
export type YearsOfDates = ReadonlyMap<string, number>

/** Reads the years of all dates of a dossier. */
export function yearsOfDates(lines: readonly RecordLine[]): YearsOfDates {
  const dates = new Set(lines.map((line) => line.date))
  return new Map([...dates].flatMap((date) => (date === null ? [] : [[date, yearOf(date) ?? 0] as const])))
}

/** Lines of one year. */
interface YearGroup {
  readonly year: number
  readonly lines: readonly RecordLine[]
}

/** Decades that are drawn together, with their years. */
interface DecadeGroup {
  readonly decades: readonly number[]
  readonly years: readonly YearGroup[]
  readonly count: number
}

/**
 * Groups lines, which are in order of date, by decades; decades with few lines are drawn together, one with very many
 * is parted into years. Lines without a date end the list.
 */
export function periodsOf(lines: readonly RecordLine[], years: YearsOfDates): readonly Period[] {
  const byYear = new Map<number, RecordLine[]>()
  const undated: RecordLine[] = []
  for (const line of lines) {
    if (line.date === null) undated.push(line)
    else addTo(byYear, years.get(line.date) ?? 0, line)
  }
  const groups = [...byYear].sort((a, b) => a[0] - b[0]).map(([year, own]): YearGroup => ({ year, lines: own }))
  const decades = [...Map.groupBy(groups, ({ year }) => Math.floor(year / 10) * 10)].map(([decade, own]) =>
    decadeGroup([decade], own),
  )
  const periods = mergeSparse(decades).flatMap((group) =>
    group.count > MOST && group.decades.length === 1
      ? group.years.map((year) => periodOf(String(year.year), [year]))
      : [periodOf(decadeTitle(group.decades), group.years)],
  )
  return undated.length === 0 ? periods : [...periods, { title: 'No date in the words', years: null, lines: undated }]
}

function addTo(groups: Map<number, RecordLine[]>, year: number, line: RecordLine): void {
  const own = groups.get(year)
  if (own === undefined) groups.set(year, [line])
  else own.push(line)
}

const decadeGroup = (decades: readonly number[], years: readonly YearGroup[]): DecadeGroup => ({
  decades,
  years,
  count: years.reduce((sum, year) => sum + year.lines.length, 0),
})

/** Draws a decade with few lines together with the smaller of its neighbours, until none is left. */
function mergeSparse(groups: readonly DecadeGroup[]): readonly DecadeGroup[] {
  const at = groups.findIndex((group) => group.count < FEWEST)
  if (at < 0 || groups.length === 1) return groups
  const size = (place: number): number => groups[place]?.count ?? Number.POSITIVE_INFINITY
  const first = size(at - 1) < size(at + 1) ? at - 1 : at
  const [one, two] = groups.slice(first, first + 2)
  if (one === undefined || two === undefined) return groups
  const both = decadeGroup([...one.decades, ...two.decades], [...one.years, ...two.years])
  return mergeSparse([...groups.slice(0, first), both, ...groups.slice(first + 2)])
}

function decadeTitle(keys: readonly number[]): string {
  const first = keys[0] ?? 0
  const last = keys.at(-1) ?? first
  if (first === last) return `${first}s`
  return last - first === 10 ? `${first}s and ${last}s` : `${first}s to ${last}s`
}

const periodOf = (title: string, years: readonly YearGroup[]): Period => ({
  title,
  years: [years[0]?.year ?? 0, years.at(-1)?.year ?? 0],
  lines: years.length === 1 ? (years[0]?.lines ?? []) : years.flatMap((year) => year.lines),
})

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

/**
 * Groups lines, which are in order of date, by decades; decades with few lines are drawn together, one with very many
 * is parted into years. Lines without a date end the list.
 */
export function periodsOf(lines: readonly RecordLine[], years: YearsOfDates): readonly Period[] {
  const dated = lines.filter((line) => line.date !== null)
  const undated = lines.filter((line) => line.date === null)
  const decades = mergeSparse(groupBy(dated, (line) => Math.floor(yearIn(years, line) / 10) * 10))
  const periods = decades.flatMap(({ keys, lines: own }) =>
    own.length > MOST && keys.length === 1 ? yearPeriods(own, years) : [periodOf(decadeTitle(keys), own, years)],
  )
  return undated.length === 0 ? periods : [...periods, { title: 'No date in the words', years: null, lines: undated }]
}

/** The year of every date; each is read once, however many lines have it and however often they are grouped. */
export type YearsOfDates = ReadonlyMap<string, number>

/** Reads the years of all dates of a dossier. */
export function yearsOfDates(lines: readonly RecordLine[]): YearsOfDates {
  const dates = new Set(lines.map((line) => line.date))
  return new Map([...dates].flatMap((date) => (date === null ? [] : [[date, yearOf(date) ?? 0] as const])))
}

const yearIn = (years: YearsOfDates, line: RecordLine): number => years.get(line.date ?? '') ?? 0

interface Group {
  readonly keys: readonly number[]
  readonly lines: readonly RecordLine[]
}

function groupBy(lines: readonly RecordLine[], keyOf: (line: RecordLine) => number): readonly Group[] {
  return [...Map.groupBy(lines, keyOf)].sort((a, b) => a[0] - b[0]).map(([key, own]) => ({ keys: [key], lines: own }))
}

/** Draws a decade with few lines together with the smaller of its neighbours, until none is left. */
function mergeSparse(groups: readonly Group[]): readonly Group[] {
  const at = groups.findIndex((group) => group.lines.length < FEWEST)
  if (at < 0 || groups.length === 1) return groups
  const size = (place: number): number => groups[place]?.lines.length ?? Number.POSITIVE_INFINITY
  const first = size(at - 1) < size(at + 1) ? at - 1 : at
  const [one, two] = groups.slice(first, first + 2)
  if (one === undefined || two === undefined) return groups
  const both = { keys: [...one.keys, ...two.keys], lines: [...one.lines, ...two.lines] }
  return mergeSparse([...groups.slice(0, first), both, ...groups.slice(first + 2)])
}

const yearPeriods = (lines: readonly RecordLine[], years: YearsOfDates): readonly Period[] =>
  groupBy(lines, (line) => yearIn(years, line)).map((group) => periodOf(String(group.keys[0]), group.lines, years))

function decadeTitle(keys: readonly number[]): string {
  const first = keys[0] ?? 0
  const last = keys.at(-1) ?? first
  if (first === last) return `${first}s`
  return last - first === 10 ? `${first}s and ${last}s` : `${first}s to ${last}s`
}

function periodOf(title: string, lines: readonly RecordLine[], years: YearsOfDates): Period {
  const own = lines.map((line) => yearIn(years, line))
  // Folded, not spread: there may be more lines than a call takes arguments.
  return { title, years: [own.reduce((a, b) => Math.min(a, b)), own.reduce((a, b) => Math.max(a, b))], lines }
}

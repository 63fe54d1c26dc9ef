import { calendarDay, dayRange, findEdtf } from '../../../src/model/edtf.ts'
import { knownDays } from '../../../src/model/line.ts'
import type { RecordLine } from '../../../src/model/line.ts'

/** By what the time is parted. */
export type BinUnit = 'year' | 'month'

/** A stretch of time with its lines. */
export interface Bin {
  /** First year or month: "1977", "2017-11". */
  readonly name: string
  /** Its place among all years, or all months, of the calendar. */
  readonly at: number
  readonly lines: readonly RecordLine[]
}

/** The time parted, and what of it could not be drawn. */
export interface Bins {
  readonly bins: readonly Bin[]
  /** How many years or months a stretch is long. */
  readonly step: number
  readonly left: number
}

/** So many stretches of years fit side by side, and so many months. */
const MOST_YEARS = 90
const MOST_MONTHS = 180
const STEPS = [1, 2, 5, 10, 25, 50]

/** Parts dated lines by years (in longer steps where there are many), or by months: then those dated to the month alone. */
export function binsOf(lines: readonly RecordLine[], unit: BinUnit): Bins | null {
  const places = new Map([...new Set(lines.map((line) => line.date))].map((date) => [date, placeOf(date, unit)]))
  const dated = lines.filter((line) => line.date !== null)
  const placed = dated.flatMap((line) => {
    const at = places.get(line.date) ?? null
    return at === null ? [] : [{ line, at }]
  })
  if (placed.length === 0) return null
  const last = placed.reduce((most, each) => Math.max(most, each.at), Number.NEGATIVE_INFINITY)
  const earliest = placed.reduce((least, each) => Math.min(least, each.at), Number.POSITIVE_INFINITY)
  const first = unit === 'year' ? earliest : Math.max(earliest, last - MOST_MONTHS + 1)
  const step = unit === 'month' ? 1 : (STEPS.find((years) => (last - first + 1) / years <= MOST_YEARS) ?? 100)
  const start = Math.floor(first / step) * step
  const shown = placed.filter((each) => each.at >= start)
  const grouped = Map.groupBy(shown, (each) => Math.floor((each.at - start) / step))
  const bins = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, bin) => ({
    name: nameOf(start + bin * step, unit),
    at: start + bin * step,
    lines: (grouped.get(bin) ?? []).map(({ line }) => line),
  }))
  return { bins, step, left: dated.length - shown.length }
}

function placeOf(date: string | null, unit: BinUnit): number | null {
  const edtf = date === null ? undefined : findEdtf(date)
  if (edtf === undefined) return null
  const { year, month } = calendarDay(knownDays(edtf).first)
  if (unit === 'year') return year
  const { first, last } = dayRange(edtf)
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null
  const end = calendarDay(last)
  return end.year === year && end.month === month ? year * 12 + month - 1 : null
}

const nameOf = (at: number, unit: BinUnit): string =>
  unit === 'year' ? String(at) : `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`

import { classOf } from '../../../src/model/act-class.ts'
import type { ActClass } from '../../../src/model/act-class.ts'
import { calendarDay, dayNumber, dayRange, findEdtf } from '../../../src/model/edtf.ts'
import type { Edtf } from '../../../src/model/edtf.ts'
import { knownDays } from '../../../src/model/line.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { ActKind, ActType, Reality, Register } from '../../../src/model/ontology.ts'

/** The columns of the timeline, in order. */
export const LANES = ['Diplomacy', 'Agreements', 'Forces', 'Money', 'Words'] as const
export type Lane = (typeof LANES)[number]

/** A record as the timeline draws it. Years are fractions: 2017.5 is the middle of 2017. */
export interface TimeMark {
  readonly id: string
  /** Place of the record among the lines of the dossier. */
  readonly place: number
  readonly type: ActType
  readonly kind: ActClass
  readonly reality: Reality
  readonly lane: Lane
  /** Where the date begins and ends; for an open date its known end. */
  readonly from: number
  readonly to: number
  /** `day`: a point. `extent`: somewhere in it. `span`: lasted so long. `before`, `after`: open. */
  readonly form: 'day' | 'extent' | 'span' | 'before' | 'after'
  readonly circa: boolean
}

const LANE_OF_REGISTER: Readonly<Record<Register, Lane>> = {
  visits: 'Diplomacy',
  relations: 'Diplomacy',
  votes: 'Diplomacy',
  changes: 'Diplomacy',
  agreements: 'Agreements',
  arms: 'Forces',
  bases: 'Forces',
  force: 'Forces',
  trade: 'Money',
  sanctions: 'Money',
  statements: 'Words',
  allegations: 'Words',
}
const LEGAL: ReadonlySet<ActKind> = new Set(['warrant', 'suspend'])

/** The marks of all dated lines. What lasted comes first, so that it is drawn under the rest; then by date. */
export function marksOf(lines: readonly RecordLine[]): readonly TimeMark[] {
  const times = new Map([...new Set(lines.map((line) => line.date))].map((date) => [date, timeOf(date)]))
  const marks = lines.flatMap((line, place) => {
    const time = times.get(line.date)
    return time === undefined ? [] : [markOf(line, place, time)]
  })
  return marks.sort((a, b) => Number(b.form === 'span') - Number(a.form === 'span') || a.from - b.from)
}

type TimeOfMark = Pick<TimeMark, 'from' | 'to' | 'form' | 'circa'>

/** Where and how a date is drawn; each date is read once, however many lines have it. */
function timeOf(date: string | null): TimeOfMark | undefined {
  const edtf = date === null ? undefined : findEdtf(date)
  if (edtf === undefined) return undefined
  const { first, last } = dayRange(edtf)
  const open = Number.isFinite(first) ? (Number.isFinite(last) ? null : 'after') : 'before'
  const known = knownDays(edtf)
  return {
    from: yearsOf(known.first),
    to: yearsOf(known.last + 1),
    form: open ?? formOf(edtf, first, last),
    circa: /[~%]/.test(edtf),
  }
}

const markOf = (line: RecordLine, place: number, { from, to, form, circa }: TimeOfMark): TimeMark => ({
  id: line.id,
  place,
  type: line.type,
  kind: classOf(line.type),
  reality: line.reality,
  lane: LEGAL.has(line.kind) ? 'Diplomacy' : LANE_OF_REGISTER[line.register],
  from,
  to,
  form,
  circa,
})

const formOf = (edtf: Edtf, first: number, last: number): TimeMark['form'] =>
  edtf.includes('/') ? 'span' : first === last ? 'day' : 'extent'

/** A day number as a year with its fraction. */
export function yearsOf(day: number): number {
  const { year } = calendarDay(day)
  const begins = dayNumber(year, 1, 1)
  return year + (day - begins) / (dayNumber(year + 1, 1, 1) - begins)
}

/** The day on which a fractional year falls, as EDTF. */
export function dayOfYears(years: number): string {
  const year = Math.floor(years)
  const begins = dayNumber(year, 1, 1)
  const { month, day } = calendarDay(begins + Math.floor((years - year) * (dayNumber(year + 1, 1, 1) - begins) + 1e-6))
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** First and last year that the marks fill, with room at both ends. */
export function fullRange(marks: readonly TimeMark[]): readonly [number, number] {
  if (marks.length === 0) return [1900, 2000]
  const from = marks.reduce((least, mark) => Math.min(least, mark.from), Number.POSITIVE_INFINITY)
  const to = marks.reduce((most, mark) => Math.max(most, mark.to), Number.NEGATIVE_INFINITY)
  const room = Math.max(1, (to - from) * 0.04)
  return [Math.floor(from - room), Math.ceil(to + room)]
}

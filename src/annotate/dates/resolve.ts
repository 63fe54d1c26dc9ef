import { weekdayOf, type Edtf, edtf } from '../../model/edtf.ts'
import type { DateMention } from '../../model/layers.ts'
import type { TimeUnit } from '../../model/lexicon/dates.ts'
import type { Draft, Expression, Pull } from './draft.ts'
import {
  coarsen,
  dayMoment,
  edtfOfMoment,
  findDay,
  firstDay,
  type Grain,
  type Moment,
  monthMoment,
  partMoment,
  step,
  timexOfMoment,
  weekMoment,
  yearsMoment,
} from './moment.ts'

/** What a date without its year, or "the next day", is reckoned from. */
export interface Anchors {
  /** The day of publication, or the quotation's own. */
  readonly now: Moment | undefined
  /** The last date told, or the heading's. */
  readonly story: Moment | undefined
  /** Whether the text reports (everything leans on `now`) or narrates (on `story`). */
  readonly manner: 'report' | 'narrative'
  /** Whether the clause looks ahead ("will meet on Friday"). */
  readonly ahead: boolean
}

/** A draft with its place on the calendar, where it has one. */
export interface Resolved {
  readonly edtf: Edtf | ''
  readonly timex3: string
  readonly basis: DateMention['basis']
  readonly anchor?: NonNullable<DateMention['anchor']>
  /** The moment told, which the next date may lean on. */
  readonly moment?: Moment
}

/** Where an expression falls, given what it may lean on; `undefined` when that does not suffice. */
export function resolve(draft: Draft, anchors: Anchors): Resolved | undefined {
  const { expression } = draft
  switch (expression.kind) {
    case 'moment':
      return told(expression.moment, draft, 'stated')
    case 'duration':
    case 'set':
      return { edtf: '', timex3: expression.timex3, basis: 'stated' }
    case 'reference':
      return resolveReference(expression.ref, anchors)
    case 'period':
      return { edtf: expression.edtf, timex3: expression.edtf, basis: 'inferred' }
    case 'time-of-day':
    case 'vague-step':
    case 'feast':
    case 'short-year':
    case 'day-of-month':
    case 'day':
    case 'month':
    case 'part':
    case 'weekday':
    case 'step':
      break
  }
  return resolveLeaning(expression, draft, anchors)
}

function told(moment: Moment, draft: Draft, basis: DateMention['basis'], anchor?: Resolved['anchor']): Resolved {
  const full = draft.time === undefined || moment.grain !== 'day' ? moment : { ...moment, time: draft.time }
  const base = { edtf: edtfOfMoment(full), timex3: timexOfMoment(full), basis, moment: full }
  return anchor === undefined ? base : { ...base, anchor }
}

function resolveReference(ref: string, { now }: Anchors): Resolved {
  if (now === undefined) return { edtf: '', timex3: ref, basis: 'inferred' }
  const day = edtfOfMoment(now)
  const value =
    ref === 'PRESENT_REF'
      ? edtf(`${day}${now.grain === 'week' ? '' : '~'}`)
      : ref === 'PAST_REF'
        ? edtf(`../${day}`)
        : edtf(`${day}/..`)
  return { edtf: value, timex3: ref, basis: 'inferred', anchor: { kind: 'published', edtf: day } }
}

type Leaning = Exclude<Expression, { kind: 'moment' | 'duration' | 'set' | 'reference' | 'period' }>

function resolveLeaning(expression: Leaning, draft: Draft, anchors: Anchors): Resolved | undefined {
  const from = anchorOf(expression, anchors)
  if (from === undefined) return undefined
  const moment = momentFrom(expression, from, anchors)
  if (moment === undefined) return undefined
  const kind = from === anchors.story ? 'date' : 'published'
  return told(moment, draft, 'inferred', { kind, edtf: edtfOfMoment(from) })
}

/** The story in a narrative and for "the next day"; else the day of publication. */
function anchorOf(expression: Leaning, { now, story, manner }: Anchors): Moment | undefined {
  const wanted =
    'from' in expression ? expression.from : manner === 'narrative' || pulledTo(expression) === 'that' ? 'story' : 'now'
  if (wanted === 'now') return manner === 'report' ? (now ?? story) : (story ?? now)
  return story ?? now
}

const pulledTo = (expression: Leaning): Pull | undefined => ('pull' in expression ? expression.pull : undefined)

function momentFrom(expression: Leaning, from: Moment, anchors: Anchors): Moment | undefined {
  switch (expression.kind) {
    case 'day':
      return dayOfYear(expression.month, expression.day, from, anchors)
    case 'month':
      return monthFrom(expression, from, anchors)
    case 'part':
      return partFrom(expression, from, anchors)
    case 'weekday':
      return weekdayFrom(expression, from, anchors)
    case 'day-of-month':
      return from.grain === 'day' || from.grain === 'month'
        ? findDay(from.year, from.index ?? 1, expression.day)
        : undefined
    case 'step':
      return stepFrom(expression.unit, expression.count, from)
    case 'short-year':
      return shortYear(expression.value, expression.grain, from)
    case 'vague-step':
    case 'feast':
    case 'time-of-day':
      break
  }
  return undefined
}

/** The year of the story; in a report the past year unless the clause looks ahead. */
function yearFor(month: number, from: Moment, anchors: Anchors): number {
  const year = from.grain === 'decade' || from.grain === 'century' ? from.year : coarsen(from, 'year').year
  if (anchors.manner === 'narrative' || from.grain === 'year') return year
  const here = coarsen(from, 'month').index ?? 1
  if (anchors.ahead) return month < here ? year + 1 : year
  return month > here + 1 ? year - 1 : year
}

const dayOfYear = (month: number, day: number, from: Moment, anchors: Anchors): Moment | undefined =>
  findDay(yearFor(month, from, anchors), month, day)

function monthFrom(expression: Extract<Leaning, { kind: 'month' }>, from: Moment, anchors: Anchors): Moment {
  const here = coarsen(from, 'month')
  const { month, pull } = expression
  if (pull === 'last') return monthMoment(month < (here.index ?? 1) ? here.year : here.year - 1, month)
  if (pull === 'next') return monthMoment(month > (here.index ?? 1) ? here.year : here.year + 1, month)
  if (pull === 'this' || pull === 'that') return monthMoment(here.year, month)
  return monthMoment(yearFor(month, from, anchors), month)
}

function partFrom(expression: Extract<Leaning, { kind: 'part' }>, from: Moment, anchors: Anchors): Moment {
  const { grain, index, pull } = expression
  const here = coarsen(from, grain)
  if (pull === 'last') return partMoment(grain, index < (here.index ?? 1) ? here.year : here.year - 1, index)
  if (pull === 'next') return partMoment(grain, index > (here.index ?? 1) ? here.year : here.year + 1, index)
  if (pull === 'this' || pull === 'that' || anchors.manner === 'narrative')
    return partMoment(grain, coarsen(from, 'year').year, index)
  return partMoment(grain, index > (here.index ?? 1) && !anchors.ahead ? here.year - 1 : here.year, index)
}

function weekdayFrom(
  expression: Extract<Leaning, { kind: 'weekday' }>,
  from: Moment,
  anchors: Anchors,
): Moment | undefined {
  if (from.grain !== 'day') return undefined
  const day = firstDay(from)
  const back = (weekdayOf(day) - expression.weekday + 7) % 7
  if (expression.pull === 'next' || (expression.pull === undefined && anchors.ahead))
    return dayMoment(day + ((7 - back) % 7 || 7))
  if (expression.pull === 'last' && back === 0) return dayMoment(day - 7)
  return dayMoment(day - back)
}

const GRAIN_OF: Partial<Readonly<Record<TimeUnit, Grain>>> = {
  night: 'day',
  day: 'day',
  weekend: 'weekend',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  semester: 'half',
  year: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
}

function stepFrom(unit: TimeUnit, count: number, from: Moment): Moment | undefined {
  const grain = GRAIN_OF[unit]
  if (grain === undefined) return undefined
  if (grain === 'day' && from.grain !== 'day') return undefined
  if (grain === 'week' && from.grain !== 'day' && from.grain !== 'week') return undefined
  const coarse = grain === 'week' ? weekMoment(firstDay(from)) : coarsen(from, grain)
  return step(coarse, unit === 'fortnight' ? 2 * count : count)
}

function shortYear(value: number, grain: 'year' | 'decade', from: Moment): Moment {
  const century = Math.floor(from.year / 100) * 100
  const year = century + value > from.year + 15 ? century - 100 + value : century + value
  return yearsMoment(grain, year)
}

import { dayNumber, weekdayOf } from '../../model/edtf.ts'
import type { TimeUnit } from '../../model/lexicon/dates.ts'
import type { Anchors } from './anchors.ts'
import type { Expression, Part } from './expression.ts'
import { type MonthDay, yearCited } from './cited.ts'
import { feastDay } from './feasts.ts'
import { yearOfStory } from './story.ts'
import {
  coarsen,
  dayMoment,
  findDay,
  firstDay,
  type Grain,
  type Moment,
  monthMoment,
  partMoment,
  step,
  weekMoment,
  yearsMoment,
} from './moment.ts'

/** Expressions that name a stretch of the calendar once they have something to lean on. */
export type Leaning = Extract<
  Expression,
  { kind: 'day' | 'month' | 'part' | 'weekday' | 'day-of-month' | 'step' | 'short-year' | 'feast' }
>

/** The stretch of the calendar that an expression names, reckoned from a moment; `undefined` when that is too coarse for it. */
export function momentFrom(expression: Leaning, from: Moment, anchors: Anchors): Moment | undefined {
  switch (expression.kind) {
    case 'day':
      return findDay(yearFor(expression, from, anchors), expression.month, expression.day)
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
    case 'feast':
      break
  }
  return feastFrom(expression, from, anchors)
}

/** The year of the story; in a report the nearest on the side that the clause looks to. */
function yearFor(when: MonthDay, from: Moment, anchors: Anchors): number {
  const { month } = when
  const year = coarsen(from, 'year').year
  if (anchors.manner === 'narrative') return yearTold(when, anchors) ?? year
  if (from !== anchors.now || from.grain === 'year') return year
  const here = coarsen(from, 'month').index ?? 1
  const on = (month - here + 12) % 12
  const coming = month < here ? year + 1 : year
  if (on <= SOON) return coming
  return anchors.direction() === 'ahead' ? coming : month > here ? year - 1 : year
}

/** What a source cited there tells, else the story. */
function yearTold({ month, day }: MonthDay, anchors: Anchors): number | undefined {
  const last = anchors.story.told[0]?.moment
  return yearCited({ month, day }, anchors.at, { cited: anchors.cited, last }) ?? yearOfStory(month, day, anchors)
}

/** Whoever means a month that lies ten or more back says "last"; so one so few months ahead is the coming one. */
const SOON = 2

function monthFrom(expression: Extract<Leaning, { kind: 'month' }>, from: Moment, anchors: Anchors): Moment {
  const here = coarsen(from, 'month')
  const { month, pull } = expression
  const index = here.index ?? 1
  // Nobody says "last February" in March of the one just gone.
  if (pull === 'last') return monthMoment(month < index - 1 ? here.year : here.year - 1, month)
  if (pull === 'next') return monthMoment(month > index ? here.year : here.year + 1, month)
  if (pull !== undefined && !(pull === 'that' && anchors.manner === 'narrative')) return monthMoment(here.year, month)
  return monthMoment(yearFor({ month, day: undefined }, from, anchors), month)
}

function partFrom(expression: Part, from: Moment, anchors: Anchors): Moment {
  const { grain, index, pull } = expression
  const here = coarsen(from, grain)
  const year = coarsen(from, 'year').year
  const current = here.index ?? 1
  if (pull === 'last') return partMoment(grain, index < current ? here.year : here.year - 1, index)
  if (pull === 'next') return partMoment(grain, index > current ? here.year : here.year + 1, index)
  if (pull !== undefined && !(pull === 'that' && anchors.manner === 'narrative')) return partMoment(grain, year, index)
  if (anchors.manner === 'narrative') return partOfStory(expression, year, anchors)
  if (grain === 'season')
    return partMoment(grain, here.year - (index > current && anchors.direction() === 'back' ? 1 : 0), index)
  return partMoment(grain, index > current && anchors.direction() !== 'ahead' ? year - 1 : year, index)
}

/** A season or quarter of the story; a winter is looked for by its January and belongs to the December before. */
function partOfStory({ grain, index }: Part, year: number, anchors: Anchors): Moment {
  const months = grain === 'half' ? 6 : 3
  const winter = grain === 'season' && index === 4
  const month = winter ? 1 : grain === 'season' ? index * 3 + 1 : index * months - 1
  const found = yearOfStory(month, undefined, anchors) ?? year
  return partMoment(grain, winter ? found - 1 : found, index)
}

function weekdayFrom(
  expression: Extract<Leaning, { kind: 'weekday' }>,
  from: Moment,
  anchors: Anchors,
): Moment | undefined {
  if (from.grain !== 'day') return undefined
  const day = firstDay(from)
  const back = (weekdayOf(day) - expression.weekday + 7) % 7
  if (expression.pull === 'this') return dayMoment(day - weekdayOf(day) + expression.weekday)
  if (expression.pull === 'next') return dayMoment(day + 7 - back)
  if (expression.pull === 'last') return dayMoment(day - (back === 0 ? 7 : back))
  if (anchors.manner === 'narrative') return dayMoment(day + ((7 - back) % 7))
  return dayMoment(anchors.direction() === 'ahead' ? day + ((7 - back) % 7) : day - back)
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
  if ((grain === 'week' || grain === 'weekend') && from.grain !== 'day' && from.grain !== 'week') return undefined
  if (grain === 'month' && (from.grain === 'year' || from.grain === 'decade')) return undefined
  const coarse = grain === 'week' || grain === 'weekend' ? weekMoment(firstDay(from), grain) : coarsen(from, grain)
  return step(coarse, unit === 'fortnight' ? 2 * count : count)
}

function shortYear(value: number, grain: 'year' | 'decade', from: Moment): Moment {
  const century = Math.floor(from.year / 100) * 100
  const year = century + value > from.year + 15 ? century - 100 + value : century + value
  return yearsMoment(grain, year)
}

/** The feast of the story's year; in a report the last one, or the next when the clause looks ahead. */
function feastFrom(
  { falls, pull }: Extract<Leaning, { kind: 'feast' }>,
  from: Moment,
  anchors: Anchors,
): Moment | undefined {
  const year = coarsen(from, 'year').year
  const here = feastDay(falls, year)
  if (here === undefined || from.grain === 'year') return here
  if (pull === 'last') return firstDay(here) < firstDay(from) ? here : feastDay(falls, year - 1)
  if (pull === 'next') return firstDay(here) > firstDay(from) ? here : feastDay(falls, year + 1)
  if (anchors.manner === 'narrative') return here
  const days = firstDay(here) - dayNumber(from.year, from.index ?? 1, from.day ?? 1)
  if (anchors.direction() === 'ahead') return days < 0 ? feastDay(falls, year + 1) : here
  return days > 45 ? feastDay(falls, year - 1) : here
}

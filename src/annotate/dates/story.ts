import { calendarDay } from '../../model/edtf.ts'
import type { Anchors, Story, Told } from './anchors.ts'
import { firstDay, lastDay, type Moment, step } from './moment.ts'
import type { Resolved } from './resolve.ts'

/** How many dates back a story is remembered. */
const REMEMBERED = 4

/** Half a year and more: results of nine months, of the year. */
const LONG_PERIOD = /^P(?:[6-9]M|1[0-2]M|1Y)$/

/** What later dates lean on, once this one is told. */
export function tell(story: Story, resolved: Resolved, anchors: Anchors, aside: boolean): Story {
  const { moment, timex3 } = resolved
  if (moment === undefined) return LONG_PERIOD.test(timex3) ? { ...story, counting: 'years' } : story
  const told = [{ ...anchors.at, moment, aside }, ...story.told].slice(0, REMEMBERED)
  if (moment.grain !== 'quarter' || !counts(moment, story, anchors)) return { ...story, told }
  return { told, quarter: moment, counting: 'quarters' }
}

/** A quarter is the one being told of when it has ended and is not older than the one before. */
function counts(quarter: Moment, story: Story, { now }: Anchors): boolean {
  const ended = now === undefined || firstDay(step(quarter, 1)) <= lastDay(now)
  return ended && (story.quarter === undefined || quarter.year >= story.quarter.year)
}

/**
 * The year in which a narrative means a month (and day) that it gives no year: of the years of the last dates told
 * and the years after those, the one that asks for the smallest leap. A story goes forward more easily than back,
 * holds on to its last date more than to older ones, and steps into brackets and quotations only to come back.
 */
export function yearOfStory(month: number, day: number | undefined, anchors: Anchors): number | undefined {
  let best: { readonly cost: number; readonly year: number } | undefined
  for (const [back, told] of anchors.story.told.entries()) {
    for (const year of yearsBeside(told.moment)) {
      const cost =
        leap(told.moment, year * 12 + month - 1 + ((day ?? 15) - 1) / 30, year) + distance(told, back, anchors)
      if (best === undefined || cost < best.cost) best = { cost, year }
    }
  }
  return best?.year
}

/** Costs, in months of forward leap over ten; chosen on half of WikiWars and checked on the other. */
const COST = {
  forward: 0.15,
  backward: 0.6,
  otherYear: 1,
  yearAlone: 1.8,
  older: 0.4,
  aside: 1,
  sameSentence: -2,
} as const

const yearsBeside = (moment: Moment): readonly number[] =>
  hasMonth(moment) ? [monthOf(moment).year, monthOf(moment).year + 1] : [moment.year]

const hasMonth = ({ grain }: Moment): boolean =>
  grain === 'day' ||
  grain === 'week' ||
  grain === 'weekend' ||
  grain === 'month' ||
  grain === 'season' ||
  grain === 'quarter'

const monthOf = (moment: Moment): { readonly year: number; readonly month: number; readonly day: number } => {
  const { year, month, day } = calendarDay(firstDay(moment))
  return { year, month, day: moment.grain === 'month' ? 15 : day }
}

/** What it costs to go from a date told to months since year 0. */
function leap(from: Moment, to: number, year: number): number {
  if (!hasMonth(from)) return COST.yearAlone
  const start = monthOf(from)
  const months = to - (start.year * 12 + start.month - 1 + (start.day - 1) / 30)
  if (months > 9 && year !== start.year) return Number.POSITIVE_INFINITY
  return (months >= 0 ? months * COST.forward : -months * COST.backward) + (year === start.year ? 0 : COST.otherYear)
}

/** What it costs to reach back past newer dates, out of brackets, into another sentence. */
function distance(told: Told, back: number, { at, text }: Anchors): number {
  const between = text.slice(told.end, Math.min(at.start, told.end + 400))
  const same = at.start - told.end < 400 && !/[.!?]\s|\n/.test(between)
  return back * COST.older + (told.aside ? COST.aside : 0) + (same && !told.aside ? COST.sameSentence : 0)
}

import { calendarDay } from '../../model/edtf.ts'
import type { Anchors, Story, Told } from './anchors.ts'
import { firstDay, isFinerOrSame, lastDay, type Moment, step } from './moment.ts'
import type { Resolved } from './resolve.ts'

/** How many dates back a story is remembered. */
const REMEMBERED = 4

/** Where a date stands, beside the story or in it. */
export interface Place {
  readonly aside: boolean
  readonly heading: boolean
  /** In a reference, a table, a by-line: no part of the story at all. */
  readonly outside: boolean
}

/** Half a year and more: results of nine months, of the year. */
const LONG_PERIOD = /^P(?:[6-9]M|1[0-2]M|1Y)$/

/** What later dates lean on, once this one is told. */
export function tell(story: Story, resolved: Resolved, anchors: Anchors, place: Place): Story {
  const { moment, timex3 } = resolved
  if (moment === undefined) return LONG_PERIOD.test(timex3) ? { ...story, counting: 'years' } : story
  if (place.outside) return story
  const told = [{ ...anchors.at, moment, ...place }, ...story.told].slice(0, REMEMBERED)
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
  const before = PAST_PERFECT.test(anchors.text.slice(Math.max(0, anchors.at.start - 60), anchors.at.start))
  let best: { readonly cost: number; readonly year: number } | undefined
  const leanable = anchors.story.told.filter(({ moment }) => isFinerOrSame(moment, 'year'))
  for (const [back, told] of leanable.entries()) {
    for (const year of yearsBeside(told.moment)) {
      const to = { months: year * 12 + month - 1 + ((day ?? 15) - 1) / 30, year }
      const cost = leap(told.moment, to, before) + distance(told, back)
      if (best === undefined || cost < best.cost) best = { cost, year }
    }
  }
  return best?.year
}

/**
 * Costs of a leap: each month forward or back, crossing into another year, leaning on a year that stands alone, on each
 * date further back, on one in brackets. Chosen where both halves of WikiWars do well; the landscape is flat.
 */
const COST = { forward: 0.15, backward: 0.8, otherYear: 1.5, yearAlone: 1.5, older: 0.4, aside: 1 } as const

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

/** "had spent the spring": the clause goes back behind the date told last. */
const PAST_PERFECT = /\bhad(?:\s+\w+){1,5}\s+$/

/** What it costs to go from a date told to months since year 0; before it, where the clause says so. */
function leap(from: Moment, to: { readonly months: number; readonly year: number }, before: boolean): number {
  if (!hasMonth(from)) return COST.yearAlone
  const start = monthOf(from)
  const months = to.months - (start.year * 12 + start.month - 1 + (start.day - 1) / 30)
  if (months > 9 && to.year !== start.year) return Number.POSITIVE_INFINITY
  const [on, back] = before ? [COST.backward, COST.forward] : [COST.forward, COST.backward]
  return (months >= 0 ? months * on : -months * back) + (to.year === start.year ? 0 : COST.otherYear)
}

/** What it costs to reach back past newer dates, and out of brackets. */
const distance = (told: Told, back: number): number => back * COST.older + (told.aside ? COST.aside : 0)

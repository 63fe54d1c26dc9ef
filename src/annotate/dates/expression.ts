import type { Edtf } from '../../model/edtf.ts'
import type { TimeUnit } from '../../model/lexicon/dates.ts'
import type { Moment } from './moment.ts'

/** "last", "next", "this" or "that" before a weekday, month or season. */
export type Pull = 'last' | 'next' | 'this' | 'that'

/** What a step is reckoned from: the day of publication, or the last date told. */
export type Footing = 'now' | 'story'

/** So many units on from a day: 0 is the unit that holds it. "last year" (-1), "that month" (0), "three days later" (3). */
export interface Step {
  readonly kind: 'step'
  readonly unit: TimeUnit
  readonly count: number
  readonly from: Footing
}

/** What an expression says by its words alone, before anything around it is looked at. */
export type Expression =
  | { readonly kind: 'moment'; readonly moment: Moment }
  /** A day, month or part of a year without the year. */
  | { readonly kind: 'day'; readonly month: number; readonly day: number; readonly pull?: Pull }
  | { readonly kind: 'month'; readonly month: number; readonly pull?: Pull }
  | Part
  | { readonly kind: 'weekday'; readonly weekday: number; readonly pull?: Pull }
  /** "the 15th". */
  | { readonly kind: 'day-of-month'; readonly day: number }
  | Step
  /** "weeks later": as a step, but nobody knows how many. */
  | { readonly kind: 'vague-step'; readonly unit: TimeUnit; readonly way: -1 | 1; readonly from: Footing }
  /** "a year ago", "year-earlier": the quarter a year before, where quarters are being told. */
  | { readonly kind: 'year-back'; readonly grain: 'any' | 'quarter'; readonly from: Footing }
  /** "the latest quarter", "the quarter", "the 1988 quarter". */
  | { readonly kind: 'quarter-told'; readonly year?: number }
  | { readonly kind: 'reference'; readonly ref: Reference }
  /** "at that time", "during this period": whenever the story is; `near` for "at this time", TIMEX3's present. */
  | { readonly kind: 'meanwhile'; readonly near: boolean }
  /** "since then", "until then". */
  | { readonly kind: 'since-then'; readonly way: -1 | 1 }
  /** "the 90s", "’99": a year of two digits. */
  | { readonly kind: 'short-year'; readonly value: number; readonly grain: 'year' | 'decade' }
  /** "in 217" among years before the era, "in 410" among early ones: a year of three digits, of the story's era. */
  | { readonly kind: 'era-year'; readonly value: number }
  /** A feast with the rule it falls by ("12-25"). */
  | { readonly kind: 'feast'; readonly falls: string; readonly pull?: Pull }
  | { readonly kind: 'period'; readonly edtf: Edtf }
  /** "10:35", "that morning": a time of a day that is told elsewhere. */
  | { readonly kind: 'time-of-day'; readonly time: string; readonly pull?: Pull }
  /** "August of that year", "this year's third quarter", "Christmas 1963". */
  | { readonly kind: 'within'; readonly inner: Expression; readonly outer: Expression }
  | { readonly kind: 'duration'; readonly timex3: string }
  | { readonly kind: 'set'; readonly timex3: string }

/** A season, quarter or half of a year. */
export interface Part {
  readonly kind: 'part'
  readonly grain: 'season' | 'quarter' | 'half'
  readonly index: number
  readonly pull?: Pull
}

/** TIMEX3's values for times that nobody dates. */
export type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'

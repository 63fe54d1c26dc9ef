import type { Edtf } from '../edtf.ts'

/** What part a word can play in an expression of time. */
export const DATE_WORD_CLASSES = [
  'month',
  'weekday',
  'weekday-plural',
  'season',
  'unit',
  'units',
  'day-part',
  'deictic',
  'reference',
  'edge',
  'bound',
  'last',
  'next',
  'this',
  'that',
  'ago',
  'earlier',
  'later',
  'cardinal',
  'hundred',
  'ordinal',
  'decade',
  'few',
  'a',
  'the',
  'of',
  'and',
  'to',
  'from',
  'between',
  'in',
  'ce',
  'bce',
  'meridiem',
  'fiscal',
  'each',
  'per',
  'half',
  'about',
  'set',
  'filler',
  'recent',
  'period',
  'part',
  'zone',
  'numbered',
  'measure',
  'counted',
] as const
export type DateWordClass = (typeof DATE_WORD_CLASSES)[number]

/** The lengths of time that prose counts in, from the shortest. */
export const TIME_UNITS = [
  'second',
  'minute',
  'hour',
  'night',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'semester',
  'year',
  'decade',
  'century',
  'millennium',
] as const
export type TimeUnit = (typeof TIME_UNITS)[number]

/** A word of time: its class and what the class needs. */
export interface DateWord {
  readonly class: DateWordClass
  /** In lower case. */
  readonly words: readonly string[]
  /** Month 1–12, ISO weekday 1–7, season 1 (spring) to 4, a number word's number, a direction -1, 0 or 1. */
  readonly value?: number
  readonly unit?: TimeUnit
  /** TIMEX3 time of day: "TMO", "T12:00". */
  readonly time?: string
  readonly mod?: 'early' | 'mid' | 'late' | 'start' | 'end' | 'approx'
  readonly ref?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  /** TIMEX3 value of a set. */
  readonly set?: string
  /** Counts only when written with a capital ("March", "May"). */
  readonly capital?: boolean
  /** May be followed by a full stop that belongs to it ("Sept."). */
  readonly abbreviated?: boolean
  /** A text in which a reader must find an expression of time with this word in or beside it. */
  readonly example: string
}

/** A name of several words: a period, a feast, or words that look like a date and are none. */
export interface DateName {
  /** `period` has years ("Cold War"), `feast` falls each year ("Christmas"), `not-a-date` is masked ("Long March"). */
  readonly kind: 'period' | 'feast' | 'not-a-date'
  /** The ways it is written; matched word by word, capitals as given. */
  readonly names: readonly string[]
  /** For a period. */
  readonly edtf?: Edtf
  /** For a feast: "12-25", "easter+1", "11-4#4" (fourth Thursday of November), "05-1#-1" (last Monday of May). */
  readonly falls?: string
  readonly example: string
}

/** What the reader of dates knows of the language: by lower-case word, and names by their first word in lower case. */
export interface DateLexicon {
  readonly words: ReadonlyMap<string, DateWord>
  readonly names: ReadonlyMap<string, readonly DateName[]>
  /**
   * For each pair of first letters, `(first & 31) * 32 + (second & 31)` over their UTF-16 units: bit n is set when some
   * word, or some name's first word, begins so and is n letters long. Lets most words be passed over unread.
   */
  readonly beginnings: readonly number[]
}

import type { Manner } from './draft.ts'
import { type Moment } from './moment.ts'
import type { Direction } from './tense.ts'

/** What has been told so far, for later dates to lean on. */
export interface Story {
  /** The last date told. */
  readonly last?: Moment
  /** The last business quarter told of that had ended. */
  readonly quarter?: Moment
  /** Whether the results told last were of a quarter or of a longer period, with which "a year ago" compares. */
  readonly counting?: 'quarters' | 'years'
}

/** What a date without its year, or "the next day", is reckoned from. */
export interface Anchors {
  /** The day of publication. */
  readonly now: Moment | undefined
  readonly story: Story
  readonly manner: Manner
  /** Where the clause looks; asked only by what depends on it. */
  readonly direction: () => Direction | undefined
}

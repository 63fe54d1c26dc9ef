import type { Span } from '../../model/span.ts'
import type { Cited } from './cited.ts'
import type { Manner } from './draft.ts'
import type { Moment } from './moment.ts'
import type { Direction } from './tense.ts'

/** A date that has been told, and where. */
export interface Told extends Span {
  readonly moment: Moment
  /** In brackets or inside a quotation: beside the story, not in it. */
  readonly aside: boolean
  /** In the heading of a section. */
  readonly heading: boolean
}

/** What has been told so far, for later dates to lean on. */
export interface Story {
  /** The last dates told, the newest first. */
  readonly told: readonly Told[]
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
  /** The dated sources that the document cites, in the order of their places. */
  readonly cited: readonly Cited[]
  /** Where the expression stands. */
  readonly at: Span
  readonly text: string
  /** Whether it is inside quotation marks. */
  readonly quoted: boolean
  /** Where the clause looks; asked only by what depends on it. */
  readonly direction: () => Direction | undefined
}

import type { Span } from './span.ts'

/**
 * What is compared: a field of a record (date, place, reality, parties), a number in it, what an utterance was about,
 * how surely a charge is put, how far sanctions were lifted, what is called the first, figures of one measure, figures of one source that do not fit
 * each other, one statement in several versions,
 * or what sources make of the relation.
 */
export const COMPARISON_KINDS = [
  'date',
  'place',
  'reality',
  'parties',
  'number',
  'about',
  'wording',
  'extent',
  'rank',
  'figures',
  'arithmetic',
  'statement',
  'assessment',
] as const
export type ComparisonKind = (typeof COMPARISON_KINDS)[number]

/**
 * `disputed`: the versions exclude each other. `differs`: they can hold together, or cannot be measured by each other.
 * `same`: several sources say the same. `doubtful`: one source does not fit itself or what is generally known.
 */
export type ComparisonState = 'disputed' | 'differs' | 'same' | 'doubtful'

/** Sources side by side on one point. Nothing is decided: each version keeps its words. */
export interface Comparison {
  /** `c-` and 12 hexadecimal digits over kind and passages. */
  readonly id: string
  readonly kind: ComparisonKind
  readonly state: ComparisonState
  /** What is compared, in one line. */
  readonly title: string
  /** Ids of the records it is about; empty for figures and statements of no record. */
  readonly records: readonly string[]
  readonly versions: readonly ComparedVersion[]
  /** The reckoning, or why versions cannot be measured by each other. */
  readonly note?: string
  /** The rule that found it. */
  readonly why: string
}

/** One version with everybody who gives it. */
export interface ComparedVersion {
  /** The value in a form that can be shown: a date, a number with its bound, the words of a statement. */
  readonly value: string
  /** Whom the texts give as the source, by name; null when they speak for themselves. */
  readonly by: string | null
  readonly passages: readonly ComparedPassage[]
}

/** Where a version stands: words of a document. */
export interface ComparedPassage extends Span {
  readonly document: string
  readonly words: string
}

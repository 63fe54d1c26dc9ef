import type { Reality } from '../model/ontology.ts'
import type { Span } from '../model/span.ts'

/** The parts that a brief may have, in their order. */
export const BRIEF_SECTIONS = [
  'summary',
  'chronology',
  'stages',
  'disputed',
  'figures',
  'statements',
  'sources',
] as const
export type BriefSection = (typeof BRIEF_SECTIONS)[number]

/** The parts of a brief that nobody chose parts for. */
export const USUAL_SECTIONS: readonly BriefSection[] = ['summary', 'chronology', 'stages', 'disputed']

/** Words of a brief, with the numbers of the notes that stand behind them. */
export interface BriefRun {
  readonly text: string
  readonly notes?: readonly number[]
  /** True for the words of a source. */
  readonly quoted?: boolean
}

/** One row of a dated list. */
export interface BriefRow {
  /** In words; empty when nothing dates it. */
  readonly when: string
  readonly runs: readonly BriefRun[]
  /** What is no default: a reality other than actual, "disputed", a bound. */
  readonly label?: string
  readonly reality?: Reality
}

/** A piece of a brief: what page and Markdown draw each in its way. */
export type BriefBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly BriefRun[] }
  | { readonly kind: 'rows'; readonly rows: readonly BriefRow[] }
  | { readonly kind: 'items'; readonly items: readonly (readonly BriefRun[])[] }

/** What a number in the text stands for: one sentence of one document. */
export interface BriefNote {
  readonly number: number
  readonly document: string
  /** "Deutsche Welle, 23 Nov 2017". */
  readonly source: string
  /** The words that name the act, in `Document.text`. */
  readonly at: Span
  /** The sentence before, in and after those words. */
  readonly before: string
  readonly on: string
  readonly after: string
}

/** `/api/dossier/{states}/brief`: the chosen lines as a text with notes. */
export interface BriefAnswer {
  readonly title: string
  /** What it is made from, in one sentence. */
  readonly from: string
  readonly blocks: readonly BriefBlock[]
  readonly notes: readonly BriefNote[]
  /** How many lines it tells of. */
  readonly lines: number
  /** How many more were chosen than a brief holds. */
  readonly left: number
}

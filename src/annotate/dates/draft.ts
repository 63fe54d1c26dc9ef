import type { Edtf } from '../../model/edtf.ts'
import type { DateMention } from '../../model/layers.ts'
import type { TimeUnit } from '../../model/lexicon/dates.ts'
import type { Moment } from './moment.ts'
import type { Piece, Pieces } from './pieces.ts'

/** "last", "next", "this" or "that" before a weekday, month or season. */
export type Pull = 'last' | 'next' | 'this' | 'that'

/** What an expression says by its words alone, before anything around it is looked at. */
export type Expression =
  | { readonly kind: 'moment'; readonly moment: Moment }
  /** A day or month without its year. */
  | { readonly kind: 'day'; readonly month: number; readonly day: number; readonly pull?: Pull }
  | { readonly kind: 'month'; readonly month: number; readonly pull?: Pull }
  | {
      readonly kind: 'part'
      readonly grain: 'season' | 'quarter' | 'half'
      readonly index: number
      readonly pull?: Pull
    }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly pull?: Pull }
  /** "the 15th". */
  | { readonly kind: 'day-of-month'; readonly day: number }
  /** "last year" (-1), "that month" (0), "three days later" (3): reckoned from now, from the story, or from either. */
  | {
      readonly kind: 'step'
      readonly unit: TimeUnit
      readonly count: number
      readonly from: 'now' | 'story'
      readonly counted?: boolean
    }
  /** "weeks later": as a step, but nobody knows how many. */
  | { readonly kind: 'vague-step'; readonly unit: TimeUnit; readonly way: -1 | 1; readonly from: 'now' | 'story' }
  | { readonly kind: 'reference'; readonly ref: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  /** "the 90s", "’99": a year of two digits. */
  | { readonly kind: 'short-year'; readonly value: number; readonly grain: 'year' | 'decade' }
  | { readonly kind: 'feast'; readonly falls: string; readonly year?: number }
  | { readonly kind: 'period'; readonly edtf: Edtf }
  /** "10:35", "in the morning": a time of a day that is told elsewhere. */
  | { readonly kind: 'time-of-day'; readonly time: string }
  | { readonly kind: 'duration'; readonly timex3: string }
  | { readonly kind: 'set'; readonly timex3: string }

/** An expression found, over pieces `from` up to but not including `to`. */
export interface Draft {
  readonly from: number
  readonly to: number
  readonly type: DateMention['type']
  readonly expression: Expression
  readonly mod?: DateMention['mod']
  /** TIMEX3 time of day that goes with the day. */
  readonly time?: string
  /** Name of the reader. */
  readonly why: string
  /** How it is joined with the draft after it. */
  readonly joined?: 'range' | 'list'
}

/** Where a reader's pattern matched. */
export interface Match {
  readonly pieces: Pieces
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Reads one form of expression: `shape` runs over the codes of the pieces, `read` says what a match means, if anything. */
export interface Reader {
  readonly name: string
  readonly shape: RegExp
  readonly read: (match: Match) => Finding | readonly Finding[] | undefined
}

/** What a reader made of a match; without `from` and `to` it stands on the whole of it. */
export type Finding = Omit<Draft, 'from' | 'to' | 'why'> & { readonly from?: number; readonly to?: number }

/** The first piece of a match with one of these codes. */
export const pick = (match: Match, codes: string): Piece | undefined => {
  for (let at = match.from; at < match.to; at++) {
    const piece = match.pieces.list[at]
    if (piece !== undefined && codes.includes(piece.code)) return piece
  }
  return undefined
}

/** Indices of all pieces of a match with one of these codes. */
export function pickAll(match: Match, codes: string): readonly number[] {
  const found: number[] = []
  for (let at = match.from; at < match.to; at++) if (codes.includes(match.pieces.shape[at] ?? '|')) found.push(at)
  return found
}

/** The value of the first piece with one of these codes; 0 for none. */
export const valueOf = (match: Match, codes: string): number => pick(match, codes)?.value ?? 0

/** The words of a piece by its index, in lower case. */
export function wordsAt(match: Match, at: number): string {
  const piece = match.pieces.list[at]
  return piece === undefined ? '' : match.text.slice(piece.start, piece.end).toLowerCase()
}

/** Whether two neighbouring pieces touch. */
export const touches = (match: Match, left: number): boolean =>
  match.pieces.list[left]?.end === match.pieces.list[left + 1]?.start

/** `mod` of the edge or bound word in a match ("early", "the end of"). */
export function modOf(match: Match): { readonly mod?: NonNullable<Draft['mod']> } {
  const mod = pick(match, 'EB')?.word?.mod
  return mod === undefined ? {} : { mod }
}

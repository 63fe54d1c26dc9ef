import type { DateMention } from '../../model/layers.ts'
import type { Expression, Pull } from './expression.ts'
import type { Piece, Pieces } from './pieces.ts'

/** Whether a text reports on its own days (everything leans on its publication) or narrates older ones. */
export type Manner = 'report' | 'narrative'

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
  /** Stands only where it can be joined to another draft ("night" in "Friday night", "the first half" in "… of 1990"). */
  readonly weak?: boolean
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
  /** Read only in texts that report, or that narrate; in all when absent. */
  readonly manner?: Manner
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
  const mod = pick(match, 'EB')?.word?.mod ?? halfOf(match)
  return mod === undefined ? {} : { mod }
}

/** "the second half of the 1980s" is late in them, "the first half" early. */
function halfOf(match: Match): 'early' | 'late' | undefined {
  if (pick(match, 'h') === undefined) return undefined
  return valueOf(match, 'O') === 1 ? 'early' : 'late'
}

/** Which way the word before a unit, weekday or month points. */
export function pullOf(match: Match): { readonly pull?: Pull } {
  const pull = PULLS[pick(match, 'LNIH')?.code ?? '']
  return pull === undefined ? {} : { pull }
}

const PULLS: Readonly<Record<string, Pull>> = { L: 'last', N: 'next', I: 'this', H: 'that' }

/** The code of the piece so many after the end of a match; `|` past the end of the text. */
export const codeAfter = (match: Match, skip = 0): string => match.pieces.shape[match.to + skip] ?? '|'

/** The code of the piece before a match; `|` at the beginning of the text. */
export const codeBefore = (match: Match): string => match.pieces.shape[match.from - 1] ?? '|'

/** The text in front of a match, a few words of it. */
export function textBefore(match: Match, length = 24): string {
  const start = match.pieces.list[match.from]?.start ?? 0
  return match.text.slice(Math.max(0, start - length), start)
}

/** The text behind a match, a few words of it. */
export function textAfter(match: Match, length = 24): string {
  const end = match.pieces.list[match.to - 1]?.end ?? 0
  return match.text.slice(end, end + length)
}

/** "Russia Today", "China Daily", "Daily Sabah": capitalised beside a capitalised word, and not because a sentence begins. */
export function partOfName(match: Match): boolean {
  const { list, shape } = match.pieces
  const capital = (at: number): boolean => /\p{Lu}/u.test(match.text.charAt(list[at]?.start ?? 0))
  if (!capital(match.to - 1)) return false
  const begins = /[.|_("]/.test(shape[match.from - 1] ?? '|')
  if (!begins && shape[match.from - 1] === 'w' && capital(match.from - 1)) return true
  return !begins && shape[match.to] === 'w' && capital(match.to)
}

import {
  codeBefore,
  type Finding,
  type Match,
  modOf,
  pick,
  pickAll,
  type Reader,
  textAfter,
  touches,
  valueOf,
} from './draft.ts'
import type { Piece } from './pieces.ts'
import { findDay, monthMoment, type Moment, partMoment, yearsMoment } from './moment.ts'

/** "early", "mid-", "late in the", "the end of": may stand before any calendar date. */
const EDGE = '(?:t?E[-i]?t?|t?Bot?|t)?'
const shape = (source: string): RegExp => new RegExp(source, 'g')

const date = (moment: Moment | undefined, more?: Partial<Finding>): Finding | undefined =>
  moment === undefined ? undefined : { type: 'date', expression: { kind: 'moment', moment }, ...more }

/** "3 May 1990", "Friday, the 3rd of May, 1990". */
const dayMonthYear: Reader = {
  name: 'calendar/day-month-year',
  shape: shape('(?:W,?)?t?[dO]-?o?M-?,?o?y'),
  read: (m) => date(findDay(valueOf(m, 'y'), valueOf(m, 'M'), valueOf(m, 'dO'))),
}

/** "May 3, 1990", "Friday, May 3rd 1990". */
const monthDayYear: Reader = {
  name: 'calendar/month-day-year',
  shape: shape('(?:W,?)?Mt?[dO],?o?y'),
  read: (m) => date(findDay(valueOf(m, 'y'), valueOf(m, 'M'), valueOf(m, 'dO'))),
}

/** "May 1990", "late May 1990", "the end of May, 1990". */
const monthYear: Reader = {
  name: 'calendar/month-year',
  shape: shape(`${EDGE}M,?o?y`),
  read: (m) => date(monthMoment(valueOf(m, 'y'), valueOf(m, 'M')), modOf(m)),
}

/** "3 May", "Friday 3rd of May". */
const dayMonth: Reader = {
  name: 'calendar/day-month',
  shape: shape('(?:W,?)?t?[dO]-?o?M'),
  // "March 19-April 30": the day belongs to the month before it.
  read: (m) => (codeBefore(m) === 'M' ? undefined : dayWithoutYear(m)),
}

/** "May 3", "Friday, May 3rd". */
const monthDay: Reader = {
  name: 'calendar/month-day',
  shape: shape('(?:W,?)?Mt?[dO]'),
  read: dayWithoutYear,
}

function dayWithoutYear(match: Match): Finding | undefined {
  const month = valueOf(match, 'M')
  const day = valueOf(match, 'dO')
  // "In October first …": an ordinal in words needs its article.
  if (pick(match, 'O')?.word !== undefined && pick(match, 't') === undefined) return undefined
  if (findDay(2000, month, day) === undefined || NAMED_DAY.test(textAfter(match))) return undefined
  return { type: 'date', expression: { kind: 'day', month, day } }
}

/** "May", "early May", "mid-November". */
const month: Reader = {
  name: 'calendar/month',
  shape: shape(`${EDGE}M`),
  read: (m) =>
    isName(m) ? undefined : { type: 'date', expression: { kind: 'month', month: valueOf(m, 'M') }, ...modOf(m) },
}

/**
 * "Theresa May", "April Glaspie", "the Long March", "May I": a month alone between capitalised words, or a sentence
 * that begins with it and goes on as with a verb.
 */
function isName(match: Match): boolean {
  const { list } = match.pieces
  const [before, here, after] = [list[match.from - 1], list[match.to - 1], list[match.to]]
  if (here === undefined || before?.code === 'd') return true
  const capital = (piece: Piece | undefined): boolean =>
    piece !== undefined && 'wT'.includes(piece.code) && /\p{Lu}/u.test(match.text.charAt(piece.start))
  if (match.text.startsWith('March', here.start) && MARCHED.test(textAfter(match))) return true
  if (NAMED.test(textAfter(match))) return true
  if (match.to - match.from > 1) return false
  if (here.word?.abbreviated === true && match.text.charAt(here.end - 1) !== '.') return true
  if (capital(before) && before?.end === here.start - 1 && !startsSentence(match, match.from - 1)) return true
  const led = 'ifuobc+-,(tELNIH/'.includes(before?.code ?? '|')
  if (capital(after) && !led) return true
  return match.text.startsWith('May', here.start) && startsSentence(match, match.from) && after?.code === 'w'
}

/** "the April Revolution": the month is part of a name, its year context. */
const NAMED = /^\s+(?:Revolution|Uprising|Rebellion|Crisis|War|Movement|Massacre|Theses|Coup|Days)\b/
/** "the 30 June Movement", "26 September Street". */
const NAMED_DAY =
  /^\s+(?:Movement|Street|Square|Bridge|Avenue|Boulevard|Brigades?|Stadium|Airport|University|Front|Party)\b/

const MARCHED = /^\s+(?:(?:on|of)\s+(?:the\s+)?|(?:to|through)\s+the\s+)\p{Lu}/u

const startsSentence = (match: Match, at: number): boolean => /[.|_()"]/.test(match.pieces.shape[at - 1] ?? '|')

/** "1990", "late 1990", "the end of 1990". */
const year: Reader = {
  name: 'calendar/year',
  shape: shape('(?:t?E[-i]?t?|t?Bot?|t?[UV])?(?:(?:t?E[-i]?)?)y'),
  read: (m) => {
    const unit = pick(m, 'UV')?.word?.unit
    return isYear(m) && (unit === undefined || unit === 'year')
      ? date(yearsMoment('year', valueOf(m, 'y')), modOf(m))
      : undefined
  },
}

/** A number of four digits is a year unless what stands beside it counts or numbers something. */
function isYear(match: Match): boolean {
  const at = match.to - 1
  const before = match.text.slice(Math.max(0, (match.pieces.list[at]?.start ?? 0) - 14), match.pieces.list[at]?.start)
  if (match.pieces.shape[at - 1] === 'v' || /(?:\b(?:no|p)\.?\s*|about a |\d[-/.:,]?|\d )$/i.test(before)) return false
  if (MODEL.test(before)) return false
  const value = match.pieces.list[at]?.value ?? 0
  const next = match.pieces.shape[at + 1] ?? '|'
  if ('VUZC6'.includes(next) || (next === '5' && !saysYear(before))) return false
  if (next === '-' && touches(match, at) && 'UV'.includes(match.pieces.shape[at + 2] ?? '|')) return false
  return value >= 1200 ? !countsSomething(match, at) : saysYear(before)
}

/** "Amur-1650", "M-1938": a name and its number; "Mid-1990" and "Post-1956" are led by a word of time. */
const MODEL = /(?<![\p{L}-])(?!(?:Mid|Early|Late|Post|Pre|Circa)-)\p{Lu}[\p{L}\d]*-$/u

const saysYear = (before: string): boolean =>
  /\b(?:in|since|by|of|until|year|from|after|before|to|and|between|about|around|c\.|ca\.|circa)\s+$|[(–-]$/i.test(
    before,
  )

/** "1500 men": a round number before a plural noun, not led by a word of time. */
function countsSomething(match: Match, at: number): boolean {
  const piece = match.pieces.list[at]
  if (
    piece === undefined ||
    piece.value % 10 !== 0 ||
    (piece.value >= 1850 && piece.value <= 2050 && piece.value % 100 !== 0)
  )
    return false
  const before = match.text.slice(Math.max(0, piece.start - 12), piece.start)
  if (saysYear(before)) return false
  const after = match.text.slice(piece.end, piece.end + 24)
  return /^\s+(?:\p{Ll}+\s+)?\p{Ll}{2,}(?:s|men|people)\b/u.test(after)
}

/** "2017-11-23", "23.11.2017", "23/11/2017", "11/23/2017". */
const numeric: Reader = {
  name: 'calendar/numeric',
  shape: shape('y-[dn]-[dn]|y/[dn]/[dn]|d\\.[dn]\\.y|[dn]/[dn]/y|[dn]-[dn]-y'),
  read: readNumeric,
}

function readNumeric(match: Match): Finding | undefined {
  for (let at = match.from; at < match.to - 1; at++) if (!touches(match, at)) return undefined
  const numbers = pickAll(match, 'dny').map((at) => match.pieces.list[at]?.value ?? 0)
  const [a = 0, b = 0, c = 0] = numbers
  if (match.pieces.shape[match.from] === 'y') return date(findDay(a, b, c))
  if (match.pieces.shape[match.from + 1] === '.') return date(findDay(c, b, a))
  return date(b > 12 ? findDay(c, a, b) : a > 12 ? findDay(c, b, a) : undefined)
}

/** "spring 1966", "the summer of 1977", "early winter 1941". */
const seasonYear: Reader = {
  name: 'calendar/season-year',
  shape: shape(`${EDGE}S[oi,]?y(?:[-/][dn])?`),
  read: (m) => date(partMoment('season', valueOf(m, 'y'), valueOf(m, 'S')), modOf(m)),
}

/** "the last week of August", "the first days of June 1990", "the second half of May": a month, and which end of it. */
const partOfMonth: Reader = {
  name: 'calendar/part-of-month',
  shape: shape('t?(?:O|L|B|F|j)(?:U|V|h)oM(?:,?o?y)?'),
  read: readPartOfMonth,
}

function readPartOfMonth(match: Match): Finding | undefined {
  const unit = pick(match, 'UV')?.word?.unit
  if (unit !== undefined && unit !== 'week' && unit !== 'day' && unit !== 'weekend') return undefined
  const first = pick(match, 'O')?.value === 1 || pick(match, 'B')?.word?.mod === 'start'
  const mod = first ? 'early' : pick(match, 'O') !== undefined && unit !== undefined ? 'mid' : 'late'
  const [month, year] = [valueOf(match, 'M'), pick(match, 'y')?.value]
  if (unit === 'day' && pick(match, 'V') === undefined && pick(match, 'O') !== undefined && !first) return undefined
  if (year !== undefined) return date(monthMoment(year, month), { mod })
  return { type: 'date', expression: { kind: 'month', month }, mod }
}

/** "the third quarter of 1989", "second half of 1990", "first-quarter 1990". */
const partYear: Reader = {
  name: 'calendar/part-year',
  shape: shape('(?:t?E[-i]?|t?Bo)?t?O-?[Uh](?:o?t?[$]?y)'),
  read: readPartYear,
}

function readPartYear(match: Match): Finding | undefined {
  const index = valueOf(match, 'O')
  const half = pick(match, 'h') !== undefined
  if (!half && pick(match, 'U')?.word?.unit !== 'quarter') return undefined
  if (index < 1 || index > (half ? 2 : 4)) return undefined
  return date(partMoment(half ? 'half' : 'quarter', valueOf(match, 'y'), index), half ? {} : modOf(match))
}

/** "Q3 2019", "2019 H1". */
const shortPart: Reader = {
  name: 'calendar/short-part',
  shape: shape('[42],?o?y|y-?[42]'),
  read: (m) => date(partMoment(pick(m, '4') === undefined ? 'half' : 'quarter', valueOf(m, 'y'), valueOf(m, '42'))),
}

/** "fiscal 1990", "fiscal year 1990". */
const fiscalYear: Reader = {
  name: 'calendar/fiscal-year',
  shape: shape('\\$U?y'),
  read: (m) => date(yearsMoment('year', valueOf(m, 'y'))),
}

/** Readers of dates that say themselves when they are, but for their year. */
export const CALENDAR_READERS: readonly Reader[] = [
  dayMonthYear,
  monthDayYear,
  numeric,
  monthYear,
  dayMonth,
  monthDay,
  seasonYear,
  partOfMonth,
  partYear,
  fiscalYear,
  shortPart,
  year,
  month,
]

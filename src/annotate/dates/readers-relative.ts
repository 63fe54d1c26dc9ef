import type { TimeUnit } from '../../model/lexicon/dates.ts'
import { amountOf, NUMBER } from './amount.ts'
import {
  codeAfter,
  type Finding,
  type Match,
  modOf,
  partOfName,
  pick,
  pickAll,
  pullOf,
  type Reader,
  textAfter,
  textBefore,
  valueOf,
  wordsAt,
} from './draft.ts'
import type { Expression, Footing, Pull } from './expression.ts'

const shape = (source: string): RegExp => new RegExp(source, 'g')
const date = (expression: Expression, more?: Partial<Finding>): Finding => ({ type: 'date', expression, ...more })

/** "today", "late yesterday". */
const deictic: Reader = {
  name: 'relative/deictic',
  shape: shape('(?:E-?)?T'),
  read: (m) => {
    const word = pick(m, 'T')?.word
    if (partOfName(m)) return undefined
    const step: Expression = { kind: 'step', unit: 'day', count: word?.value ?? 0, from: 'now' }
    return word?.time === undefined ? date(step, modOf(m)) : { type: 'time', expression: step, time: word.time }
  },
}

/** "the day before yesterday", "the day after tomorrow". */
const beyond: Reader = {
  name: 'relative/beyond',
  shape: shape('tU[KF]T'),
  read: (m) => {
    const count = pick(m, 'T')?.word?.value ?? 0
    const way = pick(m, 'K') === undefined ? 1 : -1
    return wordsAt(m, m.from + 1) === 'day' && count === way
      ? date({ kind: 'step', unit: 'day', count: 2 * way, from: 'now' })
      : undefined
  },
}

/** "Friday", "last Monday", "on the following Tuesday". */
const weekday: Reader = {
  name: 'relative/weekday',
  shape: shape('(?:E)?(?:t?[LNIH])?W'),
  read: (m) => date({ kind: 'weekday', weekday: valueOf(m, 'W'), ...pullOf(m) }),
}

/** "last May", "next October", "that November". */
const pulledMonth: Reader = {
  name: 'relative/month',
  shape: shape('(?:E)?(?:t?[LNIH])M'),
  read: (m) => date({ kind: 'month', month: valueOf(m, 'M'), ...pullOf(m) }, modOf(m)),
}

/** "the summer", "last spring", "this fall", "early winter", "winter". */
const season: Reader = {
  name: 'relative/season',
  shape: shape('(?:(?:t?E[-i]?|t?Bo)?t?[LNIHt]S|t?E-?S|(?:t?E[-i]?|t?Bo)?S)'),
  read: readSeason,
}

function readSeason(match: Match): Finding | undefined {
  if (!isSeason(match)) return undefined
  return date({ kind: 'part', grain: 'season', index: valueOf(match, 'S'), ...pullOf(match) }, modOf(match))
}

/** "the fall of Baghdad" is none, nor is "prices fall", "a spring", "Prague Spring". */
function isSeason(match: Match): boolean {
  const word = wordsAt(match, match.to - 1)
  const alone = match.to - match.from === 1
  const of =
    codeAfter(match) === 'o' &&
    !/^(?:\s+of)?\s+(?:\d{4}|that|the (?:same|following|next|previous))/.test(textAfter(match))
  if (word === 'fall') return !alone && !(of && !/[LNIHE]/.test(match.pieces.shape.slice(match.from, match.to)))
  return !(
    word === 'spring' &&
    alone &&
    /[a\w]/.test(match.pieces.shape[match.from - 1] ?? '|') &&
    match.pieces.shape[match.from - 1] !== 'i'
  )
}

/** "last year", "the following month", "that week", "earlier this month", "late last year", "the end of this year". */
const pulledUnit: Reader = {
  name: 'relative/unit',
  shape: shape('(?:[KFE][-i]?)?(?:t?[BE]o)?(?:t|H)?[LNIH]U'),
  read: readPulledUnit,
}

const STEP_OF_PULL: Readonly<Record<Pull, number>> = { last: -1, next: 1, this: 0, that: 0 }

function readPulledUnit(match: Match): Finding | undefined {
  const unit = pick(match, 'U')?.word?.unit
  const { pull } = pullOf(match)
  if (unit === undefined || pull === undefined || isShort(unit)) return undefined
  const word = wordsAt(match, pickAll(match, 'LNIH')[0] ?? -1)
  if (word === 'latest') return unit === 'quarter' ? date({ kind: 'quarter-told' }) : undefined
  if (word === 'past' && unit !== 'year' && unit !== 'weekend') return undefined
  const from: Footing = pull === 'that' || STORY_WORDS.test(word) ? 'story' : 'now'
  return date({ kind: 'step', unit, count: STEP_OF_PULL[pull], from }, modOf(match))
}

const STORY_WORDS = /^(?:previous|preceding|prior|following|subsequent|ensuing)$/
const isShort = (unit: TimeUnit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour'

/** "the end of the year", "later in the month", "the latter part of the decade": the unit that the story is in. */
const partOfUnit: Reader = {
  name: 'relative/part-of-unit',
  shape: shape('(?:t?[BEj]ot|[KFE]it|tEjot|t?(?:O|j)hot)[$]?U'),
  read: readPartOfUnit,
}

function readPartOfUnit(match: Match): Finding | undefined {
  const unit = pick(match, 'U')?.word?.unit
  if (unit === undefined || isShort(unit) || unit === 'night' || unit === 'millennium') return undefined
  if (unit === 'day' && !/[KF]/.test(match.pieces.shape[match.from] ?? '')) return undefined
  return date({ kind: 'step', unit, count: 0, from: 'now' }, modOf(match))
}

/** "year-end", "the year's end". */
const unitEnd: Reader = {
  name: 'relative/unit-end',
  shape: shape('t?U(?:-|s)?B'),
  read: (m) => {
    const unit = pick(m, 'U')?.word?.unit
    const mod = pick(m, 'B')?.word?.mod
    if ((unit !== 'year' && unit !== 'month') || mod !== 'end' || codeAfter(m) === 'o') return undefined
    return date({ kind: 'step', unit, count: 0, from: 'now' }, { mod })
  },
}

/** "three years ago", "a month earlier", "two days later", "a decade before", "the day after". */
const counted: Reader = {
  name: 'relative/counted',
  shape: shape(`c?(?:${NUMBER}l?|t)[UV][AKF]`),
  read: readCounted,
}

function readCounted(match: Match): Finding | undefined {
  const unit = pick(match, 'UV')?.word?.unit
  const last = match.pieces.list[match.to - 1]
  if (unit === undefined || last === undefined || isShort(unit)) return undefined
  const of = wordsAt(match, match.to - 1)
  if ((of === 'before' || of === 'after') && !endsClause(match)) return undefined
  const count = match.pieces.shape[match.from] === 't' ? 1 : amountOf(match)
  const way = (last.word?.value ?? 1) < 0 ? -1 : 1
  const from: Footing = last.code === 'A' ? 'now' : 'story'
  if (count === undefined) return date({ kind: 'vague-step', unit, way, from })
  if (!Number.isInteger(count)) return undefined
  if (unit === 'year' && count === 1 && way < 0) return date({ kind: 'year-back', grain: 'any', from })
  return date({ kind: 'step', unit, count: way * count, from })
}

/** "a month after." ends; "a month after the coup" is a length from an event that no calendar knows. */
const endsClause = (match: Match): boolean => /[.,|)_+;'-]/.test(codeAfter(match))

/** "weeks later", "years earlier", "years ago". */
const vague: Reader = {
  name: 'relative/vague',
  shape: shape('V[AKF]'),
  read: (m) => {
    const unit = pick(m, 'V')?.word?.unit
    const last = m.pieces.list[m.to - 1]
    if (unit === undefined || last === undefined || isShort(unit)) return undefined
    if (/^(?:before|after)$/.test(wordsAt(m, m.to - 1)) && !endsClause(m)) return undefined
    return date({
      kind: 'vague-step',
      unit,
      way: (last.word?.value ?? 1) < 0 ? -1 : 1,
      from: last.code === 'A' ? 'now' : 'story',
    })
  },
}

/** "on the 15th", "the morning of the 6th", "by the 22nd of that month": but "on the 3rd floor" is none. */
const dayOfMonth: Reader = {
  name: 'relative/day-of-month',
  shape: shape('tO(?:o(?:t?[HI]|tH|t)U)?'),
  read: (m) => {
    const piece = pick(m, 'O')
    if (piece === undefined || piece.word !== undefined || piece.value > 31) return undefined
    const day = { kind: 'day-of-month', day: piece.value } as const
    if (m.to - m.from > 2) return pick(m, 'U')?.word?.unit === 'month' ? date(day) : undefined
    const led =
      /\b(?:on|until|by|from|to|till|and)\s$/i.test(textBefore(m, 8)) || m.pieces.shape.startsWith('Po', m.from - 2)
    return led && GOES_ON.test(textAfter(m)) ? date(day) : undefined
  },
}

/** What may follow a day of the month: an end, or a clause; a noun would make the number its own. */
const GOES_ON =
  /^(?:[.,;:)—–]|\s*$|\s+(?:it|he|she|they|we|the|an?|was|were|had|and|but|as|with|when|after|before|to|in|at|by|his|her|their)\b)/

/** Readers of dates that lean on another: on today, or on the last one told. */
export const RELATIVE_READERS: readonly Reader[] = [
  beyond,
  deictic,
  weekday,
  pulledMonth,
  season,
  pulledUnit,
  partOfUnit,
  unitEnd,
  counted,
  vague,
  dayOfMonth,
]

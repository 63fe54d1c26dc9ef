import type { TimeUnit } from '../../model/lexicon/dates.ts'
import {
  type Expression,
  type Finding,
  type Match,
  modOf,
  pick,
  type Pull,
  type Reader,
  valueOf,
  wordsAt,
} from './draft.ts'
import { amountOf, NUMBER } from './amount.ts'

const shape = (source: string): RegExp => new RegExp(source, 'g')
const date = (expression: Expression, more?: Partial<Finding>): Finding => ({ type: 'date', expression, ...more })

/** Which way the word before a unit, weekday or month points. */
function pullOf(match: Match): { readonly pull?: Pull } {
  const piece = pick(match, 'LNIH')
  if (piece === undefined) return {}
  const pulls: Readonly<Record<string, Pull>> = { L: 'last', N: 'next', I: 'this', H: 'that' }
  const pull = pulls[piece.code]
  return pull === undefined ? {} : { pull }
}

/** "today", "late yesterday". */
const deictic: Reader = {
  name: 'relative/deictic',
  shape: shape('(?:E)?T'),
  read: (m) => {
    const word = pick(m, 'T')?.word
    const step: Expression = { kind: 'step', unit: 'day', count: word?.value ?? 0, from: 'now' }
    return word?.time === undefined ? date(step, modOf(m)) : { type: 'time', expression: step, time: word.time }
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

/** "the summer", "last spring", "this fall". */
const season: Reader = {
  name: 'relative/season',
  shape: shape('(?:t?E[-i]?|t?Bo)?t?[LNIHt]S|t?ES'),
  read: (m) => date({ kind: 'part', grain: 'season', index: valueOf(m, 'S'), ...pullOf(m) }, modOf(m)),
}

/** "last year", "the following month", "that week", "the same day", "earlier this month", "late last year". */
const pulledUnit: Reader = {
  name: 'relative/unit',
  shape: shape('(?:[EKF])?(?:t?Bo)?(?:t|H)?[LNIH]U'),
  read: readPulledUnit,
}

const STEP_OF_PULL: Readonly<Record<Pull, number>> = { last: -1, next: 1, this: 0, that: 0 }

function readPulledUnit(match: Match): Finding | undefined {
  const unit = pick(match, 'U')?.word?.unit
  const { pull } = pullOf(match)
  if (unit === undefined || pull === undefined || isShort(unit)) return undefined
  const from =
    pull === 'that' || /^(?:previous|preceding|prior|following|subsequent|ensuing)$/.test(pullWord(match))
      ? 'story'
      : 'now'
  return date({ kind: 'step', unit, count: STEP_OF_PULL[pull], from }, modOf(match))
}

const isShort = (unit: TimeUnit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour'

function pullWord(match: Match): string {
  for (let at = match.from; at < match.to; at++)
    if ('LNIH'.includes(match.pieces.shape[at] ?? '|')) return wordsAt(match, at)
  return ''
}

/** "three years ago", "a month earlier", "two days later", "a decade before". */
const counted: Reader = {
  name: 'relative/counted',
  shape: shape(`c?${NUMBER}[UV][AKF]`),
  read: readCounted,
}

function readCounted(match: Match): Finding | undefined {
  const unit = pick(match, 'UV')?.word?.unit
  const last = match.pieces.list[match.to - 1]
  const count = amountOf(match)
  if (unit === undefined || last === undefined || isShort(unit)) return undefined
  const way = (last.word?.value ?? 1) < 0 ? -1 : 1
  const from = last.code === 'A' ? 'now' : 'story'
  if (count === undefined) return date({ kind: 'vague-step', unit, way, from })
  if (!Number.isInteger(count)) return undefined
  return date({ kind: 'step', unit, count: way * count, from, counted: true })
}

/** "now", "recently", "soon". */
const reference: Reader = {
  name: 'relative/reference',
  shape: shape('R'),
  read: (m) => {
    const ref = pick(m, 'R')?.word?.ref
    return ref === undefined ? undefined : date({ kind: 'reference', ref })
  },
}

/** Readers of dates that lean on another: on today, or on the last one told. */
export const RELATIVE_READERS: readonly Reader[] = [
  deictic,
  weekday,
  pulledMonth,
  season,
  pulledUnit,
  counted,
  reference,
]

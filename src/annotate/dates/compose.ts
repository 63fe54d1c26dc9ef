import type { Draft } from './draft.ts'
import type { Expression } from './expression.ts'
import { findDay, type Moment, monthMoment, partMoment } from './moment.ts'
import type { Pieces } from './pieces.ts'

/**
 * Joins neighbours that are one expression: a time of day with its day ("10 p.m. Wednesday", "Friday night"), a month
 * or quarter with its year ("August of that year", "this year's third quarter", "Christmas 1963"). Drops what could
 * stand only in such a pair.
 */
export function compose(drafts: readonly Draft[], pieces: Pieces): readonly Draft[] {
  const done: Draft[] = []
  for (const draft of drafts) {
    const last = done.at(-1)
    const whole = last === undefined ? undefined : joinPair(last, draft, pieces)
    if (whole === undefined) done.push(draft)
    else done.splice(-1, 1, whole)
  }
  return shareYears(
    done.filter((draft) => draft.weak !== true),
    pieces,
  )
}

/** "18 August – 15 September 1951", "in July, August and November 1954": the last one's year is everybody's. */
function shareYears(drafts: readonly Draft[], pieces: Pieces): readonly Draft[] {
  const shared = [...drafts]
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [left, right] = [shared[i], shared[i + 1]]
    if (left === undefined || right?.expression.kind !== 'moment' || right.from - left.to > 3) continue
    if (!/^(?:-|,?u[it]*|,|,?\+[it]*)$/.test(pieces.shape.slice(left.to, right.from))) continue
    const moment = inYearOf(left.expression, right.expression.moment)
    if (moment !== undefined) shared[i] = { ...left, expression: { kind: 'moment', moment } }
  }
  return shared
}

function inYearOf(expression: Expression, other: Moment): Moment | undefined {
  if (expression.kind === 'part' && expression.pull === undefined && expression.grain === other.grain) {
    const ahead = expression.index > (other.index ?? 1) ? 1 : 0
    return partMoment(expression.grain, other.year - ahead, expression.index)
  }
  if (other.grain !== 'day' && other.grain !== 'month') return undefined
  if (expression.kind !== 'day' && expression.kind !== 'month') return undefined
  if (expression.pull !== undefined) return undefined
  const year = expression.month > (other.index ?? 1) ? other.year - 1 : other.year
  return expression.kind === 'day'
    ? findDay(year, expression.month, expression.day)
    : monthMoment(year, expression.month)
}

function joinPair(left: Draft, right: Draft, pieces: Pieces): Draft | undefined {
  if (right.from - left.to > 3) return undefined
  const between = pieces.shape.slice(left.to, right.from)
  return joinTime(left, right, between) ?? joinYear(left, right, between)
}

const whole = (left: Draft, right: Draft, more: Partial<Draft> & Pick<Draft, 'expression' | 'type'>): Draft => {
  const { weak: _weak, joined: _joined, ...rest } = { ...right, ...left }
  return {
    ...rest,
    ...(right.joined === undefined ? {} : { joined: right.joined }),
    from: left.from,
    to: right.to,
    ...more,
  }
}

/** "noon Thursday", "5 p.m. EST, Nov. 6", "the morning of 31 January", "Friday night", "May 3 at 10:35". */
function joinTime(left: Draft, right: Draft, between: string): Draft | undefined {
  if (isTime(left) && isDay(right) && /^,?o?i?$/.test(between)) {
    return whole(left, right, { expression: right.expression, type: 'time', time: timeOf(left) })
  }
  if (isDay(left) && isTime(right) && /^,?i?$/.test(between) && left.time === undefined) {
    return whole(left, right, { expression: left.expression, type: 'time', time: timeOf(right), why: right.why })
  }
  return undefined
}

const isTime = ({ expression }: Draft): boolean => expression.kind === 'time-of-day' && expression.pull === undefined
const timeOf = ({ expression }: Draft): string => (expression.kind === 'time-of-day' ? expression.time : '')

function isDay({ expression, time }: Draft): boolean {
  if (time !== undefined) return false
  if (expression.kind === 'moment') return expression.moment.grain === 'day'
  return DAYS.has(expression.kind) || (expression.kind === 'step' && expression.unit === 'day')
}

const DAYS: ReadonlySet<Expression['kind']> = new Set(['day', 'weekday', 'feast', 'day-of-month'])

/** A month, day or part of a year and the year that stands beside it. */
function joinYear(left: Draft, right: Draft, between: string): Draft | undefined {
  if (lacksYear(left.expression) && isYear(right.expression) && /^(?:,?[oi]t?|,|)$/.test(between)) {
    if (between === ',' && right.expression.kind !== 'moment') return undefined
    if (between.includes('i') && right.expression.kind === 'moment' && left.expression.kind !== 'part') return undefined
    return within(left, right, left.expression, right.expression)
  }
  if (between === 's' && isYear(left.expression) && right.expression.kind === 'part') {
    return within(left, right, right.expression, left.expression)
  }
  return undefined
}

const within = (left: Draft, right: Draft, inner: Expression, outer: Expression): Draft =>
  whole(left, right, { type: 'date', expression: { kind: 'within', inner, outer } })

const lacksYear = (expression: Expression): boolean =>
  (expression.kind === 'month' ||
    expression.kind === 'day' ||
    expression.kind === 'part' ||
    expression.kind === 'feast') &&
  !('pull' in expression && expression.pull !== undefined)

const isYear = (expression: Expression): boolean =>
  (expression.kind === 'moment' && expression.moment.grain === 'year') ||
  (expression.kind === 'step' && expression.unit === 'year') ||
  (expression.kind === 'short-year' && expression.grain === 'year')

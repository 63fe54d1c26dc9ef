import type { TimeUnit } from '../../model/lexicon/dates.ts'
import { amountOf, NUMBER } from './amount.ts'
import { codeBefore, type Finding, type Match, pick, type Reader, textAfter, valueOf, wordsAt } from './draft.ts'

const shape = (source: string): RegExp => new RegExp(source, 'g')

const LETTER_OF: Readonly<Record<TimeUnit, readonly [letter: string, times: number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  night: ['N', 1],
  day: ['D', 1],
  weekend: ['WE', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  semester: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
}

/** TIMEX3 value of a length: "P3Y", "PT2H", "PXM" where the number is vague. */
export function lengthTimex(unit: TimeUnit, amount: number | undefined): string {
  const [letter, times] = LETTER_OF[unit]
  const number = amount === undefined ? 'X' : String(amount * times)
  return letter.startsWith('T') ? `PT${number}${letter.slice(1)}` : `P${number}${letter}`
}

const lasting = (timex3: string): Finding => ({ type: 'duration', expression: { kind: 'duration', timex3 } })

/** "three years", "a 24-year", "several more months", "the past two decades". */
const counted: Reader = {
  name: 'length/counted',
  shape: shape(`(?:t?[LN])?c?(?:${NUMBER})l?-?[UV]`),
  read: readCounted,
}

function readCounted(match: Match): Finding | undefined {
  const unit = pick(match, 'UV')
  if (unit?.word?.unit === undefined || isAge(match)) return undefined
  // "a quarter" is a share and "a second" an ordinal far more often than a length; so are "three quarters".
  if (
    (unit.word.unit === 'quarter' && pick(match, 'LN') === undefined) ||
    (unit.word.unit === 'second' && unit.code === 'U')
  )
    return undefined
  return lasting(lengthTimex(unit.word.unit, amountOf(match)))
}

/** "a 44-year-old", "50 years old", "44 years of age" tell how old somebody is. */
const isAge = (match: Match): boolean => /^(?:[-‑–]|\s+)(?:olds?\b|of age\b)/.test(textAfter(match))

/** "the past decade", "the last century": a length up to now. */
const past: Reader = {
  name: 'length/past',
  shape: shape('t?LU'),
  read: (m) => {
    const unit = pick(m, 'U')?.word?.unit
    if (unit === undefined || wordsAt(m, m.to - 2) !== 'past') return undefined
    return lasting(lengthTimex(unit, 1))
  },
}

/** "years", "for decades", "the following months": nobody knows how many. */
const vague: Reader = {
  name: 'length/vague',
  shape: shape('(?:t?[LNr])?V'),
  read: (m) => {
    const unit = pick(m, 'V')?.word?.unit
    if (unit === undefined || unit === 'quarter' || unit === 'weekend' || isAge(m)) return undefined
    return /[-$]/.test(codeBefore(m)) ? undefined : lasting(lengthTimex(unit, undefined))
  },
}

/** "half a century", "half an hour", "a half-century". */
const half: Reader = {
  name: 'length/half',
  shape: shape('(?:aU\\+ah|[Cd]-?\\+-?a-?h-?[UV]|a?h(?:a|-)?U)'),
  read: (m) => {
    const unit = pick(m, 'UV')?.word?.unit
    if (unit === undefined || unit === 'quarter' || unit === 'second') return undefined
    const whole = m.pieces.shape[m.to - 1] === 'h' ? 1 : valueOf(m, 'Cd')
    return lasting(unit === 'hour' ? lengthTimex('minute', 60 * whole + 30) : lengthTimex(unit, whole + 0.5))
  },
}

/** "every day", "each Thursday", "daily", "per year", "every two years". */
const set: Reader = {
  name: 'length/set',
  shape: shape('e(?:[UWMSP]|[OCdQ]?[UV])|J|pU'),
  read: readSet,
}

function readSet(match: Match): Finding | undefined {
  const word = pick(match, 'JUVWMSP')?.word
  if (word === undefined) return undefined
  const again = (timex3: string): Finding => ({ type: 'set', expression: { kind: 'set', timex3 } })
  if (word.set !== undefined) return /[A-Z]/.test(initial(match)) ? undefined : again(word.set)
  if (word.class === 'weekday') return again(`XXXX-WXX-${word.value ?? 1}`)
  if (word.class === 'month') return again(`XXXX-${String(word.value ?? 1).padStart(2, '0')}`)
  if (word.class === 'day-part') return again(`XXXX-XX-XX${word.time ?? ''}`)
  return word.unit === undefined ? undefined : again(lengthTimex(word.unit, amountOf(match) ?? 1))
}

/** "Daily" with a capital is a newspaper's. */
const initial = (match: Match): string => match.text.charAt(match.pieces.list[match.from]?.start ?? 0)

/** Readers of durations and of times that return. */
export const LENGTH_READERS: readonly Reader[] = [set, counted, past, half, vague]

import type { TimeUnit } from '../../model/lexicon/dates.ts'
import { amountOf, NUMBER } from './amount.ts'
import { type Finding, type Match, pick, type Reader, wordsAt } from './draft.ts'

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

/** "three years", "a 24-year", "several months", "two and a half hours". */
const length: Reader = {
  name: 'length/counted',
  shape: shape(`(?:t?[LN])?(?:c)?${NUMBER}-?[UV]`),
  read: readLength,
}

function readLength(match: Match): Finding | undefined {
  const unit = pick(match, 'UV')
  if (unit?.word?.unit === undefined) return undefined
  // "a quarter" is a share and "a second" an ordinal far more often than a length.
  if (unit.code === 'U' && /^(?:quarter|second)$/.test(wordsAt(match, match.to - 1))) return undefined
  return { type: 'duration', expression: { kind: 'duration', timex3: lengthTimex(unit.word.unit, amountOf(match)) } }
}

/** "every day", "each Thursday", "daily", "per year". */
const set: Reader = {
  name: 'length/set',
  shape: shape('e(?:[UWMS])|J|pU'),
  read: readSet,
}

function readSet(match: Match): Finding | undefined {
  const word = pick(match, 'JUWMS')?.word
  if (word === undefined) return undefined
  if (word.set !== undefined) return { type: 'set', expression: { kind: 'set', timex3: word.set } }
  if (word.class === 'weekday')
    return { type: 'set', expression: { kind: 'set', timex3: `XXXX-WXX-${word.value ?? 1}` } }
  if (word.unit === undefined) return undefined
  return { type: 'set', expression: { kind: 'set', timex3: lengthTimex(word.unit, 1) } }
}

/** Readers of durations and of times that return. */
export const LENGTH_READERS: readonly Reader[] = [length, set]

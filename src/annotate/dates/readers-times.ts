import {
  codeAfter,
  codeBefore,
  type Finding,
  type Match,
  pick,
  pullOf,
  type Reader,
  textBefore,
  valueOf,
  wordsAt,
} from './draft.ts'

const shape = (source: string): RegExp => new RegExp(source, 'g')
const two = (n: number): string => String(n).padStart(2, '0')
const time = (value: string, more?: Partial<Finding>): Finding => ({
  type: 'time',
  expression: { kind: 'time-of-day', time: value },
  ...more,
})

/** "10:35 a.m.", "5 p.m. EST", "0735 GMT", "at 18:30". */
const clock: Reader = {
  name: 'time/clock',
  shape: shape('k[m]?z?|[dn]mz?|[ny]z|[ny]V'),
  read: readClock,
}

function readClock(match: Match): Finding | undefined {
  const hours = pick(match, 'V')
  if (hours !== undefined && !isMilitary(match)) return undefined
  const half = pick(match, 'm')
  const minutes = pick(match, 'k')?.value ?? minutesOf(valueOf(match, 'dny'), half === undefined)
  if (minutes === undefined || minutes > 24 * 60) return undefined
  const hour = Math.floor(minutes / 60)
  if (half === undefined) return time(`T${two(hour)}:${two(minutes % 60)}`, weakUnlessTold(match))
  if (hour > 12) return undefined
  const afternoon = /^p/i.test(match.text.slice(half.start, half.end))
  return time(`T${two((hour % 12) + (afternoon ? 12 : 0))}:${two(minutes % 60)}`)
}

/** "at 1600 hours". */
function isMilitary(match: Match): boolean {
  const [number, unit] = [match.pieces.list[match.from], match.pieces.list[match.to - 1]]
  if (number === undefined || unit?.word?.unit !== 'hour') return false
  return number.end - number.start === 4 && number.value < 2400 && /\b(?:at|by|until|from)\s+$/i.test(textBefore(match))
}

/** "5" hours, or "0735" hours and minutes. */
function minutesOf(value: number, written: boolean): number | undefined {
  if (!written) return value <= 12 ? value * 60 : undefined
  return value % 100 < 60 && value < 2400 ? Math.floor(value / 100) * 60 + (value % 100) : undefined
}

/** A bare "18:30" may be a verse or a score: only "at" makes it a time. */
const weakUnlessTold = (match: Match): { readonly weak?: true } =>
  pick(match, 'z') !== undefined || /\b(?:at|by|until|from|about|around)\s+$/i.test(textBefore(match))
    ? {}
    : { weak: true }

/** "that night", "the next morning", "this evening", "early in the morning", "night". */
const dayPart: Reader = {
  name: 'time/day-part',
  shape: shape('(?:[KFE][-i]?)?(?:t|H)?[LNIHtE]?-?P'),
  read: readDayPart,
}

function readDayPart(match: Match): Finding | undefined {
  const piece = pick(match, 'P')
  const value = piece?.word?.time
  if (piece === undefined || value === undefined) return undefined
  const pull = pullOf(match)
  if (pull.pull !== undefined) return { type: 'time', expression: { kind: 'time-of-day', time: value, ...pull } }
  return time(value, standsAlone(match, value) ? {} : { weak: true })
}

/** "at noon", "overnight", "in the morning" are times of some day; "dawn of a new era" is none. */
function standsAlone(match: Match, value: string): boolean {
  const word = wordsAt(match, match.to - 1)
  if (codeAfter(match) === 'o') return false
  if (word === 'overnight') return true
  if (value.startsWith('T1') || value.startsWith('T2')) return /\bat\s+(?:about\s+)?$/i.test(textBefore(match))
  if (value === 'TDW' || value === 'TDK') return false
  return codeBefore(match) === 'i' || match.to - match.from > 1
}

/** Readers of times of day; `compose.ts` joins them to the day they stand beside. */
export const TIME_READERS: readonly Reader[] = [clock, dayPart]

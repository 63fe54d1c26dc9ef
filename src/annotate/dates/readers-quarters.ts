import {
  codeAfter,
  codeBefore,
  type Finding,
  type Match,
  modOf,
  pick,
  pullOf,
  type Reader,
  textAfter,
  valueOf,
  wordsAt,
} from './draft.ts'
import type { Expression } from './expression.ts'
import { partMoment } from './moment.ts'

const shape = (source: string): RegExp => new RegExp(source, 'g')
const date = (expression: Expression, more?: Partial<Finding>): Finding => ({ type: 'date', expression, ...more })

const isQuarter = (match: Match): boolean =>
  pick(match, 'U')?.word?.unit === 'quarter' ||
  match.text.slice(match.pieces.list[match.to - 1]?.start, match.pieces.list[match.to - 1]?.end).toLowerCase() ===
    'quarter'

/** "the third quarter", "third-quarter", "the fiscal second quarter", "last year's first quarter". */
const numbered: Reader = {
  name: 'quarter/numbered',
  shape: shape('(?:t?E[-i]?|t?Bo)?t?[$]?-?[$]?O-?[$]?U'),
  read: (m) => {
    const index = valueOf(m, 'O')
    if (!isQuarter(m) || index > 4 || index < 1) return undefined
    return date({ kind: 'part', grain: 'quarter', index }, modOf(m))
  },
}

/** "the first half": only where a year follows ("… of next year"). */
const halves: Reader = {
  name: 'quarter/half',
  shape: shape('t?(?:O|F|j|L)-?h'),
  read: (m) => {
    const index = pick(m, 'O')?.value ?? 2
    if (index > 2) return undefined
    return date({ kind: 'part', grain: 'half', index }, { weak: true })
  },
}

/** "the year-ago quarter", "the year-earlier period", "year-earlier results", "the year-ago third quarter". */
const yearBack: Reader = {
  name: 'quarter/year-back',
  shape: shape('t?U-[AK](?:[$]?(?:O-?)?[Uq])?'),
  read: readYearBack,
}

function readYearBack(match: Match): Finding | undefined {
  if (pick(match, 'U')?.word?.unit !== 'year') return undefined
  const grain = match.pieces.shape[match.to - 1] === 'U' ? 'quarter' : 'any'
  return date({ kind: 'year-back', grain, from: 'now' })
}

/** "the 1988 quarter", "the 1988 period": that year's quarter of the one being told. */
const ofYear: Reader = {
  name: 'quarter/of-year',
  shape: shape('t?y[Uq]'),
  manner: 'report',
  read: (m) => {
    const noun = pick(m, 'Uq')
    const known = noun?.word?.unit === 'quarter' || m.text.slice(noun?.start, noun?.end).toLowerCase() === 'period'
    return known ? date({ kind: 'quarter-told', year: valueOf(m, 'y') }) : undefined
  },
}

/** "the 1988 second quarter". */
const yearNumbered: Reader = {
  name: 'quarter/year-numbered',
  shape: shape('t?y[$]?O-?U'),
  read: (m) => {
    const index = valueOf(m, 'O')
    if (!isQuarter(m) || index > 4 || index < 1) return undefined
    return date({ kind: 'moment', moment: partMoment('quarter', valueOf(m, 'y'), index) })
  },
}

/** "the latest period", "the quarter": the quarter that is being told of. */
const told: Reader = {
  name: 'quarter/told',
  shape: shape('(?:tL|I|L)[Uq]|tU'),
  manner: 'report',
  read: readTold,
}

function readTold(match: Match): Finding | undefined {
  const noun = pick(match, 'Uq')
  const quarter = noun?.word?.unit === 'quarter'
  if (noun === undefined || (!quarter && noun.code !== 'q')) return undefined
  const lead = pullOf(match).pull
  if (lead === 'last' && wordsAt(match, match.to - 2) !== 'latest') return undefined
  if (lead === 'this' && !quarter) return undefined
  if (lead === undefined && (codeAfter(match) === 'o' || codeBefore(match) === '-')) return undefined
  return lead === 'this'
    ? date({ kind: 'step', unit: 'quarter', count: 0, from: 'now' })
    : date({ kind: 'quarter-told' })
}

/** "the year ended March 31", "for the full year", "the week", "the weekend" in a report. */
const unitTold: Reader = {
  name: 'quarter/unit-told',
  shape: shape('tl?[$]?U'),
  manner: 'report',
  read: readUnitTold,
}

function readUnitTold(match: Match): Finding | undefined {
  const unit = pick(match, 'U')?.word?.unit
  if (unit === 'weekend') return date({ kind: 'step', unit, count: -1, from: 'now' })
  if (unit !== 'year' && unit !== 'week' && unit !== 'month') return undefined
  const ending = /^\s+(?:ending|ended)\b/.test(textAfter(match))
  if (ending)
    return {
      type: 'duration',
      expression: { kind: 'duration', timex3: unit === 'year' ? 'P1Y' : unit === 'week' ? 'P1W' : 'P1M' },
    }
  if (
    !/^[.,|)_;iw]$/.test(codeAfter(match)) ||
    !/^(?:[.,;:)]|\s+(?:in|on|at|as|to|by|and|from|with|was|were|is|had|has)\b|\s*$)/.test(textAfter(match))
  )
    return undefined
  return date({ kind: 'step', unit, count: 0, from: 'now' })
}

/** Readers of business quarters, and of "the year" where a report means the present one. */
export const QUARTER_READERS: readonly Reader[] = [yearNumbered, numbered, ofYear, yearBack, told, halves, unitTold]

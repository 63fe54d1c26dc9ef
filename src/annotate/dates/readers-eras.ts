import {
  codeAfter,
  codeBefore,
  type Finding,
  type Match,
  modOf,
  pick,
  pickAll,
  type Reader,
  textAfter,
  valueOf,
} from './draft.ts'
import { type Moment, yearsMoment } from './moment.ts'

/** "early", "mid-", "late in the", "the end of". */
const EDGE = '(?:t?E[-i]?t?|t?Bot?|t?E?jot?|t?Ohot?|t)?'
const shape = (source: string): RegExp => new RegExp(source, 'g')

const date = (moment: Moment, more?: Partial<Finding>): Finding => ({
  type: 'date',
  expression: { kind: 'moment', moment },
  ...more,
})

/** "the 1990s", "early 1990s", "the nineties". */
const decade: Reader = {
  name: 'era/decade',
  shape: shape(`${EDGE}D`),
  read: (m) => readDecade(m),
}

function readDecade(match: Match): Finding | undefined {
  const piece = pick(match, 'D')
  if (piece === undefined) return undefined
  if (codeAfter(match) === 'X') return undefined
  if (piece.value >= 100) {
    if (piece.value < 1000) return undefined
    const grain = piece.value % 100 === 0 && piece.value < 1900 ? 'century' : 'decade'
    return date(yearsMoment(grain, piece.value), modOf(match))
  }
  if (!decadeOfTwoDigits(match)) return undefined
  return { type: 'date', expression: { kind: 'short-year', value: piece.value, grain: 'decade' }, ...modOf(match) }
}

/** "his seventies" is an age, "in the 80s" may be degrees: only "the" or an edge word makes it a decade. */
function decadeOfTwoDigits(match: Match): boolean {
  const first = match.pieces.shape[match.from] ?? '|'
  return first !== 'D' || /[+u-]/.test(codeBefore(match))
}

/** "the 19th century", "early 20th-century". */
const century: Reader = {
  name: 'era/century',
  shape: shape(`${EDGE}[O][-]?[UV][XG]?`),
  read: readCentury,
}

function readCentury(match: Match): Finding | undefined {
  const unit = pick(match, 'UV')?.word?.unit
  const number = valueOf(match, 'O')
  if ((unit !== 'century' && unit !== 'millennium') || number < 1 || number > 30) return undefined
  const length = unit === 'century' ? 100 : 1000
  const first = pick(match, 'X') === undefined ? (number - 1) * length : 2 - number * length
  return date({ grain: unit, year: first }, modOf(match))
}

/** "the 18th and 19th centuries". */
const centuries: Reader = {
  name: 'era/centuries',
  shape: shape('t?E?O(?:[-+,u]|,\\+)t?E?O-?[UV]'),
  read: (m) => {
    if (pick(m, 'UV')?.word?.unit !== 'century') return undefined
    const ordinals = pickAll(m, 'O')
    const numbers = ordinals.map((at) => m.pieces.list[at]?.value ?? 0)
    if (numbers.some((number) => number < 1 || number > 30)) return undefined
    const split = (ordinals[0] ?? m.from) + 1
    return numbers.map((number, i) => ({
      ...date({ grain: 'century', year: (number - 1) * 100 }),
      ...(i === 0 ? { from: m.from, to: split } : { from: ordinals[1] ?? split, to: m.to }),
    }))
  },
}

/** "490 BC", "AD 70", "c. 1200 BCE". */
const era: Reader = {
  name: 'era/era',
  shape: shape(`${EDGE}(?:[dny][XG]|Gt?[dny])`),
  read: readEra,
}

function readEra(match: Match): Finding | undefined {
  const number = valueOf(match, 'dny')
  // "in 1990 BC Hydro …": no writing tells of such years before the era by their number.
  if (number < 1 || number > 9999 || (number >= 1500 && pick(match, 'X') !== undefined && codeAfter(match) === 'w'))
    return undefined
  return date({ grain: 'year', year: pick(match, 'X') === undefined ? number : 1 - number }, modOf(match))
}

/** "the 470s BC". */
const decadeBefore: Reader = {
  name: 'era/decade-bc',
  shape: shape(`${EDGE}DX`),
  read: (m) => date(yearsMoment('decade', 1 - valueOf(m, 'D')), modOf(m)),
}

/** "240–238 BC", "499 and 449 BC". */
const erasJoined: Reader = {
  name: 'era/years-bc',
  shape: shape('[dny][-u+,/][dny](?:[-u+,/][dny])?X'),
  read: (m) => {
    const years = pickAll(m, 'dny')
    return years.map((at, i) => ({
      ...date(yearsMoment('year', 1 - (m.pieces.list[at]?.value ?? 0))),
      from: at,
      to: i === years.length - 1 ? m.to : at + 1,
    }))
  },
}

/** "AD 66–73". */
const erasAfter: Reader = {
  name: 'era/years-ad',
  shape: shape('G[dny][-u+][dny]'),
  read: (m) => {
    const years = pickAll(m, 'dny')
    return years.map((at, i) => ({
      ...date(yearsMoment('year', m.pieces.list[at]?.value ?? 1)),
      from: i === 0 ? m.from : at,
      to: at + 1,
    }))
  },
}

/** "in 217": a year only where the story is in such years. */
const eraYear: Reader = {
  name: 'era/bare',
  shape: shape('[iuf]n(?![VUCZwM-])|[iuf]n(?=w)'),
  read: (m) => {
    const value = valueOf(m, 'n')
    const counts = value < 100 || value > 999 || /^\s+(?:\p{Ll}+\s+)?\p{Ll}+(?:s|men|people)\b/u.test(textAfter(m))
    return counts ? undefined : { type: 'date', expression: { kind: 'era-year', value }, from: m.from + 1 }
  },
}

/** "nineteen ninety-six", "two thousand and one", "the year two thousand". */
const spelledYear: Reader = {
  name: 'era/spelled-year',
  shape: shape('(?:tU)?(?:CC(?:-?C)?|CZ(?:\\+?C)?)'),
  read: readSpelledYear,
}

function readSpelledYear(match: Match): Finding | undefined {
  const values = pickAll(match, 'C').map((at) => match.pieces.list[at]?.value ?? 0)
  const [first = 0, second = 0, third = 0] = values
  const named = match.pieces.shape[match.from] === 't'
  if (pick(match, 'Z') !== undefined) {
    const round = first === 2 && pick(match, 'Z')?.value === 1000
    return round && (named || values.length > 1) ? date(yearsMoment('year', 2000 + second)) : undefined
  }
  if (first < 13 || first > 20 || second < 10 || third > 9 || (third > 0 && second < 20)) return undefined
  if ('UVC-'.includes(codeAfter(match))) return undefined
  return date(yearsMoment('year', first * 100 + second + third))
}

/** "’99", "the class of ’45": two digits behind an apostrophe. */
const apostropheYear: Reader = {
  name: 'era/apostrophe-year',
  shape: shape('g'),
  read: (m) => ({ type: 'date', expression: { kind: 'short-year', value: valueOf(m, 'g'), grain: 'year' } }),
}

/** Readers of decades, centuries and years before and after the era. */
export const ERA_READERS: readonly Reader[] = [
  centuries,
  century,
  erasJoined,
  erasAfter,
  era,
  eraYear,
  decadeBefore,
  decade,
  spelledYear,
  apostropheYear,
]

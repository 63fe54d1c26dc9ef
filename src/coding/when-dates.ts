import { breadth, type Edtf, edtf, findEdtf } from '../model/edtf.ts'
import type { DateMention } from '../model/layers.ts'
import type { ActDate } from '../model/mention.ts'
import { type TokenIndex, tokenAt, type Tree } from './tree.ts'

/** A date of a sentence, and the token that its expression hangs by. */
export interface Placed {
  readonly date: DateMention & { readonly edtf: Edtf }
  readonly token: TokenIndex
}

/** How an act lies to a date: in it, over by then, or not before it. */
export type Side = 'in' | 'by' | 'from'

/** A date that can say when something happened: no length, no habit, and none of "now", "recent", "the future". */
export const isPoint = (date: DateMention): date is DateMention & { readonly edtf: Edtf } =>
  (date.type === 'date' || date.type === 'time') &&
  date.edtf !== '' &&
  findEdtf(date.edtf) !== undefined &&
  !date.timex3.endsWith('_REF')

/** The dates of a sentence with the tokens they hang by. */
export function datesIn(tree: Tree, dates: readonly DateMention[]): readonly Placed[] {
  const here = dates
    .filter((date) => date.start >= tree.sentence.start && date.end <= tree.sentence.end)
    .filter(isPoint)
  return joined(tree, here).flatMap((date) => {
    const token = tokenAt(tree, date.start)
    return token === undefined ? [] : [{ date, token: topOf(tree, token, date) }]
  })
}

/** "late 1949 and early 1950", "between the years of 1973 and 1976" are one time each, not two. */
function joined(tree: Tree, dates: readonly Placed['date'][]): readonly Placed['date'][] {
  return dates.flatMap((date, i) => {
    const before = dates[i - 1]
    if (before !== undefined && isOneTime(tree, before, date)) return []
    const next = dates[i + 1]
    if (next === undefined || !isOneTime(tree, date, next)) return [date]
    const value = findEdtf(`${date.edtf}/${next.edtf}`)
    const { mod: _mod, ...plain } = date
    return value === undefined ? [date] : [{ ...plain, end: next.end, edtf: value }]
  })
}

function isOneTime(tree: Tree, first: Placed['date'], second: Placed['date']): boolean {
  if (!areListed(tree, first, second) || first.edtf.includes('/') || second.edtf.includes('/')) return false
  const lead = tree.text.slice(Math.max(tree.sentence.start, first.start - 24), first.start)
  return (first.mod === 'late' && second.mod === 'early') || /\bbetween( the years)?( of)? $/i.test(lead)
}

/** Whether nothing but "and" or a comma stands between two dates. */
export const areListed = (tree: Tree, first: DateMention, second: DateMention): boolean =>
  /^(,|,? and)\s(the )?$/.test(tree.text.slice(first.end, second.start))

/** The token of a date expression that the rest of it hangs on. */
function topOf(tree: Tree, token: TokenIndex, date: DateMention): TokenIndex {
  const inside = (index: TokenIndex): boolean => {
    const t = tree.tokens[index]
    return t !== undefined && t.start >= date.start && t.end <= date.end
  }
  let at = token
  for (let head = tree.tokens[at]?.head ?? -1; head >= 0 && inside(head); head = tree.tokens[at]?.head ?? -1) at = head
  return at
}

/** Whether a date is only the span of something with a name ("the Cold War"), which dates an act less well than the calendar. */
export const isNamedPeriod = (date: DateMention): boolean => date.why.startsWith('name/period')

/** The date of several that stands nearest to a trigger; dates of the calendar before named periods. */
export function nearest(placed: readonly Placed[], trigger: TokenIndex): Placed | undefined {
  const ofCalendar = placed.filter((p) => !isNamedPeriod(p.date))
  return (ofCalendar.length > 0 ? ofCalendar : placed).toSorted(
    (a, b) => Math.abs(a.token - trigger) - Math.abs(b.token - trigger) || a.token - b.token,
  )[0]
}

/** The first of the dates that are listed together with this one: 2009 for the second of "2009 and 2010". */
export function firstOfList(tree: Tree, placed: readonly Placed[], date: Placed): Placed {
  const before = placed.find((p) => p.date.end < date.date.start && areListed(tree, p.date, date.date))
  return before === undefined ? date : firstOfList(tree, placed, before)
}

/** What a date of the text says of an act that lies to it in this way. */
export function toldBy(date: Placed['date'], side: Side, why: string): ActDate {
  return { edtf: sided(asTold(date), side), basis: date.basis, span: spanOfDate(date), why }
}

/** "after the war" is after its last day, "before the war" before its first. */
export function beyond(date: Placed['date'], side: 'by' | 'from'): Edtf {
  const [first = '', last] = asTold(date).split('/')
  const end = side === 'from' ? (last ?? first) : first
  return findEdtf(end) === undefined ? date.edtf : sided(edtf(end), side)
}

/** A date in the measure in which acts are dated: seasons as months, parts of decades as years, named periods in whole months or years. */
export const asTold = (date: Placed['date']): Edtf =>
  isNamedPeriod(date) ? roundly(date.edtf) : inMonths(inPart(date))

/** An act "during the war" is not dated to the day by it: whole years, or months where the war lasted no longer. */
function roundly(value: Edtf): Edtf {
  const [first = '', last = ''] = value.split('/')
  const upTo = first.slice(0, 4) === last.slice(0, 4) ? 7 : 4
  if (!/^\d{4}/.test(first) || !/^\d{4}/.test(last)) return value
  const [from, to] = [first.slice(0, upTo), last.slice(0, upTo)]
  return edtf(from === to ? from : `${from}/${to}`)
}

/** The words a date stands on. */
export const spanOfDate = (date: DateMention): { start: number; end: number } => ({ start: date.start, end: date.end })

/** "1970" as an interval that is open on one side; what is open already stays. */
export function sided(date: Edtf, side: Side): Edtf {
  if (side === 'in') return date
  const [first, last] = date.includes('/') ? date.split('/') : [date, date]
  if (first === undefined || last === undefined || first === '..' || last === '..') return date
  return findEdtf(side === 'by' ? `../${last}` : `${first}/..`) ?? date
}

/** "the early 1950s" is 1950 to 1954, "the late 1950s" 1955 to 1959. */
function inPart({ edtf: value, mod }: Placed['date']): Edtf {
  const decade = /^(\d{3})X$/.exec(value)?.[1]
  if (decade === undefined || (mod !== 'early' && mod !== 'late')) return value
  return edtf(mod === 'early' ? `${decade}0/${decade}4` : `${decade}5/${decade}9`)
}

/** First and last month of the seasons of EDTF level 1; winter by the year it begins in. */
const SEASONS: Readonly<Record<string, readonly [first: string, last: string]>> = {
  '21': ['03', '05'],
  '22': ['06', '08'],
  '23': ['09', '11'],
}

/** A season as its months, so that acts are compared in one measure: "1970-22" is 1970-06/1970-08. */
function inMonths(value: Edtf): Edtf {
  const match = /^(\d{4})-(21|22|23)$/.exec(value)
  const months = SEASONS[match?.[2] ?? '']
  return match === null || months === undefined ? value : edtf(`${match[1]}-${months[0]}/${match[1]}-${months[1]}`)
}

/** Whether a date is narrow enough to hand on to other sentences. */
export const isNarrow = (value: Edtf, days: number): boolean => breadth(value) <= days

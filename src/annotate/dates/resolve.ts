import { edtf, type Edtf, findEdtf } from '../../model/edtf.ts'
import type { DateMention } from '../../model/layers.ts'
import type { Anchors } from './anchors.ts'
import type { Draft } from './draft.ts'
import type { Expression, Footing, Reference } from './expression.ts'
import { type Leaning, momentFrom } from './lean.ts'
import {
  coarsen,
  dayMoment,
  edtfOfMoment,
  firstDay,
  type Grain,
  isFinerOrSame,
  type Moment,
  partMoment,
  step,
  timexOfMoment,
  yearsMoment,
} from './moment.ts'

/** A draft with its place on the calendar, where it has one. */
export interface Resolved {
  readonly edtf: Edtf | ''
  readonly timex3: string
  readonly basis: DateMention['basis']
  readonly anchor?: NonNullable<DateMention['anchor']>
  readonly mod?: NonNullable<DateMention['mod']>
  /** The moment told, which the next date may lean on. */
  readonly moment?: Moment
}

/** Where an expression falls, given what it may lean on; `undefined` when that does not suffice. */
export function resolve(draft: Draft, anchors: Anchors): Resolved | undefined {
  const { expression } = draft
  switch (expression.kind) {
    case 'moment':
      return told(withTime(expression.moment, draft), 'stated')
    case 'duration':
    case 'set':
      return { edtf: '', timex3: expression.timex3, basis: 'stated' }
    case 'reference':
      return resolveReference(expression.ref, anchors)
    case 'period':
      return { edtf: expression.edtf, timex3: expression.edtf.replaceAll('~', ''), basis: 'inferred' }
    case 'meanwhile':
      return resolveMeanwhile(expression.near, anchors)
    case 'since-then':
      return resolveSinceThen(expression.way, anchors)
    case 'era-year':
      return resolveEraYear(expression.value, anchors)
    case 'vague-step':
      return resolveVagueStep(expression, anchors)
    case 'time-of-day':
      return resolveTimeOfDay(expression, anchors)
    case 'year-back':
    case 'quarter-told':
      return resolveQuarter(expression, anchors)
    case 'within':
      return resolveWithin(expression, draft, anchors)
    case 'short-year':
    case 'feast':
    case 'day-of-month':
    case 'day':
    case 'month':
    case 'part':
    case 'weekday':
    case 'step':
      break
  }
  return resolveLeaning(expression, draft, anchors)
}

const withTime = (moment: Moment, draft: Draft): Moment =>
  draft.time === undefined || moment.grain !== 'day' ? moment : { ...moment, time: draft.time }

function told(moment: Moment, basis: DateMention['basis'], anchor?: Resolved['anchor']): Resolved {
  const base = { edtf: edtfOfMoment(moment), timex3: timexOfMoment(moment), basis, moment }
  return anchor === undefined ? base : { ...base, anchor }
}

/** In a report "now" is about the day of publication; in a narrative nobody can say. */
function resolveReference(ref: Reference, { now, manner }: Anchors): Resolved {
  if (now === undefined || manner === 'narrative') return { edtf: '', timex3: ref, basis: 'inferred' }
  const day = edtfOfMoment(now)
  const value = { PRESENT_REF: `${day}~`, PAST_REF: `../${day}`, FUTURE_REF: `${day}/..` }[ref]
  return { edtf: edtf(value), timex3: ref, basis: 'inferred', anchor: { kind: 'published', edtf: day } }
}

function resolveMeanwhile(near: boolean, { story }: Anchors): Resolved | undefined {
  const last = story.told[0]?.moment
  if (last === undefined) return undefined
  const from = edtfOfMoment(last)
  const value = findEdtf(`${from}~`) ?? from
  return {
    edtf: value,
    timex3: near ? 'PRESENT_REF' : timexOfMoment(last),
    basis: 'inherited',
    mod: 'approx',
    anchor: { kind: 'date', edtf: from },
  }
}

/** How far from the last date told a bare year of three digits may lie. */
const ERA_REACH = 150

/** A bare year of three digits, when the story is in years near it. */
function resolveEraYear(value: number, anchors: Anchors): Resolved | undefined {
  const last = anchors.story.told[0]?.moment
  if (last === undefined || last.year > 999) return undefined
  const year = last.year <= 0 ? 1 - value : value
  return Math.abs(last.year - year) > ERA_REACH
    ? undefined
    : told(yearsMoment('year', year), 'inferred', anchorOf(last, anchors))
}

/** "since then": from the last date told on; "until then": up to it. */
function resolveSinceThen(way: -1 | 1, anchors: Anchors): Resolved | undefined {
  const from = footing('story', anchors)
  if (from === undefined || anchors.story.told.length === 0) return undefined
  return { ...openFrom(from, way), timex3: timexOfMoment(from), anchor: anchorOf(from, anchors) }
}

/** The open interval that begins or ends with a moment. */
function openFrom(from: Moment, way: -1 | 1): Pick<Resolved, 'edtf' | 'mod' | 'basis'> {
  const day = edtfOfMoment(from.grain === 'week' || from.grain === 'weekend' ? dayMoment(firstDay(from)) : from)
  const value = findEdtf(way < 0 ? `../${day}` : `${day}/..`) ?? ''
  return { edtf: value, mod: way < 0 ? 'before' : 'after', basis: 'inferred' }
}

function resolveVagueStep(
  expression: Extract<Expression, { kind: 'vague-step' }>,
  anchors: Anchors,
): Resolved | undefined {
  const from = footing(expression.from, anchors)
  const timex3 = expression.way < 0 ? 'PAST_REF' : 'FUTURE_REF'
  if (from === undefined) return { edtf: '', timex3, basis: 'inferred' }
  return { ...openFrom(from, expression.way), timex3, anchor: anchorOf(from, anchors) }
}

function resolveTimeOfDay(expression: Extract<Expression, { kind: 'time-of-day' }>, anchors: Anchors): Resolved {
  const { pull, time } = expression
  const from =
    pull === 'this' || pull === 'last'
      ? footing('now', anchors)
      : footing(anchors.manner === 'report' && pull === undefined ? 'now' : 'story', anchors)
  const vague = (time === 'TNI' || time === 'TAF') && pull === undefined
  if (from?.grain !== 'day' || vague) return { edtf: '', timex3: `XXXX-XX-XX${time}`, basis: 'stated' }
  const days = pull === 'last' ? -1 : pull === 'next' ? 1 : 0
  return told({ ...dayMoment(firstDay(from) + days), time }, 'inferred', anchorOf(from, anchors))
}

/** "the quarter", "a year ago" beside quarters: the quarter being told, or the last whole one. */
function resolveQuarter(
  expression: Extract<Expression, { kind: 'year-back' | 'quarter-told' }>,
  anchors: Anchors,
): Resolved | undefined {
  const { now, story } = anchors
  const lately = now === undefined ? undefined : step(coarsen(now, 'quarter'), -1)
  if (expression.kind === 'quarter-told') {
    const quarter = story.quarter ?? lately
    if (quarter === undefined) return undefined
    const year = expression.year ?? quarter.year
    return told({ ...quarter, year }, 'inferred', anchorOf(quarter, anchors))
  }
  const counted = story.counting === 'quarters' ? story.quarter : undefined
  const quarter = counted ?? (expression.grain === 'quarter' ? (story.quarter ?? lately) : undefined)
  if (quarter !== undefined) return told(step(quarter, -4), 'inferred', anchorOf(quarter, anchors))
  const from = footing('now', anchors)
  return from === undefined ? undefined : told(step(coarsen(from, 'year'), -1), 'inferred', anchorOf(from, anchors))
}

function resolveWithin(
  expression: Extract<Expression, { kind: 'within' }>,
  draft: Draft,
  anchors: Anchors,
): Resolved | undefined {
  const { inner, outer } = expression
  const year = resolve({ ...draft, expression: outer }, anchors)
  if (year?.moment === undefined || !leans(inner)) return undefined
  const moment =
    inner.kind === 'part'
      ? partMoment(inner.grain, year.moment.year, inner.index)
      : momentFrom(inner, year.moment, { ...anchors, manner: 'narrative', story: { told: [] } })
  if (moment === undefined) return undefined
  const { anchor } = year
  return told(withTime(moment, draft), year.basis, anchor)
}

const LEANING: ReadonlySet<Expression['kind']> = new Set([
  'day',
  'month',
  'part',
  'weekday',
  'day-of-month',
  'step',
  'short-year',
  'feast',
])
// The set holds the kinds of `Leaning`.
const leans = (expression: Expression): expression is Leaning => LEANING.has(expression.kind)

function resolveLeaning(expression: Leaning, draft: Draft, anchors: Anchors): Resolved | undefined {
  if (
    draft.why === 'relative/deictic' &&
    isToday(expression) &&
    anchors.manner === 'narrative' &&
    !anchors.quoted &&
    draft.time === undefined
  )
    return resolveReference('PRESENT_REF', anchors)
  const from = footing(wantedBy(expression, anchors), anchors, grainNeeded(expression))
  if (from === undefined) return expression.kind === 'short-year' ? inTwentiethCentury(expression) : undefined
  const moment = momentFrom(expression, from, anchors)
  if (moment === undefined) return unknownStep(expression, from)
  const found = told(withTime(moment, draft), 'inferred', anchorOf(from, anchors))
  return isWinter(expression) && anchors.manner === 'narrative'
    ? { ...found, timex3: timexOfMoment({ ...moment, year: moment.year + 1 }) }
    : found
}

/** "the summer of ’68" with nothing to lean on. */
const inTwentiethCentury = ({ value, grain }: Extract<Leaning, { kind: 'short-year' }>): Resolved =>
  told(yearsMoment(grain, 1900 + value), 'inferred')

/** "Today" in a history is the present, whenever that is; in a quotation it is the day it was spoken. */
const isToday = (expression: Leaning): boolean =>
  expression.kind === 'step' && expression.unit === 'day' && expression.count === 0 && expression.from === 'now'

/** A winter that nobody dates is named, in TIMEX3, by its January; EDTF names it by its December. */
const isWinter = (expression: Leaning): boolean =>
  expression.kind === 'part' &&
  expression.grain === 'season' &&
  expression.index === 4 &&
  (expression.pull ?? 'that') === 'that'

/** "two days later" where no day has been told: a day of the month or year that the story is in, but nobody knows which. */
function unknownStep(expression: Leaning, from: Moment): Resolved | undefined {
  if (expression.kind !== 'step') return undefined
  const tail = UNKNOWN[expression.unit]
  if (tail === undefined) return undefined
  const known = from.grain === 'year' || (from.grain === 'month' && tail === '-XX-XX')
  if (!known) return { edtf: '', timex3: `XXXX${tail}`, basis: 'inferred' }
  const timex3 = from.grain === 'month' ? `${timexOfMoment(from)}-XX` : `${timexOfMoment(from)}${tail}`
  return { edtf: findEdtf(`${edtfOfMoment(from)}~`) ?? '', timex3, basis: 'inferred' }
}

const UNKNOWN: Readonly<Record<string, string>> = { day: '-XX-XX', night: '-XX-XX', week: '-WXX', month: '-XX' }

/** The coarsest date that an expression can lean on. */
function grainNeeded(expression: Leaning): Grain {
  if (expression.kind === 'weekday') return 'day'
  if (expression.kind === 'day-of-month') return 'month'
  if (expression.kind !== 'step') return 'millennium'
  const { unit } = expression
  return unit === 'day' || unit === 'night'
    ? 'day'
    : unit === 'week' || unit === 'weekend'
      ? 'week'
      : unit === 'month'
        ? 'quarter'
        : 'millennium'
}

function wantedBy(expression: Leaning, { manner }: Anchors): Footing {
  if ('from' in expression) return expression.from
  if (expression.kind === 'day-of-month') return 'story'
  return manner === 'narrative' || ('pull' in expression && expression.pull === 'that') ? 'story' : 'now'
}

/** The day of publication, or the last date told that is fine enough; each where the other is not known. A narrative knows no now. */
function footing(wanted: Footing, { now, story, manner }: Anchors, needed: Grain = 'millennium'): Moment | undefined {
  const last = (story.told.find(({ moment }) => isFinerOrSame(moment, needed)) ?? story.told[0])?.moment
  return wanted === 'now' && manner === 'report' ? (now ?? last) : (last ?? now)
}

function anchorOf(from: Moment, { now, story, quoted }: Anchors): NonNullable<DateMention['anchor']> {
  const heading = story.told.some((told) => told.moment === from && told.heading)
  const kind = from === now ? 'published' : quoted ? 'quotation' : heading ? 'heading' : 'date'
  return { kind, edtf: edtfOfMoment(from) }
}

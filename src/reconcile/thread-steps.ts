import { byDate, calendarDay, dayRange, findEdtf } from '../model/edtf.ts'
import type { Edtf } from '../model/edtf.ts'
import type { StageEntry } from '../model/lexicon/reconcile.ts'
import type { EventRecord, ThreadStage } from '../model/record.ts'
import { plainWords } from './words.ts'

/** A record that belongs to an undertaking, with its stage. */
export interface Step {
  readonly record: EventRecord
  readonly stage: string
  readonly early: boolean
  /** Its stage once the undertaking has gone beyond what is only said. */
  readonly later: string | undefined
  readonly date: Edtf | undefined
}

/** What a record is about, as its undertaking needs it. */
export interface Topic {
  /** Triggers and objects in the words of the texts. */
  readonly words: string
  /** When the first text that tells it came out. */
  readonly toldBy: Edtf | null
  /** The date of another act told in the same sentence. */
  readonly beside: Edtf | null
  /** Some passage tells it, rather than naming it in passing ("aimed at the restoration of relations"). */
  readonly isTold: boolean
}

/** Topics by id of the record. */
export type Topics = ReadonlyMap<string, Topic>

/** Whether one of the words begins so. */
export const holdsOne = (text: string, beginnings: readonly string[]): boolean =>
  plainWords(text).some((word) => beginnings.some((beginning) => word === beginning || word.startsWith(beginning)))

/** The step that a record is, when its kind and reality are a stage. */
export function stepOf(record: EventRecord, stages: readonly StageEntry[], topics: Topics): readonly Step[] {
  const reality = record.reality.value ?? 'actual'
  const topic = topics.get(record.id)
  const fits = stages.find(
    (stage) =>
      stage.kinds.includes(record.kind) &&
      stage.realities.includes(reality) &&
      (stage.words === undefined || holdsOne(topic?.words ?? '', stage.words)),
  )
  const isPassing = reality === 'actual' && record.date.value === null && topic?.isTold === false
  if (fits === undefined || isPassing) return []
  return [{ record, stage: fits.stage, early: fits.early === true, later: fits.later, date: stepDate(record, topic) }]
}

/**
 * When a step was: its date; for what was still to come or did not come that of another act in the same sentence
 * ("they met, … awaiting ratification"); else "by" the day the first text that tells it came out.
 */
function stepDate(record: EventRecord, topic: Topic | undefined): Edtf | undefined {
  const date = findEdtf(record.date.value ?? '')
  if (date !== undefined) return isTakenOver(record) ? (by(date) ?? date) : date
  const beside = topic?.beside ?? null
  if (beside !== null && record.reality.value !== 'actual') return beside
  const toldBy = topic?.toldBy ?? null
  return toldBy === null ? undefined : by(toldBy)
}

/** "By" a date; nothing for a span or for what is only about then. */
const by = (date: Edtf): Edtf | undefined => (/[/~]/u.test(date) ? undefined : findEdtf(`../${date}`))

/** Whether the date is only that of the text around: the act was then or before. */
const isTakenOver = ({ date, witnesses, reality }: EventRecord): boolean =>
  reality.value === 'actual' &&
  witnesses.every(
    ({ mention }) => mention.date === null || mention.date.edtf !== date.value || mention.date.basis === 'inherited',
  )

/** Splits the steps of two parties where more than so many years lie between: another undertaking of the same sort. */
export function eras(steps: readonly Step[], years: number): readonly (readonly Step[])[] {
  const dated = steps.filter(({ date }) => date !== undefined).sort(byStepDate)
  const found: Step[][] = []
  for (const step of dated) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last === undefined || before === undefined || yearOf(step) - yearOf(before) > years) found.push([step])
    else last.push(step)
  }
  return found
}

function byStepDate(a: Step, b: Step): number {
  const [x, y] = [a.date, b.date]
  if (x === undefined || y === undefined) return 0
  return dayOf(x) - dayOf(y) || byTelling(a.record, b.record) || byDate(x, y) || (a.record.id < b.record.id ? -1 : 1)
}

/** Of one month: in the order in which one document tells them. */
function byTelling({ witnesses: [a] }: EventRecord, { witnesses: [b] }: EventRecord): number {
  if (a === undefined || b === undefined || a.document !== b.document) return 0
  return a.mention.trigger.start - b.mention.trigger.start
}

/** Where a date stands in a thread: a day or month at its end, "by June 2021" at June 2021, "from 2015" at 2015. */
function dayOf(date: Edtf): number {
  const [from = '', to = ''] = date.split('/')
  const point = findEdtf(from === '..' || from === '' ? to : from) ?? date
  const { first, last } = dayRange(point)
  return last - first <= LONGEST_MONTH ? last : first
}
const LONGEST_MONTH = 31

const yearOf = ({ date }: Step): number => (date === undefined ? 0 : calendarDay(dayOf(date)).year)

/** The steps as stages: consecutive records of one stage are one line; what is only said is none once more is done. */
export function stagesOf(steps: readonly Step[]): readonly ThreadStage[] {
  const stages: (ThreadStage & { readonly records: string[] })[] = []
  const beyond = steps.findIndex((step) => !step.early)
  for (const [index, { record, early, later, date, ...step }] of steps.entries()) {
    const isLate = early && beyond >= 0 && index > beyond
    const stage = isLate ? later : step.stage
    if (stage === undefined) continue
    const last = stages.at(-1)
    if (last?.stage === stage) last.records.push(record.id)
    else stages.push({ stage, date: date ?? null, records: [record.id] })
  }
  return stages
}

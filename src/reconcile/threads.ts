import { calendarDay, dayRange, byDate, findEdtf } from '../model/edtf.ts'
import type { Edtf } from '../model/edtf.ts'
import type { ReconcileLexicon, StageEntry, ThreadEntry } from '../model/lexicon/reconcile.ts'
import type { EventRecord, Reconciled, Thread, ThreadStage, Witness } from '../model/record.ts'
import { sha256Hex } from './hash.ts'
import { listOf } from './names.ts'
import { plainWords } from './words.ts'

/** A record that belongs to an undertaking, with its stage. */
interface Step {
  readonly record: EventRecord
  readonly stage: string
  readonly early: boolean
  readonly date: Edtf | undefined
}

/** What a record is about: triggers and objects in the words of the texts; and when the first text came out. */
export interface Topic {
  readonly words: string
  readonly toldBy: Edtf | null
}

/** Topics by id of the record. */
export type Topics = ReadonlyMap<string, Topic>

/** Undertakings among the records, and the records with the name of their undertaking. A thread has two stages at least. */
export function findThreads(
  records: readonly EventRecord[],
  topics: Topics,
  lexicon: ReconcileLexicon,
): Pick<Reconciled, 'threads'> & { readonly records: EventRecord[] } {
  const found = lexicon.threads.flatMap((entry) => threadsOf(entry, { records, topics, lexicon }))
  const threads = found.map(({ thread }) => thread)
  const names = new Map(found.flatMap(({ thread }) => thread.records.map((id) => [id, thread.id] as const)))
  const named = records.map((record) => {
    const thread = names.get(record.id)
    return thread === undefined ? record : { ...record, thread }
  })
  return { records: named, threads: threads.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}

interface Known {
  readonly records: readonly EventRecord[]
  readonly topics: Topics
  readonly lexicon: ReconcileLexicon
}

function threadsOf(entry: ThreadEntry, { records, topics, lexicon }: Known): readonly { readonly thread: Thread }[] {
  const topical = records.filter((record) => isTopical(record, entry, topics))
  const known = new Set(topical)
  const told = byDocument(topical)
  const tied = records.filter((record) => !known.has(record) && isTied(record, told, entry))
  const stages = lexicon.stages.filter((stage) => stage.thread === entry.id)
  const steps = [...topical, ...tied].flatMap((record) => {
    const stage = stageOf(record, stages, topics)
    return stage === undefined ? [] : [{ record, ...stage, date: stepDate(record, topics) }]
  })
  const groups = Map.groupBy(steps, keysOf(steps, entry))
  return [...groups]
    .flatMap(([key, group]) => (key === '' ? [] : eras(group, entry.years)))
    .flatMap((era) => threadOf(era, entry, lexicon))
}

/** Whose undertaking each step is; one that names a single party is of the only pair its document tells of with it. */
function keysOf(steps: readonly Step[], entry: ThreadEntry): (step: Step) => string {
  const pairs = new Map<string, Set<string>>()
  for (const { record } of steps) {
    const key = undertakingKey(record, entry)
    if (key === '') continue
    for (const place of placesOf(record)) pairs.set(place, (pairs.get(place) ?? new Set()).add(key))
  }
  return ({ record }) => {
    const key = undertakingKey(record, entry)
    if (key !== '' || entry.directed === true || partyIds(record).length !== 1) return key
    const found = new Set(placesOf(record).flatMap((place) => [...(pairs.get(place) ?? [])]))
    return found.size === 1 ? ([...found][0] ?? '') : ''
  }
}

/** Each document of a record with each party: where a record with one party meets those with two. */
const placesOf = (record: EventRecord): readonly string[] =>
  record.witnesses.flatMap(({ document }) => partyIds(record).map((party) => `${party} ${document}`))

/** Whose undertaking it is: both parties, in order where it is directed; empty when fewer or more than two take part. */
function undertakingKey(record: EventRecord, entry: ThreadEntry): string {
  const actors = record.actors.map((party) => party.id)
  const recipients = record.recipients.map((party) => party.id)
  if (actors.length + recipients.length !== 2) return ''
  return entry.directed === true ? `${actors.join()}>${recipients.join()}` : [...actors, ...recipients].sort().join()
}

const isTopical = (record: EventRecord, entry: ThreadEntry, topics: Topics): boolean =>
  (entry.kinds.includes(record.kind) || entry.joining.includes(record.kind)) &&
  holdsOne(topics.get(record.id)?.words ?? '', entry.words)

const holdsOne = (text: string, beginnings: readonly string[]): boolean =>
  plainWords(text).some((word) => beginnings.some((beginning) => word === beginning || word.startsWith(beginning)))

const POINTS_BACK = /\b(?:the|this|that|its)\s+(?:[\p{L}-]+\s+){0,2}(?:agreement|deal|treaty|accord|pact|contract)\b/iu
const MOST_CHARACTERS = 1200

/** A passage that tells of an undertaking, with who takes part. */
interface Told {
  readonly witness: Witness
  readonly parties: readonly string[]
}

function byDocument(records: readonly EventRecord[]): ReadonlyMap<string, readonly Told[]> {
  const told = records.flatMap((record) => record.witnesses.map((witness) => ({ witness, parties: partyIds(record) })))
  return Map.groupBy(told, ({ witness }) => witness.document)
}

/**
 * Whether a noun ties the record to an undertaking told just before in the same document ("the agreement was not
 * ratified"), or it stands in one sentence with it; between the same parties.
 */
function isTied(record: EventRecord, told: ReadonlyMap<string, readonly Told[]>, entry: ThreadEntry): boolean {
  if (!entry.joining.includes(record.kind)) return false
  const mine = partyIds(record)
  return record.witnesses.some((witness) =>
    (told.get(witness.document) ?? []).some(
      (before) => mine.every((id) => before.parties.includes(id)) && ties(witness, before.witness),
    ),
  )
}

const partyIds = (record: EventRecord): readonly string[] =>
  [...record.actors, ...record.recipients].map((party) => party.id)

function ties(witness: Witness, before: Witness): boolean {
  const gap = witness.mention.sentence.start - before.mention.sentence.start
  if (gap === 0) return true
  return gap > 0 && gap <= MOST_CHARACTERS && POINTS_BACK.test(witness.sentenceText)
}

function stageOf(
  record: EventRecord,
  stages: readonly StageEntry[],
  topics: Topics,
): Pick<Step, 'stage' | 'early'> | undefined {
  const reality = record.reality.value ?? 'actual'
  const fits = stages.find(
    (stage) =>
      stage.kinds.includes(record.kind) &&
      stage.realities.includes(reality) &&
      (stage.words === undefined || holdsOne(topics.get(record.id)?.words ?? '', stage.words)),
  )
  return fits === undefined ? undefined : { stage: fits.stage, early: fits.early === true }
}

/** Splits the steps of two parties where more than so many years lie between: another undertaking of the same sort. */
function eras(steps: readonly Step[], years: number): readonly (readonly Step[])[] {
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

/**
 * When a step was: its date, or for what had not happened yet the day the first text that says so came out ("not
 * ratified", in a text of 2022, holds by then).
 */
function stepDate(record: EventRecord, topics: Topics): Edtf | undefined {
  const date = findEdtf(record.date.value ?? '')
  if (date !== undefined || record.reality.value === 'actual') return date
  const toldBy = topics.get(record.id)?.toldBy ?? null
  return toldBy === null || toldBy.includes('/') ? undefined : findEdtf(`../${toldBy}`)
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

function threadOf(
  steps: readonly Step[],
  entry: ThreadEntry,
  lexicon: ReconcileLexicon,
): readonly { readonly thread: Thread }[] {
  const stages = stagesOf(steps)
  const [first] = steps
  if (first === undefined || stages.length < 2) return []
  const note = entry.absent
  const silent = note !== undefined && !steps.some(({ stage }) => note.stages.includes(stage))
  const thread = {
    id: `t-${sha256Hex(`${entry.id}|${first.record.id}`).slice(0, 12)}`,
    title: threadTitle(steps, entry, lexicon),
    stage: stages.at(-1)?.stage ?? '',
    records: steps.map(({ record }) => record.id),
    stages,
    ...(silent ? { note: note.note } : {}),
  }
  return [{ thread }]
}

/** Consecutive records of one stage are one line. */
function stagesOf(steps: readonly Step[]): readonly ThreadStage[] {
  const stages: (ThreadStage & { readonly records: string[] })[] = []
  const beyond = steps.findIndex((step) => !step.early)
  for (const [index, { record, stage, early, date }] of steps.entries()) {
    if (early && beyond >= 0 && index > beyond) continue
    const last = stages.at(-1)
    if (last?.stage === stage) last.records.push(record.id)
    else stages.push({ stage, date: date ?? null, records: [record.id] })
  }
  return stages
}

function threadTitle(steps: readonly Step[], entry: ThreadEntry, lexicon: ReconcileLexicon): string {
  const first = steps.find(({ record }) => partyIds(record).length === 2)
  if (first === undefined) return entry.title
  const { actors, recipients } = first.record
  if (entry.directed === true) return `${entry.title} of ${listOf(actors, lexicon)} on ${listOf(recipients, lexicon)}`
  const parties = [...actors, ...recipients].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return `${entry.title}${entry.placed === true ? placeOf(steps, entry) : ''}, ${listOf(parties, lexicon)}`
}

/** The place most records of the kind itself name. */
function placeOf(steps: readonly Step[], entry: ThreadEntry): string {
  const counts = new Map<string, number>()
  for (const { record } of steps) {
    const place = record.place.value
    if (place !== null && entry.kinds.includes(record.kind)) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return best === undefined ? '' : ` (${best[0]})`
}

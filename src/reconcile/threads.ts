import type { ReconcileLexicon, ThreadEntry } from '../model/lexicon/reconcile.ts'
import type { EventRecord, Reconciled, Thread, Witness } from '../model/record.ts'
import { sha256Hex } from './hash.ts'
import { listOf } from './names.ts'
import { partyIds, undertakingKeys } from './thread-keys.ts'
import { eras, holdsOne, stagesOf, stepOf } from './thread-steps.ts'
import type { Step, Topics } from './thread-steps.ts'

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
  const steps = [...topical, ...tied].flatMap((record) => stepOf(record, stages, topics))
  const keyOf = undertakingKeys(
    steps.map(({ record }) => record),
    entry,
    lexicon.successors,
  )
  const groups = Map.groupBy(steps, ({ record }) => keyOf(record))
  return [...groups]
    .flatMap(([key, group]) => (key === '' ? [] : eras(group, entry.years)))
    .flatMap((era) => threadOf(era, entry, lexicon))
}

const SURE = 0.15

const isSure = ({ witnesses }: EventRecord): boolean => witnesses.some(({ mention }) => mention.confidence >= SURE)

const isTopical = (record: EventRecord, entry: ThreadEntry, topics: Topics): boolean =>
  (entry.joining.includes(record.kind) || (entry.kinds.includes(record.kind) && isSure(record))) &&
  (holdsOne(topics.get(record.id)?.words ?? '', entry.words) || isBeside(record, entry))

/** Whether a sentence that tells of it names the undertaking, for kinds that say enough of it so. */
const isBeside = (record: EventRecord, { beside, words }: ThreadEntry): boolean =>
  beside?.includes(record.kind) === true && record.witnesses.some(({ sentenceText }) => holdsOne(sentenceText, words))

const POINTS_BACK =
  /\b(?:the|this|that|its)\s+(?:(?:new|same|said|planned|proposed|draft|final|whole)\s+)?(?:agreement|deal|treaty|accord|pact|contract)\b/iu
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
    (told.get(witness.document) ?? []).some((before) => meet(mine, before.parties) && ties(witness, before.witness)),
  )
}

/** Whether one names nobody but who the other names too. */
const meet = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((id) => b.includes(id)) || (b.length > 0 && b.every((id) => a.includes(id)))

function ties(witness: Witness, before: Witness): boolean {
  const gap = witness.mention.sentence.start - before.mention.sentence.start
  if (gap === 0) return true
  return gap > 0 && gap <= MOST_CHARACTERS && POINTS_BACK.test(witness.sentenceText)
}

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

function threadTitle(steps: readonly Step[], entry: ThreadEntry, lexicon: ReconcileLexicon): string {
  const last = steps.findLast(({ record }) => partyIds(record).length === 2)
  if (last === undefined) return entry.title
  const { actors, recipients } = last.record
  if (entry.directed === true) return `${entry.title} of ${listOf(actors, lexicon)} on ${listOf(recipients, lexicon)}`
  const parties = [...actors, ...recipients].toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return `${entry.title}${entry.placed === true ? placeOf(steps, entry) : ''}, ${listOf(parties, lexicon)}`
}

/** The place that all records of the kind itself name which name one. */
function placeOf(steps: readonly Step[], entry: ThreadEntry): string {
  const named = steps.flatMap(({ record }) => (entry.kinds.includes(record.kind) ? (record.place.value ?? []) : []))
  const [place, ...others] = new Set(named)
  return place === undefined || others.length > 0 ? '' : ` (${place})`
}

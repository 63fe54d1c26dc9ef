import type { Change, ChangeKind, RecordState, Snapshot } from '../model/change.ts'
import { CHANGES } from '../model/change.ts'
import type { CodedDocument } from '../model/coded.ts'
import { dayRange } from '../model/edtf.ts'
import type { Edtf } from '../model/edtf.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { EventRecord, Reconciled } from '../model/record.ts'
import { readWithout } from './standing.ts'

/** The records as they are now. */
export const snapshotOf = (records: readonly EventRecord[], takenAt: string): Snapshot => ({
  takenAt,
  records: records.map((record) => ({
    id: record.id,
    title: record.title,
    date: record.date.value,
    place: record.place.value,
    reality: record.reality.value,
    status: record.status,
    origins: record.origins.length,
    passages: record.witnesses.map(
      ({ document, mention: { trigger } }) => `${trigger.start}-${trigger.end} ${document}`,
    ),
  })),
})

/** What was known from the sources published before a day; those without a date of publication count as before. */
export function reconciledBefore(
  reconciled: Reconciled,
  day: Edtf,
  coded: readonly CodedDocument[],
  lexicon: ReconcileLexicon,
): Reconciled {
  const { first } = dayRange(day)
  const later = coded.filter(
    ({ document }) => document.published !== null && dayRange(document.published.edtf).last >= first,
  )
  const plan = readWithout(reconciled, new Set(later.map(({ document }) => document.id)), coded, lexicon)
  return plan.carryOut(coded)
}

/**
 * What has become of the records between two moments: new ones first, then newly disputed, settled, changed, told
 * again, gone; within each in the order of the records. A record is known again by its passages.
 */
export function findChanges(before: Snapshot, after: Snapshot): readonly Change[] {
  const oldOf = holdersOf(before.records)
  const there = new Set(after.records.flatMap((record) => record.passages))
  const changes = after.records.flatMap((record) => changeOf(mostSharing(record, oldOf), record) ?? [])
  const gone = before.records
    .filter((record) => !record.passages.some((passage) => there.has(passage)))
    .map((record): Change => ({ change: 'gone', record, fields: [], documents: [] }))
  return [...changes, ...gone].sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change))
}

/** The records that hold each passage: one word may tell of two acts ("warrants in 2009 and 2010"). */
function holdersOf(records: readonly RecordState[]): ReadonlyMap<string, readonly RecordState[]> {
  const holders = new Map<string, RecordState[]>()
  for (const record of records) {
    for (const passage of record.passages) {
      const list = holders.get(passage)
      if (list === undefined) holders.set(passage, [record])
      else list.push(record)
    }
  }
  return holders
}

/** The former record that shares most passages; of several the one of the same id, then of the same date. */
function mostSharing(record: RecordState, oldOf: ReadonlyMap<string, readonly RecordState[]>): RecordState | undefined {
  const counts = new Map<RecordState, number>()
  for (const passage of record.passages)
    for (const old of oldOf.get(passage) ?? []) counts.set(old, (counts.get(old) ?? 0) + 1)
  const likeness = (old: RecordState): number => (old.id === record.id ? 2 : 0) + (old.date === record.date ? 1 : 0)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || likeness(b) - likeness(a) || (a.id < b.id ? -1 : 1))[0]?.[0]
}

function changeOf(old: RecordState | undefined, record: RecordState): Change | undefined {
  const fields = old === undefined ? [] : fieldsChanged(old, record)
  const known = new Set((old?.passages ?? []).map(documentOf))
  const documents = [...new Set(record.passages.map(documentOf))].filter((document) => !known.has(document))
  const change = kindOf(old, record, fields.length > 0, documents.length > 0)
  return change === undefined ? undefined : { change, record, fields, documents: documents.sort() }
}

const documentOf = (passage: string): string => passage.slice(passage.indexOf(' ') + 1)

function kindOf(
  old: RecordState | undefined,
  now: RecordState,
  changed: boolean,
  told: boolean,
): ChangeKind | undefined {
  if (old === undefined) return 'new'
  if (now.status === 'disputed' && old.status !== 'disputed') return 'disputed'
  if (now.status !== 'disputed' && old.status === 'disputed') return 'settled'
  if (changed) return 'changed'
  return told ? 'told' : undefined
}

const FIELDS = ['date', 'place', 'reality'] as const

const fieldsChanged = (old: RecordState, now: RecordState): Change['fields'] =>
  FIELDS.filter((field) => old[field] !== now[field]).map((field) => ({ field, was: old[field], now: now[field] }))

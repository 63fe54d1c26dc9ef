import { dayRange, findEdtf } from './edtf.ts'
import type { DayRange, Edtf } from './edtf.ts'
import type { SourceEntry } from './dossier.ts'
import type { ActKind, ActType, Reality, Register } from './ontology.ts'
import type { EventRecord } from './record.ts'
import type { RecordRuling, RuledField } from './ruling.ts'

/**
 * What the sources make of a record. `not-established`: more than one document tells it, but whether they go back to
 * one root could not be told, so it is not called agreed.
 */
export const LINE_STATUSES = ['agreed', 'disputed', 'not-established', 'single-source'] as const
export type LineStatus = (typeof LINE_STATUSES)[number]

/** A record as one line of a chronology: what lists, filters and pictures need, without the passages it rests on. */
export interface RecordLine {
  readonly id: string
  readonly type: ActType
  readonly kind: ActKind
  readonly register: Register
  readonly title: string
  /** EDTF, or null when no words date it. */
  readonly date: string | null
  readonly place: string | null
  readonly reality: Reality
  /** The first that the texts give as their source, or null when the documents speak for themselves. */
  readonly says: string | null
  readonly status: LineStatus
  /** How many independent origins tell of it. */
  readonly origins: number
  /** Ids of all who took part, actors first. */
  readonly parties: readonly string[]
  /** How many of the parties, from the first, act; the others are acted upon. */
  readonly acting: number
  /** Ids of the documents that tell of it, once each. */
  readonly documents: readonly string[]
  readonly thread: string | null
  /** What people have ruled on it; absent when nobody has. */
  readonly ruled?: LineRuling
}

/** How far people have reviewed a line. */
export const REVIEWS = ['unruled', 'accepted', 'edited', 'held', 'unsure'] as const
export type Review = (typeof REVIEWS)[number]

/** What people have made of a line: what they edited and did not judge counts as edited. */
export function reviewOf({ ruled }: Pick<RecordLine, 'ruled'>): Review {
  const verdict = ruled?.verdict
  if (verdict === 'accept') return 'accepted'
  if (verdict === 'hold') return 'held'
  if (verdict === 'unsure') return 'unsure'
  return (ruled?.edited.length ?? 0) > 0 ? 'edited' : 'unruled'
}

/** Rulings on a record, in short. */
export interface LineRuling {
  readonly verdict: RecordRuling['verdict']
  /** Fields whose value a person gave. */
  readonly edited: readonly RuledField[]
  readonly notes: number
}

/** The line of a record. `sources` are those of its dossier: they say which origins are not established. */
export function lineOf(record: EventRecord, sources: ReadonlyMap<string, SourceEntry>): RecordLine {
  const documents = [...new Set(record.witnesses.map((witness) => witness.document))]
  return {
    id: record.id,
    type: record.type,
    kind: record.kind,
    register: record.register,
    title: record.title,
    date: record.date.value,
    place: record.place.value,
    reality: record.reality.value ?? 'actual',
    says: holderName(record),
    status: statusOf(record, documents, sources),
    origins: record.origins.length,
    parties: [...new Set([...record.actors, ...record.recipients].map((party) => party.id))],
    acting: new Set(record.actors.map((party) => party.id)).size,
    documents,
    thread: record.thread ?? null,
    ...(record.ruled === undefined ? {} : { ruled: lineRuling(record.ruled) }),
  }
}

const lineRuling = ({ verdict, edits, notes }: RecordRuling): LineRuling => ({
  verdict,
  edited: [...new Set(edits.map((edit) => edit.field))],
  notes: notes.length,
})

/** The first source that the texts give, by the name they give it. */
function holderName(record: EventRecord): string | null {
  const holder = record.attribution[0]?.to
  if (holder === undefined) return null
  return record.witnesses.map((witness) => witness.names[holder]).find((name) => name !== undefined) ?? holder
}

/** Two origins that are known agree; where only one is, the others may be its copies. */
function statusOf(
  record: EventRecord,
  documents: readonly string[],
  sources: ReadonlyMap<string, SourceEntry>,
): LineStatus {
  if (record.status !== 'agreed') return record.status
  const told = documents.flatMap((id) => sources.get(id) ?? [])
  const known = told.filter((source) => !source.originText.startsWith('not established'))
  if (known.length === told.length) return record.status
  return new Set(known.map((source) => source.origin)).size > 1 ? record.status : 'not-established'
}

/** The days of a date as far as they are known: of "from 1969" the year 1969, since nobody says for how long. */
export function knownDays(date: Edtf): DayRange {
  const range = dayRange(date)
  if (Number.isFinite(range.first) && Number.isFinite(range.last)) return range
  const point = findEdtf(date.split('/').find((end) => end !== '' && end !== '..') ?? '')
  return point === undefined ? range : dayRange(point)
}

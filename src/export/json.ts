import type { Dossier } from '../model/dossier.ts'
import type { EventRecord, Witness } from '../model/record.ts'

/** A record as one JSON value: the form of `chancery records --jsonl`, which `docs/exports.md` describes. */
export function recordJson(record: EventRecord): Readonly<Record<string, unknown>> {
  const parties = [...record.actors, ...record.recipients]
  return {
    id: record.id,
    type: record.type,
    kind: record.kind,
    register: record.register,
    title: record.title,
    date: record.date.value,
    dateVersions: record.date.versions,
    actors: record.actors.map((party) => party.id),
    recipients: record.recipients.map((party) => party.id),
    names: Object.fromEntries(parties.map((party) => [party.id, party.name])),
    persons: Object.fromEntries(
      parties.filter((party) => party.persons.length > 0).map((party) => [party.id, party.persons]),
    ),
    place: record.place.value,
    reality: record.reality.value,
    realityVersions: record.reality.versions,
    attribution: record.attribution,
    status: record.status,
    origins: record.origins,
    ...(record.thread === undefined ? {} : { thread: record.thread }),
    ...(record.ruled === undefined ? {} : { ruled: record.ruled }),
    mentions: record.witnesses.map(witnessJson),
  }
}

const witnessJson = ({ document, mention, sentenceText, triggerText, names }: Witness): unknown => ({
  document,
  sentenceText,
  triggerText,
  start: mention.trigger.start,
  end: mention.trigger.end,
  sentence: mention.sentence,
  date: mention.date?.edtf ?? null,
  reality: mention.reality,
  attribution: mention.attribution.map(({ to, verb }) => ({ to: names[to] ?? to, verb })),
})

/** Records as JSON lines. */
export function* recordsJsonLines(records: Iterable<EventRecord>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(recordJson(record))}\n`
}

/** A dossier as one JSON value, its records in the form of `recordJson`, written piece by piece. */
export function* dossierJson(dossier: Dossier): Generator<string> {
  const { records, ...rest } = dossier
  yield `${JSON.stringify(rest).slice(0, -1)},"records":[\n`
  for (const [index, record] of records.entries())
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(recordJson(record))}`
  yield '\n]}\n'
}

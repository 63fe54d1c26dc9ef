import { byDate, findEdtf } from '../model/edtf.ts'
import type { Dossier, SourceEntry } from '../model/dossier.ts'
import { lineOf } from '../model/line.ts'
import type { RecordLine } from '../model/line.ts'
import { lineTest } from '../model/line-filter.ts'
import type { LineFilter } from '../model/line-filter.ts'
import type { DossierAnswer, Stand } from './answers.ts'
import { standsOf } from './stands.ts'

/** The dossier as the screen takes it: records as lines, those that pass the filter. */
export function dossierAnswer(dossier: Dossier, filter: LineFilter): DossierAnswer {
  const { records, registers: _registers, origins: _origins, ...rest } = dossier
  return {
    ...rest,
    total: records.length,
    passages: records.reduce((sum, record) => sum + record.witnesses.length, 0),
    lines: linesOf(dossier, filter),
    names: namesOf(dossier),
    told: toldOf(dossier),
  }
}

/** The lines that pass, in order of date; those without a date come last. */
export function linesOf(dossier: Dossier, filter: LineFilter): readonly RecordLine[] {
  const sources = new Map(dossier.sources.map((source) => [source.document, source]))
  const passes = lineTest(filter, (document) => publisherOf(sources.get(document), document))
  return dossier.records
    .map((record) => lineOf(record, sources))
    .filter(passes)
    .sort(byLineDate)
}

/** The name by which a document's source is shown and chosen: its publisher, else its title, else its id. */
export const publisherOf = (source: SourceEntry | undefined, document: string): string =>
  source?.publisher ?? source?.title ?? document

function byLineDate(a: RecordLine, b: RecordLine): number {
  const first = a.date === null ? undefined : findEdtf(a.date)
  const second = b.date === null ? undefined : findEdtf(b.date)
  if (first === undefined || second === undefined) return Number(first === undefined) - Number(second === undefined)
  return byDate(first, second)
}

function namesOf(dossier: Dossier): Readonly<Record<string, string>> {
  const parties = dossier.records.flatMap((record) => [...record.actors, ...record.recipients])
  return Object.fromEntries(parties.map((party) => [party.id, party.name]))
}

function toldOf(dossier: Dossier): Readonly<Record<string, readonly Stand[]>> {
  const stands = dossier.records.map((record) => [record.id, standsOf(record)] as const)
  return Object.fromEntries(stands.filter(([, own]) => own.length > 0))
}

import { byDate, findEdtf } from '../model/edtf.ts'
import type { Dossier, SourceEntry } from '../model/dossier.ts'
import { lineOf } from '../model/line.ts'
import type { RecordLine } from '../model/line.ts'
import { lineTest } from '../model/line-filter.ts'
import type { LineFilter } from '../model/line-filter.ts'
import type { DossierAnswer, Stand } from './answers.ts'
import { standsOf } from './stands.ts'

/** The state that a state's acts are counted with: the Soviet Union's with Russia's; its own code where there is none. */
export type Successor = (code: string) => string

/** The dossier as the screen takes it: records as lines, those that pass the filter. */
export function dossierAnswer(dossier: Dossier, filter: LineFilter, successor: Successor): DossierAnswer {
  const { records, registers: _registers, tables: _tables, origins: _origins, ...rest } = dossier
  return {
    ...rest,
    total: records.length,
    passages: records.reduce((sum, record) => sum + record.witnesses.length, 0),
    lines: linesOf(dossier, filter),
    names: namesOf(dossier),
    sides: sidesOf(dossier, successor),
    told: toldOf(dossier),
    otherNames: [],
  }
}

/** The lines that pass, in order of date; those without a date come last. */
export function linesOf(dossier: Dossier, filter: LineFilter): readonly RecordLine[] {
  const sources = new Map(dossier.sources.map((source) => [source.document, source]))
  const passes = lineTest(filter, (document) => publisherOf(sources.get(document), document))
  const lines = dossier.records.map((record) => lineOf(record, sources)).filter(passes)
  const places = placesOfDates(lines)
  return lines.sort((a, b) => (places.get(a.date) ?? 0) - (places.get(b.date) ?? 0))
}

/** Every date with its place in the order of dates: each is read once, however many lines have it. */
function placesOfDates(lines: readonly RecordLine[]): ReadonlyMap<string | null, number> {
  const dates = [...new Set(lines.map((line) => line.date))]
  const read = dates.flatMap((date) => findEdtf(date ?? '') ?? []).sort(byDate)
  const places = new Map<string | null, number>(read.map((date, place) => [date, place]))
  for (const date of dates) if (!places.has(date)) places.set(date, read.length)
  return places
}

/** The name by which a document's source is shown and chosen: its publisher, else its title, else its id. */
export const publisherOf = (source: SourceEntry | undefined, document: string): string =>
  source?.publisher ?? source?.title ?? document

function namesOf(dossier: Dossier): Readonly<Record<string, string>> {
  const parties = dossier.records.flatMap((record) => [...record.actors, ...record.recipients])
  return Object.fromEntries(parties.map((party) => [party.id, party.name]))
}

function sidesOf(dossier: Dossier, successor: Successor): Readonly<Record<string, string>> {
  const codes = new Set(dossier.states.map((state) => state.code))
  const parties = dossier.records.flatMap((record) => [...record.actors, ...record.recipients])
  const sides = parties.flatMap(({ id, state }) => {
    const own = state === null ? undefined : [state, successor(state)].find((code) => codes.has(code))
    return own === undefined ? [] : [[id, own] as const]
  })
  return Object.fromEntries(sides)
}

function toldOf(dossier: Dossier): Readonly<Record<string, readonly Stand[]>> {
  const stands = dossier.records.map((record) => [record.id, standsOf(record)] as const)
  return Object.fromEntries(stands.filter(([, own]) => own.length > 0))
}

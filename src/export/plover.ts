import { intensityOf } from '../model/intensity.ts'
import type { Reality } from '../model/ontology.ts'
import type { Dossier, SourceEntry } from '../model/dossier.ts'
import type { Point } from '../model/lexicon/map.ts'
import type { EventRecord, Party } from '../model/record.ts'
import { exactDay, isoDay } from './day.ts'
import { tsvCell } from './delimited.ts'
import { quadName } from './quad.ts'
import type { ExportTools } from './tools.ts'

interface Row {
  readonly record: EventRecord
  readonly source: SourceEntry | undefined
  readonly tools: ExportTools
}

type Columns = Readonly<Record<string, (row: Row) => string>>

const list = (values: Iterable<string>): string => [...new Set(values)].filter((each) => each !== '').join('; ')

/** PLOVER's auxiliary modes, which its coders leave out, stand among the contexts as the first manual has them. */
const CONTEXT_OF_REALITY: Readonly<Record<Reality, string>> = {
  actual: '',
  planned: 'future',
  possible: 'hypothetical',
  hypothetical: 'hypothetical',
  demanded: 'demanded',
  negated: 'negation',
  denied: 'negation',
}

const partyColumns = (role: 'Actor' | 'Recipient', of: (record: EventRecord) => readonly Party[]): Columns => ({
  [`${role} Name`]: ({ record }) => list(of(record).map(({ name }) => name)),
  [`${role} Country`]: ({ record }) => list(of(record).map(({ state }) => state ?? '')),
  [`${role} COW`]: ({ record, tools }) => list(of(record).map(({ state }) => cowOf(state, tools))),
  [`Primary ${role} Sector`]: () => '',
  [`${role} Sectors`]: () => '',
  [`${role} Title`]: () => '',
  [`${role} Name Raw`]: ({ record }) => list(of(record).flatMap(({ persons, name }) => [name, ...persons])),
  [`Wikipedia ${role} ID`]: () => '',
})

const cowOf = (state: string | null, { states }: ExportTools): string => String(states.get(state ?? '')?.cow ?? '')

/** The 40 columns of POLECAT's files, in their order (doi:10.7910/DVN/AJGVIT); what we do not know is empty. */
const POLECAT: Columns = {
  'Event ID': ({ record }) => record.id,
  'Event Date': ({ record }) => dayOf(record),
  'Event Type': ({ record }) => record.type,
  'Event Mode': ({ record }) => record.witnesses.find(({ mention }) => mention.mode !== undefined)?.mention.mode ?? '',
  Intensity: ({ record }) => String(intensityOf(record.type)),
  'Quad Code': ({ record }) => quadName(record.type),
  Contexts: ({ record }) => list([...record.contexts, CONTEXT_OF_REALITY[record.reality.value ?? 'actual']]),
  ...partyColumns('Actor', (record) => record.actors),
  ...partyColumns('Recipient', (record) => record.recipients),
  Placename: ({ record }) => record.place.value ?? '',
  City: () => '',
  District: () => '',
  Province: () => '',
  Country: () => '',
  Latitude: (row) => String(pointOf(row)?.lat ?? ''),
  Longitude: (row) => String(pointOf(row)?.lon ?? ''),
  'GeoNames ID': () => '',
  'Raw Placename': ({ record }) => record.place.value ?? '',
  'Feature Type': () => '',
  Source: ({ source }) => source?.publisher ?? source?.title ?? '',
  'Publication Date': ({ source }) => source?.published?.edtf ?? '',
  'Story People': ({ record }) => list([...record.actors, ...record.recipients].flatMap(({ persons }) => persons)),
  'Story Organizations': ({ record }) =>
    list([...record.actors, ...record.recipients].filter(({ state }) => state === null).map(({ name }) => name)),
  'Story Locations': ({ record }) => list(record.place.versions.map(({ value }) => value)),
  Language: () => 'English',
  Version: ({ tools }) => `chancery ${tools.version}`.trim(),
}

/** What POLECAT has no room for: without these a reader would take plans for deeds and months for days. */
const OURS: Columns = {
  'Date EDTF': ({ record }) => record.date.value ?? '',
  'Date Precision': ({ record }) => exactDay(record.date.value).precision,
  Reality: ({ record }) => record.reality.value ?? '',
  Kind: ({ record }) => record.kind,
  Status: ({ record }) => record.status,
  Origins: ({ record }) => String(record.origins.length),
  'Attributed To': ({ record }) => list(record.attribution.map(({ to }) => to)),
  Line: ({ record }) => record.title,
  Words: ({ record }) => record.witnesses[0]?.sentenceText ?? '',
  'Words Document': ({ record }) => record.witnesses[0]?.document ?? '',
  'Words Start': ({ record }) => String(record.witnesses[0]?.mention.sentence.start ?? ''),
  'Words End': ({ record }) => String(record.witnesses[0]?.mention.sentence.end ?? ''),
}

const ALL: Columns = { ...POLECAT, ...OURS }

/** Names of the columns of `plover`: POLECAT's 40, then ours. */
export const PLOVER_COLUMNS: readonly string[] = Object.keys(ALL)

const pointOf = ({ record, tools }: Row): Point | undefined =>
  record.place.value === null ? undefined : tools.atlas.findPlace(record.place.value, statesOf(record))

const statesOf = ({ actors, recipients }: EventRecord): readonly string[] =>
  [...actors, ...recipients].flatMap(({ state }) => state ?? [])

const dayOf = (record: EventRecord): string => {
  const { day } = exactDay(record.date.value)
  return day === null ? '' : isoDay(day)
}

/** Records as POLECAT writes PLOVER events: tab-separated, a header, one record a row, lists joined by "; ". */
export function* ploverTsv(dossier: Dossier, tools: ExportTools): Generator<string> {
  yield `${PLOVER_COLUMNS.join('\t')}\n`
  for (const row of rowsOf(dossier, tools))
    yield `${Object.values(ALL)
      .map((of) => tsvCell(of(row)))
      .join('\t')}\n`
}

/** The same rows as JSON lines; a column without a value is left out. */
export function* ploverJson(dossier: Dossier, tools: ExportTools): Generator<string> {
  for (const row of rowsOf(dossier, tools)) {
    const cells = Object.entries(ALL).map(([name, of]) => [name, of(row)] as const)
    yield `${JSON.stringify(Object.fromEntries(cells.filter(([, value]) => value !== '')))}\n`
  }
}

function* rowsOf({ records, sources }: Dossier, tools: ExportTools): Generator<Row> {
  const byDocument = new Map(sources.map((source) => [source.document, source]))
  for (const record of records) yield { record, source: byDocument.get(record.witnesses[0]?.document ?? ''), tools }
}

import type { Dossier, SourceEntry } from '../model/dossier.ts'
import type { EventRecord, Party } from '../model/record.ts'
import { exactDay, isoDay } from './day.ts'
import { fileName } from '../model/file-name.ts'
import type { ExportTools } from './tools.ts'

type Properties = Readonly<Record<string, readonly string[]>>

/**
 * A dossier as FollowTheMoney entities, one JSON value a line (followthemoney.tech): parties (PublicBody, Organization,
 * Person), sources (Article), acts (Event), and a Note for each passage with its words. Only actual acts become
 * Events; what is planned, asked, denied or possible stays a Note, which asserts nothing.
 */
export function* ftmEntities(dossier: Dossier, tools: ExportTools): Generator<string> {
  for (const source of dossier.sources) yield article(source)
  const seen = new Set<string>()
  for (const record of dossier.records) {
    for (const party of [...record.actors, ...record.recipients]) {
      if (!seen.has(party.id)) yield partyEntity(party, tools)
      seen.add(party.id)
      for (const person of party.persons) {
        if (!seen.has(personId(person))) yield personEntity(person, party, tools)
        seen.add(personId(person))
      }
    }
    if (record.reality.value === 'actual') yield event(record, dossier.sources, tools)
    yield* notes(record, dossier.sources)
  }
}

const entity = (id: string, schema: string, properties: Properties): string => {
  const known = Object.entries(properties)
    .map(([name, values]) => [name, values.filter((value) => value !== '')] as const)
    .filter(([, values]) => values.length > 0)
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(known) })}\n`
}

const partyKey = (party: Party): string => `chancery-party-${party.id}`
const personId = (name: string): string => `chancery-person-${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
const sourceKey = (source: SourceEntry): string => `chancery-source-${source.number}`
const country = (state: string | null, { states }: ExportTools): string => states.get(state ?? '')?.ftm ?? ''

function partyEntity(party: Party, tools: ExportTools): string {
  const schema = party.id === party.state ? 'PublicBody' : 'Organization'
  return entity(partyKey(party), schema, {
    name: [party.name],
    country: [country(party.state, tools)],
    wikidataId: [party.id === party.state ? (tools.states.get(party.id)?.wikidata ?? '') : ''],
  })
}

const personEntity = (name: string, party: Party, tools: ExportTools): string =>
  entity(personId(name), 'Person', { name: [name], country: [country(party.state, tools)] })

const article = (source: SourceEntry): string =>
  entity(sourceKey(source), 'Article', {
    title: [source.title ?? fileName(source.document)],
    fileName: [source.document],
    publisher: [source.publisher ?? ''],
    publishedAt: [source.published?.edtf ?? ''].filter((date) => /^\d{4}(?:-\d\d){0,2}$/u.test(date)),
    sourceUrl: [source.url ?? ''],
  })

function event(record: EventRecord, sources: readonly SourceEntry[], tools: ExportTools): string {
  const parties = [...record.actors, ...record.recipients]
  return entity(`chancery-${record.id}`, 'Event', {
    name: [record.title],
    date: [dateText(record.date.value)],
    summary: record.witnesses.slice(0, 1).map(({ sentenceText }) => sentenceText),
    location: [record.place.value ?? ''],
    country: [...new Set(parties.map(({ state }) => country(state, tools)))],
    involved: [...parties.map(partyKey), ...parties.flatMap(({ persons }) => persons.map(personId))],
    proof: [...new Set(record.witnesses.flatMap(({ document }) => keyOf(document, sources)))],
    keywords: [record.type, record.kind],
  })
}

/** FollowTheMoney's dates are prefixes of ISO 8601: no more than is certain. */
function dateText(value: string | null): string {
  const { day, precision } = exactDay(value)
  if (day === null || day.year < 1) return ''
  const text = isoDay(day)
  if (precision === 'day') return text
  if (precision === 'month') return text.slice(0, 7)
  return precision === 'year' ? text.slice(0, 4) : ''
}

const keyOf = (document: string, sources: readonly SourceEntry[]): readonly string[] =>
  sources.filter((source) => source.document === document).map(sourceKey)

function* notes(record: EventRecord, sources: readonly SourceEntry[]): Generator<string> {
  for (const [index, { document, sentenceText, mention }] of record.witnesses.entries()) {
    const { start, end } = mention.sentence
    yield entity(`chancery-${record.id}-${index + 1}`, 'Note', {
      name: [record.title],
      description: [sentenceText],
      summary: [`${mention.reality}; characters ${start} to ${end} of ${document}`],
      entity: [...(record.reality.value === 'actual' ? [`chancery-${record.id}`] : []), ...keyOf(document, sources)],
      keywords: [record.type, record.kind, mention.reality],
    })
  }
}

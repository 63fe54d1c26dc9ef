import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import jsonld from 'jsonld'
import { Parser } from 'n3'
import { expect, test } from 'vitest'
import { EXPORT_FORMATS } from '../../src/export/formats.ts'
import { COLUMNS } from '../../src/export/columns.ts'
import { PLOVER_COLUMNS } from '../../src/export/plover.ts'
import { bytesOf, dossier, linesOf, textOf, tools } from './sample-dossier.ts'

test.each(EXPORT_FORMATS)('%s is the same bytes each time', async (format) => {
  expect(await bytesOf(format)).toEqual(await bytesOf(format))
})

test('Parquet is read back by a reader of its own, cell for cell', async () => {
  const bytes = await bytesOf('parquet')
  const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer })
  expect(rows).toEqual(
    dossier.records.map((record) => Object.fromEntries(COLUMNS.map(({ name, of }) => [name, of(record)]))),
  )
})

test('PLOVER: 40 columns of POLECAT, then ours; a month is never a silent day, a plan never a deed', async () => {
  const [head = '', ...rows] = (await textOf('plover')).trimEnd().split('\n')
  expect(head.split('\t')).toEqual(PLOVER_COLUMNS)
  expect(PLOVER_COLUMNS.indexOf('Version')).toBe(39)
  expect(rows).toHaveLength(dossier.records.length)
  expect(rows.every((row) => row.split('\t').length === PLOVER_COLUMNS.length)).toBe(true)
  const visit = (await linesOf('plover-json')).find((row) => row['Kind'] === 'visit')
  expect(visit).toMatchObject({
    'Event Date': '2017-11-01',
    'Date Precision': 'month',
    'Quad Code': 'VERBAL COOPERATION',
    'Actor COW': '625',
  })
  const plan = (await linesOf('plover-json')).find((row) => row['Kind'] === 'base')
  expect(plan).toMatchObject({ Reality: 'planned', 'Date Precision': 'from' })
  expect(plan?.['Contexts']).toContain('future')
})

test('GDELT: 61 columns and ours, only acts that happened, a number stays a number', async () => {
  const rows = (await textOf('gdelt'))
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'))
  expect(rows.map((row) => row.length)).toEqual([64, 64, 64])
  expect(rows.map((row) => [row[1], row[28], row[30], row[63]])).toEqual([
    ['19560105', '06', '6.0', 'day'],
    ['20171101', '04', '1.0', 'month'],
    ['20180101', '19', '-9.0', 'year'],
  ])
})

test('TimelineJS: dates no finer than the texts, words escaped, undated acts left out', async () => {
  const { title, events } = JSON.parse(await textOf('timelinejs')) as {
    readonly title: unknown
    readonly events: readonly Record<string, unknown>[]
  }
  expect(title).toMatchObject({ text: { headline: 'Russia and Sudan' } })
  expect(events.map((event) => event['start_date'])).toEqual([
    { year: 1956, month: 1, day: 5 },
    { year: 2017 },
    { year: 2017, month: 11 },
    { year: 2018 },
  ])
  expect(JSON.stringify(events)).not.toContain('<b>')
})

test('FollowTheMoney: only acts that happened are Events, everything else a Note; links hold', async () => {
  const entities = (await linesOf('ftm')) as unknown as readonly {
    readonly id: string
    readonly schema: string
    readonly properties: Readonly<Record<string, readonly string[]>>
  }[]
  const ids = new Set(entities.map(({ id }) => id))
  expect(ids.size).toBe(entities.length)
  const links = entities.flatMap(({ properties }) =>
    ['involved', 'proof', 'entity'].flatMap((name) => properties[name] ?? []),
  )
  expect(links.filter((id) => !ids.has(id))).toEqual([])
  expect(entities.filter(({ schema }) => schema === 'Event').map(({ properties }) => properties['date'])).toEqual([
    ['1956-01-05'],
    ['2017-11'],
    ['2018'],
  ])
  expect(entities.find(({ id }) => id === 'chancery-party-SDN')).toMatchObject({
    schema: 'PublicBody',
    properties: { country: ['sd'], wikidataId: ['Q1049'] },
  })
})

test('JSON-LD expands, its positions count code points and its words stand there', async () => {
  const text = await textOf('jsonld')
  const graph = await jsonld.expand(JSON.parse(text) as object)
  const passages = graph.filter((node) => JSON.stringify(node['@type'] ?? '').includes('oa#Annotation'))
  expect(passages).toHaveLength(dossier.records.length)
  const whole = Array.from(tools.textOf('folder/a.txt') ?? '')
  const nodes = (JSON.parse(text) as { readonly '@graph': readonly Record<string, unknown>[] })['@graph']
  for (const node of nodes.filter((each) => each['@type'] === 'oa:Annotation')) {
    const target = node['oa:hasTarget'] as {
      readonly 'oa:hasSelector': readonly [
        { readonly 'oa:start': { readonly '@value': number }; readonly 'oa:end': { readonly '@value': number } },
        { readonly 'oa:exact': string },
      ]
    }
    const [position, quote] = target['oa:hasSelector']
    expect(whole.slice(position['oa:start']['@value'], position['oa:end']['@value']).join('')).toBe(quote['oa:exact'])
  }
})

test('N-Quads are read by an RDF parser, and every node has a name', async () => {
  const quads = new Parser({ format: 'N-Quads' }).parse(await textOf('nquads'))
  expect(quads.length).toBeGreaterThan(50)
  expect(quads.some((quad) => quad.subject.termType === 'BlankNode' || quad.object.termType === 'BlankNode')).toBe(
    false,
  )
})

test('GeoJSON: longitude before latitude; where no place is named, the seats of the governments, and it says so', async () => {
  const { features } = JSON.parse(await textOf('geojson')) as {
    readonly features: readonly { readonly geometry: unknown; readonly properties: Record<string, unknown> }[]
  }
  expect(features).toHaveLength(dossier.records.length)
  expect(features.find(({ properties }) => properties['kind'] === 'visit')).toMatchObject({
    geometry: {
      type: 'LineString',
      coordinates: [
        [expect.closeTo(32.5, 0), expect.closeTo(15.6, 0)],
        [expect.closeTo(37.6, 0), expect.closeTo(55.8, 0)],
      ],
    },
    properties: { located_by: 'seats', date: '2017-11' },
  })
})

test('GEXF: parties and their acts as edges with weight', async () => {
  const text = await textOf('gexf')
  expect(text).toContain('<node id="RUS" label="Russia">')
  expect(text).toMatch(/source="SDN" target="RUS" type="directed" weight="1" start="2017-11-01" end="2017-11-01"/u)
})

test('wikitext: infobox, dates as Wikipedia writes them, a source named once and used again, no markup of documents', async () => {
  const text = await textOf('wikitext')
  expect(text).toContain('{{Infobox bilateral relations|Russia–Sudan|Russia|Sudan}}')
  expect(text).toContain('* November 2017: ')
  expect(text).toContain('|work=The &#123;&#123;Paper&#125;&#125;|url=https://paper.example/a|url-status=live}}')
  expect(text.match(/<ref name="source1">/gu)).toHaveLength(1)
  expect(text).toContain('<ref name="source1" />')
})

test('QuickStatements: relations with their beginning, each way, with a reference', async () => {
  expect((await textOf('quickstatements')).trimEnd().split('\n')).toEqual([
    'Q1049\tP530\tQ159\tP580\t+1956-01-05T00:00:00Z/11\tS854\t"https://paper.example/a"',
    'Q159\tP530\tQ1049\tP580\t+1956-01-05T00:00:00Z/11\tS854\t"https://paper.example/a"',
  ])
})

test('DOCX: a Word file whose footnotes hold the words', async () => {
  const files = unzipSync(await bytesOf('docx'))
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Russia and Sudan')
  expect(strFromU8(files['word/footnotes.xml'] ?? new Uint8Array())).toContain('Russia will build a base in Sudan.')
})

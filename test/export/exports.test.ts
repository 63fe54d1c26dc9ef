import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { COLUMNS } from '../../src/export/columns.ts'
import { EXPORT_FORMATS, exportDossier } from '../../src/export/formats.ts'
import { csvCell } from '../../src/export/delimited.ts'
import { NO_TOOLS } from '../../src/export/tools.ts'
import { whenText } from '../../src/export/chronology.ts'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import { Failure } from '../../src/model/failure.ts'
import { buildDossier } from '../../src/reconcile/dossier.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from '../reconcile/pile.ts'

const lexicon = loadReconcileLexicon()
const HOSTILE = '<script>alert(1)</script> | =cmd'

const pile = [
  coded(
    'a',
    `Sudan visited Russia in 2017. They have not signed the pact. It attacked ${HOSTILE} in 2018.`,
    [
      { type: 'CONSULT', kind: 'visit', trigger: 'visited', who: ['SDN'], to: ['RUS'], date: '2017' },
      { type: 'AGREE', kind: 'sign', trigger: 'signed', who: ['SDN', 'RUS'], reality: 'negated', object: 'the pact' },
      { type: 'ASSAULT', kind: 'other', trigger: `attacked ${HOSTILE}`, who: ['SDN'], to: ['RUS'], date: '2018' },
    ],
    { title: '=HYPERLINK("x") <b>', publisher: 'The_Paper*', url: 'https://paper.example/a' },
  ),
]
const dossier: Dossier = buildDossier(['RUS', 'SDN'], pile, reconcile(pile, lexicon), lexicon)
const written = (format: string): string => [...(exportDossier(dossier, format, NO_TOOLS) as Iterable<string>)].join('')

test('Markdown reads as a dossier: heading, chronology in order, what did not happen said so, sources', () => {
  const text = written('md')
  expect(text).toContain('## Russia and Sudan\n\n1 document (1 of unknown kind), 1 origin; acts dated 2017 to 2018.')
  expect(text).toContain('| 2017 | Representatives of Sudan visit Russia | Sudan → Russia | [1] ·1 |')
  expect(text).toContain('### No date in the words')
  expect(text).toContain('✕ Sudan and Russia have not signed the pact')
  expect(text).toContain('[1] =HYPERLINK("x") \\<b\\>, The\\_Paper\\*, undated')
})

test.each(['md', 'html'])('no markup of a document gets through: %s', (format) => {
  expect(written(format)).not.toContain('<script>')
})

test('HTML is one file without scripts, that fetches nothing', () => {
  const text = written('html')
  expect(text).not.toMatch(/<script|<link|<img|src=|@import|url\(/u)
  expect(text).toContain("default-src 'none'")
  expect(text).toContain('<mark>visited</mark>')
})

test('JSON is whole, JSON lines are one record each, with the words they rest on', () => {
  const whole = JSON.parse(written('json')) as { readonly records: readonly unknown[] }
  const lines = written('jsonl').trimEnd().split('\n')
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(whole.records)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    type: 'CONSULT',
    kind: 'visit',
    date: '2017',
    actors: ['SDN'],
    recipients: ['RUS'],
    reality: 'actual',
    mentions: [
      { document: 'a', sentenceText: 'Sudan visited Russia in 2017.', triggerText: 'visited', start: 6, end: 13 },
    ],
  })
})

test('a spreadsheet takes no cell for a formula', () => {
  expect(['=1+1', '+1', '-x', '-1.5', '@x', '\tx', 'a "b"', 'plain'].map(csvCell)).toEqual([
    "'=1+1",
    "'+1",
    "'-x",
    '-1.5',
    "'@x",
    "'\tx",
    '"a ""b"""',
    'plain',
  ])
})

test('tables have the columns that docs/exports.md describes, in its order', () => {
  const head = written('csv').split('\r\n')[0]
  expect(head).toBe(COLUMNS.map((column) => column.name).join(','))
  const docs = readFileSync(join(import.meta.dirname, '../../docs/exports.md'), 'utf8')
  const described = [...docs.matchAll(/^\| `([a-z_]+)` \|/gmu)].map((match) => match[1])
  expect(described).toEqual(COLUMNS.map((column) => column.name))
  expect(
    written('tsv')
      .split('\n')
      .every((line) => line === '' || line.split('\t').length === COLUMNS.length),
  ).toBe(true)
})

test.each(EXPORT_FORMATS)('docs/exports.md names the format %s', (format) => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/exports.md'), 'utf8')
  expect(docs).toContain(`## \`${format}\``)
})

test('sources for reference managers', () => {
  expect(JSON.parse(written('csl'))).toMatchObject([
    { id: 'source-1', type: 'document', 'container-title': 'The_Paper*', URL: 'https://paper.example/a' },
  ])
  expect(written('bibtex')).toContain(
    '@misc{source-1,\n  title = {{=HYPERLINK("x") <b>}},\n  howpublished = {The\\_Paper*}',
  )
})

test('an unknown format is refused with the list of those there are', () => {
  expect(() => exportDossier(dossier, 'xls', NO_TOOLS)).toThrow(Failure)
  expect(() => exportDossier(dossier, 'xls', NO_TOOLS)).toThrow('There are md, html')
})

test('nothing between two states is said in words', () => {
  const empty = buildDossier(['CHN', 'SDN'], pile, reconcile([], lexicon), lexicon)
  expect([...(exportDossier(empty, 'md', NO_TOOLS) as Iterable<string>)].join('')).toBe(
    '## China and Sudan\n\nNo document in the pile tells of an act between them.\n',
  )
})

test.each([
  ['2017-11-23', '2017-11-23'],
  ['2017-11/..', 'from 2017-11'],
  ['../2021-06', 'by 2021-06'],
  ['1947~/1991~', 'c. 1947–1991'],
  ['197X', '1970s'],
  [null, ''],
  ['2013-22', '2013 summer'],
  ['2015-40/2016', '2015 1st half–2016'],
  ['19XX', '20th century'],
  ['2013-XX-XX', '2013'],
])('%s is shown as "%s"', (value, text) => expect(whenText(value)).toBe(text))

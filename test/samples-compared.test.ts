import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { loadLexicon } from '../src/lexicon/load.ts'
import type { Comparison, ComparisonKind } from '../src/model/comparison.ts'
import type { CodedDocument } from '../src/model/coded.ts'
import type { Dossier } from '../src/model/dossier.ts'
import { codeDocument, prepare } from '../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { readPath } from '../src/read/read.ts'
import { buildDossier } from '../src/reconcile/dossier.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'

const FOLDER = resolve(import.meta.dirname, '../samples')

let coded: CodedDocument[]
let sudan: Dossier
let syria: Dossier
beforeAll(async () => {
  const lexicon = loadLexicon()
  const tools = prepare(lexicon)
  coded = []
  for (const name of readdirSync(FOLDER).sort()) {
    const results = await readPath(resolve(FOLDER, name), { lexicon: lexicon.read, limits: DEFAULT_LIMITS })
    for (const result of results) if (result.ok) coded.push(codeDocument(result.document, tools))
  }
  const reconciled = reconcile(coded, lexicon.reconcile)
  sudan = buildDossier(['RUS', 'SDN'], coded, reconciled, lexicon.reconcile)
  syria = buildDossier(['RUS', 'SYR'], coded, reconciled, lexicon.reconcile)
})

const of = (dossier: Dossier, kind: ComparisonKind): readonly Comparison[] =>
  dossier.comparisons.filter((each) => each.kind === kind)
const values = (comparisons: readonly Comparison[]): readonly string[] =>
  comparisons.map(({ state, versions }) => `${state}: ${versions.map((version) => version.value).join(' / ')}`)

test('figures of one thing that exclude each other stand side by side', () => {
  const found = values(of(sudan, 'figures'))
  expect(found).toContainEqual(
    expect.stringMatching(/^disputed: .*130 Soviet advisers.* \/ 90 Soviet military advisers/),
  )
  expect(found).toContainEqual(
    expect.stringMatching(
      /^disputed: .*500 Soviet military advisers.*2,000 advisers|^disputed: .*2,000 advisers.*500 Soviet/,
    ),
  )
})

test('a figure that nobody should believe is doubted, with the reckoning, once for the text and its reprint', () => {
  const [gold, ...others] = of(sudan, 'arithmetic')
  expect(others).toEqual([])
  expect(gold?.versions[0]?.passages).toHaveLength(2)
  expect(gold?.note).toContain('298 billion USD over 46,000 tonnes is 6.48 million USD a tonne')
})

test('one statement in two translations is one statement', () => {
  expect(values(of(sudan, 'statement'))).toContainEqual(
    expect.stringMatching(/protection from the aggressive acts.*shielded from America's hostile actions/s),
  )
  expect(values(of(syria, 'statement'))).toContainEqual(
    expect.stringMatching(/to exit Syria in a way.*to leave Syria in a manner unworthy/s),
  )
})

test('what was held against America is the conflict in Syria by one source and in Sudan by another', () => {
  const found = values(of(sudan, 'about'))
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^disputed: (?=.*Syria)(?=.*Sudan)/)
})

test('every version points at words of its document', () => {
  const texts = new Map(coded.map(({ document }) => [document.id, document.text]))
  const passages = [...sudan.comparisons, ...syria.comparisons].flatMap(({ versions }) =>
    versions.flatMap((version) => version.passages),
  )
  expect(passages.length).toBeGreaterThan(10)
  for (const { document, start, end, words } of passages) expect(texts.get(document)?.slice(start, end)).toBe(words)
})

test('the registers have the columns of their field, filled', () => {
  const cellsOf = (register: string): readonly Readonly<Record<string, string>>[] => {
    const table = sudan.tables.find((each) => each.register === register)
    const columns = table?.columns ?? []
    return (table?.rows ?? []).map(({ cells }) =>
      Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
    )
  }
  expect(cellsOf('arms')).toContainEqual(
    expect.objectContaining({ supplier: 'Russia', recipient: 'Sudan', designation: 'Mi-24', year: '2005' }),
  )
  expect(cellsOf('votes')).toContainEqual(
    expect.objectContaining({
      who: 'Sudan',
      body: 'United Nations General Assembly',
      resolution: '68/262',
      vote: 'against',
    }),
  )
  expect(cellsOf('visits')).toContainEqual(
    expect.objectContaining({ date: '2017-11-23', who: 'Omar al-Bashir (Sudan)', level: 'head of state' }),
  )
})

test('a record of which sources give two numbers is disputed', () => {
  const disputed = sudan.comparisons.filter(({ kind, state }) => kind === 'figures' && state === 'disputed')
  const ids = new Set(disputed.flatMap(({ records }) => records))
  expect(ids.size).toBeGreaterThan(0)
  for (const record of sudan.records) if (ids.has(record.id)) expect(record.status).toBe('disputed')
})

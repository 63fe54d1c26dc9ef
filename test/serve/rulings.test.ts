import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { Failure } from '../../src/model/failure.ts'
import type { RecordLine } from '../../src/model/line.ts'
import type { EventRecord } from '../../src/model/record.ts'
import type { RulingEffect } from '../../src/model/ruling.ts'
import { buildDossier } from '../../src/reconcile/dossier.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { planRulings } from '../../src/reconcile/rulings.ts'
import { planReading } from '../../src/reconcile/standing.ts'
import { dossierAnswer } from '../../src/serve/dossier-answer.ts'
import { addRulingRoutes } from '../../src/serve/rulings-api.ts'
import type { Library } from '../../src/serve/source.ts'
import { libraryOfStore } from '../../src/serve/store-library.ts'
import type { Workspace } from '../../src/store/store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { coded } from '../reconcile/pile.ts'

const lexicon = loadReconcileLexicon()
const DOCUMENT = coded('a', 'Sudan visited Russia on 3 May 2011. Sudan and Russia signed a treaty in 2012.', [
  { type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'], trigger: 'visited', date: '2011-05-03' },
  { type: 'SUPPORT', kind: 'sign', who: ['SDN', 'RUS'], trigger: 'signed', date: '2012', object: 'treaty' },
])

let folder: string
let workspace: Workspace
let library: Library
let api: OpenAPIHono

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-'))
  workspace = await openWorkspace(join(folder, 'ws'), { create: true })
  const { store } = workspace
  await store.addCoded(DOCUMENT, '1')
  await store.replaceDerived(reconcile([DOCUMENT], lexicon), await store.generation())
  library = libraryOfStore(store, {
    dossier: (codes, pile, reconciled) => buildDossier(codes, pile, reconciled, lexicon),
    sources: () => [],
    planRulings: (reconciled, rulings, pile) => planRulings(reconciled, rulings, pile, lexicon),
    planReading: (reconciled, reading, pile) => planReading(reconciled, reading, pile, lexicon),
    now: () => '2026-01-01T00:00:00Z',
    successor: (code) => code,
    nameOf: (code) => code,
    add: async () => ({ documents: [], refused: [] }),
  })
  api = new OpenAPIHono()
  addRulingRoutes(api, library)
  api.onError((error, c) => c.json({ code: error instanceof Failure ? error.code : '' }, 400))
})

afterEach(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true })
})

const ask = async (path: string, body?: unknown): Promise<{ readonly status: number; readonly json: unknown }> => {
  const headers = { host: '127.0.0.1:8300', 'content-type': 'application/json' }
  const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await api.request(`http://127.0.0.1:8300${path}`, sent)
  return { status: response.status, json: await response.json() }
}

const records = async (): Promise<readonly EventRecord[]> => (await library.dossier(['RUS', 'SDN'])).records
const lines = async (): Promise<readonly RecordLine[]> =>
  dossierAnswer(await library.dossier(['RUS', 'SDN']), {}, (code) => code).lines
// The tests know which answer an address gives.
const effect = async (body: unknown): Promise<RulingEffect> => (await ask('/api/rulings', body)).json as RulingEffect

test('a rejected record leaves the dossier, and comes back when that is withdrawn', async () => {
  const [visit] = await lines()
  const ruled = await effect({ verdict: 'reject', on: [{ record: visit?.id }], note: 'no such visit', by: 'Ada' })
  expect(ruled).toMatchObject({ state: 'applied', records: [{ id: visit?.id }], ruling: { by: 'Ada' } })
  expect((await lines()).map((line) => line.kind)).toEqual(['sign'])
  await effect({ verdict: 'withdraw', withdraws: ruled.ruling.id, by: 'Ada' })
  expect((await lines()).map((line) => line.kind)).toEqual(['visit', 'sign'])
  expect((await ask('/api/rulings')).json).toMatchObject({
    rulings: [{ state: 'withdrawn', ruling: { note: 'no such visit' } }, { state: 'applied' }],
  })
})

test('an edited line says so, and its record what stood there', async () => {
  const [visit] = await lines()
  await effect({ verdict: 'edit', on: [{ record: visit?.id }], fields: { date: '2011-05-04' }, by: 'Ada' })
  expect((await lines())[0]).toMatchObject({ date: '2011-05-04', ruled: { verdict: null, edited: ['date'], notes: 0 } })
  expect((await records())[0]?.ruled?.edits).toMatchObject([{ field: 'date', was: '2011-05-03' }])
})

test('two records merged are one line', async () => {
  const on = (await lines()).map((line) => ({ record: line.id }))
  await effect({ verdict: 'merge', on, by: 'Ada' })
  expect(await lines()).toHaveLength(1)
})

test.each<[why: string, body: unknown, status: number, code: string]>([
  ['an unknown record', { verdict: 'accept', on: [{ record: 'r-0' }], by: 'Ada' }, 400, 'rule/unknown-target'],
  ['nothing it is on', { verdict: 'accept', by: 'Ada' }, 400, 'rule/incomplete'],
])('refuses a ruling with %s', async (_why, body, status, code) => {
  expect(await ask('/api/rulings', body)).toMatchObject({ status, json: { code } })
  expect(await workspace.store.rulings()).toEqual([])
})

test.each<[why: string, body: unknown]>([
  ['an unknown verdict', { verdict: 'burn', on: [], by: 'Ada' }],
  ['nobody', { verdict: 'accept', on: [{ record: 'r-0' }] }],
  ['an unknown field', { verdict: 'edit', on: [{ record: 'r-0' }], fields: { colour: 'red' }, by: 'Ada' }],
])('takes no body with %s', async (_why, body) => expect((await ask('/api/rulings', body)).status).toBe(400))

test('a ruling by another program shows on the next request', async () => {
  const [visit] = await lines()
  const ruled = await effect({ verdict: 'hold', on: [{ record: visit?.id }], by: 'Ada' })
  await workspace.store.addRulings([{ ...ruled.ruling, id: 'u-other', verdict: 'reject' }])
  expect((await lines()).map((line) => line.kind)).toEqual(['sign'])
})

test('the pile is read from sources of one standing', async () => {
  expect(await records()).toHaveLength(2)
  expect((await library.dossier(['RUS', 'SDN'], 'without-opinion')).records).toHaveLength(2)
  expect((await library.dossier(['RUS', 'SDN'], 'primary')).records).toEqual([])
})

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentAnswer, DossierAnswer, EvidenceAnswer, SearchAnswer } from '../../src/serve/answers.ts'
import { loadAtlas } from '../../src/lexicon/map.ts'
import { newApp } from '../../src/serve/app.ts'
import { CONTENT_SECURITY_POLICY } from '../../src/serve/guard.ts'
import { CODED, FIXTURE_LIBRARY, RECORDS, fixtureSuccessor, resolveFixtureState } from './fixture.ts'

const page = { bytes: new TextEncoder().encode('<!doctype html>'), type: 'text/html; charset=utf-8', etag: '"e"' }
const app = newApp({
  library: FIXTURE_LIBRARY,
  resolveState: resolveFixtureState,
  successor: fixtureSuccessor,
  atlas: loadAtlas(),
  files: new Map([['/index.html', page]]),
  version: '0.0.0',
})

const get = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  await app.request(`http://127.0.0.1:8300${path}`, { headers: { host: '127.0.0.1:8300', ...headers } })

// The tests know which answer an address gives.
const json = async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T

test.each<[why: string, path: string, status: number, code: string]>([
  ['an unknown state', '/api/dossier/RUS+Nowhere', 404, 'lexicon/unknown-state'],
  ['one state alone', '/api/dossier/RUS', 400, 'serve/bad-request'],
  ['the same state twice', '/api/dossier/RUS+Russia', 400, 'serve/bad-request'],
  ['an unknown document', '/api/documents/none', 404, 'store/unknown-document'],
  ['an unknown record', '/api/dossier/RUS+SDN/records/r-0', 404, 'serve/not-found'],
  ['a search without words', '/api/search', 400, 'serve/bad-request'],
  ['a number that is none', '/api/dossier/RUS+SDN?origins=many', 400, 'serve/bad-request'],
  ['a file that is not there', '/assets/none.js', 404, 'serve/not-found'],
])('refuses %s with its code', async (_why, path, status, code) => {
  const response = await get(path)
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ code, message: expect.stringMatching(/\w/) })
})

test.each<[why: string, headers: Readonly<Record<string, string>>, status: number]>([
  ['this machine by number', { host: '127.0.0.1:8300' }, 200],
  ['this machine by name', { host: 'localhost:8300' }, 200],
  ['this machine by its IPv6 number', { host: '[::1]:8300' }, 200],
  ['another name that points here', { host: 'evil.example' }, 403],
  ['a name that begins like this machine', { host: '127.0.0.1.evil.example' }, 403],
])('answers %s as it should', async (_why, headers, status) => {
  expect((await get('/api/pairs', headers)).status).toBe(status)
})

test.each<[why: string, headers: Readonly<Record<string, string>>, status: number]>([
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['another origin', { origin: 'http://evil.example' }, 403],
  ['the page itself', { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:8300' }, 200],
  ['a program', {}, 200],
])('a write from %s', async (_why, headers, status) => {
  const request = { method: 'POST', headers: { host: '127.0.0.1:8300', ...headers }, body: 'words' }
  expect((await app.request('http://127.0.0.1:8300/api/documents?name=a.txt', request)).status).toBe(status)
})

test('every answer carries the policy', async () => {
  for (const path of ['/', '/api/pairs', '/nothing/here']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/)
})

test('a dossier has all lines in order of date, undated last', async () => {
  const { lines, total, told } = await json<DossierAnswer>('/api/dossier/Russia+Sudan')
  expect(total).toBe(RECORDS.length)
  expect(lines).toHaveLength(RECORDS.length)
  expect(lines[0]?.date).toBe('1956-01')
  expect(lines.at(-1)?.date).toBeNull()
  expect(Object.values(told).flat()).toContainEqual(expect.objectContaining({ stand: 'denies' }))
})

test.each<[query: string, count: number]>([
  ['reality=planned', 4],
  ['reality=planned,possible', 5],
  ['act=change', 1],
  ['type=AGREE&reality=negated', 1],
  ['from=2020&to=2020', 3],
  ['from=1969&to=1969', 1],
  ['source=World%20Digest', 3],
  ['status=disputed', 1],
  ['origins=2', 4],
  ['words=helicopters', 1],
  ['reality=', 0],
  ['reality=nonsense', 0],
])('the filter %s keeps %i lines', async (query, count) => {
  expect((await json<DossierAnswer>(`/api/dossier/RUS+SDN?${query}`)).lines).toHaveLength(count)
})

test('each mark of each passage stands on its words', async () => {
  for (const record of RECORDS) {
    const { passages } = await json<EvidenceAnswer>(`/api/dossier/RUS+SDN/records/${record.id}`)
    expect(passages).toHaveLength(record.witnesses.length)
    for (const passage of passages) {
      const text = CODED.find((coded) => coded.document.id === passage.document)?.document.text ?? ''
      expect(text.slice(passage.span.start, passage.span.end)).toBe(passage.text)
      const on = passage.marks.filter((mark) => mark.on).map((mark) => text.slice(mark.start, mark.end))
      const witness = record.witnesses.find(
        (each) => each.document === passage.document && each.mention.id === passage.mention,
      )
      expect(on).toEqual([witness?.triggerText])
    }
  }
})

test('a document comes with its layers, tokens only when asked for', async () => {
  const id = encodeURIComponent('encyclopedia/russia-sudan.md')
  const plain = await json<DocumentAnswer>(`/api/documents/${id}`)
  expect(plain.document.text).toContain('Nimeiry')
  expect(plain.layers.tokens).toBeUndefined()
  expect((await json<DocumentAnswer>(`/api/documents/${id}?tokens=1`)).layers.tokens).toBeDefined()
})

test('a search marks the words it found', async () => {
  const { passages } = await json<SearchAnswer>('/api/search?q=embassy')
  expect(passages.length).toBeGreaterThan(0)
  for (const { text, span, hits } of passages) {
    for (const hit of hits) expect(text.slice(hit.start - span.start, hit.end - span.start)).toBe('embassy')
  }
})

test.each<[path: string, type: string]>([
  ['/', 'text/html'],
  ['/dossier/RUS+SDN', 'text/html'],
  ['/dossier/RUS+SDN/registers', 'text/html'],
  ['/document/wire%2Fsochi.html?at=3-9', 'text/html'],
  ['/search?q=x', 'text/html'],
  ['/reading', 'text/html'],
  ['/index.json', 'application/json'],
  ['/index.csv', 'text/csv'],
  ['/search.json?q=x', 'application/json'],
  ['/dossier/RUS+SDN.json?reality=planned', 'application/json'],
  ['/dossier/RUS+SDN.csv', 'text/csv'],
  ['/dossier/RUS+SDN/registers.csv?register=arms', 'text/csv'],
  ['/document/wire%2Fsochi.html.json', 'application/json'],
])('%s gives %s', async (path, type) => {
  const response = await get(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain(type)
})

test('a file that the browser has is not sent again', async () => {
  expect((await get('/', { 'if-none-match': '"e"' })).status).toBe(304)
})

test('docs/api.md names every route and every parameter, and no other route', async () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8')
  type Methods = Readonly<Record<string, { readonly parameters?: readonly { readonly name: string }[] }>>
  const { paths } = await json<{ readonly paths: Readonly<Record<string, Methods>> }>('/openapi.json')
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      route: `${method.toUpperCase()} ${path}`,
      parameters,
    })),
  )
  const documented = [...text.matchAll(/^### `([A-Z]+ \/api[^`]*)`/gm)].map((match) => match[1])
  expect(new Set(documented)).toEqual(new Set(routes.map(({ route }) => route)))
  const names = routes.flatMap(({ parameters }) => parameters.map((each) => each.name))
  expect([...new Set(names)].filter((name) => !text.includes(`\`${name}\``))).toEqual([])
})

const post = async (name: string, body: string): Promise<Response> =>
  await app.request(`http://127.0.0.1:8300/api/documents?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { host: '127.0.0.1:8300', 'content-type': 'application/octet-stream' },
    body,
  })

test('a file is added under its name, and a refusal says why', async () => {
  expect(await (await post('a/note.txt', 'Sudan expelled the advisers.')).json()).toEqual({
    documents: [{ id: 'a/note.txt', outcome: 'added' }],
    refused: [],
  })
  const refused = await (await post('empty.txt', '')).json()
  expect(refused).toMatchObject({ documents: [], refused: [{ id: 'empty.txt', code: 'read/empty' }] })
})

import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAtlas } from '../../src/lexicon/map.ts'
import { UNTRUSTED } from '../../src/serve/mcp/answers.ts'
import { newMcpServer } from '../../src/serve/mcp/server.ts'
import { requestsOf } from '../../src/serve/requests.ts'
import { CODED, FIXTURE_LIBRARY, RECORDS, fixtureSuccessor, resolveFixtureState } from './fixture.ts'

const requests = requestsOf({
  library: FIXTURE_LIBRARY,
  resolveState: resolveFixtureState,
  successor: fixtureSuccessor,
  atlas: loadAtlas(),
})
const server = newMcpServer(requests, { version: '0.0.0', base: 'http://127.0.0.1:8300' })
const client = new Client({ name: 'test', version: '0.0.0' })

beforeAll(async () => {
  const [here, there] = InMemoryTransport.createLinkedPair()
  await server.connect(there)
  await client.connect(here)
})
afterAll(async () => await client.close())

interface Answer {
  readonly isError?: boolean
  readonly content: readonly [{ readonly text: string }]
}
interface Cited {
  readonly untrusted_words: string
  readonly document: string
  readonly from: number
  readonly to: number
  readonly link: string
}

const call = async (name: string, input: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  (await client.callTool({ name, arguments: input })) as unknown as Answer

/** The data of an answer, which must carry the warning. */
async function dataOf<T>(name: string, input: Readonly<Record<string, unknown>> = {}): Promise<T> {
  const { content } = await call(name, input)
  const { notice, data } = JSON.parse(content[0].text) as { readonly notice: string; readonly data: T }
  expect(notice).toBe(UNTRUSTED)
  return data
}

const standsThere = ({ untrusted_words, document, from, to, link }: Cited): void => {
  const text = CODED.find((each) => each.document.id === document)?.document.text ?? ''
  expect(text.slice(from, to)).toBe(untrusted_words)
  expect(link).toBe(`http://127.0.0.1:8300/document/${encodeURIComponent(document)}?at=${from}-${to}`)
}

test('every tool only reads', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'list_documents',
    'search_passages',
    'list_records',
    'open_evidence',
    'compare_sources',
    'read_threads',
  ])
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
  expect(client.getInstructions()).toContain(UNTRUSTED)
})

test('records come a page at a time and with whether they happened', async () => {
  const { records, total } = await dataOf<{ readonly records: readonly { reality: string }[]; readonly total: number }>(
    'list_records',
    { states: 'Russia+Sudan' },
  )
  expect(records).toHaveLength(Math.min(total, 50))
  const actual = await dataOf<{ readonly total: number }>('list_records', {
    states: 'Russia+Sudan',
    reality: ['actual'],
  })
  expect(actual.total).toBe(records.filter(({ reality }) => reality === 'actual').length)
  expect(actual.total).toBeLessThan(total)
})

test('evidence leads to the words in the text', async () => {
  const record = RECORDS[0]?.id
  const { passages } = await dataOf<{ readonly passages: readonly Cited[] }>('open_evidence', {
    states: 'Russia+Sudan',
    record,
  })
  expect(passages.length).toBeGreaterThan(0)
  for (const passage of passages) standsThere(passage)
})

test('a search gives passages with their place', async () => {
  const { passages } = await dataOf<{ readonly passages: readonly Cited[] }>('search_passages', { words: 'Khartoum' })
  expect(passages.length).toBeGreaterThan(0)
  for (const passage of passages) standsThere(passage)
})

test('sources are compared field by field', async () => {
  const record = RECORDS.find(({ date }) => date.versions.length > 0)?.id
  const answer = await dataOf<{ readonly fields: { readonly date: { readonly by_source: readonly unknown[] } } }>(
    'compare_sources',
    { states: 'Russia+Sudan', record },
  )
  expect(answer.fields.date.by_source.length).toBeGreaterThan(0)
})

test('undertakings come with their stages', async () => {
  expect(await dataOf('read_threads', { states: 'Russia+Sudan' })).toEqual(
    expect.arrayContaining([expect.objectContaining({ title: expect.stringMatching(/\w/) as string })]),
  )
})

test.each([
  ['an unknown state', 'list_records', { states: 'Russia+Nowhere' }, 'lexicon/unknown-state'],
  ['an unknown record', 'open_evidence', { states: 'Russia+Sudan', record: 'r-0' }, 'serve/not-found'],
])('%s is refused with its code', async (_why, name, input, code) => {
  const answer = await call(name, input)
  expect(answer.isError).toBe(true)
  expect(JSON.parse(answer.content[0].text)).toMatchObject({ code })
})

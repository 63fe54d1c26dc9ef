import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { madeSamples } from '../scripts/make-samples.ts'
import { loadReadLexicon } from '../src/lexicon/read.ts'
import type { Document } from '../src/model/document.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { type ReadResult, readPath } from '../src/read/read.ts'

const FOLDER = resolve(import.meta.dirname, '../samples')
const OPTIONS = { lexicon: loadReadLexicon(), limits: { ...DEFAULT_LIMITS, maxSeconds: 20 } }

const documentOf = (result: ReadResult | undefined): Document => {
  if (result?.ok !== true) throw result?.failure ?? new Error('no result')
  return result.document
}
const readSample = async (name: string): Promise<readonly Document[]> =>
  (await readPath(resolve(FOLDER, name), OPTIONS)).map(documentOf)

interface Expected {
  readonly format: Document['format']
  readonly kind: Document['kind']
  readonly title: string
  readonly publisher?: string | null
  readonly published: string | null
  readonly authors?: readonly string[]
  /** Blocks of the roles that tell of acts, apart from the title: at least so many, for "Thank you" may count or not. */
  readonly told: number
  /** The first words of a block that must not be told, and of the last that must. */
  readonly apart?: string
  readonly last: string
}

const SAMPLES: readonly (readonly [file: string, expected: Expected])[] = [
  [
    'commons-digest-reprint.html',
    {
      format: 'html',
      kind: 'advocacy',
      title: 'Sudan Turns to Moscow',
      publisher: 'World Commons Digest',
      published: '2017-12-02',
      authors: ['Viktor Almazov'],
      told: 7,
      apart: 'Disclaimer:',
      last: 'In Syria Russia has shown',
    },
  ],
  [
    'levant-courier-bases.mhtml',
    {
      format: 'mhtml',
      kind: 'news',
      title: 'Sharaa sets terms for Russian bases',
      publisher: 'Levant Courier',
      published: '2025-01-30',
      authors: ['Dalia Haddad'],
      told: 9,
      apart: 'Levant Courier, Beirut.',
      last: 'Syria owes Russia and Iran',
    },
  ],
  [
    'marsh-remarks.txt',
    {
      format: 'text',
      kind: 'speech',
      title: 'Remarks by Ambassador Helena Marsh at the Red Sea Lecture',
      publisher: null,
      published: '2025-03-03',
      told: 8,
      last: 'Thank you.',
    },
  ],
  [
    'meridian-wire-sochi.html',
    {
      format: 'html',
      kind: 'wire',
      title: "Sudan's president asks Russia for protection",
      publisher: 'The Meridian Wire',
      published: '2017-11-23',
      authors: ['Anna Kerr', 'Rashid Osman'],
      told: 10,
      apart: 'Photo: R. Okello',
      last: "Sudan's foreign minister, Ibrahim Ghandour",
    },
  ],
  [
    'multipolar-institute-sudan.txt',
    {
      format: 'text',
      kind: 'advocacy',
      title: 'Sudan Turns to Moscow: A Gateway to Africa Opens in Sochi',
      publisher: 'Multipolar Institute',
      published: '2017-11-27',
      authors: ['Viktor Almazov'],
      told: 10,
      apart: 'Donate to',
      last: 'Viktor Almazov is a founding member',
    },
  ],
  [
    'naval-point-briefing.docx',
    {
      format: 'docx',
      kind: 'treaty',
      title: 'Briefing: the agreement on a naval logistics point at Port Sudan',
      publisher: 'Institute of Maritime Treaties',
      published: '2022-01-20',
      told: 12,
      apart: 'Date | Act | Standing',
      last: 'Without a parliament',
    },
  ],
  [
    'red-sea-dialogue-communique.pdf',
    {
      format: 'pdf',
      kind: 'official',
      title: 'Communiqué of the Third Consultations of the Red Sea Dialogue',
      publisher: 'Secretariat of the Red Sea Dialogue',
      published: '2023-03-14',
      told: 12,
      apart: 'Page 1 of 2',
      last: 'Done at Djibouti',
    },
  ],
  [
    'red-sea-observer-opinion.html',
    {
      format: 'html',
      kind: 'opinion',
      title: 'Port Sudan will not be given away',
      publisher: 'Red Sea Observer',
      published: '2021-06-10',
      authors: ['Joseph Farrant'],
      told: 8,
      apart: 'The views expressed',
      last: 'Khartoum should publish',
    },
  ],
  [
    'russia-sudan-relations.wikitext',
    {
      format: 'wikitext',
      kind: 'encyclopedia',
      title: 'Russia–Sudan relations',
      publisher: null,
      published: null,
      told: 7,
      apart: 'Embassy of Russia in Sudan',
      last: 'In 2004 Russia delivered',
    },
  ],
  [
    'russia-syria-relations.md',
    {
      format: 'markdown',
      kind: 'encyclopedia',
      title: 'Russia–Syria relations',
      publisher: 'Open Gazetteer',
      published: '2025-04-02',
      told: 12,
      apart: 'Base | Opened',
      last: 'Syria seeks to renegotiate',
    },
  ],
  [
    'soviet-sudan-history.tei.xml',
    {
      format: 'tei',
      kind: 'official',
      title:
        'A Short Guide to the History of Recognition, Diplomatic, and Consular Relations: The Soviet Union and the Sudan, 1956–1991',
      publisher: 'Office of Diplomatic Annals',
      published: '2009-03',
      authors: ['Margaret Ellwood'],
      told: 9,
      last: 'Omar al-Bashir seized power',
    },
  ],
]

const TOLD = new Set(['standfirst', 'paragraph', 'list-item', 'quotation', 'caption'])

test.each(SAMPLES)('%s is read', async (file, expected) => {
  const [document, ...others] = await readSample(file)
  if (document === undefined) throw new Error(file)
  const { format, kind, title, publisher, authors } = document
  expect(others).toEqual([])
  expect({ format, kind, title, published: document.published?.edtf ?? null }).toEqual({
    format: expected.format,
    kind: expected.kind,
    title: expected.title,
    published: expected.published,
  })
  if (expected.publisher !== undefined) expect(publisher).toBe(expected.publisher)
  if (expected.authors !== undefined) expect(authors).toEqual(expected.authors)
  const blocks = document.blocks.map(({ start, end, role }) => ({ role, words: document.text.slice(start, end) }))
  const told = blocks.filter(({ role }) => TOLD.has(role)).map(({ words }) => words)
  expect(told.length).toBeGreaterThanOrEqual(expected.told)
  expect(told.length).toBeLessThanOrEqual(expected.told + 2)
  expect(told.at(-1)?.startsWith(expected.last)).toBe(true)
  expect(blocks.some(({ words }) => words.startsWith(expected.apart ?? ''))).toBe(true)
  if (expected.apart !== undefined) expect(told.some((words) => words.startsWith(expected.apart ?? ''))).toBe(false)
})

test('the paper that prints an agency is read with its own name and day', async () => {
  const [document] = await readSample('harbour-post-wire-copy.txt')
  expect(document).toMatchObject({
    format: 'text',
    title: 'Bashir asks Putin for protection at Sochi talks',
    publisher: 'Harbour Post',
    published: { edtf: '2017-11-24' },
    kind: 'wire',
    firstPublished: { publishers: ['Meridian Wire'], relation: 'wire', why: 'byline/wire-credit-by-form' },
  })
})

test('the agency credits the other one, and not itself', async () => {
  const [document] = await readSample('meridian-wire-sochi.html')
  expect(document?.firstPublished).toMatchObject({ publishers: ['NPA'], relation: 'wire' })
})

test('the dispatches are three documents', async () => {
  const documents = await readSample('dispatches.jsonl')
  expect(documents.map(({ id, kind, publisher, published }) => [id, kind, publisher, published?.edtf])).toEqual([
    ['npa-2021-04-29', 'wire', 'Nile Press Agency', '2021-04-29'],
    ['npa-2023-02-09', 'wire', 'Nile Press Agency', '2023-02-09'],
    ['npa-2025-02-12', 'wire', 'Nile Press Agency', '2025-02-12'],
  ])
})

test('the reprint names where it was printed first', async () => {
  const [document] = await readSample('commons-digest-reprint.html')
  expect(document?.firstPublished).toMatchObject({
    publishers: ['Multipolar Institute'],
    relation: 'reprint',
    edtf: '2017-11-27',
  })
  expect(document?.standing.map(({ kind }) => kind)).toEqual(['republished', 'disclaimer'])
})

test('the opinion says whose views it holds', async () => {
  const [document] = await readSample('red-sea-observer-opinion.html')
  expect(document?.standing.map(({ kind }) => kind)).toEqual(['views-of-author'])
})

test('the encyclopedia gives infobox, sources and names in Russian and Arabic', async () => {
  const [document] = await readSample('russia-sudan-relations.wikitext')
  expect(document?.infoboxes[0]?.fields).toContainEqual(['mission1', 'Embassy of Russia, Khartoum'])
  expect(document?.citations.map(({ title }) => title)).toContain('Lavrov holds talks in Khartoum')
  expect(document?.foreignNames.map(({ language }) => language)).toEqual(expect.arrayContaining(['ru', 'ar']))
  expect(document?.text).not.toMatch(/[{}<>]|\[\[|==/)
})

test('every file of the pile stands in this test and in docs/samples.md', () => {
  const files = readdirSync(FOLDER).sort()
  const tested = [...SAMPLES.map(([file]) => file), 'harbour-post-wire-copy.txt', 'dispatches.jsonl'].sort()
  expect(tested).toEqual(files)
  const docs = readFileSync(resolve(FOLDER, '../docs/samples.md'), 'utf8')
  expect(files.filter((file) => !docs.includes(`\`${file}\``))).toEqual([])
})

test('the made samples are what their texts make', () => {
  for (const [name, bytes] of madeSamples()) {
    expect([name, bytes.equals(readFileSync(resolve(FOLDER, name)))]).toEqual([name, true])
  }
})

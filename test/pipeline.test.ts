import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codedJson, spansOf } from '../src/export/coded.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import { findEdtf } from '../src/model/edtf.ts'
import { resolves } from '../src/model/span.ts'
import { codeDocument, prepare } from '../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { listFiles } from '../src/read/list-files.ts'
import { readPath } from '../src/read/read.ts'
import { plainDocument } from './coding/plain-document.ts'

const lexicon = loadLexicon()
const tools = prepare(lexicon)

/** Pieces that prose about states is made of, and pieces that break naive readers of it. */
const PIECES = [
  'Russia',
  'Sudan',
  "Sudan's",
  'President',
  'Omar al-Bashir',
  'signed',
  'an agreement',
  'with',
  'the two countries',
  'in',
  '2017',
  'on 23 November 2017',
  'last month',
  'said',
  'that',
  'he',
  'visited',
  'did not',
  'may',
  'sell',
  'weapons',
  'to',
  '“',
  '”',
  '"',
  '’',
  '.',
  ',',
  ';',
  '\n',
  '\n\n',
  '(',
  ')',
  '$19.4 billion',
  '300',
  'per cent',
  'U.S.',
  'Gen.',
  '…',
  'العلاقات',
  'Москва',
  '🕊',
  '\u0000',
  '\uFEFF',
  '\u2028',
  'ﬁ',
  'e\u0301',
  '\uD83D',
  '1967–1985',
  '==',
  '{{',
  '|',
]

describe('whatever the text, every span resolves', () => {
  test('made of pieces', () => {
    assert(
      property(array(constantFrom(...PIECES), { maxLength: 60 }), (pieces) => allResolve(pieces.join(' '))),
      { numRuns: 300, seed: 1 },
    )
  })
  test('made of anything', () => {
    assert(property(string({ unit: 'binary', maxLength: 200 }), allResolve), { numRuns: 200, seed: 2 })
  })
})

function allResolve(text: string): boolean {
  const coded = codeDocument(plainDocument(text), tools)
  return [...spansOf(coded)].every(([, span]) => resolves(span, text.length))
}

describe('the sample pile', async () => {
  const { files } = await listFiles(new URL('../samples', import.meta.url).pathname)
  const results = (
    await Promise.all(files.map((file) => readPath(file, { lexicon: lexicon.read, limits: DEFAULT_LIMITS })))
  ).flat()
  const coded = results.flatMap((result) => (result.ok ? [codeDocument(result.document, tools)] : []))

  test('is read whole, and every sample tells of acts', () => {
    expect(results.filter((result) => !result.ok)).toEqual([])
    expect(coded.filter((each) => each.mentions.length === 0).map((each) => each.document.id)).toEqual([])
  })
  test.each(coded.map((each) => [each.document.id.replace(/^.*\//, ''), each] as const))(
    '%s: names, dates and ids hold',
    (_id, each) => {
      const ids = new Set(each.layers.actors.map((actor) => actor.id))
      for (const mention of each.mentions) {
        expect([...mention.actors, ...mention.recipients].filter((id) => !ids.has(id))).toEqual([])
        expect(mention.date === null || findEdtf(mention.date.edtf) !== undefined).toBe(true)
      }
      expect(() => codedJson(each, ['grammar'])).not.toThrow()
    },
  )
})

test.each<[why: string, text: string]>([
  ['an empty document', ''],
  [
    'sport',
    'The striker attacked the goal twice. The visitors met their target and won the election of the best player 3–1.',
  ],
  [
    'a recipe',
    'Cut the onions. Meet the sauce with a whisk, add the flour and supply more water if needed. Break off a piece of dough.',
  ],
  [
    'a manual',
    'The program attacks the problem by opening a session. Sign the package, deploy it and lift the restriction on memory.',
  ],
  [
    'fiction',
    'He struck a deal with his conscience and declared war on breakfast. She broke off relations with her aunt.',
  ],
])('%s gives no act', (_why, text) => {
  expect(codeDocument(plainDocument(text), tools).mentions).toEqual([])
})

test('the same document gives the same bytes', () => {
  const text = 'In 2005 Russia sold helicopters to Sudan. Amnesty International criticised the sale.'
  expect(JSON.stringify(codeDocument(plainDocument(text), tools))).toBe(
    JSON.stringify(codeDocument(plainDocument(text), prepare(loadLexicon()))),
  )
})

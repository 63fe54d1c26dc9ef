import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { Citation, Document } from '../../src/model/document.ts'
import { edtf } from '../../src/model/edtf.ts'
import { findNearCopies } from '../../src/reconcile/near-copies.ts'
import { findOrigins } from '../../src/reconcile/origins.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'

const lexicon = loadReconcileLexicon()
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ')

test.each<[why: string, a: string, b: string, found: boolean]>([
  ['the same text', words(0, 120), words(0, 120), true],
  ['an abridged reprint', words(0, 400), words(0, 90), true],
  [
    'a reprint with another head and tail',
    words(0, 200),
    `${words(900, 940)} ${words(20, 190)} ${words(950, 990)}`,
    true,
  ],
  ['a shared quotation of forty words', words(0, 200), `${words(500, 700)} ${words(10, 50)}`, false],
  ['other texts', words(0, 200), words(500, 700), false],
])('near-copies: %s', (_why, a, b, found) => expect(findNearCopies([a, b]).length > 0).toBe(found))

test('thirty copies of one text are one origin', () => {
  const pile = Array.from({ length: 30 }, (_, index) => coded(`d${index}`, `${words(0, 150)} end${index}`, []))
  expect(findOrigins(pile, lexicon)).toHaveLength(1)
})

const published = (day: string): Partial<Document> => ({
  published: { edtf: edtf(day), basis: 'stated', why: 'test' },
})

test('what a page says of its first publisher joins it to that piece, with the link named', () => {
  const own = coded('own', words(0, 60), [], {
    title: 'A Base Too Far',
    publisher: 'The Paper',
    ...published('2017-11-25'),
  })
  const again = coded('again', words(300, 360), [], {
    title: 'A base too far',
    publisher: 'Another',
    firstPublished: { publishers: ['The Paper'], relation: 'reprint', edtf: null, why: 'test' },
    ...published('2017-11-29'),
  })
  const origins = findOrigins([own, again], lexicon)
  expect(origins.map((origin) => origin.documents)).toEqual([['again', 'own']])
  expect(origins[0]?.links).toEqual([{ from: 'again', to: 'own', why: 'reprint' }])
})

const visit = { type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'], date: '2017-11-23' } as const
const originsOfVisit = (more: readonly [Partial<Document>, Partial<Document>], says?: string): number | undefined => {
  const act = { ...visit, trigger: 'visited', ...(says === undefined ? {} : { says }) }
  const pile = [
    coded('a', 'Sudan visited Russia in the autumn of that year.', [act], more[0]),
    coded('b', 'In late November the president of Sudan visited his host in Sochi.', [act], more[1]),
  ]
  const { records } = reconcile(pile, lexicon)
  expect(records).toHaveLength(1)
  return records[0]?.origins.length
}

const cites = (url: string): Citation => ({
  title: 'A piece on the visit and its meaning',
  authors: [],
  publisher: 'The Paper',
  date: null,
  url,
  archiveUrl: null,
  accessDate: null,
  urlStatus: null,
  doi: null,
  at: 48,
})

test.each<[why: string, a: Partial<Document>, b: Partial<Document>, says: string | undefined, origins: number]>([
  ['two papers of their own', { publisher: 'A' }, { publisher: 'B' }, undefined, 2],
  ['both name one agency for the claim', {}, {}, 'Reuters', 1],
  ['both quote the same person: two papers heard him', {}, {}, 'Omar al-Bashir', 2],
  [
    'both are made of one agency’s material of the day',
    { firstPublished: { publishers: ['AP'], relation: 'wire', edtf: null, why: 'test' }, ...published('2017-11-23') },
    {
      firstPublished: { publishers: ['Associated Press', 'AFP'], relation: 'wire', edtf: null, why: 'test' },
      ...published('2017-11-23'),
    },
    undefined,
    1,
  ],
  [
    'agency material of other weeks',
    { firstPublished: { publishers: ['AP'], relation: 'wire', edtf: null, why: 'test' }, ...published('2017-11-23') },
    { firstPublished: { publishers: ['AP'], relation: 'wire', edtf: null, why: 'test' }, ...published('2017-12-20') },
    undefined,
    2,
  ],
  [
    'one cites the other behind the sentence',
    { citations: [cites('https://www.paper.example/visit/')] },
    { url: 'http://paper.example/visit', publisher: 'The Paper' },
    undefined,
    1,
  ],
])('origins of a claim: %s', (_why, a, b, says, origins) => expect(originsOfVisit([a, b], says)).toBe(origins))

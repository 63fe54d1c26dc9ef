import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { DocumentKind } from '../../src/model/document.ts'
import type { EventRecord } from '../../src/model/record.ts'
import type { Reading } from '../../src/model/standing.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { planReading } from '../../src/reconcile/standing.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()
const visit: Pick<Act, 'type' | 'kind' | 'who' | 'to'> = { type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'] }
/** `about` keeps the three texts from being copies of each other. */
const told = (kind: DocumentKind, about: string, other: string): CodedDocument =>
  coded(
    kind,
    `${about} Sudan visited Russia on 2011-05-03. ${about} Sudan toured Russia on ${other}.`,
    [
      { ...visit, trigger: 'visited', date: '2011-05-03' },
      { ...visit, trigger: 'toured', date: other },
    ],
    { kind },
  )

const PILE = [
  told(
    'news',
    'The guests came late in the evening by train and left the station through the western gate.',
    '2012-01-01',
  ),
  told(
    'opinion',
    'Nobody who has followed the matter for long will be surprised by how little was said.',
    '2013-01-01',
  ),
  told(
    'speech',
    'My friends, let me begin with a word of thanks to those who have come so far to be here.',
    '2014-01-01',
  ),
]

const readAs = (reading: Reading): readonly EventRecord[] => {
  const reconciled = reconcile(PILE, lexicon)
  return planReading(reconciled, reading, PILE, lexicon).carryOut(PILE).records
}

test.each<[reading: Reading, records: readonly string[]]>([
  ['all', ['2011-05-03 news opinion speech', '2012-01-01 news', '2013-01-01 opinion', '2014-01-01 speech']],
  ['without-opinion', ['2011-05-03 news speech', '2012-01-01 news', '2014-01-01 speech']],
  ['primary', ['2011-05-03 speech', '2014-01-01 speech']],
])('%s', (reading, records) => {
  const found = readAs(reading).map(
    ({ date, witnesses }) => `${date.value} ${witnesses.map((w) => w.document).join(' ')}`,
  )
  expect(found).toEqual(records)
})

test('origins and status are those of the sources that are read', () => {
  expect(readAs('all')[0]).toMatchObject({ status: 'agreed', origins: { length: 3 } })
  expect(readAs('primary')[0]).toMatchObject({ status: 'single-source', origins: { length: 1 } })
})

import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { Change, Snapshot } from '../../src/model/change.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import { edtf } from '../../src/model/edtf.ts'
import { findChanges, reconciledBefore, snapshotOf } from '../../src/reconcile/changes.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()
const death: Pick<Act, 'type' | 'kind' | 'who' | 'trigger'> = {
  type: 'CHANGE',
  kind: 'death',
  who: ['SDN'],
  trigger: 'found dead',
}
const told = (id: string, text: string, acts: readonly Act[], day: string): CodedDocument =>
  coded(id, text, acts, { published: { edtf: edtf(day), basis: 'stated', why: 'test' } })

const FIRST = told(
  'a',
  'In the morning of 23 August 2017 they found dead the ambassador of Sudan.',
  [{ ...death, date: '2017-08-23' }],
  '2017-09-01',
)
const AGAIN = told(
  'b',
  'It was in August of that year, friends say, that neighbours found dead the ambassador.',
  [{ ...death, date: '2017-08' }],
  '2018-01-01',
)
const OTHER = told(
  'c',
  'On 25 August 2017 police officers found dead the ambassador in a hotel room.',
  [{ ...death, date: '2017-08-25' }],
  '2019-01-01',
)
const VISIT = told(
  'd',
  'In the new year Sudan visited Russia.',
  [{ type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'], trigger: 'visited', date: '2019-01' }],
  '2019-02-01',
)

const taken = (...pile: readonly CodedDocument[]): Snapshot => snapshotOf(reconcile(pile, lexicon).records, 'now')
const inShort = (changes: readonly Change[]): readonly string[] =>
  changes.map(({ change, fields, documents }) =>
    [change, ...fields.map(({ field, was, now }) => `${field} ${was} ${now}`), ...documents].join(' '),
  )

test.each<[why: string, before: Snapshot, after: Snapshot, changes: readonly string[]]>([
  ['nothing new', taken(FIRST), taken(FIRST), []],
  ['a new record', taken(FIRST), taken(FIRST, VISIT), ['new d']],
  ['a further source that says the same', taken(FIRST), taken(FIRST, AGAIN), ['told b']],
  ['a source that is finer', taken(AGAIN), taken(FIRST, AGAIN), ['changed date 2017-08 2017-08-23 a']],
  ['a record that is gone', taken(FIRST, VISIT), taken(FIRST), ['gone']],
  ['all is new to who has read nothing', { takenAt: '', records: [] }, taken(FIRST), ['new a']],
])('%s', (_why, before, after, changes) => expect(inShort(findChanges(before, after))).toEqual(changes))

test('a source that excludes another makes its record newly disputed, and taken away settles it', () => {
  const [change] = findChanges(taken(FIRST), taken(FIRST, OTHER))
  expect(change).toMatchObject({ change: 'disputed', documents: ['c'] })
  expect(findChanges(taken(FIRST, OTHER), taken(FIRST))[0]).toMatchObject({ change: 'settled' })
})

test('against what was known from the sources published before a day', () => {
  const pile = [FIRST, AGAIN, OTHER, VISIT]
  const reconciled = reconcile(pile, lexicon)
  const before = (day: string): Snapshot =>
    snapshotOf(reconciledBefore(reconciled, edtf(day), pile, lexicon).records, day)
  const now = snapshotOf(reconciled.records, 'now')
  expect(findChanges(before('2018'), now).map(({ change }) => change)).toEqual(['new', 'disputed'])
  expect(findChanges(before('2019-02'), now).map(({ change }) => change)).toEqual(['new'])
  expect(findChanges(before('2020'), now)).toEqual([])
})

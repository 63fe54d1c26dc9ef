import { expect, test } from 'vitest'
import type { EventRecord } from '../../src/model/record.ts'
import type { RulingEffect, Verdict } from '../../src/model/ruling.ts'
import { lookAlikesOf } from '../../src/serve/look-alikes.ts'
import { agreementOf } from '../../src/serve/review-agreement.ts'
import { reviewAnswer } from '../../src/serve/review.ts'
import { DOSSIER, RECORDS } from './fixture.ts'

const first = (): EventRecord => {
  const [record] = RECORDS
  if (record === undefined) throw new Error('the fixture has records')
  return record
}
const ruledOn = (record: EventRecord, verdict: 'accept' | 'hold'): EventRecord => ({
  ...record,
  ruled: { verdict, edits: [], rulings: ['u-1'], notes: [] },
})

test('what is accepted is done, what is held comes last', () => {
  const records = RECORDS.map((record, at) =>
    at === 0 ? ruledOn(record, 'accept') : at === 1 ? ruledOn(record, 'hold') : record,
  )
  const { items, done } = reviewAnswer({ ...DOSSIER, records }, [])
  expect(done).toBe(1)
  expect(items).toHaveLength(RECORDS.length - 1)
  expect(items.at(-1)).toMatchObject({ record: RECORDS[1]?.id, held: true })
})

test('a disputed line comes before the same line undisputed, and says why', () => {
  const plain: EventRecord = { ...first(), id: 'r-plain', status: 'agreed' }
  const disputed: EventRecord = {
    ...first(),
    id: 'r-disputed',
    status: 'disputed',
    date: { ...first().date, state: 'disputed' },
  }
  const { items } = reviewAnswer({ ...DOSSIER, records: [plain, disputed], threads: [] }, [])
  expect(items.map((item) => item.record)).toEqual(['r-disputed', 'r-plain'])
  expect(items[0]?.why).toContain('disputed: date')
})

const copyOf = (over: Partial<EventRecord>): EventRecord => ({ ...first(), id: 'r-copy', ...over })
const dated = (value: string | null): EventRecord['date'] => ({ value, state: 'single-source', versions: [] })

test.each<[why: string, one: Partial<EventRecord>, other: Partial<EventRecord>, found: number]>([
  ['the same words near in time', { date: dated('2017-11') }, { date: dated('2017-11-23') }, 1],
  ['the same words long apart', { date: dated('1991') }, { date: dated('2017') }, 0],
  ['one that nothing dates', { date: dated(null) }, { date: dated('2017') }, 1],
  ['another kind of act', { kind: 'war' }, {}, 0],
  ['nobody in common', { actors: [], recipients: [] }, {}, 0],
])('look-alikes: %s', (_why, one, other, found) => {
  expect(lookAlikesOf([copyOf({ ...one, id: 'r-a' }), copyOf({ ...other, id: 'r-b' })], [])).toHaveLength(found)
})

const effect = (by: string, verdict: Verdict, state: RulingEffect['state'] = 'applied'): RulingEffect => ({
  ruling: {
    id: `u-${by}-${verdict}`,
    verdict,
    evidence: [{ textSha256: 'a', start: 4, exact: 'visited', prefix: '', suffix: '' }],
    by,
    ruledAt: '2026-01-01T00:00:00Z',
  },
  state,
  records: [
    { id: 'r-a', title: 'a' },
    { id: 'r-b', title: 'b' },
  ],
})

test.each<[why: string, verdict: Verdict, state: RulingEffect['state'], found: number]>([
  ['said to be different is not asked again', 'different', 'applied', 0],
  ['unsure is not asked again', 'unsure', 'applied', 0],
  ['taken back is asked again', 'different', 'withdrawn', 1],
  ['a note on both settles nothing', 'note', 'applied', 1],
])('look-alikes: %s', (_why, verdict, state, found) => {
  const records = [copyOf({ id: 'r-a' }), copyOf({ id: 'r-b' })]
  expect(lookAlikesOf(records, [effect('Ada', verdict, state)])).toHaveLength(found)
})

test.each<[why: string, effects: readonly RulingEffect[], passages: number, agreed: number]>([
  ['one reader is no agreement', [effect('Ada', 'accept')], 0, 0],
  ['two who say the same', [effect('Ada', 'accept'), effect('Ben', 'accept')], 1, 1],
  ['two who differ', [effect('Ada', 'accept'), effect('Ben', 'reject')], 1, 0],
  ['the newest word counts', [effect('Ada', 'reject'), effect('Ben', 'accept'), effect('Ada', 'accept')], 1, 1],
  ['putting off says nothing', [effect('Ada', 'accept'), effect('Ben', 'hold')], 0, 0],
  ['what was taken back does not count', [effect('Ada', 'accept'), effect('Ben', 'reject', 'withdrawn')], 0, 0],
])('agreement: %s', (_why, effects, passages, agreed) => {
  expect(agreementOf(effects)).toEqual({ passages, agreed })
})

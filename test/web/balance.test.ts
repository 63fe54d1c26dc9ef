import { expect, test } from 'vitest'
import { dossierAnswer } from '../../src/serve/dossier-answer.ts'
import { balanceOf } from '../../web/src/balance/balance.ts'
import { above, below } from '../../web/src/balance/scale.ts'
import { DOSSIER, fixtureSuccessor } from '../serve/fixture.ts'
import { line } from './lines.ts'

const dossier = dossierAnswer(DOSSIER, {}, fixtureSuccessor)

test('each direction is counted apart, a predecessor with its successor', () => {
  const lines = [
    line({ date: '1977', type: 'SANCTION', parties: ['SDN', 'SUN'], acting: 1 }),
    line({ date: '1977', type: 'AGREE', parties: ['RUS', 'SDN'], acting: 2 }),
    line({ date: '1978', type: 'AID', parties: ['RUS', 'SDN'], acting: 1 }),
    line({ date: '1978', type: 'AID', parties: ['RUS', 'EGY'], acting: 1 }),
    line({ date: '1978', type: 'ASSAULT', parties: ['RUS', 'SDN'], acting: 1, reality: 'planned' }),
    line({ date: null, type: 'ASSAULT', parties: ['RUS', 'SDN'], acting: 1 }),
  ]
  const balance = balanceOf(lines, dossier)
  expect(balance?.bins.map((bin) => bin.name)).toEqual(['1977', '1978'])
  expect(balance?.origins).toEqual([1, 1])
  expect(balance?.documents).toEqual([1, 1])
  const counts = balance?.directions.map(({ from, stretches }) => [
    from,
    stretches.map((each) => [above(each), below(each)]),
  ])
  expect(counts).toEqual([
    [
      'Russia',
      [
        [1, 0],
        [1, 0],
      ],
    ],
    [
      'Sudan',
      [
        [1, 1],
        [0, 0],
      ],
    ],
  ])
})

test('a long time is drawn in longer steps', () => {
  const balance = balanceOf([line({ date: '1850' }), line({ date: '2023' })], dossier)
  expect(balance?.step).toBe(2)
  expect(balance?.bins).toHaveLength(87)
})

test('without a dated act there is nothing to draw', () =>
  expect(balanceOf([line({ date: null })], dossier)).toBeNull())

test('by intensity each act weighs what its type weighs', () => {
  const lines = [
    line({ date: '1977', type: 'ASSAULT', parties: ['SDN', 'RUS'], acting: 1 }),
    line({ date: '1977', type: 'CONSULT', parties: ['SDN', 'RUS'], acting: 1 }),
    line({ date: '1977', type: 'CHANGE', parties: ['SDN', 'RUS'], acting: 1 }),
  ]
  const sudan = balanceOf(lines, dossier, { unit: 'year', weighing: 'intensity' })?.directions[1]
  expect(sudan?.stretches.map((each) => [above(each), below(each)])).toEqual([[1, 9]])
})

test.each<[why: string, dates: readonly string[], bins: number, left: number]>([
  ['months between two months', ['2017-11', '2018-01-05'], 3, 0],
  ['a year is no month', ['2017-11', '2018'], 1, 1],
  ['a span of months is no month', ['2017-11', '2017-11/2018-02'], 1, 1],
  ['days of one month are', ['2017-11-03/2017-11-05'], 1, 0],
  ['more months than have room leave the earliest out', ['1950-01', '2018-01'], 180, 1],
])('by month: %s', (_why, dates, bins, left) => {
  const lines = dates.map((date) => line({ date }))
  const balance = balanceOf(lines, dossier, { unit: 'month', weighing: 'count' })
  expect(balance?.bins).toHaveLength(bins)
  expect(balance?.left).toBe(left)
})

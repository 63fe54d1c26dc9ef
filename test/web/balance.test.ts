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
  expect(balance?.years).toEqual([1977, 1978])
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
  expect(balance?.years).toHaveLength(87)
})

test('without a dated act there is nothing to draw', () =>
  expect(balanceOf([line({ date: null })], dossier)).toBeNull())

import { expect, test } from 'vitest'
import { dossierAnswer } from '../../src/serve/dossier-answer.ts'
import { erasOf } from '../../web/src/dossier/eras.ts'
import { DOSSIER, fixtureSuccessor } from '../serve/fixture.ts'
import { line } from './lines.ts'

const dossier = dossierAnswer(DOSSIER, {}, fixtureSuccessor)
const visit = (date: string) => line({ id: date, date, parties: ['SDN', 'RUS'] })

test.each<[why: string, turns: readonly Parameters<typeof line>[0][], eras: readonly (readonly [number, number])[]]>([
  ['no turn, no eras', [], []],
  [
    'a turn parts the time',
    [{ kind: 'coup', date: '1969', parties: ['SDN'], acting: 1 }],
    [
      [1956, 1969],
      [1969, 2023],
    ],
  ],
  ['a coup elsewhere does not', [{ kind: 'coup', date: '1969', parties: ['EGY'], acting: 1 }], []],
  ['one that was only planned does not', [{ kind: 'coup', date: '1969', parties: ['SDN'], reality: 'planned' }], []],
  ['relations with a third state do not', [{ kind: 'sever-relations', date: '1967', parties: ['SDN', 'USA'] }], []],
  [
    'of two turns near each other the graver one does',
    [
      { id: 'coup', kind: 'coup', date: '1969', parties: ['SDN'] },
      { id: 'cut', kind: 'sever-relations', date: '1971', parties: ['SDN', 'SUN'], acting: 1 },
    ],
    [
      [1956, 1971],
      [1971, 2023],
    ],
  ],
])('%s', (_why, turns, eras) => {
  const lines = [visit('1956'), ...turns.map((turn) => line(turn)), visit('2023')]
  expect(erasOf({ ...dossier, lines }).map((era) => [era.from, era.to])).toEqual(eras)
})

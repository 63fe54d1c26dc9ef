import { expect, test } from 'vitest'
import type { PlacesAnswer } from '../../src/serve/places.ts'
import { dossierAnswer } from '../../src/serve/dossier-answer.ts'
import { placeTies } from '../../web/src/graph/layout.ts'
import { countOf, tendencyOf, tiesOf } from '../../web/src/graph/ties.ts'
import { labelSides } from '../../web/src/map/labels.ts'
import { mapJourneys, mapPlaces } from '../../web/src/map/placed-lines.ts'
import { DOSSIER, fixtureSuccessor } from '../serve/fixture.ts'
import { line } from './lines.ts'

const dossier = dossierAnswer(DOSSIER, {}, fixtureSuccessor)

test('ties join those who act with those acted upon, or all who act together; each side with its own', () => {
  const { ties } = tiesOf(
    [
      line({ type: 'AGREE', parties: ['RUS', 'SDN'], acting: 2 }),
      line({ type: 'ASSAULT', parties: ['SDN', 'SUN'], acting: 1 }),
      line({ type: 'AID', parties: ['EGY', 'SDN'], acting: 1 }),
      line({ type: 'CHANGE', parties: ['SDN'], acting: 1 }),
    ],
    dossier,
  )
  expect(ties.map((tie) => [tie.one, tie.other, tie.together, tie.apart])).toEqual([
    ['RUS', 'SDN', 1, 1],
    ['EGY', 'SDN', 1, 0],
  ])
})

test.each<[together: number, apart: number, mostly: string]>([
  [4, 1, 'together'],
  [1, 4, 'apart'],
  [3, 2, 'both'],
  [0, 0, 'both'],
])('%i together and %i apart is mostly %s', (together, apart, mostly) => {
  expect(tendencyOf({ one: 'a', other: 'b', together, apart, neither: 0 })).toBe(mostly)
  expect(countOf({ one: 'a', other: 'b', together, apart, neither: 1 })).toBe(together + apart + 1)
})

test('the same ties give the same drawing', () => {
  const ties = tiesOf(dossier.lines, dossier)
  expect(placeTies(ties)).toEqual(placeTies(ties))
})

const PLACES: PlacesAnswer = {
  places: [
    { name: 'Sochi', kind: 'town', lat: 43.6, lon: 39.7 },
    { name: 'Nowhere told', kind: 'town', lat: 0, lon: 0 },
  ],
  unplaced: [],
  states: [
    { code: 'RUS', name: 'Russia', own: true, seat: { name: 'Moscow', lat: 55.8, lon: 37.6 }, outlines: ['643'] },
    { code: 'SDN', name: 'Sudan', own: true, seat: { name: 'Khartoum', lat: 15.6, lon: 32.5 }, outlines: ['729'] },
  ],
}

test('a place has the lines that name it; dashed when none is told as done', () => {
  const lines = [line({ place: 'Sochi', reality: 'planned', date: '2017-11' }), line({ place: null })]
  expect(mapPlaces(lines, PLACES)).toMatchObject([
    { place: { name: 'Sochi' }, onlyOpen: true, what: 'visit; Nov 2017' },
  ])
})

test('a visit goes from the visitor’s seat to the place, or to the host’s seat', () => {
  const lines = [
    line({ place: 'Sochi', parties: ['SDN', 'RUS'], acting: 1 }),
    line({ place: null, parties: ['SUN', 'SDN'], acting: 1 }),
    line({ place: null, parties: ['SDN', 'RUS'], acting: 1, reality: 'planned' }),
    line({ kind: 'meeting', parties: ['SDN', 'RUS'], acting: 2 }),
  ]
  expect(mapJourneys(lines, PLACES, dossier.sides).map(({ from, to }) => [from.lat, to.lat])).toEqual([
    [15.6, 43.6],
    [55.8, 15.6],
  ])
})

test('labels never cover one another', () => {
  const spot = { radius: 5, width: 80 }
  expect(
    labelSides(
      [
        { x: 100, y: 100, ...spot },
        { x: 104, y: 102, ...spot },
        { x: 102, y: 104, ...spot },
        { x: 10, y: 300, ...spot },
      ],
      400,
    ),
  ).toEqual(['right', 'left', 'none', 'right'])
})

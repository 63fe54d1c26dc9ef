import { expect, test } from 'vitest'
import { readEntries } from '../../src/lexicon/entries.ts'
import { loadAtlas } from '../../src/lexicon/map.ts'

interface Entry {
  readonly name?: string
  readonly state?: string
  readonly lat?: number
  readonly lon?: number
  readonly example: string
}
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && 'example' in value

const atlas = loadAtlas()

test('every point is found by its example', () => {
  const lost = readEntries('map/points.jsonl', isEntry).filter(({ name = '', state, lat, lon, example }) => {
    const found = atlas.findPlace(name, state === undefined ? [] : [state])
    return !example.startsWith(name) || found?.lat !== lat || found?.lon !== lon
  })
  expect(lost).toEqual([])
})

test('every outline names a state that is named once', () => {
  const states = readEntries('map/outlines.jsonl', isEntry).map((entry) => entry.state)
  expect(new Set(states).size).toBe(states.length)
})

test.each<[why: string, name: string, states: readonly string[], state: string | undefined]>([
  ['a town by its name', 'Sochi', [], 'RUS'],
  ['the larger of two towns', 'Tripoli', [], 'LBY'],
  ['the town in the states at hand', 'Tripoli', ['LBN'], 'LBN'],
  ['without case and accents', 'medellín', [], 'COL'],
  ['an article is no part of the name', 'the Sinai', [], 'EGY'],
  ['a name that nothing bears', 'Erewhon', [], undefined],
])('%s', (_why, name, states, state) => {
  expect(atlas.findPlace(name, states)?.state).toBe(state)
})

test('a state that is gone has its seat and the shapes of its successors', () => {
  expect(atlas.findSeat('SUN')?.name).toBe('Moscow')
  expect(atlas.outlines.get('SUN')).toHaveLength(15)
  expect(atlas.findSeat('XYZ')).toBeUndefined()
})

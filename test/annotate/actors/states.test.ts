import { expect, test } from 'vitest'
import { lexicon } from './sample.ts'

const states = [...lexicon.states.values()]

const repeated = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word, index) => words.indexOf(word) !== index)),
]

test.each<[field: 'code' | 'iso' | 'alpha2' | 'ftm' | 'wikidata' | 'name' | 'sipri']>([
  ['code'],
  ['iso'],
  ['alpha2'],
  ['ftm'],
  ['wikidata'],
  ['name'],
  ['sipri'],
])('no two states share their %s', (field) =>
  expect(repeated(states.flatMap((state) => state[field] ?? []))).toEqual([]),
)

test('numbers of Correlates of War are shared only with a predecessor', () => {
  const present = states.filter(({ to, cow }) => to === undefined && cow !== undefined)
  expect(repeated(present.map(({ cow }) => String(cow)))).toEqual([])
})

test('years run forward and successors exist', () => {
  const wrong = states.filter(
    ({ from, to, successors }) =>
      (from !== undefined && to !== undefined && from > to) ||
      successors?.some((code) => !lexicon.states.has(code)) === true,
  )
  expect(wrong.map(({ code }) => code)).toEqual([])
})

test('names that states share are the known ones', () => {
  const names = states.flatMap((state) => [
    ...new Set([
      state.name,
      ...(state.variants ?? []),
      ...(state.adjectives ?? []),
      ...(state.people ?? []),
      ...(state.acronyms ?? []),
    ]),
  ])
  expect(repeated(names).toSorted()).toEqual([
    'Congo',
    'Congolese',
    'Dominican',
    'Dominicans',
    'Korea',
    'Korean',
    'Koreans',
    'Republic of the Congo',
  ])
})

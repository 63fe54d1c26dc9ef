import { expect, test } from 'vitest'
import { loadFigures } from '../../../src/lexicon/figures.ts'
import { coded } from '../../coding/acts-of.ts'

const { units, currencies, numbers, bounds } = loadFigures()

/** The figures of a phrase of the lexicon in two sentences, since a phrase alone is no prose. */
const figures = (phrase: string) =>
  [`The report counted ${phrase} in Sudan.`, `In Sudan there were ${phrase} that year.`].flatMap(
    (text) => coded(text).layers.figures,
  )

test.each([...units.values()].filter((entry) => entry.unit !== 'never').map((entry) => [entry.noun, entry] as const))(
  '%s is counted in its example',
  (_noun, entry) => {
    expect(figures(entry.example).map((figure) => figure.unit)).toContain(entry.unit)
  },
)

test.each(currencies.map((entry) => [entry.code, entry] as const))('%s is paid in its example', (code, entry) => {
  expect(figures(entry.example).map((figure) => figure.unit)).toContain(code)
})

test.each([...numbers.values()].map((entry) => [entry.word, entry] as const))(
  '"%s" counts in its example',
  (_word, entry) => {
    expect(figures(entry.example)).not.toEqual([])
  },
)

test.each(bounds.map((entry) => [entry.phrase, entry] as const))('"%s" bounds its example', (_phrase, entry) => {
  expect(figures(entry.example).map((figure) => figure.bound)).toContain(entry.bound)
})

import { expect, test } from 'vitest'
import { FILTER_LISTS, filterOfQuery, heldBackBy, lineTest, lineValues } from '../../src/model/line-filter.ts'
import type { FilterList } from '../../src/model/line-filter.ts'
import { linesOf } from '../../src/serve/dossier-answer.ts'
import { PASSES, newLineIndex } from '../../web/src/dossier/line-index.ts'
import { manyRecords } from '../e2e/many.ts'

const LINES = linesOf(manyRecords(1200), {}).map((line, at) => ({ ...line, place: at % 7 === 0 ? 'Sochi' : null }))
const publisherOf = (document: string): string => `Publisher ${Number(document.slice(1)) % 40}`

const QUERIES = [
  '',
  'reality=planned,denied',
  'act=apart-deeds&status=agreed',
  'from=1990&to=1999-06',
  'to=1970',
  'origins=2',
  'words=visit',
  'words=visit+3rd',
  'words=arms',
  'source=Publisher+3,Publisher+9',
  'source=d17',
  'source=d17,Publisher+3',
  'place=Sochi&kind=visit,war',
  'reality=&from=1990',
  'actor=RUS&register=visits&from=1980&to=2010&words=agenda&origins=2',
]

test.each(QUERIES)('the index and the filter of the server agree on "%s"', (query) => {
  const index = newLineIndex(LINES, publisherOf)
  // What came before must not show: masks are remembered.
  for (const before of QUERIES) index.filtered(filterOfQuery(new URLSearchParams(before)))
  const filter = filterOfQuery(new URLSearchParams(query))
  const { lines, held } = index.filtered(filter)
  expect(lines).toEqual(LINES.filter(lineTest(filter, publisherOf)))
  expect([...held].map((by) => by === PASSES)).toEqual(LINES.map(lineTest(filter, publisherOf)))
})

test.each<[query: string, list: FilterList]>([
  ['', 'reality'],
  ['reality=planned', 'reality'],
  ['reality=planned&from=1990', 'reality'],
  ['reality=planned&words=visit', 'kind'],
  ['source=Publisher+3&origins=2', 'source'],
])('with "%s" the boxes of %s count what the other parts let through', (query, list) => {
  const filter = filterOfQuery(new URLSearchParams(query))
  const index = newLineIndex(LINES, publisherOf)
  const { passing, total } = index.counts(index.filtered(filter), list)
  const by = heldBackBy(filter, publisherOf)
  const valuesOf = lineValues(list, publisherOf)
  const count = (value: string, passes: (line: (typeof LINES)[number]) => boolean): number =>
    LINES.filter((line) => passes(line) && valuesOf(line).includes(value)).length
  for (const [value, number] of total) expect(number).toBe(count(value, () => true))
  for (const value of total.keys()) {
    const expected = count(value, (line) => by(line) === null || by(line) === list)
    expect(passing.get(value) ?? 0, value).toBe(expected)
  }
})

test('every list of the filter has a column', () => {
  const index = newLineIndex(LINES, publisherOf)
  const passing = index.filtered({})
  // The names are those of the filter itself.
  for (const list of Object.keys(FILTER_LISTS) as FilterList[])
    expect(index.counts(passing, list).total.size).toBeGreaterThan(0)
})

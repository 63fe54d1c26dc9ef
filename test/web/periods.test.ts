import { expect, test } from 'vitest'
import { periodsOf, yearsOfDates } from '../../web/src/dossier/periods.ts'
import { line } from './lines.ts'

const titles = (dates: readonly (string | null)[]): readonly string[] => {
  const lines = dates.map((date, at) => line({ id: `r-${at}`, date }))
  return periodsOf(lines, yearsOfDates(lines)).map(({ title, lines: own }) => `${title} (${own.length})`)
}
const many = (date: string, count: number): readonly string[] => Array.from({ length: count }, () => date)

test.each<[why: string, dates: readonly (string | null)[], periods: readonly string[]]>([
  ['a decade with enough lines stands alone', many('1971', 5), ['1970s (5)']],
  ['decades with few lines are drawn together', ['1956', '1969', '1971', '1977', '1979'], ['1950s to 1970s (5)']],
  ['two decades are named both', [...many('1971', 3), ...many('1985', 3)], ['1970s and 1980s (6)']],
  [
    'a sparse one joins the smaller neighbour',
    [...many('1971', 6), ...many('1985', 2), ...many('1991', 9)],
    ['1970s and 1980s (8)', '1990s (9)'],
  ],
  [
    'a crowded decade is parted into years',
    [...many('2016', 40), ...many('2017-11-23', 40)],
    ['2016 (40)', '2017 (40)'],
  ],
  ['an open date counts as its known end', [...many('1979/..', 4), '../1979'], ['1970s (5)']],
  ['what has no date comes last', [...many('1971', 5), null], ['1970s (5)', 'No date in the words (1)']],
  ['few lines are one period', ['2017'], ['2010s (1)']],
  ['no lines, no period', [], []],
])('%s', (_why, dates, periods) => expect(titles(dates)).toEqual(periods))

import { expect, test } from 'vitest'
import { columnsOfLines, linesOfColumns } from '../../src/model/line-columns.ts'
import type { RecordLine } from '../../src/model/line.ts'

const line = (given: Partial<RecordLine>): RecordLine => ({
  id: 'r-1',
  type: 'CONSULT',
  kind: 'visit',
  register: 'visits',
  title: 'Sudan visits Russia',
  date: null,
  place: null,
  reality: 'actual',
  says: null,
  status: 'single-source',
  origins: 1,
  parties: ['SDN', 'RUS'],
  acting: 1,
  documents: ['a'],
  thread: null,
  ...given,
})

test.each<[why: string, lines: readonly RecordLine[]]>([
  ['no lines', []],
  ['nothing known', [line({ parties: [], documents: [], acting: 0 })]],
  ['all known', [line({ date: '2017-11-23', place: 'Sochi', says: 'DPA', thread: 't-1' })]],
  ['lists of every length', [line({}), line({ parties: ['RUS'] }), line({ parties: ['RUS', 'EGY', 'SDN'] })]],
  ['the same names the other way round', [line({ parties: ['A', 'B'] }), line({ parties: ['B', 'A'] })]],
  ['one name after two', [line({ parties: ['A', 'A2'] }), line({ parties: ['A'] }), line({ parties: ['A2'] })]],
  ['ruled on', [line({}), line({ ruled: { verdict: 'accept', edited: ['date'], notes: 2 } })]],
])('%s: lines come back from columns as they were', (_why, lines) => {
  expect(linesOfColumns(JSON.parse(JSON.stringify(columnsOfLines(lines))))).toEqual(lines)
})

import type { RecordLine } from '../../src/model/line.ts'

/** A line with what a test is about; the rest is plain. */
export const line = (given: Partial<RecordLine>): RecordLine => ({
  id: given.title ?? 'r-1',
  type: 'CONSULT',
  kind: 'visit',
  register: 'visits',
  title: '',
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

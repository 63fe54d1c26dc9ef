import { expect, test } from 'vitest'
import { findDates } from '../../../src/annotate/dates/dates.ts'
import { loadDates } from '../../../src/lexicon/dates.ts'
import type { Token } from '../../../src/model/layers.ts'
import { documentOf } from './plain.ts'
import { mentionsIn, read } from './read.ts'

const report = (text: string): string[] => read(text, { published: '2017-11-23', kind: 'news' }) // a Thursday

test.each<[why: string, text: string, found: string[]]>([
  ['a weekday lies in the past', 'He said on Tuesday that it was over.', ['Tuesday = 2017-11-21']],
  ['unless the clause looks ahead', 'They will meet on Monday in Sochi.', ['Monday = 2017-11-27']],
  ['the day of publication itself', 'He arrived on Thursday.', ['Thursday = 2017-11-23']],
  ['a day without its year', 'He arrived on Nov.23 in Sochi.', ['Nov.23 = 2017-11-23']],
  ['a month in the past', 'Sanctions were lifted in October.', ['October = 2017-10']],
  ['a month close ahead', 'The election is in December.', ['December = 2017-12']],
  ['an earlier month is this year’s', 'He was arrested in May.', ['May = 2017-05']],
  ['mid-month keeps its month', 'during his visit in mid-November', ['mid-November = 2017-11 mid']],
  ['yesterday', 'He left yesterday.', ['yesterday = 2017-11-22']],
  ['last week', 'He left last week.', ['last week = 2017-11-13/2017-11-19']],
  ['last month', 'He left last month.', ['last month = 2017-10']],
  ['earlier this month', 'He left earlier this month.', ['earlier this month = 2017-11']],
  ['next year', 'It will open next year.', ['next year = 2018']],
  ['ago', 'It began three years ago.', ['three years ago = 2014']],
  ['decades ago', 'It began decades ago.', ['decades ago = ../2017-11-23 before']],
  ['now', 'It is now over.', ['now = 2017-11-23~']],
  ['recently', 'He recently left.', ['recently = ../2017-11-23']],
  ['a time of day', 'It opened at 5 p.m. Wednesday.', ['5 p.m. Wednesday = 2017-11-22']],
  ['this morning', 'It opened this morning.', ['this morning = 2017-11-23']],
  ['a quarter', 'Profit fell in the third quarter.', ['the third quarter = 2017-35']],
  [
    'a year before the quarter',
    'Profit fell in the third quarter from a year ago.',
    ['the third quarter = 2017-35', 'a year ago = 2016-35'],
  ],
  ['a feast gone by', 'They met on Easter Monday.', ['Easter Monday = 2017-04-17']],
])('in a report, %s', (_why, text, found) => expect(report(text)).toEqual(found))

const history = (text: string): string[] => read(text, { kind: 'encyclopedia' })

test.each<[why: string, text: string, found: string[]]>([
  [
    'a month takes the year of the story',
    'War began in June 1950. In September troops landed.',
    ['June 1950 = 1950-06', 'September = 1950-09'],
  ],
  [
    'a story goes on into the next year',
    'In November 1941 it froze. In January it thawed.',
    ['November 1941 = 1941-11', 'January = 1942-01'],
  ],
  [
    'a year in passing does not carry the story away',
    'On 10 March 1975 it fell, before a campaign planned for 1976. The town was lost on 11 March.',
    ['10 March 1975 = 1975-03-10', '1976 = 1976', '11 March = 1975-03-11'],
  ],
  [
    'brackets do not either',
    'In May 1940 (as in August 1914) he fled. In June he came back.',
    ['May 1940 = 1940-05', 'August 1914 = 1914-08', 'June = 1940-06'],
  ],
  ['that year', 'He came in 1969. That year he left.', ['1969 = 1969', 'That year = 1969']],
  ['the same year', 'He came in May 1969 and left the same year.', ['May 1969 = 1969-05', 'the same year = 1969']],
  ['the following year', 'He came in 1969 and left the following year.', ['1969 = 1969', 'the following year = 1970']],
  ['a month later', 'He came in May 1969 and left a month later.', ['May 1969 = 1969-05', 'a month later = 1969-06']],
  [
    'two days later',
    'He came on 30 April 1969 and left two days later.',
    ['30 April 1969 = 1969-04-30', 'two days later = 1969-05-02'],
  ],
  [
    'the next day',
    'He came on 30 April 1969. The next day he left.',
    ['30 April 1969 = 1969-04-30', 'The next day = 1969-05-01'],
  ],
  [
    'earlier that month',
    'He came on 30 April 1969. Earlier that month he fell ill.',
    ['30 April 1969 = 1969-04-30', 'Earlier that month = 1969-04'],
  ],
  [
    'a month of that year',
    'He came in 1969. In August of that year he left.',
    ['1969 = 1969', 'August of that year = 1969-08'],
  ],
  ['since then', 'Ties broke in 1979. Since then there were none.', ['1979 = 1979', 'Since then = 1979/.. after']],
  [
    'a day of the month',
    'War began on 1 May 1917. On the morning of the 6th they attacked. By the 15th it was over.',
    ['1 May 1917 = 1917-05-01', 'the morning of the 6th = 1917-05-06', 'the 15th = 1917-05-15 before'],
  ],
  [
    'the end of a month',
    'He came in 1969. In the last week of August he left.',
    ['1969 = 1969', 'the last week of August = 1969-08 late'],
  ],
  ['bare years before the era', 'In 218 BC he crossed; in 217 he won.', ['218 BC = -0217', '217 = -0216']],
  ['years later', 'He came in 1969. Years later he left.', ['1969 = 1969', 'Years later = 1969/.. after']],
  [
    'a heading gives the year',
    'He came in December 1917.\n\n1918\n\nIn January he left.',
    ['December 1917 = 1917-12', '1918 = 1918', 'January = 1918-01'],
  ],
  ['a season', 'He came in March 1942 and left in the summer.', ['March 1942 = 1942-03', 'the summer = 1942-22']],
  [
    'a winter is the coming one',
    'He came in October 1777 and stayed for the winter.',
    ['October 1777 = 1777-10', 'the winter = 1777-24'],
  ],
  ['a short decade', 'in the 1970s and 80s', ['the 1970s = 197X', '80s = 198X']],
  ['today is no day of the story', 'He came in 1969. Today he is famous.', ['1969 = 1969', 'Today = <PRESENT_REF>']],
  ['to this day', 'He came in 1969 and rules to this day.', ['1969 = 1969', 'this day = <PRESENT_REF>']],
  ['nothing to lean on', 'The next day he left.', []],
])('in a history, %s', (_why, text, found) => expect(history(text)).toEqual(found))

test('each date says how it came to be known, by which rule, and from what', () => {
  const [stated, inferred] = mentionsIn('War began in June 1950. In September troops landed.', { kind: 'encyclopedia' })
  expect(stated).toMatchObject({ basis: 'stated', why: 'calendar/month-year', type: 'date', timex3: '1950-06' })
  expect(stated?.anchor).toBeUndefined()
  expect(inferred).toMatchObject({
    basis: 'inferred',
    why: 'calendar/month',
    anchor: { kind: 'date', edtf: '1950-06' },
  })
})

test('a report leans on its publication', () => {
  const [friday] = mentionsIn('He left on Friday.', { kind: 'news', published: '2017-11-23' })
  expect(friday?.anchor).toEqual({ kind: 'published', edtf: '2017-11-23' })
})

test('durations and sets are typed as such and have no place on the calendar', () => {
  const found = mentionsIn('For two years they met every week, and for decades never.')
  expect(found.map(({ type, timex3, edtf }) => [type, timex3, edtf])).toEqual([
    ['duration', 'P2Y', ''],
    ['set', 'P1W', ''],
    ['duration', 'PXY', ''],
  ])
})

test('a text of unknown kind narrates when its years lie well before its publication', () => {
  const years = 'In 1950, 1951, 1952, 1953, 1954, 1955 and 1956 they met. '
  expect(read(`${years}In June they parted.`, { published: '2017-11-23' }).at(-1)).toBe('June = 1956-06')
  expect(read('They met in 1956. In June they parted.', { published: '2017-11-23' }).at(-1)).toBe('June = 2017-06')
})

test('a report cited behind a date gives it its year', () => {
  const text = 'Training began on 20 October 2018. On 8 December the president fled.'
  const facts = { kind: 'encyclopedia', cited: [{ behind: 'fled.', date: '9 December 2024' }] } as const
  expect(read(text, { kind: 'encyclopedia' }).at(-1)).toBe('8 December = 2018-12-08')
  expect(read(text, facts).at(-1)).toBe('8 December = 2024-12-08')
})

test.each([
  ['comes out long after', '9 March 2026', '2018-11-08'],
  ['gives no day', '2024', '2018-11-08'],
  ['is a history of old times', '20 November 1999', '1944-11-08'],
])('a source that %s gives none', (why, date, found) => {
  const began = why === 'is a history of old times' ? '1944' : '2018'
  const text = `Training began on 20 October ${began}. On 8 November he fled.`
  expect(read(text, { kind: 'encyclopedia', cited: [{ behind: 'fled.', date }] }).at(-1)).toBe(`8 November = ${found}`)
})

test('what stands in references and by-lines does not carry the story away', () => {
  const text = 'War began in June 1950.\n\nPublished 3 May 2011 by X.\n\nIn September troops landed.'
  const document = documentOf(text, { kind: 'encyclopedia' })
  const blocks = document.blocks.map((block, i) => (i === 1 ? { ...block, role: 'reference' as const } : block))
  const found = findDates({ document: { ...document, blocks }, sentences: [], tokens: [] }, loadDates())
  expect(found.at(-1)?.edtf).toBe('1950-09')
})

test('what the tagger takes for a verb is no month and no season', () => {
  const text = 'On 3 May 1990 prices fell. They fall in May. March on!'
  const tokens = [verb(text, 'fall'), verb(text, 'March')]
  const found = findDates({ document: documentOf(text), sentences: [], tokens }, loadDates())
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['3 May 1990', 'May'])
})

const verb = (text: string, word: string): Token => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  lemma: word.toLowerCase(),
  upos: 'VERB',
  head: -1,
  deprel: 'root',
})

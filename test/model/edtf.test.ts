import { describe, expect, test } from 'vitest'
import { assert, integer, property } from 'fast-check'
import {
  byDate,
  calendarDay,
  compatible,
  dayNumber,
  dayRange,
  edtf,
  edtfOfDay,
  findEdtf,
  weekdayOf,
  within,
} from '../../src/model/edtf.ts'
import { dateText } from '../../src/model/edtf-text.ts'

test.each<[why: string, text: string, from: string, to: string]>([
  ['a day', '2017-11-23', '2017-11-23', '2017-11-23'],
  ['a month', '2016-02', '2016-02-01', '2016-02-29'],
  ['a year', '1967', '1967-01-01', '1967-12-31'],
  ['a decade', '197X', '1970-01-01', '1979-12-31'],
  ['a century', '19XX', '1900-01-01', '1999-12-31'],
  ['an interval', '2020/2022-03', '2020-01-01', '2022-03-31'],
  ['a season', '1966-21', '1966-03-01', '1966-05-31'],
  ['winter runs into the next year', '1966-24', '1966-12-01', '1967-02-28'],
  ['about', '2005~', '2005-01-01', '2005-12-31'],
  ['a quarter', '2010-36', '2010-10-01', '2010-12-31'],
])('%s spans its days', (_why, text, from, to) => {
  const { first, last } = dayRange(edtf(text))
  expect([edtfOfDay(first), edtfOfDay(last)]).toEqual([from, to])
})

test.each(['', '2017-13', '2017-02-29', '2017-11-31', 'May', '2022/2020', '../..', '17'])('%s is no EDTF', (text) =>
  expect(findEdtf(text)).toBeUndefined(),
)

test('day numbers and calendar days agree', () => {
  assert(
    property(integer({ min: -2_000_000, max: 2_000_000 }), (n) => {
      const { year, month, day } = calendarDay(n)
      return dayNumber(year, month, day) === n
    }),
  )
})

test('weekdays', () => {
  expect(weekdayOf(dayNumber(2017, 11, 23))).toBe(4)
  expect(weekdayOf(dayNumber(2026, 11, 23))).toBe(1)
})

describe('comparing', () => {
  test('a year and a day in it are compatible, and the day says more', () => {
    expect(compatible(edtf('2017'), edtf('2017-11-23'))).toBe(true)
    expect(within(edtf('2017-11-23'), edtf('2017'))).toBe(true)
    expect(compatible(edtf('../2011'), edtf('2012'))).toBe(false)
  })
  test('order', () => {
    const dates = ['2017-11', '../1967', '2017-11-23', '1969/..', '197X', '2017-11-01'].map(edtf)
    expect(dates.sort(byDate)).toEqual(['../1967', '1969/..', '197X', '2017-11-01', '2017-11', '2017-11-23'])
  })
})

test.each([
  ['2017-11-23', '23 Nov 2017'],
  ['2017-11', 'Nov 2017'],
  ['1947~/1991~', 'c. 1947–1991'],
  ['1969/..', 'from 1969'],
  ['../2017-11', 'by Nov 2017'],
  ['197X', '1970s'],
  ['1966-21', 'spring 1966'],
  ['1987-04-27/1987-04-29', '27–29 Apr 1987'],
  ['-0043', '44 BC'],
  ['19XX', '20th century'],
  ['20XX', '21st century'],
  ['2015-40', '1st half of 2015'],
])('%s reads "%s"', (value, text) => expect(dateText(edtf(value))).toBe(text))

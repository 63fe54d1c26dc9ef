import { expect, test } from 'vitest'
import { dayOfYears, fullRange, marksOf } from '../../web/src/timeline/marks.ts'
import { cutWindow, windowAfterKey, windowAfterWheel } from '../../web/src/timeline/time-window.ts'
import { line } from './lines.ts'

test.each<[date: string, form: string, from: number, to: number, circa: boolean]>([
  ['2017-01-01', 'day', 2017, 2017 + 1 / 365, false],
  ['1977', 'extent', 1977, 1978, false],
  ['2020-12', 'extent', 2020 + 335 / 366, 2021, false],
  ['1997~/2003~', 'span', 1997, 2004, true],
  ['2005~', 'extent', 2005, 2006, true],
  ['1969/..', 'after', 1969, 1970, false],
  ['../2011', 'before', 2011, 2012, false],
  ['199X', 'extent', 1990, 2000, false],
])('%s is drawn as %s', (date, form, from, to, circa) => {
  const [mark] = marksOf([line({ date })])
  expect(mark).toMatchObject({ form, circa })
  expect(mark?.from).toBeCloseTo(from, 9)
  expect(mark?.to).toBeCloseTo(to, 9)
})

test('a line without a date is not drawn', () => expect(marksOf([line({ date: null })])).toEqual([]))

test('what lasted lies under the rest', () => {
  const marks = marksOf([line({ id: 'a', date: '1950' }), line({ id: 'b', date: '1960/1970' })])
  expect(marks.map((mark) => mark.id)).toEqual(['b', 'a'])
})

test.each<[years: number, day: string]>([
  [2017, '2017-01-01'],
  [2017.9999, '2017-12-31'],
  [2020 + 59 / 366, '2020-02-29'],
])('%d falls on %s', (years, day) => expect(dayOfYears(years)).toBe(day))

test('the whole time has room at both ends', () => {
  expect(fullRange(marksOf([line({ date: '1956' }), line({ date: '2023' })]))).toEqual([1953, 2027])
})

const FULL = [1950, 2030] as const

test.each<[why: string, from: number, to: number, window: readonly [number, number]]>([
  ['inside stays', 1960, 1970, [1960, 1970]],
  ['past the end is pushed back', 2025, 2035, [2020, 2030]],
  ['wider than all is all', 1900, 2100, [1950, 2030]],
  ['before the beginning is pushed on', 1940, 1945, [1950, 1955]],
])('a window %s', (_why, from, to, window) => expect(cutWindow(FULL, from, to)).toEqual(window))

test.each<[key: string, window: readonly [number, number] | undefined]>([
  ['ArrowDown', [1961, 1971]],
  ['ArrowUp', [1959, 1969]],
  ['Home', [1950, 1960]],
  ['End', [2020, 2030]],
  ['0', [1950, 2030]],
  ['x', undefined],
])('the key %s', (key, window) => expect(windowAfterKey(key, [1960, 1970], FULL)).toEqual(window))

test('the wheel pans, and zooms about the pointer', () => {
  const wheel = { share: 0.5, rows: 100, height: 500 }
  expect(windowAfterWheel([1960, 1970], FULL, { ...wheel, zoom: false })).toEqual([1962, 1972])
  const [from, to] = windowAfterWheel([1960, 1970], FULL, { ...wheel, zoom: true })
  expect((from + to) / 2).toBeCloseTo(1965)
  expect(to - from).toBeGreaterThan(10)
})

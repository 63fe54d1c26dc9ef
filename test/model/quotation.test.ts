import { expect, test } from 'vitest'
import { findQuotation, quotationOf } from '../../src/model/quotation.ts'

const TEXT = 'They met in May. They met again in June, after the talks of the ministers in Cairo had failed.'
const second = { start: 22, end: 25 }

test('words are found where they were quoted, though they stand twice', () => {
  expect(findQuotation(TEXT, quotationOf(TEXT, second))).toEqual(second)
})

test.each<[why: string, text: string, at: number | undefined]>([
  ['words moved by others before them', `A new first line.\n${TEXT}`, 40],
  ['words whose sentence before is gone', TEXT.slice(17), 5],
  ['a text without them', 'Nobody spoke.', undefined],
  ['the same words in quite another place', 'I met him.', undefined],
])('%s', (_why, text, at) => {
  expect(findQuotation(text, quotationOf(TEXT, second))?.start).toBe(at)
})

test('of places with the same surroundings the nearest is taken', () => {
  const text = 'ha met ha. '.repeat(9)
  const span = { start: 47, end: 50 }
  expect(findQuotation(text, quotationOf(text, span), 47)).toEqual({ start: 47, end: 50 })
})

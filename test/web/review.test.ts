import { expect, test } from 'vitest'
import type { ReviewAnswer } from '../../src/serve/review.ts'
import { afterItem, queueOf } from '../../web/src/review/queue.ts'
import { line } from './lines.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const LINES = IDS.map((id) => line({ id, title: id }))
const answer: ReviewAnswer = {
  items: IDS.map((record) => ({ record, score: 1, why: [], held: false })),
  lookAlikes: [
    { one: 'a', other: 'b', alike: 0.5, against: [] },
    { one: 'c', other: 'gone', alike: 0.5, against: [] },
  ],
  done: 0,
  agreement: { passages: 0, agreed: 0 },
}

test('look-alikes are strewn among the lines; what the filter holds back is not asked', () => {
  expect(queueOf(answer, LINES).map((item) => item.key)).toEqual(['a', 'b', 'c', 'd', 'a~b', 'e', 'f'])
  const some = LINES.filter(({ id }) => id !== 'b')
  expect(queueOf(answer, some).map((item) => item.key)).toEqual(['a', 'c', 'd', 'e', 'f'])
})

test.each<[why: string, key: string, next: string | null]>([
  ['the next', 'b', 'c'],
  ['at the end the one before', 'f', 'e'],
])('after a decision comes %s', (_why, key, next) => {
  expect(afterItem(queueOf(answer, LINES), key)).toBe(next)
})

test('after the last nothing comes', () => {
  const [only] = queueOf(answer, LINES)
  expect(afterItem(only === undefined ? [] : [only], 'a')).toBeNull()
})

import { expect, test } from 'vitest'
import { scoreOf } from '../../../src/coding/judge.ts'
import { calibrate } from '../../../train/coding/calibrate.ts'
import { learn } from '../../../train/coding/learn.ts'
import { toyLessons } from './toy-lessons.ts'

const lessons = toyLessons(400)

test('what speaks for an answer gets weight, what says nothing next to none', () => {
  const { weights } = learn(lessons)
  expect(weights.get(1) ?? 0).toBeGreaterThan(0.5)
  expect(weights.get(2) ?? 0).toBeLessThan(-0.5)
  expect(Math.abs(weights.get(3) ?? 0)).toBeLessThan(0.3)
})

test('the same lessons give the same weights', () =>
  expect([...learn(lessons).weights]).toEqual([...learn(lessons).weights]))

test('signs that are hardly ever seen are left out', () =>
  expect(learn([...lessons, { signs: [99], answer: true, weight: 1 }]).weights.has(99)).toBe(false))

test('shares rise with the score and are those of the cases', () => {
  const model = learn(lessons)
  const steps = calibrate(lessons.map(({ signs, answer }) => ({ score: scoreOf(model, signs), isRight: answer })))
  const shares = steps.map(({ share }) => share)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares[0]).toBeLessThan(0.3)
  expect(shares.at(-1)).toBeGreaterThan(0.7)
})

test('where score and truth are unlike, one share is left', () =>
  expect(calibrate(Array.from({ length: 300 }, (_, i) => ({ score: i / 300, isRight: i < 150 })))).toEqual([
    { score: expect.closeTo(0.5, 1), share: 0.5 },
  ]))

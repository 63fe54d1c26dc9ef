import type { Lesson } from '../../../train/coding/learn.ts'

/** Lessons in which sign 1 speaks for, sign 2 against in nine cases of ten, and sign 3 says nothing. */
export const toyLessons = (count: number): readonly Lesson[] =>
  Array.from({ length: count }, (_, i) => {
    const answer = i % 2 === 0
    const isOdd = i % 20 < 2
    return { signs: [answer === isOdd ? 2 : 1, ...(i % 3 === 0 ? [3] : [])], answer, weight: 1 }
  })

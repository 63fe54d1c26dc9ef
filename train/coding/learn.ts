import type { LogLinear } from '../../src/model/lexicon/judge.ts'
import { startRandom } from '../grammar/random.ts'

/** The signs of one case, the answer, and how much it counts. */
export interface Lesson {
  readonly signs: readonly number[]
  readonly answer: boolean
  readonly weight: number
}

/** Signs seen less often than this are left out. */
const SEEN = 3
const ROUNDS = 6
const RATE = 0.05
const DECAY = 3e-3

/**
 * Learns a log-linear model: logistic regression by stochastic gradient descent with a rate for each weight (Duchi,
 * Hazan, Singer 2011: AdaGrad), shrunk towards nought. The same lessons give the same weights.
 */
export function learn(lessons: readonly Lesson[]): LogLinear {
  const rows = rowsOf(lessons)
  const weights = new Float64Array(rows.size + 1)
  const speeds = new Float64Array(rows.size + 1).fill(1e-6)
  const cases = lessons.map((lesson) => ({
    ...lesson,
    // The last row is the bias.
    rows: [...new Set(lesson.signs)].flatMap((sign) => rows.get(sign) ?? []).concat(rows.size),
  }))
  const random = startRandom(1)
  for (let round = 0; round < ROUNDS; round++) {
    random.shuffle(cases)
    for (const { rows: signs, answer, weight } of cases) {
      const sum = signs.reduce((total, row) => total + (weights[row] ?? 0), 0)
      const wrong = (1 / (1 + Math.exp(-sum)) - (answer ? 1 : 0)) * weight
      for (const row of signs) step(weights, speeds, row, wrong)
    }
  }
  return {
    weights: new Map([...rows].map(([sign, row]) => [sign, weights[row] ?? 0])),
    bias: weights[rows.size] ?? 0,
  }
}

function step(weights: Float64Array, speeds: Float64Array, row: number, wrong: number): void {
  const weight = weights[row] ?? 0
  const slope = wrong + DECAY * weight
  const speed = (speeds[row] ?? 0) + slope * slope
  speeds[row] = speed
  weights[row] = weight - (RATE * slope) / Math.sqrt(speed)
}

/** A row for each sign that is seen often enough, in the order of their hashes. */
function rowsOf(lessons: readonly Lesson[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { signs } of lessons) for (const sign of new Set(signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= SEEN).map(([sign]) => sign)
  return new Map(kept.sort((a, b) => a - b).map((sign, row) => [sign, row]))
}

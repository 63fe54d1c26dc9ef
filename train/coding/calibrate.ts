import type { CalibrationStep } from '../../src/model/lexicon/judge.ts'

/** A score, and whether what it was given for was right. */
export interface Scored {
  readonly score: number
  readonly isRight: boolean
}

/** Fewer cases than this make no step of their own. */
const SMALLEST = 30

/**
 * Shares right by score, rising: isotonic regression by pooling adjacent violators (Ayer et al. 1955), over groups of
 * thirty cases so that no share rests on a handful.
 */
export function calibrate(cases: readonly Scored[]): readonly CalibrationStep[] {
  const pools: { from: number; right: number; all: number }[] = []
  for (const group of groupsOf(cases.toSorted((a, b) => a.score - b.score))) {
    const right = group.filter(({ isRight }) => isRight).length
    pools.push({ from: pools.length === 0 ? 0 : (group[0]?.score ?? 0), right, all: group.length })
    for (let last = pools.pop(); last !== undefined; last = pools.pop()) {
      const before = pools.at(-1)
      if (before === undefined || before.right / before.all < last.right / last.all) {
        pools.push(last)
        break
      }
      pools[pools.length - 1] = { from: before.from, right: before.right + last.right, all: before.all + last.all }
    }
  }
  return pools.map(({ from, right, all }) => ({ from: rounded(from, 4), share: rounded(right / all, 2) }))
}

function groupsOf(sorted: readonly Scored[]): readonly (readonly Scored[])[] {
  const count = Math.max(1, Math.floor(sorted.length / SMALLEST))
  return Array.from({ length: count }, (_, k) =>
    sorted.slice(Math.floor((k * sorted.length) / count), Math.floor(((k + 1) * sorted.length) / count)),
  )
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

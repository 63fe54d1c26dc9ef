import type { CalibrationPoint } from '../../src/model/lexicon/judge.ts'

/** A score, and whether what it was given for was right. */
export interface Scored {
  readonly score: number
  readonly isRight: boolean
}

/** Fewer cases than this make no step of their own. */
const SMALLEST = 30

/**
 * Shares right by score, rising: isotonic regression by pooling adjacent violators (Ayer et al. 1955), over groups of
 * thirty cases so that no share rests on a handful. Each pool gives a point at its mean score.
 */
export function calibrate(cases: readonly Scored[]): readonly CalibrationPoint[] {
  const pools: Pool[] = []
  for (const group of groupsOf(cases.toSorted((a, b) => a.score - b.score))) {
    let last = poolOf(group)
    for (let before = pools.at(-1); before !== undefined && shareOf(before) >= shareOf(last); before = pools.at(-1)) {
      pools.pop()
      last = { scores: before.scores + last.scores, right: before.right + last.right, all: before.all + last.all }
    }
    pools.push(last)
  }
  return pools.map((pool) => ({ score: rounded(pool.scores / pool.all, 4), share: rounded(shareOf(pool), 2) }))
}

interface Pool {
  /** Sum of the scores. */
  readonly scores: number
  readonly right: number
  readonly all: number
}

const poolOf = (group: readonly Scored[]): Pool => ({
  scores: group.reduce((sum, { score }) => sum + score, 0),
  right: group.filter(({ isRight }) => isRight).length,
  all: group.length,
})

const shareOf = ({ right, all }: Pool): number => right / (all || 1)

function groupsOf(sorted: readonly Scored[]): readonly (readonly Scored[])[] {
  const count = Math.max(1, Math.floor(sorted.length / SMALLEST))
  return Array.from({ length: count }, (_, k) =>
    sorted.slice(Math.floor((k * sorted.length) / count), Math.floor(((k + 1) * sorted.length) / count)),
  )
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

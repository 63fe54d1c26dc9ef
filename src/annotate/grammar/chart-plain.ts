/** Where scores and chart stand, in numbers. */
interface ChartPlace {
  readonly scores: number
  readonly stride: number
  readonly words: number
  readonly chart: number
  readonly table: number
}

/** `Kernels.fillChart` in plain JavaScript; the order of the tables is that of `tree.ts`. */
export function fillChart(floats: Float32Array, { scores, stride, words, chart, table }: ChartPlace): void {
  const [rightRow, rightColumn, leftRow, leftColumn, toRight, toLeft] = [0, 1, 2, 3, 4, 5].map(
    (index) => chart + index * table,
  ) as [number, number, number, number, number, number]
  for (let s = 0; s < words; s++)
    for (const part of [rightRow, rightColumn, leftRow, leftColumn]) floats[part + s * words + s] = 0
  for (let length = 1; length < words; length++) {
    for (let s = 0; s + length < words; s++) {
      const t = s + length
      const [row, column] = [s * words, t * words]
      const inner = bestSum(floats, leftRow + row + s, rightColumn + column + s + 1, length)
      floats[toLeft + column + s] = inner + (floats[scores + (s + 1) * stride + t + 1] ?? 0)
      floats[toRight + row + t] = inner + (floats[scores + (t + 1) * stride + s + 1] ?? 0)
      const right = bestSum(floats, rightRow + row + s, toLeft + column + s, length)
      floats[rightRow + row + t] = floats[rightColumn + column + s] = right
      const left = bestSum(floats, toRight + row + s + 1, leftColumn + column + s + 1, length)
      floats[leftRow + row + t] = floats[leftColumn + column + s] = left
    }
  }
}

function bestSum(floats: Float32Array, a: number, b: number, count: number): number {
  let best = -1e30
  for (let index = 0; index < count; index++)
    best = Math.max(best, Math.fround((floats[a + index] ?? 0) + (floats[b + index] ?? 0)))
  return best
}

/** Working room for `bestTree`, grown as needed and reused. */
export interface TreeChart {
  size: number
  /** Complete spans headed at the right and at the left end, each by row and by column; incomplete spans likewise. */
  rightByRow: Float32Array
  rightByColumn: Float32Array
  leftByRow: Float32Array
  leftByColumn: Float32Array
  arcToRight: Float32Array
  arcToLeft: Float32Array
  splitRight: Int16Array
  splitLeft: Int16Array
  splitArc: Int16Array
}

export const startChart = (): TreeChart => chartOf(0)

function chartOf(size: number): TreeChart {
  const floats = (): Float32Array => new Float32Array(size)
  const shorts = (): Int16Array => new Int16Array(size)
  return {
    size,
    rightByRow: floats(),
    rightByColumn: floats(),
    leftByRow: floats(),
    leftByColumn: floats(),
    arcToRight: floats(),
    arcToLeft: floats(),
    splitRight: shorts(),
    splitLeft: shorts(),
    splitArc: shorts(),
  }
}

/** Scores of arcs: `values[from + dependent·stride + head]`; row and column 0 are the root. */
export interface ArcScores {
  readonly values: Float32Array
  readonly from: number
  readonly stride: number
}

const at = (values: Float32Array | Int16Array, index: number): number => values[index] ?? 0

/**
 * The projective tree of the highest sum of arc scores in which exactly one word hangs from the root, by Eisner's
 * dynamic programme ("Three new probabilistic models for dependency parsing", 1996): O(n³) time over spans whose
 * head is their left or right end.
 *
 * Writes the head of each word 1…`words` into `heads` at the same index.
 */
export function bestTree(chart: TreeChart, scores: ArcScores, words: number, heads: Int32Array): void {
  if (words < 1) return
  if (chart.size < words * words) Object.assign(chart, chartOf(words * words))
  for (let i = 0; i < words; i++) {
    const diagonal = i * words + i
    chart.rightByRow[diagonal] = chart.rightByColumn[diagonal] = 0
    chart.leftByRow[diagonal] = chart.leftByColumn[diagonal] = 0
  }
  for (let length = 1; length < words; length++)
    for (let start = 0; start + length < words; start++) closeSpan(chart, scores, words, start, start + length)
  readTree(chart, words, bestRoot(chart, scores, words), heads)
}

/** All four items of one span. "left": headed at its left end; by row: [start·words + end], by column: [end·words + start]. */
function closeSpan(chart: TreeChart, scores: ArcScores, words: number, s: number, t: number): void {
  const row = s * words
  const column = t * words
  let best = Number.NEGATIVE_INFINITY
  let split = s
  for (let r = s; r < t; r++) {
    const value = at(chart.leftByRow, row + r) + at(chart.rightByColumn, column + r + 1)
    if (value > best) {
      best = value
      split = r
    }
  }
  chart.arcToLeft[column + s] = best + at(scores.values, scores.from + (s + 1) * scores.stride + t + 1)
  chart.arcToRight[row + t] = best + at(scores.values, scores.from + (t + 1) * scores.stride + s + 1)
  chart.splitArc[row + t] = split
  closeRight(chart, row, column, s, t)
  closeLeft(chart, row, column, s, t)
}

function closeRight(chart: TreeChart, row: number, column: number, s: number, t: number): void {
  let best = Number.NEGATIVE_INFINITY
  let split = s
  for (let r = s; r < t; r++) {
    const value = at(chart.rightByRow, row + r) + at(chart.arcToLeft, column + r)
    if (value > best) {
      best = value
      split = r
    }
  }
  chart.rightByRow[row + t] = chart.rightByColumn[column + s] = best
  chart.splitRight[row + t] = split
}

function closeLeft(chart: TreeChart, row: number, column: number, s: number, t: number): void {
  let best = Number.NEGATIVE_INFINITY
  let split = t
  for (let r = s + 1; r <= t; r++) {
    const value = at(chart.arcToRight, row + r) + at(chart.leftByColumn, column + r)
    if (value > best) {
      best = value
      split = r
    }
  }
  chart.leftByRow[row + t] = chart.leftByColumn[column + s] = best
  chart.splitLeft[row + t] = split
}

function bestRoot(chart: TreeChart, scores: ArcScores, words: number): number {
  let best = Number.NEGATIVE_INFINITY
  let root = 0
  for (let r = 0; r < words; r++) {
    const value =
      at(chart.rightByRow, r) +
      at(chart.leftByRow, r * words + words - 1) +
      at(scores.values, scores.from + (r + 1) * scores.stride)
    if (value > best) {
      best = value
      root = r
    }
  }
  return root
}

/** An item still to be taken apart: a span headed at an end, or one whose ends are joined by an arc. */
type Item = readonly [start: number, end: number, kind: 'right' | 'left' | 'arc-to-left' | 'arc-to-right']

function readTree(chart: TreeChart, words: number, root: number, heads: Int32Array): void {
  heads[root + 1] = 0
  const open: Item[] = [
    [0, root, 'right'],
    [root, words - 1, 'left'],
  ]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const [s, t, kind] = item
    if (s === t) continue
    const span = s * words + t
    if (kind === 'right') {
      const r = at(chart.splitRight, span)
      open.push([s, r, 'right'], [r, t, 'arc-to-left'])
    } else if (kind === 'left') {
      const r = at(chart.splitLeft, span)
      open.push([s, r, 'arc-to-right'], [r, t, 'left'])
    } else {
      if (kind === 'arc-to-left') heads[s + 1] = t + 1
      else heads[t + 1] = s + 1
      const r = at(chart.splitArc, span)
      open.push([s, r, 'left'], [r + 1, t, 'right'])
    }
  }
}

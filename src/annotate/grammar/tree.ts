import type { Network } from './network.ts'

/**
 * The six tables of the chart. "right" and "left" are complete spans headed at their right or left end; an arc spans
 * its two ends. By row: [start · words + end], by column: [end · words + start].
 */
const RIGHT_BY_ROW = 0
const RIGHT_BY_COLUMN = 1
const LEFT_BY_ROW = 2
const LEFT_BY_COLUMN = 3
const ARC_TO_RIGHT_BY_ROW = 4
const ARC_TO_LEFT_BY_COLUMN = 5

/**
 * The projective tree of the highest sum of arc scores in which exactly one word hangs from the root, by Eisner's
 * dynamic programme ("Three new probabilistic models for dependency parsing", 1996): O(n³) time over spans whose
 * head is their left or right end. The kernel fills the chart; here the tree is read out of it.
 *
 * Scores stand in `buffers.scores`, rows of `stride` numbers. Writes the head of each word 1…`words` into `heads` at
 * the same index.
 */
export function bestTree(network: Network, stride: number, words: number, heads: Int32Array): void {
  if (words < 1) return
  const { machine, buffers } = network
  machine.kernels.fillChart(buffers.scores, stride * 4, words, buffers.chart, buffers.chartTable)
  const chart = chartOf(network, words)
  const roots = (buffers.scores >> 2) + stride
  const root = bestIndex(
    0,
    words,
    (r) =>
      chart.value(RIGHT_BY_ROW, 0, r) +
      chart.value(LEFT_BY_ROW, r, words - 1) +
      (network.arena.floats[roots + r * stride] ?? 0),
  )
  heads[root + 1] = 0
  readTree(chart, root, words, heads)
}

interface Chart {
  /** A number of a table, at a row (or column) and a place in it. */
  value(table: number, line: number, place: number): number
}

function chartOf({ arena, buffers }: Network, words: number): Chart {
  const { floats } = arena
  const base = buffers.chart >> 2
  const size = buffers.chartTable >> 2
  return { value: (table, line, place) => floats[base + table * size + line * words + place] ?? 0 }
}

/** The index from `from` to below `to` whose value is largest; of equals the first. */
function bestIndex(from: number, to: number, value: (index: number) => number): number {
  let best = from
  let most = Number.NEGATIVE_INFINITY
  for (let index = from; index < to; index++) {
    const here = Math.fround(value(index))
    if (here > most) {
      most = here
      best = index
    }
  }
  return best
}

/** An item still to be taken apart: a span headed at an end, or one whose ends are joined by an arc. */
type Item = readonly [start: number, end: number, kind: 'right' | 'left' | 'arc-to-left' | 'arc-to-right']

function readTree(chart: Chart, root: number, words: number, heads: Int32Array): void {
  const open: Item[] = [
    [0, root, 'right'],
    [root, words - 1, 'left'],
  ]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const [s, t, kind] = item
    if (s === t) continue
    if (kind === 'right') {
      const r = bestIndex(s, t, (i) => chart.value(RIGHT_BY_ROW, s, i) + chart.value(ARC_TO_LEFT_BY_COLUMN, t, i))
      open.push([s, r, 'right'], [r, t, 'arc-to-left'])
    } else if (kind === 'left') {
      const r = bestIndex(
        s + 1,
        t + 1,
        (i) => chart.value(ARC_TO_RIGHT_BY_ROW, s, i) + chart.value(LEFT_BY_COLUMN, t, i),
      )
      open.push([s, r, 'arc-to-right'], [r, t, 'left'])
    } else {
      if (kind === 'arc-to-left') heads[s + 1] = t + 1
      else heads[t + 1] = s + 1
      const r = bestIndex(s, t, (i) => chart.value(LEFT_BY_ROW, s, i) + chart.value(RIGHT_BY_COLUMN, t, i + 1))
      open.push([s, r, 'left'], [r + 1, t, 'right'])
    }
  }
}

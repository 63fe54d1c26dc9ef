import type { Parameter } from './parameters.ts'
import { blank, multiplyInto, type Tape, type Tensor, transposed } from './tape.ts'

/** Where a sentence lies in a batch: the row of its root, and its rows with the root. A row of noughts stands between sentences. */
export interface Place {
  readonly row: number
  readonly length: number
}

const at = (values: Float32Array, index: number): number => values[index] ?? 0

function fillRows(tensor: Tensor, row: Float32Array): void {
  for (let start = 0; start < tensor.rows * tensor.columns; start += tensor.columns) tensor.value.set(row, start)
}

const bytesOf = (tensor: Tensor): number => tensor.rows * tensor.columns * 4

function addColumnSums({ workshop }: Tape, bias: Parameter, y: Tensor): void {
  workshop.kernels.columnSums(y.gradient.byteOffset, bias.gradient.byteOffset, y.columns * 4, y.rows)
}

/** y = x·W + b. */
export function linear(tape: Tape, x: Tensor, weight: Parameter, bias?: Parameter): Tensor {
  const { workshop } = tape
  const inner = weight.rows
  const y = blank(tape, x.rows, weight.columns)
  if (bias !== undefined) fillRows(y, bias.value)
  const input = { values: x.value, row: x.columns, step: 1 }
  const output = { values: y.value, row: y.columns, rows: y.rows, columns: y.columns }
  multiplyInto(workshop, input, { values: weight.value, row: weight.columns }, output, { inner, accumulate: true })
  tape.undo.push(() => {
    if (bias !== undefined) addColumnSums(tape, bias, y)
    const slopes = { values: y.gradient, row: y.columns }
    const toWeight = { values: weight.gradient, row: weight.columns, rows: inner, columns: weight.columns }
    multiplyInto(workshop, { values: x.value, row: 1, step: x.columns }, slopes, toWeight, {
      inner: x.rows,
      accumulate: true,
    })
    const back = transposed(workshop, weight.value, inner, weight.columns)
    const toInput = { values: x.gradient, row: x.columns, rows: x.rows, columns: inner }
    multiplyInto(workshop, { ...slopes, step: 1 }, { values: back, row: inner }, toInput, {
      inner: y.columns,
      accumulate: true,
    })
  })
  return y
}

/**
 * y(t) = [x(t−1); x(t); x(t+1)]·W + b. The three rows lie side by side already, so that it is one product over rows
 * that overlap. Row 0 and the rows between sentences are noughts; y has no meaning there.
 */
export function convolution(tape: Tape, x: Tensor, weight: Parameter, bias: Parameter): Tensor {
  const { workshop } = tape
  const width = x.columns
  const rows = x.rows - 2
  const y = blank(tape, x.rows, weight.columns)
  fillRows(y, bias.value)
  const shape = { row: y.columns, rows, columns: y.columns }
  const right = { values: weight.value, row: weight.columns }
  const inner = weight.rows
  const windows = { values: x.value, row: width, step: 1 }
  multiplyInto(workshop, windows, right, { values: y.value.subarray(y.columns), ...shape }, { inner, accumulate: true })
  tape.undo.push(() => {
    addColumnSums(tape, bias, y)
    const slopes = { values: y.gradient.subarray(y.columns), row: y.columns }
    const toWeight = { values: weight.gradient, row: weight.columns, rows: inner, columns: weight.columns }
    multiplyInto(workshop, { values: x.value, row: 1, step: width }, slopes, toWeight, {
      inner: rows,
      accumulate: true,
    })
    const back = transposed(workshop, weight.value, inner, weight.columns)
    for (let offset = 0; offset < 3; offset++) {
      const toInput = { values: x.gradient.subarray(offset * width), row: width, rows, columns: width }
      const part = { values: back.subarray(offset * width), row: inner }
      multiplyInto(workshop, { ...slopes, step: 1 }, part, toInput, { inner: y.columns, accumulate: true })
    }
  })
  return y
}

/** max(x, slope·x), then dropout: each number is silenced with a chance of `rate`, the others raised to keep the sum. */
export function activation(tape: Tape, x: Tensor, slope: number, rate: number): Tensor {
  const factor = maskOf(tape, x, rate)
  tape.workshop.kernels.slopes(x.value.byteOffset, factor.byteOffset, bytesOf(x), slope)
  return scaled(tape, x, factor)
}

/** Dropout alone; nothing at all when not learning. */
export const dropout = (tape: Tape, x: Tensor, rate: number): Tensor =>
  tape.random === undefined || rate === 0 ? x : scaled(tape, x, maskOf(tape, x, rate))

/** What each number is to be multiplied by: nought with a chance of `rate`. */
function maskOf({ workshop, random, maskState }: Tape, x: Tensor, rate: number): Float32Array {
  const factor = workshop.lend(x.rows * x.columns)
  if (random === undefined || rate === 0) return factor.fill(1)
  const threshold = Math.round(rate * 2 ** 32)
  workshop.kernels.mask(factor.byteOffset, bytesOf(x), maskState.byteOffset, threshold | 0, 1 / (1 - rate))
  return factor
}

function scaled(tape: Tape, x: Tensor, factor: Float32Array): Tensor {
  const { kernels } = tape.workshop
  const y = blank(tape, x.rows, x.columns)
  kernels.scale(x.value.byteOffset, factor.byteOffset, y.value.byteOffset, bytesOf(x))
  tape.undo.push(() =>
    kernels.gatherScaled(y.gradient.byteOffset, factor.byteOffset, x.gradient.byteOffset, bytesOf(x)),
  )
  return y
}

export function addition(tape: Tape, a: Tensor, b: Tensor): Tensor {
  const { kernels } = tape.workshop
  const y = blank(tape, a.rows, a.columns)
  kernels.sum(a.value.byteOffset, b.value.byteOffset, y.value.byteOffset, bytesOf(a))
  tape.undo.push(() => {
    kernels.gather(y.gradient.byteOffset, a.gradient.byteOffset, bytesOf(a))
    kernels.gather(y.gradient.byteOffset, b.gradient.byteOffset, bytesOf(a))
  })
  return y
}

/** LayerNorm (Ba and others 2016) of the words' rows; rows between sentences become noughts. Row 0 of `norm` is the gain, row 1 the shift. */
export function normalisation(tape: Tape, x: Tensor, norm: Parameter, places: readonly Place[]): Tensor {
  const { kernels } = tape.workshop
  const bytes = x.columns * 4
  const y = blank(tape, x.rows, x.columns)
  const scales = tape.workshop.lend(x.rows)
  const plain = tape.workshop.lend(x.rows * x.columns)
  const rowAt = (values: Float32Array, row: number): number => values.byteOffset + row * bytes
  for (const { row, length } of places) {
    const [from, inner, to] = [x.value, plain, y.value].map((values) => rowAt(values, row)) as [number, number, number]
    kernels.normalise(from, norm.value.byteOffset, inner, to, scales.byteOffset + row * 4, length, bytes)
  }
  tape.undo.push(() => {
    const [gain, toGain] = [norm.value.byteOffset, norm.gradient.byteOffset]
    for (const { row, length } of places) {
      const [slope, inner, to] = [y.gradient, plain, x.gradient].map((values) => rowAt(values, row)) as [
        number,
        number,
        number,
      ]
      kernels.undoNormalise(slope, gain, inner, to, toGain, scales.byteOffset + row * 4, length, bytes)
    }
  })
  return y
}

/** Softmax over the first `choices` columns of each row; the others stay nought. */
export function softmax(tape: Tape, x: Tensor, choices: number): Tensor {
  const y = blank(tape, x.rows, x.columns)
  for (let row = 0; row < x.rows; row++) softmaxRow(x.value, y.value, row * x.columns, choices)
  tape.undo.push(() => {
    for (let row = 0; row < x.rows; row++) {
      const start = row * x.columns
      let sum = 0
      for (let j = start; j < start + choices; j++) sum += at(y.value, j) * at(y.gradient, j)
      for (let j = start; j < start + choices; j++)
        x.gradient[j] = at(x.gradient, j) + at(y.value, j) * (at(y.gradient, j) - sum)
    }
  })
  return y
}

/** Probabilities of one row of scores. Returns the logarithm of the sum that the scores were divided by. */
export function softmaxRow(from: Float32Array, to: Float32Array, start: number, choices: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let j = start; j < start + choices; j++) most = Math.max(most, at(from, j))
  let sum = 0
  for (let j = start; j < start + choices; j++) {
    const value = Math.exp(at(from, j) - most)
    to[j] = value
    sum += value
  }
  for (let j = start; j < start + choices; j++) to[j] = at(to, j) / sum
  return most + Math.log(sum)
}

/**
 * The gated recurrence without a recurrent matrix: u holds z and q side by side; h(t) = z + σ(q)·(h(t−1) − z).
 * The first half of the channels runs from left to right, the second from right to left.
 */
export function gatedScan(tape: Tape, u: Tensor, places: readonly Place[]): Tensor {
  const { workshop } = tape
  const { kernels } = workshop
  const width = u.columns / 2
  const y = blank(tape, u.rows, width)
  const keeps = workshop.lend(u.rows * width)
  const half = width * 2
  for (const place of places)
    for (const way of [1, -1] as const) {
      const { uAt, yAt } = startOf(place, way, width)
      const stride = way * width * 4
      kernels.scan(
        u.value.byteOffset + uAt,
        2 * stride,
        y.value.byteOffset + yAt,
        keeps.byteOffset + yAt,
        stride,
        place.length,
        half,
        width * 4,
      )
    }
  tape.undo.push(() => {
    const carried = workshop.lend(width)
    for (const place of places)
      for (const way of [1, -1] as const) {
        const { uAt, yAt } = endOf(place, way, width)
        const stride = -way * width * 4
        const [value, slope] = [u.value.byteOffset + uAt, u.gradient.byteOffset + uAt]
        carried.fill(0)
        kernels.undoScan(
          value,
          slope,
          2 * stride,
          y.value.byteOffset + yAt,
          y.gradient.byteOffset + yAt,
          keeps.byteOffset + yAt,
          stride,
          carried.byteOffset,
          place.length,
          half,
          width * 4,
        )
      }
  })
  return y
}

interface ScanStart {
  /** Bytes to the first channel of this way in the rows of u and of y. */
  readonly uAt: number
  readonly yAt: number
}

/** The forward way begins at the first row with the first half of the channels, the backward way at the last with the second. */
function startOf({ row, length }: Place, way: 1 | -1, width: number): ScanStart {
  const first = way === 1 ? row : row + length - 1
  const channel = way === 1 ? 0 : width / 2
  return { uAt: (first * 2 * width + channel) * 4, yAt: (first * width + channel) * 4 }
}

function endOf({ row, length }: Place, way: 1 | -1, width: number): ScanStart {
  const last = way === 1 ? row + length - 1 : row
  const channel = way === 1 ? 0 : width / 2
  return { uAt: (last * 2 * width + channel) * 4, yAt: (last * width + channel) * 4 }
}

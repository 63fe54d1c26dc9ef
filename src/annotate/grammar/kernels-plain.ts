import { fillChart } from './chart-plain.ts'
import type { Kernels, ProductParameters, ScaledProductParameters } from './kernels.ts'

/** The kernels in plain JavaScript, for hosts without WebAssembly SIMD: the same arithmetic, five to eight times slower. */
export function plainKernels(memory: ArrayBuffer): Kernels {
  const floats = new Float32Array(memory)
  const shorts = new Int16Array(memory)
  return {
    multiply: (...parameters) => multiply(floats, parameters),
    multiplyInt16: (...parameters) => multiplyInt16(floats, shorts, parameters),
    toInt16: (from, to, count, scale) => toInt16(floats.subarray(from >> 2), shorts.subarray(to >> 1), count, scale),
    addAndNormalise(x, z, gain, y, rows, width) {
      for (let row = 0; row < rows; row++) {
        const at = row * width
        normaliseRow(floats, { x: (x >> 2) + at, z: (z >> 2) + at, y: (y >> 2) + at, gain: gain >> 2, width })
      }
    },
    gatedScan(u, uStride, y, yStride, steps, channels, gate) {
      for (let channel = 0; channel < channels; channel++)
        scanChannel(floats, { u: (u >> 2) + channel, uStride, y: (y >> 2) + channel, yStride, steps, gate: gate >> 2 })
    },
    fillChart: (scores, stride, words, chart, table) =>
      fillChart(floats, { scores: scores >> 2, stride: stride >> 2, words, chart: chart >> 2, table: table >> 2 }),
    addThree(a, b, c, to, bytes, slope) {
      for (let j = 0; j < bytes >> 2; j++) {
        const value = at(floats, (a >> 2) + j) + at(floats, (b >> 2) + j) + at(floats, (c >> 2) + j)
        floats[(to >> 2) + j] = Math.max(value, slope * value)
      }
    },
    softmax(x, stride, rows, bytes) {
      for (let row = 0; row < rows; row++) softmaxRow(floats.subarray((x + row * stride) >> 2), bytes >> 2)
    },
  }
}

const at = (values: Float32Array, index: number): number => values[index] ?? 0

/** One row times one panel of eight columns: the sums stay in registers while the row is read once. */
function multiply(floats: Float32Array, parameters: ProductParameters): void {
  const [a, aStride, b, bias, biasStride, c, cStride, rows, inner, panels, slope] = parameters
  const sums = new Float64Array(8)
  for (let panel = 0; panel < panels; panel++) {
    const weights = (b >> 2) + panel * inner * 8
    for (let row = 0; row < rows; row++) {
      sumFloats(floats, { from: (a + row * aStride) >> 2, weights, inner }, sums)
      const start = ((bias + row * biasStride) >> 2) + panel * 8
      const to = ((c + row * cStride) >> 2) + panel * 8
      for (let j = 0; j < 8; j++) {
        const value = at(floats, start + j) + (sums[j] ?? 0)
        floats[to + j] = Math.max(value, slope * value)
      }
    }
  }
}

function multiplyInt16(floats: Float32Array, shorts: Int16Array, parameters: ScaledProductParameters): void {
  const [a, aStride, b, bias, biasStride, c, cStride, rows, pairs, panels, scales, slope] = parameters
  const sums = new Float64Array(8)
  for (let panel = 0; panel < panels; panel++) {
    const weights = (b >> 1) + panel * pairs * 16
    for (let row = 0; row < rows; row++) {
      sumShorts(shorts, { from: (a + row * aStride) >> 1, weights, inner: pairs }, sums)
      const start = ((bias + row * biasStride) >> 2) + panel * 8
      const to = ((c + row * cStride) >> 2) + panel * 8
      for (let j = 0; j < 8; j++) {
        const value = at(floats, start + j) + (sums[j] ?? 0) * at(floats, (scales >> 2) + panel * 8 + j)
        floats[to + j] = Math.max(value, slope * value)
      }
    }
  }
}

interface Panel {
  readonly from: number
  readonly weights: number
  /** Steps of the inner dimension; with whole numbers each step is a pair. */
  readonly inner: number
}

// The next two differ in the kind of array alone; kept apart, since one body over both kinds runs five times slower.

function sumFloats(values: Float32Array, { from, weights, inner }: Panel, sums: Float64Array): void {
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let k = 0; k < inner; k++) {
    const x = at(values, from + k)
    const w = weights + k * 8
    s0 += x * at(values, w)
    s1 += x * at(values, w + 1)
    s2 += x * at(values, w + 2)
    s3 += x * at(values, w + 3)
    s4 += x * at(values, w + 4)
    s5 += x * at(values, w + 5)
    s6 += x * at(values, w + 6)
    s7 += x * at(values, w + 7)
  }
  putSums(sums, s0, s1, s2, s3, s4, s5, s6, s7)
}

function sumShorts(values: Int16Array, { from, weights, inner }: Panel, sums: Float64Array): void {
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let k = 0; k < inner; k++) {
    const x = shortAt(values, from + 2 * k)
    const y = shortAt(values, from + 2 * k + 1)
    const w = weights + k * 16
    s0 += x * shortAt(values, w) + y * shortAt(values, w + 1)
    s1 += x * shortAt(values, w + 2) + y * shortAt(values, w + 3)
    s2 += x * shortAt(values, w + 4) + y * shortAt(values, w + 5)
    s3 += x * shortAt(values, w + 6) + y * shortAt(values, w + 7)
    s4 += x * shortAt(values, w + 8) + y * shortAt(values, w + 9)
    s5 += x * shortAt(values, w + 10) + y * shortAt(values, w + 11)
    s6 += x * shortAt(values, w + 12) + y * shortAt(values, w + 13)
    s7 += x * shortAt(values, w + 14) + y * shortAt(values, w + 15)
  }
  putSums(sums, s0, s1, s2, s3, s4, s5, s6, s7)
}

const shortAt = (values: Int16Array, index: number): number => values[index] ?? 0

function putSums(sums: Float64Array, ...values: readonly number[]): void {
  sums.set(values)
}

function toInt16(from: Float32Array, to: Int16Array, count: number, scale: number): void {
  for (let index = 0; index < count; index++) {
    to[index] = Math.max(-32_768, Math.min(32_767, roundToEven(Math.fround(at(from, index) * scale))))
  }
}

function roundToEven(value: number): number {
  const rounded = Math.round(value)
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded
}

interface NormalisedRow {
  readonly x: number
  readonly z: number
  readonly y: number
  readonly gain: number
  readonly width: number
}

function normaliseRow(floats: Float32Array, { x, z, y, gain, width }: NormalisedRow): void {
  let sum = 0
  let squares = 0
  for (let j = 0; j < width; j++) {
    const value = at(floats, x + j) + at(floats, z + j)
    floats[y + j] = value
    sum += value
    squares += value * value
  }
  const mean = sum / width
  const scale = 1 / Math.sqrt(squares / width - mean * mean + 1e-5)
  for (let j = 0; j < width; j++)
    floats[y + j] = (at(floats, y + j) - mean) * scale * at(floats, gain + j) + at(floats, gain + width + j)
}

interface ScannedChannel {
  readonly u: number
  readonly uStride: number
  readonly y: number
  readonly yStride: number
  readonly steps: number
  readonly gate: number
}

function scanChannel(floats: Float32Array, { u, uStride, y, yStride, steps, gate }: ScannedChannel): void {
  let state = 0
  for (let step = 0; step < steps; step++) {
    const from = u + step * (uStride >> 2)
    const input = at(floats, from)
    const keep = 1 / (1 + Math.exp(-at(floats, from + gate)))
    state = input + keep * (state - input)
    floats[y + step * (yStride >> 2)] = state
  }
}

function softmaxRow(row: Float32Array, width: number): void {
  let most = Number.NEGATIVE_INFINITY
  for (let j = 0; j < width; j++) most = Math.max(most, at(row, j))
  let sum = 0
  for (let j = 0; j < width; j++) {
    const value = Math.exp(at(row, j) - most)
    row[j] = value
    sum += value
  }
  for (let j = 0; j < width; j++) row[j] = at(row, j) / sum
}

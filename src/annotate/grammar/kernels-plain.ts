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

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0

function multiply(floats: Float32Array, parameters: ProductParameters): void {
  const [a, aStride, b, bias, biasStride, c, cStride, rows, inner, panels, slope] = parameters
  for (let row = 0; row < rows; row++) {
    const from = (a + row * aStride) >> 2
    for (let column = 0; column < panels * 8; column++) {
      const weights = (b >> 2) + (column >> 3) * inner * 8 + (column & 7)
      let sum = at(floats, ((bias + row * biasStride) >> 2) + column)
      for (let k = 0; k < inner; k++) sum += at(floats, from + k) * at(floats, weights + k * 8)
      floats[((c + row * cStride) >> 2) + column] = Math.max(sum, slope * sum)
    }
  }
}

function multiplyInt16(floats: Float32Array, shorts: Int16Array, parameters: ScaledProductParameters): void {
  const [a, aStride, b, bias, biasStride, c, cStride, rows, inner, panels, scales, slope] = parameters
  for (let row = 0; row < rows; row++) {
    const from = (a + row * aStride) >> 1
    for (let column = 0; column < panels * 8; column++) {
      const weights = (b >> 1) + (column >> 3) * inner * 16 + (column & 7) * 2
      let sum = 0
      for (let k = 0; k < inner; k++)
        sum +=
          at(shorts, from + 2 * k) * at(shorts, weights + k * 16) +
          at(shorts, from + 2 * k + 1) * at(shorts, weights + k * 16 + 1)
      const value = at(floats, ((bias + row * biasStride) >> 2) + column) + sum * at(floats, (scales >> 2) + column)
      floats[((c + row * cStride) >> 2) + column] = Math.max(value, slope * value)
    }
  }
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

import { KERNEL_BYTES } from './kernel-bytes.ts'
import { plainKernels } from './kernels-plain.ts'

/**
 * The inner loops of the network over one block of memory. All addresses and strides are in bytes; rows come in
 * fours, columns in panels of eight, so buffers keep slack behind their last row.
 */
export interface Kernels {
  /**
   * C = leaky(A·B + bias) in floats: `inner` is K, a multiple of 4; B is packed as [panel][K][8].
   * leaky(v) = max(v, slope·v): slope 1 leaves v as it is, slope 0 is ReLU.
   */
  multiply(...parameters: ProductParameters): void
  /** The same with 16-bit A and B (packed as [panel][K/2][8][2]); `inner` is K/2, `scales` a float for each column. */
  multiplyInt16(...parameters: ScaledProductParameters): void
  /** Floats times `scale`, rounded and saturated, to 16-bit whole numbers; `count` is rounded up to a multiple of 8. */
  toInt16(from: number, to: number, count: number, scale: number): void
  /** y = LayerNorm(x + z); `gain` stands before `shift` in memory. */
  addAndNormalise(x: number, z: number, gain: number, y: number, rows: number, width: number): void
  /** The gated recurrence over `steps` rows; negative strides run it backwards. `gate`: bytes from z to q in a row. */
  gatedScan(u: number, uStride: number, y: number, yStride: number, steps: number, channels: number, gate: number): void
  /** to = leaky(a + b + c) over `bytes`, a multiple of 16. */
  addThree(a: number, b: number, c: number, to: number, bytes: number, slope: number): void
  /**
   * Fills the six tables of Eisner's chart, `table` bytes each, from the scores of arcs (dependent by head, row and
   * column 0 being the root): see `tree.ts`.
   */
  fillChart(scores: number, stride: number, words: number, chart: number, table: number): void
  /** Softmax of each row in place; `bytes` is a multiple of 16. */
  softmax(x: number, stride: number, rows: number, bytes: number): void
}

type Address = number
export type ProductParameters = readonly [
  a: Address,
  aStride: number,
  b: Address,
  bias: Address,
  biasStride: number,
  c: Address,
  cStride: number,
  rows: number,
  inner: number,
  panels: number,
  slope: number,
]
export type ScaledProductParameters = readonly [
  a: Address,
  aStride: number,
  b: Address,
  bias: Address,
  biasStride: number,
  c: Address,
  cStride: number,
  rows: number,
  inner: number,
  panels: number,
  scales: Address,
  slope: number,
]

/** Kernels with the memory they work on. */
export interface Machine {
  readonly kernels: Kernels
  readonly memory: ArrayBuffer
  /** Which of the two paths it is: they agree to the last places of a float. */
  readonly path: 'simd' | 'plain'
}

const PAGE = 65_536

/** Memory of at least `bytes` with the WebAssembly kernels over it, or plain JavaScript where SIMD is missing. */
export function startMachine(bytes: number, path: Machine['path'] = hasSimd() ? 'simd' : 'plain'): Machine {
  const pages = Math.ceil(bytes / PAGE)
  if (path === 'plain') {
    const memory = new ArrayBuffer(pages * PAGE)
    return { kernels: plainKernels(memory), memory, path }
  }
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelBytes()), { grammar: { memory } })
  // The module is our own: its exports are these functions, and a test runs each of them.
  return { kernels: instance.exports as unknown as Kernels, memory: memory.buffer, path }
}

const hasSimd = (): boolean => typeof WebAssembly === 'object' && WebAssembly.validate(kernelBytes())

const kernelBytes = (): Uint8Array =>
  Uint8Array.from(atob(KERNEL_BYTES.join('')), (character) => character.charCodeAt(0))

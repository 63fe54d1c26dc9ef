import { assemble } from '../kernels/assemble.ts'
import { TRAINING_MODULE } from '../kernels/training.ts'
import type { Random } from './random.ts'

/** A block of numbers in the kernels' memory, row-major, with the gradient of the loss beside it. */
export interface Tensor {
  readonly rows: number
  readonly columns: number
  readonly value: Float32Array
  readonly gradient: Float32Array
}

/** The kernels of `train/kernels/training.ts`: addresses, strides and lengths in bytes. */
export interface TrainingKernels {
  product(
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bRow: number,
    c: number,
    cRow: number,
    rows: number,
    inner: number,
    columns: number,
    accumulate: number,
  ): void
  sum(a: number, b: number, to: number, bytes: number): void
  gather(a: number, to: number, bytes: number): void
  scale(a: number, b: number, to: number, bytes: number): void
  gatherScaled(a: number, b: number, to: number, bytes: number): void
  slopes(x: number, factor: number, bytes: number, slope: number): void
  adam(
    value: number,
    gradient: number,
    first: number,
    second: number,
    bytes: number,
    scale: number,
    rate: number,
    correction: number,
  ): void
  mask(to: number, bytes: number, state: number, threshold: number, kept: number): void
  squares(a: number, bytes: number): number
  columnSums(a: number, to: number, bytes: number, rows: number): void
  normalise(x: number, norm: number, plain: number, y: number, scales: number, rows: number, bytes: number): void
  undoNormalise(
    slope: number,
    norm: number,
    plain: number,
    toX: number,
    toNorm: number,
    scales: number,
    rows: number,
    bytes: number,
  ): void
  scan(
    u: number,
    uStride: number,
    y: number,
    keeps: number,
    yStride: number,
    steps: number,
    bytes: number,
    gate: number,
  ): void
  undoScan(
    u: number,
    toU: number,
    uStride: number,
    y: number,
    slope: number,
    keeps: number,
    yStride: number,
    carried: number,
    steps: number,
    bytes: number,
    gate: number,
  ): void
  transpose(a: number, aStride: number, to: number, toStride: number, rows: number, columns: number): void
}

/** The memory that parameters and one step's tensors share, with the kernels over it. */
export interface Workshop {
  readonly kernels: TrainingKernels
  /** Room that stays. */
  keep(floats: number): Float32Array
  /** Room until the next `clear`. */
  lend(floats: number): Float32Array
  clear(): void
}

/** What is done in one step, so that it can be undone backwards: every operation leaves its own derivative here. */
export interface Tape {
  readonly workshop: Workshop
  /** Absent when nothing is learned: then no dropout, no gradients. */
  readonly random: Random | undefined
  /** The state of the four generators that dropout draws from. */
  readonly maskState: Float32Array
  readonly undo: (() => void)[]
}

const PAGE = 65_536

/** Starts a workshop of so many megabytes, its first `kept` for what stays. */
export async function startWorkshop({ megabytes, kept }: { megabytes: number; kept: number }): Promise<Workshop> {
  const pages = (megabytes * 1024 * 1024) / PAGE
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const module = new WebAssembly.Module(await assemble('training', TRAINING_MODULE))
  const { exports } = new WebAssembly.Instance(module, { grammar: { memory } })
  const border = kept * 1024 * 1024
  let top = 64
  let lent = border
  const room = (from: number, floats: number): Float32Array => new Float32Array(memory.buffer, from, floats)
  const size = (floats: number): number => (floats * 4 + 127) & ~63
  return {
    // The module is our own: its exports are these functions.
    kernels: exports as unknown as TrainingKernels,
    keep(floats) {
      const from = top
      top += size(floats)
      if (top > border) throw new RangeError('the parameters do not fit the workshop')
      return room(from, floats)
    },
    lend(floats) {
      const from = lent
      lent += size(floats)
      if (lent > megabytes * 1024 * 1024) throw new RangeError('the batch does not fit the workshop')
      return room(from, floats)
    },
    clear() {
      lent = border
    },
  }
}

const NONE = new Float32Array(0)

/** An empty tensor: rows are made up to fours, as the product writes them; all noughts. */
export function blank(tape: Tape, rows: number, columns: number): Tensor {
  const size = ((rows + 3) & ~3) * columns
  const value = tape.workshop.lend(size).fill(0)
  const gradient = tape.random === undefined ? NONE : tape.workshop.lend(size).fill(0)
  return { rows, columns, value, gradient }
}

/** Runs the tape backwards: afterwards every gradient is that of the loss. */
export function undoAll(tape: Tape): void {
  for (let step = tape.undo.pop(); step !== undefined; step = tape.undo.pop()) step()
}

/** `into` (rows × columns) = or += left · right; either side may lie in memory with its own strides, in numbers. */
export function multiplyInto(
  { kernels }: Workshop,
  left: { readonly values: Float32Array; readonly row: number; readonly step: number },
  right: { readonly values: Float32Array; readonly row: number },
  into: { readonly values: Float32Array; readonly row: number; readonly rows: number; readonly columns: number },
  { inner, accumulate }: { readonly inner: number; readonly accumulate: boolean },
): void {
  const address = (values: Float32Array): number => values.byteOffset
  kernels.product(
    address(left.values),
    left.row * 4,
    left.step * 4,
    address(right.values),
    right.row * 4,
    address(into.values),
    into.row * 4,
    into.rows,
    inner,
    into.columns,
    accumulate ? 1 : 0,
  )
}

/** The transpose of a row-major matrix, in lent room; its rows are made up to eights. */
export function transposed(
  workshop: Workshop,
  values: Float32Array,
  rows: number,
  columns: number,
  stride = columns,
): Float32Array {
  const padded = (rows + 7) & ~7
  const result = workshop.lend(columns * padded)
  if (padded !== rows) result.fill(0)
  workshop.kernels.transpose(values.byteOffset, stride * 4, result.byteOffset, padded * 4, rows, columns)
  return result
}

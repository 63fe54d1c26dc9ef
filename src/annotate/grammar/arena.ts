import type { Matrix } from '../../model/lexicon/grammar.ts'

/** Hands out addresses of one block of memory, each on a border of 64 bytes, and never takes them back. */
export interface Arena {
  readonly floats: Float32Array
  readonly shorts: Int16Array
  /** Address in bytes of room for so many floats. */
  take(floats: number): number
}

export function startArena(memory: ArrayBuffer): Arena {
  let top = 64
  const take = (floats: number): number => {
    const address = top
    top += (floats * 4 + 63) & ~63
    return address
  }
  return { floats: new Float32Array(memory), shorts: new Int16Array(memory), take }
}

/** A weight matrix laid out for `Kernels.multiply`: several matrices side by side, each padded to panels of 8 columns. */
export interface PackedFloats {
  readonly address: number
  readonly inner: number
  readonly columns: number
}

/** The same for `Kernels.multiplyInt16`, with the address of its column scales. */
export interface PackedShorts extends PackedFloats {
  readonly scales: number
}

/** Activations are kept as 1/2048ths in 16 bits: ±16, which layer-normalised values never leave. */
export const ACTIVATION_SCALE = 2048

/** Rounded up to eights. */
export const padded = (columns: number): number => (columns + 7) & ~7

/** The number at a place of a matrix, its scale applied. */
export function valueAt(matrix: Matrix, row: number, column: number): number {
  const value = matrix.values[row * matrix.columns + column] ?? 0
  if (matrix.kind === 'float') return value
  return value * (matrix.scales[matrix.kind === 'by-row' ? row : column] ?? 0)
}

export function packFloats(arena: Arena, matrices: readonly Matrix[]): PackedFloats {
  const inner = padded4(matrices[0]?.rows ?? 0)
  const columns = matrices.reduce((sum, matrix) => sum + padded(matrix.columns), 0)
  const address = arena.take(inner * columns)
  eachColumn(matrices, (matrix, from, to) => {
    for (let k = 0; k < matrix.rows; k++)
      arena.floats[(address >> 2) + (to >> 3) * inner * 8 + k * 8 + (to & 7)] = valueAt(matrix, k, from)
  })
  return { address, inner, columns }
}

const padded4 = (rows: number): number => (rows + 3) & ~3

export function packShorts(arena: Arena, matrices: readonly Matrix[]): PackedShorts {
  const inner = padded(matrices[0]?.rows ?? 0)
  const columns = matrices.reduce((sum, matrix) => sum + padded(matrix.columns), 0)
  const address = arena.take((inner * columns) / 2)
  const scales = arena.take(columns)
  eachColumn(matrices, (matrix, from, to) => {
    const scale = columnScale(matrix, from)
    arena.floats[(scales >> 2) + to] = scale / ACTIVATION_SCALE
    const base = (address >> 1) + (to >> 3) * inner * 8 + (to & 7) * 2
    for (let k = 0; k < matrix.rows; k++)
      arena.shorts[base + (k >> 1) * 16 + (k & 1)] = Math.round(valueAt(matrix, k, from) / scale)
  })
  return { address, inner, columns, scales }
}

function columnScale(matrix: Matrix, column: number): number {
  if (matrix.kind === 'by-column') return matrix.scales[column] ?? 1
  let most = 1e-9
  for (let row = 0; row < matrix.rows; row++) most = Math.max(most, Math.abs(valueAt(matrix, row, column)))
  return most / 127
}

function eachColumn(matrices: readonly Matrix[], visit: (matrix: Matrix, from: number, to: number) => void): void {
  let first = 0
  for (const matrix of matrices) {
    for (let column = 0; column < matrix.columns; column++) visit(matrix, column, first + column)
    first += padded(matrix.columns)
  }
}

/** Biases for packed matrices side by side; `filler` stands in the padding. */
export function placeBiases(
  arena: Arena,
  matrices: readonly Matrix[],
  biases: readonly (Matrix | undefined)[],
  filler = 0,
): number {
  const columns = matrices.reduce((sum, matrix) => sum + padded(matrix.columns), 0)
  const address = arena.take(columns)
  arena.floats.fill(filler, address >> 2, (address >> 2) + columns)
  let first = address >> 2
  matrices.forEach((matrix, index) => {
    const bias = biases[index]
    for (let j = 0; j < matrix.columns; j++) arena.floats[first + j] = bias === undefined ? 0 : valueAt(bias, 0, j)
    first += padded(matrix.columns)
  })
  return address
}

/** All values of a matrix as floats in memory, row by row. */
export function placeFloats(arena: Arena, matrix: Matrix): number {
  const address = arena.take(matrix.rows * matrix.columns)
  for (let row = 0; row < matrix.rows; row++)
    for (let column = 0; column < matrix.columns; column++)
      arena.floats[(address >> 2) + row * matrix.columns + column] = valueAt(matrix, row, column)
  return address
}

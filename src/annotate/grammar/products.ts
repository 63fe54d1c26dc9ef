import type { PackedFloats, PackedShorts } from './arena.ts'
import type { Dense, Network } from './network.ts'

/** Rows to multiply: address, and length of a row in numbers. */
export interface Source {
  readonly a: number
  readonly aRow: number
}

/** Where the product goes: address, and length of a row in numbers. */
export interface Target {
  readonly c: number
  readonly cRow: number
}

/** c = leaky(a·W + b) for rows of 16-bit numbers. */
export function multiplyShorts(
  { machine }: Network,
  { weight, bias }: Dense<PackedShorts>,
  { a, aRow }: Source,
  { c, cRow, rows, slope }: Target & { readonly rows: number; readonly slope: number },
): void {
  machine.kernels.multiplyInt16(
    a,
    aRow * 2,
    weight.address,
    bias,
    0,
    c,
    cRow * 4,
    rows,
    weight.inner >> 1,
    weight.columns >> 3,
    weight.scales,
    slope,
  )
}

/** c = a·W + b for rows of floats. */
export function multiplyFloats(
  { machine }: Network,
  { weight, bias }: Dense<PackedFloats>,
  { a, aRow }: Source,
  { c, cRow, rows }: Target & { readonly rows: number },
): void {
  const { kernels } = machine
  kernels.multiply(a, aRow * 4, weight.address, bias, 0, c, cRow * 4, rows, weight.inner, weight.columns >> 3, 1)
}

/** Index of the largest of the first `choices` numbers of each row; entry 0 stands for the unused row before the first. */
export function largest(
  { arena }: Network,
  { from, columns, choices, rows }: { from: number; columns: number; choices: number; rows: number },
): Int32Array {
  const { floats } = arena
  const found = new Int32Array(rows + 1)
  for (let row = 0; row < rows; row++) {
    const start = (from >> 2) + row * columns
    let best = 0
    let most = floats[start] ?? 0
    for (let j = 1; j < choices; j++) {
      const value = floats[start + j] ?? 0
      if (value > most) {
        most = value
        best = j
      }
    }
    found[row + 1] = best
  }
  return found
}

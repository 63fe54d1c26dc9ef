import type { Parameter } from './parameters.ts'
import { blank, type Tape, type Tensor } from './tape.ts'

const at = (values: Float32Array, index: number): number => values[index] ?? 0

/** One lookup for each row of the batch: row of the table, or −1 for none. */
export interface Lookup {
  readonly table: Parameter
  readonly rows: Int32Array
}

/** The sum of what the tables hold for each row of the batch, over vectors that stay as they are (`fixed`, may be absent). */
export function embedding(
  tape: Tape,
  shape: { readonly rows: number; readonly columns: number },
  lookups: readonly Lookup[],
  fixed?: { readonly table: Float32Array; readonly rows: Int32Array },
): Tensor {
  const y = blank(tape, shape.rows, shape.columns)
  if (fixed !== undefined)
    eachRow(shape.rows, fixed.rows, (row, entry) => addRow(y.value, row, fixed.table, entry, shape.columns))
  for (const { table, rows } of lookups)
    eachRow(shape.rows, rows, (row, entry) => addRow(y.value, row, table.value, entry, shape.columns))
  tape.undo.push(() => {
    for (const { table, rows } of lookups)
      eachRow(shape.rows, rows, (row, entry) => {
        table.touched?.add(entry)
        addRow(table.gradient, entry, y.gradient, row, shape.columns)
      })
  })
  return y
}

function eachRow(count: number, entries: Int32Array, visit: (row: number, entry: number) => void): void {
  for (let row = 0; row < count; row++) {
    const entry = entries[row] ?? -1
    if (entry >= 0) visit(row, entry)
  }
}

function addRow(to: Float32Array, toRow: number, from: Float32Array, fromRow: number, columns: number): void {
  const target = toRow * columns
  const source = fromRow * columns
  for (let j = 0; j < columns; j++) to[target + j] = at(to, target + j) + at(from, source + j)
}

import type { Dossier, RegisterTable } from '../model/dossier.ts'
import { csvCell, tsvCell } from './delimited.ts'

/** Registers as CSV: one record a row, led by its register and id; the columns of all registers, each once. */
export function* registersCsv(dossier: Dossier): Generator<string> {
  for (const row of rowsOf(dossier)) yield `${row.map(csvCell).join(',')}\r\n`
}

/** The same, separated by tabs. */
export function* registersTsv(dossier: Dossier): Generator<string> {
  for (const row of rowsOf(dossier)) yield `${row.map(tsvCell).join('\t')}\n`
}

function* rowsOf({ tables, records }: Dossier): Generator<readonly string[]> {
  const columns = [...new Set(tables.flatMap((table) => table.columns))]
  const documents = new Map(
    records.map(({ id, witnesses }) => [id, [...new Set(witnesses.map((witness) => witness.document))].join('; ')]),
  )
  yield ['register', 'id', ...columns, 'documents']
  for (const table of tables) {
    const places = columns.map((column) => table.columns.indexOf(column))
    for (const { record, cells } of table.rows)
      yield [table.register, record, ...places.map((place) => cells[place] ?? ''), documents.get(record) ?? '']
  }
}

/** The columns of a table in which something stands. */
export const filledColumns = ({ columns, rows }: RegisterTable): readonly number[] =>
  columns.flatMap((_, index) => (rows.some(({ cells }) => (cells[index] ?? '') !== '') ? [index] : []))

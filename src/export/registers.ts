import type { Dossier, RegisterTable } from '../model/dossier.ts'
import { csvCell, tsvCell } from './delimited.ts'

/** Ids of the documents that tell of a record. */
export type DocumentsOf = (record: string) => readonly string[]

/** Registers as CSV: one record a row, led by its register and id; the columns of all registers, each once. */
export function* registersCsv(tables: readonly RegisterTable[], documentsOf: DocumentsOf): Generator<string> {
  for (const row of rowsOf(tables, documentsOf)) yield `${row.map(csvCell).join(',')}\r\n`
}

/** The same, separated by tabs. */
export function* registersTsv(tables: readonly RegisterTable[], documentsOf: DocumentsOf): Generator<string> {
  for (const row of rowsOf(tables, documentsOf)) yield `${row.map(tsvCell).join('\t')}\n`
}

/** The documents that tell of a record, once each, by its id. */
export function documentsIn({ records }: Dossier): DocumentsOf {
  const documents = new Map(
    records.map(({ id, witnesses }) => [id, [...new Set(witnesses.map((witness) => witness.document))]]),
  )
  return (record) => documents.get(record) ?? []
}

function* rowsOf(tables: readonly RegisterTable[], documentsOf: DocumentsOf): Generator<readonly string[]> {
  const columns = [...new Set(tables.flatMap((table) => table.columns))]
  yield ['register', 'id', ...columns, 'documents']
  for (const table of tables) {
    const places = columns.map((column) => table.columns.indexOf(column))
    for (const { record, cells } of table.rows)
      yield [table.register, record, ...places.map((place) => cells[place] ?? ''), documentsOf(record).join('; ')]
  }
}

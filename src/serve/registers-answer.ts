import type { Dossier, RegisterTable } from '../model/dossier.ts'
import { filterOfQuery } from '../model/line-filter.ts'
import { linesOf } from './dossier-answer.ts'

/** `/api/dossier/{states}/registers`: the registers as tables, each row with the documents that tell of it. */
export interface RegistersAnswer {
  readonly tables: readonly RegisterTable[]
  /** Documents by id of the record. */
  readonly documents: Readonly<Record<string, readonly string[]>>
}

/** The rows of the lines that pass the filter; registers without one are left out. */
export function registersAnswer(dossier: Dossier, query: URLSearchParams): RegistersAnswer {
  const lines = linesOf(dossier, filterOfQuery(query))
  const wanted = new Set(lines.map((line) => line.id))
  const tables = dossier.tables.map((table) => ({ ...table, rows: table.rows.filter((row) => wanted.has(row.record)) }))
  return {
    tables: tables.filter((table) => table.rows.length > 0),
    documents: Object.fromEntries(lines.map((line) => [line.id, line.documents])),
  }
}

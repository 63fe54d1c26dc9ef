import type { EventRecord } from '../model/record.ts'
import { COLUMNS } from './columns.ts'

/** Records as CSV (RFC 4180, UTF-8, lines end in CR LF), a line at a time. */
export function* recordsCsv(records: Iterable<EventRecord>): Generator<string> {
  yield `${COLUMNS.map((column) => column.name).join(',')}\r\n`
  for (const record of records) yield `${COLUMNS.map((column) => csvCell(column.of(record))).join(',')}\r\n`
}

/** Records as tab-separated values; tabs and line breaks inside a cell become spaces, as the form has no quoting. */
export function* recordsTsv(records: Iterable<EventRecord>): Generator<string> {
  yield `${COLUMNS.map((column) => column.name).join('\t')}\n`
  for (const record of records) yield `${COLUMNS.map((column) => tsvCell(column.of(record))).join('\t')}\n`
}

/** One cell of CSV, quoted where it must be. */
export function csvCell(text: string): string {
  const safe = withoutFormula(text)
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One cell of a tab-separated table. */
export const tsvCell = (text: string): string => withoutFormula(text.replaceAll(/[\t\r\n]+/gu, ' '))

/**
 * What a spreadsheet would take for a formula is led by an apostrophe (OWASP, "CSV Injection"): the words come from
 * documents, which are hostile data. A plain number is no formula.
 */
const withoutFormula = (text: string): string =>
  /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text

import type { DossierAnswer, PileDocument } from './answers.ts'
import { publisherOf } from './dossier-answer.ts'

/** The chronology as RFC 4180 CSV, in the order of the lines. */
export function chronologyCsv(answer: DossierAnswer): string {
  const sources = new Map(answer.sources.map((source) => [source.document, source]))
  const told = (documents: readonly string[]): string =>
    documents.map((id) => publisherOf(sources.get(id), id)).join('; ')
  const head = [
    'id',
    'date',
    'title',
    'type',
    'kind',
    'register',
    'reality',
    'place',
    'parties',
    'says',
    'status',
    'origins',
    'told in',
  ]
  const rows = answer.lines.map((line) => [
    line.id,
    line.date ?? '',
    line.title,
    line.type,
    line.kind,
    line.register,
    line.reality,
    line.place ?? '',
    line.parties.map((id) => answer.names[id] ?? id).join('; '),
    line.says ?? '',
    line.status,
    String(line.origins),
    told(line.documents),
  ])
  return csvText([head, ...rows])
}

/** The list of documents as CSV. */
export function pileCsv(documents: readonly PileDocument[]): string {
  const head = ['id', 'publisher', 'title', 'kind', 'published', 'language', 'origin', 'acts']
  const rows = documents.map((each) => [
    each.id,
    each.publisher ?? '',
    each.title ?? '',
    each.kind,
    each.published?.edtf ?? '',
    each.language,
    each.originText,
    String(each.acts),
  ])
  return csvText([head, ...rows])
}

const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

/**
 * One cell. Text that a spreadsheet would take for a formula is led by an apostrophe (OWASP, "CSV Injection"):
 * the words come from documents, which are hostile data.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

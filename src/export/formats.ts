import type { Dossier } from '../model/dossier.ts'
import { Failure } from '../model/failure.ts'
import { recordsCsv, recordsTsv } from './delimited.ts'
import { dossierHtml } from './html.ts'
import { dossierJson, recordsJsonLines } from './json.ts'
import { dossierMarkdown } from './markdown.ts'
import { sourcesBibtex } from './bibtex.ts'
import { sourcesCsl } from './csl.ts'

/** Each format with what writes it, a piece at a time, so that no dossier is too large. */
const FORMATS = {
  md: (dossier: Dossier) => dossierMarkdown(dossier),
  html: (dossier: Dossier) => dossierHtml(dossier),
  json: (dossier: Dossier) => dossierJson(dossier),
  jsonl: (dossier: Dossier) => recordsJsonLines(dossier.records),
  csv: (dossier: Dossier) => recordsCsv(dossier.records),
  tsv: (dossier: Dossier) => recordsTsv(dossier.records),
  csl: (dossier: Dossier) => sourcesCsl(dossier.sources),
  bibtex: (dossier: Dossier) => sourcesBibtex(dossier.sources),
} as const

export type ExportFormat = keyof typeof FORMATS

/** The names of all formats. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[]

/** Writes a dossier in a format. @throws Failure `export/unknown-format`. */
export function exportDossier(dossier: Dossier, format: string): Generator<string> {
  const known = EXPORT_FORMATS.find((each) => each === format)
  if (known === undefined) {
    throw new Failure('export/unknown-format', format, { detail: `There are ${EXPORT_FORMATS.join(', ')}.` })
  }
  return FORMATS[known](dossier)
}

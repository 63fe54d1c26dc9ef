import type { Dossier } from '../model/dossier.ts'
import { Failure } from '../model/failure.ts'
import { sourcesBibtex } from './bibtex.ts'
import { sourcesCsl } from './csl.ts'
import { recordsCsv, recordsTsv } from './delimited.ts'
import { ftmEntities } from './ftm.ts'
import { gdeltTsv } from './gdelt.ts'
import { geoJson } from './geojson.ts'
import { gexf } from './gexf.ts'
import { dossierHtml } from './html.ts'
import { jsonLd } from './json-ld.ts'
import { dossierJson, recordsJsonLines } from './json.ts'
import { dossierMarkdown } from './markdown.ts'
import { ploverJson, ploverTsv } from './plover.ts'
import { quickStatements } from './quickstatements.ts'
import { documentsIn, registersCsv, registersTsv } from './registers.ts'
import { timelineJs } from './timelinejs.ts'
import type { ExportTools } from './tools.ts'
import { wikitext } from './wikitext.ts'

/** What an export is written as: text in UTF-8, or bytes. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/** Each format with what writes it, a piece at a time, so that no dossier is too large. */
const FORMATS = {
  md: (dossier) => dossierMarkdown(dossier),
  html: (dossier) => dossierHtml(dossier),
  docx: (dossier) => later(import('./docx.ts'), ({ dossierDocx }) => dossierDocx(dossier)),
  json: (dossier) => dossierJson(dossier),
  jsonl: (dossier) => recordsJsonLines(dossier.records),
  csv: (dossier) => recordsCsv(dossier.records),
  tsv: (dossier) => recordsTsv(dossier.records),
  'registers-csv': (dossier) => registersCsv(dossier.tables, documentsIn(dossier)),
  'registers-tsv': (dossier) => registersTsv(dossier.tables, documentsIn(dossier)),
  parquet: (dossier) => later(import('./parquet.ts'), ({ recordsParquet }) => recordsParquet(dossier)),
  plover: ploverTsv,
  'plover-json': ploverJson,
  gdelt: (dossier) => gdeltTsv(dossier),
  timelinejs: (dossier) => timelineJs(dossier),
  geojson: geoJson,
  ftm: ftmEntities,
  jsonld: jsonLd,
  nquads: (dossier, tools) => later(import('./n-quads.ts'), ({ nQuads }) => nQuads(dossier, tools)),
  gexf: (dossier) => gexf(dossier),
  csl: (dossier) => sourcesCsl(dossier.sources),
  bibtex: (dossier) => sourcesBibtex(dossier.sources),
  wikitext: (dossier) => wikitext(dossier),
  quickstatements: quickStatements,
} as const satisfies Readonly<Record<string, (dossier: Dossier, tools: ExportTools) => Pieces>>

export type ExportFormat = keyof typeof FORMATS

/** The names of all formats. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[]

/** Writes a dossier in a format. @throws Failure `export/unknown-format`. */
export function exportDossier(dossier: Dossier, format: string, tools: ExportTools): Pieces {
  const known = EXPORT_FORMATS.find((each) => each === format)
  if (known === undefined) {
    throw new Failure('export/unknown-format', format, { detail: `There are ${EXPORT_FORMATS.join(', ')}.` })
  }
  return FORMATS[known](dossier, tools)
}

/** For formats that need a large library: it is loaded when one of them is asked for. */
async function* later<Module>(
  loading: Promise<Module>,
  write: (module: Module) => Pieces,
): AsyncGenerator<string | Uint8Array> {
  yield* write(await loading)
}

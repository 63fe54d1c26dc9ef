import type { SourceEntry } from '../model/dossier.ts'
import { findEdtf, dayRange, calendarDay } from '../model/edtf.ts'
import { fileName } from '../model/file-name.ts'

/** The sources as CSL-JSON 1.0.2, for Zotero and its like. */
export function* sourcesCsl(sources: readonly SourceEntry[]): Generator<string> {
  yield '[\n'
  for (const [index, source] of sources.entries()) yield `${index === 0 ? '' : ',\n'}${JSON.stringify(cslItem(source))}`
  yield '\n]\n'
}

const TYPES: Readonly<Record<SourceEntry['kind'], string>> = {
  encyclopedia: 'entry-encyclopedia',
  wire: 'article-newspaper',
  news: 'article-newspaper',
  opinion: 'article-newspaper',
  advocacy: 'webpage',
  official: 'report',
  treaty: 'treaty',
  speech: 'speech',
  unknown: 'document',
}

function cslItem(source: SourceEntry): Readonly<Record<string, unknown>> {
  const parts = source.published === null ? undefined : dateParts(source.published.edtf)
  return {
    id: `source-${source.number}`,
    type: TYPES[source.kind],
    title: source.title ?? fileName(source.document),
    ...(source.publisher === null ? {} : { 'container-title': source.publisher }),
    ...(source.url === null ? {} : { URL: source.url }),
    ...(parts === undefined ? {} : { issued: { 'date-parts': [parts] } }),
  }
}

/** Year, month and day so far as the date gives them; `undefined` for an open or longer span. */
export function dateParts(text: string): readonly number[] | undefined {
  const date = findEdtf(text)
  if (date === undefined) return undefined
  const { first, last } = dayRange(date)
  if (!Number.isFinite(first) || !Number.isFinite(last) || last - first > 365) return undefined
  const { year, month, day } = calendarDay(first)
  if (last === first) return [year, month, day]
  return last - first < 31 ? [year, month] : [year]
}

import type { SourceEntry } from '../model/dossier.ts'
import { dateParts } from './csl.ts'
import { fileName } from '../model/file-name.ts'

/** The sources as BibTeX (`@misc`, which every style knows), for LaTeX. */
export function* sourcesBibtex(sources: readonly SourceEntry[]): Generator<string> {
  for (const source of sources) {
    const [year, month] = source.published === null ? [] : (dateParts(source.published.edtf) ?? [])
    const fields: readonly (readonly [string, string | undefined])[] = [
      ['title', `{${escaped(source.title ?? fileName(source.document))}}`],
      ['howpublished', source.publisher === null ? undefined : escaped(source.publisher)],
      ['year', year?.toString()],
      ['month', month?.toString()],
      ['url', source.url ?? undefined],
    ]
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]))
    yield `@misc{source-${source.number},\n${lines.join(',\n')}\n}\n\n`
  }
}

const escaped = (text: string): string => text.replaceAll(/[\\{}]/gu, '').replaceAll(/[%&$#_]/gu, (mark) => `\\${mark}`)

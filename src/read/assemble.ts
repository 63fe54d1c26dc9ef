import { createHash } from 'node:crypto'
import type { Citation, Document, DocumentFormat, ForeignName } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { Draft, DraftCitation, Given } from './draft.ts'
import { languageOf } from './language.ts'
import { type Layout, layOut, sectionsOf } from './layout.ts'

/** What was opened. */
export interface Opened {
  readonly bytes: Uint8Array
  readonly format: DocumentFormat
  readonly given: Given
}

/**
 * Makes the document of a draft: text and offsets, sections, hashes, and what all formats share.
 *
 * @throws Failure `read/empty` when no block holds words.
 */
export function assemble(draft: Draft, opened: Opened, _lexicon: ReadLexicon): Document {
  const layout = layOut(draft)
  if (layout.blocks.length === 0) throw new Failure('read/empty', opened.given.id)
  const { text } = layout
  return {
    id: opened.given.id,
    sha256: { bytes: sha256(opened.bytes), text: sha256(text) },
    format: opened.format,
    text,
    title: opened.given.title ?? draft.metadata?.title ?? null,
    publisher: opened.given.publisher ?? draft.metadata?.publisher ?? null,
    authors: draft.metadata?.authors ?? [],
    published: draft.metadata?.published ?? null,
    url: opened.given.url ?? draft.metadata?.url ?? null,
    language: draft.metadata?.language ?? languageOf(text),
    kind: opened.given.kind ?? draft.metadata?.kind ?? 'unknown',
    kindWhy: [],
    firstPublished: null,
    standing: [],
    sections: sectionsOf(text, layout.blocks),
    blocks: layout.blocks.map(({ start, end, role }) => ({ start, end, role })),
    citations: (draft.citations ?? []).map((citation) => citationOf(citation, layout)),
    infoboxes: draft.infoboxes ?? [],
    foreignNames: foreignNamesOf(draft, layout),
  }
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

const citationOf = (citation: DraftCitation, layout: Layout): Citation => ({
  ...(citation.template === undefined ? {} : { template: citation.template }),
  title: citation.title ?? null,
  authors: citation.authors ?? [],
  publisher: citation.publisher ?? null,
  date: citation.date ?? null,
  url: citation.url ?? null,
  archiveUrl: citation.archiveUrl ?? null,
  accessDate: citation.accessDate ?? null,
  urlStatus: citation.urlStatus ?? null,
  doi: citation.doi ?? null,
  at: layout.offsetOf(citation.at),
})

const foreignNamesOf = (draft: Draft, layout: Layout): readonly ForeignName[] =>
  (draft.foreignNames ?? []).flatMap(({ block, start, end, language }) => {
    const span = { start: layout.offsetOf({ block, offset: start }), end: layout.offsetOf({ block, offset: end }) }
    return span.start < span.end ? [{ ...span, language, text: layout.text.slice(span.start, span.end) }] : []
  })

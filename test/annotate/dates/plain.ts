import { findEdtf } from '../../../src/model/edtf.ts'
import type { Block, Citation, Document, DocumentKind, Section } from '../../../src/model/document.ts'

/** What a made-up document may state beside its text. */
export interface Facts {
  readonly id?: string
  readonly published?: string
  readonly kind?: DocumentKind
  readonly sections?: readonly Section[]
  /** Sources by the words behind which they are cited, with their date as written. */
  readonly cited?: readonly { readonly behind: string; readonly date: string }[]
}

/** A document of plain text: one paragraph for each run between blank lines. */
export function documentOf(text: string, facts: Facts = {}): Document {
  const published = findEdtf(facts.published ?? '')
  return {
    id: facts.id ?? 'made-up',
    sha256: { bytes: '', text: '' },
    format: 'text',
    text,
    title: null,
    publisher: null,
    authors: [],
    published: published === undefined ? null : { edtf: published, basis: 'given', why: 'given' },
    url: null,
    language: 'en',
    kind: facts.kind ?? 'unknown',
    kindWhy: [],
    firstPublished: null,
    standing: [],
    sections: facts.sections ?? [],
    blocks: blocksOf(text),
    citations: (facts.cited ?? []).map(({ behind, date }) => citation(text.indexOf(behind) + behind.length, date)),
    infoboxes: [],
    foreignNames: [],
  }
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let start = 0
  for (const part of text.split(/(\n[ \t]*\n\s*)/)) {
    const end = start + part.trimEnd().length
    if (end > start) blocks.push({ start: start + part.length - part.trimStart().length, end, role: 'paragraph' })
    start += part.length
  }
  return blocks
}

const citation = (at: number, date: string): Citation => ({
  title: null,
  authors: [],
  publisher: null,
  date,
  url: null,
  archiveUrl: null,
  accessDate: null,
  urlStatus: null,
  doi: null,
  at,
})

import type { Block, Document } from '../../src/model/document.ts'

/** A document of paragraphs, one a line, of which nothing else is known. */
export function plainDocument(text: string, more: Partial<Document> = {}): Document {
  return {
    id: 'plain',
    sha256: { bytes: '0', text: '0' },
    format: 'text',
    text,
    title: null,
    publisher: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    kind: 'unknown',
    kindWhy: [],
    firstPublished: null,
    standing: [],
    sections: [],
    blocks: paragraphsOf(text),
    citations: [],
    infoboxes: [],
    foreignNames: [],
    ...more,
  }
}

function paragraphsOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    role: 'paragraph',
  }))
}

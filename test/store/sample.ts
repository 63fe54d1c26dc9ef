import { createHash } from 'node:crypto'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Block, Document } from '../../src/model/document.ts'
import type { Ruling } from '../../src/model/ruling.ts'
import { bySpan } from '../../src/model/span.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A document of paragraphs parted by blank lines. */
export function sampleDocument(id: string, text: string): Document {
  return {
    id,
    sha256: { bytes: sha256(`bytes of ${text}`), text: sha256(text) },
    format: 'text',
    text,
    title: `Title of ${id}`,
    publisher: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    kind: 'news',
    kindWhy: [],
    firstPublished: null,
    standing: [],
    sections: [],
    blocks: paragraphsOf(text),
    citations: [],
    infoboxes: [],
    foreignNames: [],
  }
}

const paragraphsOf = (text: string): readonly Block[] =>
  [...text.matchAll(/\S(?:(?!\n\n)[^])*/g)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length, role: 'paragraph' as const }))
    .sort(bySpan)

/** The simplest coding: each paragraph is one sentence, its first word a trigger. */
export function sampleCoding(document: Document): CodedDocument {
  const sentences = document.blocks.map(({ start, end }, block) => ({ start, end, block, tokens: [0, 0] as const }))
  return {
    document,
    layers: { sentences, tokens: [], dates: [], actors: [], quotes: [], figures: [] },
    mentions: sentences.map((sentence, index) => ({
      id: `m${index}`,
      type: 'CONSULT',
      kind: 'visit',
      contexts: [],
      trigger: { start: sentence.start, end: sentence.start + 1 },
      sentence: { start: sentence.start, end: sentence.end },
      actors: ['SDN'],
      recipients: ['RUS'],
      date: null,
      place: null,
      reality: 'actual',
      attribution: [],
      confidence: 1,
      why: ['sample'],
    })),
  }
}

/** A document with the simplest coding. */
export const sampleCoded = (id: string, text: string): CodedDocument => sampleCoding(sampleDocument(id, text))

/** A ruling that accepts some words. */
export const sampleRuling = (id: string, exact = 'visited'): Ruling => ({
  id,
  verdict: 'accept',
  evidence: [{ textSha256: sha256('a'), exact, prefix: '', suffix: '' }],
  by: 'tester',
  ruledAt: '2026-01-01T00:00:00Z',
})

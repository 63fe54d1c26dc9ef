import { expect } from 'vitest'
import { loadReadLexicon } from '../../src/lexicon/read.ts'
import type { BlockRole, Document, DocumentFormat } from '../../src/model/document.ts'
import { resolves } from '../../src/model/span.ts'
import { DEFAULT_LIMITS, type Given } from '../../src/read/draft.ts'
import { type ReadResult, readBytes } from '../../src/read/read.ts'

export const LEXICON = loadReadLexicon()
export const OPTIONS = { lexicon: LEXICON, limits: DEFAULT_LIMITS }

/** Reads a text as if it were a file; the first result. */
export async function resultOf(
  text: string | Uint8Array,
  format?: DocumentFormat,
  given: Partial<Given> = {},
): Promise<ReadResult> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const [result] = await readBytes(
    bytes,
    { id: 'test', ...(format === undefined ? {} : { format }), ...given },
    OPTIONS,
  )
  if (result === undefined) throw new Error('no result')
  return result
}

/** Reads a text that must be readable. */
export async function documentOf(text: string, format?: DocumentFormat, given: Partial<Given> = {}): Promise<Document> {
  const result = await resultOf(text, format, given)
  if (!result.ok) throw result.failure
  return result.document
}

/** "role: words" for each block. */
export const blocksOf = (document: Document): readonly string[] =>
  document.blocks.map((block) => `${block.role}: ${document.text.slice(block.start, block.end)}`)

/** The words of all blocks of one role. */
export const wordsOfRole = (document: Document, role: BlockRole): readonly string[] =>
  document.blocks.filter((block) => block.role === role).map((block) => document.text.slice(block.start, block.end))

/** What must hold of every document: spans resolve, blocks are in order and apart, nothing but marks stands between. */
export function expectSound(document: Document): void {
  const { text } = document
  let end = 0
  for (const block of document.blocks) {
    expect(resolves(block, text.length)).toBe(true)
    expect(block.start).toBeGreaterThanOrEqual(end)
    expect(text.slice(end, block.start)).toMatch(/^[\s=#*•–—+|.)\d-]*$/)
    expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end))
    end = block.end
  }
  for (const section of document.sections) {
    expect(resolves(section.heading, text.length)).toBe(true)
    expect(resolves(section, text.length)).toBe(true)
  }
  for (const span of [...document.standing, ...document.foreignNames]) expect(resolves(span, text.length)).toBe(true)
  for (const why of [...document.kindWhy, ...(document.published === null ? [] : [document.published])])
    if (why.span !== undefined) expect(resolves(why.span, text.length)).toBe(true)
  for (const { at } of document.citations) expect(at >= 0 && at <= text.length).toBe(true)
}

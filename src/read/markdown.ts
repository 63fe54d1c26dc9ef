import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { Draft, DraftBlock, DraftCitation, Given, Limits } from './draft.ts'
import { type MarkedBlock, markdownBlocks } from './markdown/blocks.ts'
import { takeFrontMatter } from './markdown/front-matter.ts'
import { cleanInline } from './markdown/inline.ts'
import { withLevels } from './plain.ts'
import { type CitedSource, citedByProse } from './wikitext/citation.ts'

/**
 * Markdown (CommonMark, with tables, footnotes and YAML front matter): clean text in which links are their words and no
 * mark is left. Footnotes become citations behind the words they stand at.
 */
export function readMarkdown(text: string, _given: Given, { lexicon }: MarkdownOptions): Draft {
  const { body, metadata } = takeFrontMatter(text, lexicon.months)
  const marked = withLevels<MarkedBlock>(markdownBlocks(body))
  const sources = noteSources(marked)
  const hasNotes = marked.some(({ role }) => role === 'reference') || (body.match(/\S\[\d{1,3}\]/g)?.length ?? 0) > 2
  const blocks: DraftBlock[] = []
  const citations: DraftCitation[] = []
  for (const block of marked) {
    const clean = cleanInline(block.source, hasNotes && block.role !== 'reference')
    for (const { label, at } of clean.notes) {
      const cited = sources.get(label)
      if (cited !== undefined) citations.push({ ...cited, at: { block: blocks.length, offset: at } })
    }
    blocks.push({ role: block.role, text: clean.text, ...(block.level === undefined ? {} : { level: block.level }) })
  }
  return { blocks, citations, metadata }
}

/** What Markdown is read with. */
export interface MarkdownOptions {
  readonly limits: Limits
  readonly lexicon: ReadLexicon
}

/** The footnotes that say something, by their label. */
function noteSources(blocks: readonly MarkedBlock[]): ReadonlyMap<string, CitedSource> {
  const sources = new Map<string, CitedSource>()
  for (const { role, source } of blocks) {
    const match = role === 'reference' ? /^\[\^?([\w-]{1,20})\]:?\s*([^]*)$/.exec(source) : null
    if (match?.[1] === undefined) continue
    const text = cleanInline(match[2] ?? '', false).text
    const url = /https?:\/\/[^\s<>)\]]+/.exec(match[2] ?? '')?.[0]
    if (text !== '') sources.set(match[1], citedByProse(text, url === undefined ? undefined : { url, title: '' }))
  }
  return sources
}

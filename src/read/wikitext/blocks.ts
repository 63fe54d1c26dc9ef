import type { BlockRole } from '../../model/document.ts'
import type { DraftBlock, DraftCitation, DraftForeignName } from '../draft.ts'
import { tidy, tidyRow } from '../tidy.ts'
import { printedCitation } from './citation.ts'
import type { Sink } from './sink.ts'

/** The blocks of a rendered page, with its citations and foreign names placed in them. */
export interface PlacedBlocks {
  readonly blocks: readonly DraftBlock[]
  readonly citations: readonly DraftCitation[]
  readonly foreignNames: readonly DraftForeignName[]
}

/** A line of the rendered page: what role it has and which of its code units are words. */
export interface Line {
  readonly role: BlockRole
  readonly level?: number
  /** Offsets in the rendered text, white space and line marks left out; an empty range for a line without words. */
  readonly start: number
  readonly end: number
}

/** Makes a block of each line, sets asides between them, and moves citations and names to where the words came to lie. */
export function placeBlocks(text: string, lines: readonly Line[], sink: Sink): PlacedBlocks {
  const blocks: DraftBlock[] = []
  const citations: DraftCitation[] = []
  const foreignNames: DraftForeignName[] = []
  const asides = [...sink.asides]
  let cited = 0
  let named = 0
  for (const line of lines) {
    while ((asides[0]?.at ?? Infinity) <= line.start) blocks.push(...asides.splice(0, 1).map(({ aside }) => aside))
    const tidied = (line.role === 'table' ? tidyRow : tidy)(text.slice(line.start, line.end))
    const block = blocks.length
    const placed: DraftCitation[] = []
    for (; (sink.citations[cited]?.at ?? Infinity) <= line.end; cited += 1) {
      const { cited: source, at } = sink.citations[cited] ?? { cited: {}, at: 0 }
      placed.push({ ...source, at: { block, offset: tidied.offsetOf(Math.max(at - line.start, 0)) } })
    }
    for (; (sink.foreign[named]?.end ?? Infinity) <= line.end; named += 1) {
      const { language, start, end } = sink.foreign[named] ?? { language: '', start: 0, end: 0 }
      if (start < line.start) continue
      const from = tidied.offsetOf(start - line.start)
      foreignNames.push({ block, language, start: from, end: tidied.offsetOf(end - line.start) })
    }
    citations.push(...placed)
    blocks.push(blockOf(line, tidied.text, placed))
  }
  const rest = sink.citations.slice(cited).map(({ cited }) => ({ ...cited, at: { block: blocks.length, offset: 0 } }))
  return { blocks: [...blocks, ...asides.map(({ aside }) => aside)], citations: [...citations, ...rest], foreignNames }
}

/** A line of nothing but citations is a reference: its words are those of the citation, so that nothing is lost. */
function blockOf(line: Line, text: string, citations: readonly DraftCitation[]): DraftBlock {
  const role: DraftBlock = { role: line.role, text, ...(line.level === undefined ? {} : { level: line.level }) }
  if (/\p{L}{3}/u.test(text.replace(/\bonline\b/, '')) || citations.length === 0) return role
  return { role: 'reference', text: `${citations.map(printedCitation).join('; ')} ${text}`.trim() }
}

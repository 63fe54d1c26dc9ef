import type { BlockRole } from '../../model/document.ts'
import { type Paragraph, type TextLine, isBareHeading, isTold, textLines } from '../text-lines.ts'
import { gridRows, isTableRule, rowCells } from './table.ts'

/** A block of Markdown whose words still have their inline marks. */
export interface MarkedBlock {
  readonly role: BlockRole
  readonly source: string
  readonly level?: number
  /** Of a heading without a mark: the empty lines above it. */
  readonly bare?: number
}

/** The blocks of a Markdown body in order. Indented text is prose here, not code: saved pages indent freely. */
export function markdownBlocks(body: string): readonly MarkedBlock[] {
  const blocks: MarkedBlock[] = []
  const paragraphs = chunksOf(body)
  let told = false
  for (const [index, paragraph] of paragraphs.entries()) {
    const made = blockOf(paragraph)
    const bare =
      told && made.role === 'paragraph' && isBareHeading(paragraph, paragraphs[index - 1], paragraphs[index + 1])
    if (bare) blocks.push({ role: 'heading', level: 2, source: made.source, bare: paragraph.blankAbove })
    else if (!continued(blocks, made)) blocks.push(...splitCaption(made).flatMap(splitPicture))
    told ||= isTold(paragraph)
  }
  return blocks.flatMap(tableRows)
}

/** Lines put together as Markdown does: all up to a blank line, a hard break behind a finished clause, or a line's own mark. */
function chunksOf(body: string): readonly Paragraph[] {
  const lines = textLines(body)
  const groups: TextLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const above = last?.at(-1)
    if (last !== undefined && above !== undefined && line.blankAbove === 0 && belongs(body, above, line))
      last.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    lines: group,
    blankAbove: group[0]?.blankAbove ?? 0,
  }))
}

const OWN_LINE = /^(?:[-*+] |\d{1,3}[.)] |#{1,6} |[-*_=]{3,}$|\[\^?\d{1,4}\](?:[: ]|$)|\|)/
const TABLE = /^(?:\+[-=+: ]+\+|\|.*\|)$/

function belongs(body: string, above: TextLine, line: TextLine): boolean {
  if (TABLE.test(above.words) || TABLE.test(line.words)) return TABLE.test(above.words) && TABLE.test(line.words)
  if (/^(?:={2,}|-{2,})$/.test(line.words)) return true
  if (OWN_LINE.test(line.words) || /^#{1,6} |^(?:={2,}|-{2,})$/.test(above.words)) return false
  if (line.words.startsWith('>') !== above.words.startsWith('>')) return false
  const hardBreak = /^(?: {2,}|\\)\r?\n/.test(body.slice(above.end, above.end + 6))
  return !hardBreak || /[\p{Ll},]$/u.test(above.words)
}

function blockOf({ lines }: Paragraph): MarkedBlock {
  const words = lines.map((line) => line.words).join('\n')
  const first = lines[0]?.words ?? ''
  const atx = /^(#{1,6}) +(.*?)(?: #+)?$/.exec(first)
  if (atx !== null) return { role: 'heading', level: atx[1]?.length ?? 2, source: atx[2] ?? '' }
  const setext = /^([^]*)\n(=+|-+)$/.exec(words)
  if (setext !== null && lines.length <= 3) {
    return { role: 'heading', level: setext[2]?.startsWith('=') === true ? 1 : 2, source: setext[1] ?? '' }
  }
  if (TABLE.test(first)) return { role: 'table', source: words }
  if (first.startsWith('>')) return { role: 'quotation', source: words.replaceAll(/^>[ \t]?/gm, '') }
  if (/^\[\^?\d{1,4}\](?:[: ]|$)/.test(first)) return { role: 'reference', source: words }
  const item = /^(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)/.exec(words)
  if (item !== null && !/^[-*_]{3,}$/.test(first)) return { role: 'list-item', source: words.slice(item[0].length) }
  if (BOLD_LINE.test(words)) return { role: 'heading', level: 3, source: words }
  return { role: 'paragraph', source: words }
}

/** A short line that is bold or underlined as a whole, without a stop at its end, heads what follows. */
const BOLD_LINE =
  /^(?:<u>)?(?:\*{2,3}[^*]{2,110}[^*.:;,]\*{2,3}|__[^_]{2,110}[^_.:;,]__|<(u|b|strong)>[^<]{2,110}[^<.:;,]<\/\1>)(?:<\/u>)?$/

/**
 * "Harbour_1971.jpg" is what a converter leaves of a picture. The paragraph it stood in goes on behind it; a rest of its
 * caption, which begins small, goes with it.
 */
function splitPicture(block: MarkedBlock): readonly MarkedBlock[] {
  const match = block.role === 'paragraph' ? PICTURE.exec(block.source) : null
  if (match === null) return [block]
  const rest = block.source.slice(match[0].length)
  if (!/^\p{Lu}/u.test(rest)) return [{ ...block, role: 'boilerplate' }]
  return [
    { role: 'boilerplate', source: match[0] },
    { ...block, source: rest },
  ]
}

/** "… at the quay in 1971.]] The talks": the end of a picture's caption whose link a converter cut open. */
function splitCaption(block: MarkedBlock): readonly MarkedBlock[] {
  const match = block.role === 'paragraph' ? CAPTION_END.exec(block.source) : null
  if (match === null) return [block]
  const before = match[1] ?? ''
  const from = captionStart(before)
  const caption = before.slice(from)
  const rest = block.source.slice(match[0].length)
  const parts = [
    { ...block, source: before.slice(0, from) },
    { role: captionRole(caption), source: caption },
    { ...block, source: rest },
  ]
  return parts.filter(({ source }) => source.trim() !== '')
}

/** A caption cut open behind a sentence begins small: "home in 2009. with his adviser in 2009". */
const captionStart = (words: string): number => {
  const ends = [...words.matchAll(/[.!?]["”)]?(?:\[\d+\])*\s+(?=\p{Ll})/gu)]
  const last = ends.at(-1)
  return last === undefined ? 0 : last.index + last[0].length
}

/** What is longer than a caption is body that only lost its mark. */
function captionRole(words: string): BlockRole {
  if (!/^\p{Lu}/u.test(words)) return 'boilerplate'
  if (words.length > LONGEST_CAPTION) return 'paragraph'
  return /[.!?]["”)]?$/.test(words) && words.split(' ').length > 3 ? 'caption' : 'boilerplate'
}

const LONGEST_CAPTION = 250
const CAPTION_END = /^((?:[^[\]]|\[[^[\]]{0,100}\]){0,900})\]\]\s*/
const PICTURE = /^\S{1,200}\.(?:jpe?g|png|svg|gif|tiff?|ogv|webm)(?=\s|$)\s*/i

/** A paragraph that begins small behind one that does not end belongs to it: a page break stood between them. */
function continued(blocks: MarkedBlock[], next: MarkedBlock): boolean {
  const last = blocks.at(-1)
  if (last?.role !== 'paragraph' || next.role !== 'paragraph') return false
  if (!/^\p{Ll}/u.test(next.source) || !/[\p{L}\p{N},]$/u.test(last.source) || last.source.length < 60) return false
  blocks[blocks.length - 1] = { ...last, source: `${last.source}\n${next.source}` }
  return true
}

/** A table becomes one block for each row, its cells parted by bars. */
function tableRows(block: MarkedBlock): readonly MarkedBlock[] {
  if (block.role !== 'table') return [block]
  const lines = block.source.split('\n')
  const rows =
    lines[0]?.startsWith('+') === true ? gridRows(lines) : lines.filter((line) => !isTableRule(line)).map(rowCells)
  return rows.map((cells) => ({ role: 'table', source: cells.join(' | ') }))
}

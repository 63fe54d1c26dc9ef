import type { ReadLexicon } from '../../model/lexicon/read.ts'
import type { Line } from './blocks.ts'

/**
 * The lines of a rendered page with their roles. In MediaWiki each line is a paragraph of its own unless it begins
 * with a mark: `=` heading, `*#:;` list, `{|` table.
 *
 * Dumps that lost one `=` from each side of their headings ("History" for `==History==`, `=Trade=` for `===Trade===`)
 * are told by having no `==` at all.
 */
export function linesOf(text: string, lexicon: ReadLexicon): readonly Line[] {
  const stripped = !/^={2,6}[^=\n].*={2,6}[ \t]*$/m.test(text)
  const raw = rangesOf(text)
  const lines: Line[] = []
  let row: TableRow | undefined
  for (const [index, range] of raw.entries()) {
    const words = text.slice(range.start, range.end)
    if (words.startsWith('{|')) row = {}
    if (words === '') continue
    if (row === undefined) {
      lines.push(lineOf({ text, range, stripped, before: raw[index - 1], after: raw[index + 1] }, lexicon))
      continue
    }
    row = tableLine(words, range, row)
    if (row.done !== undefined) lines.push({ role: 'table', ...row.done })
    if (words.startsWith('|}')) row = undefined
  }
  if (row?.open !== undefined) lines.push({ role: 'table', ...row.open })
  return lines.filter((line) => line.start < line.end)
}

interface Range {
  readonly start: number
  readonly end: number
}

interface Seen {
  readonly text: string
  readonly range: Range
  /** Whether the page's headings lost a sign on each side. */
  readonly stripped: boolean
  readonly before: Range | undefined
  readonly after: Range | undefined
}

function rangesOf(text: string): readonly Range[] {
  const ranges: Range[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    const from = start + line.length - line.trimStart().length
    ranges.push({ start: Math.min(from, end), end: Math.max(start + line.trimEnd().length, Math.min(from, end)) })
    start = end + 1
  }
  return ranges
}

const HEADING = /^(={1,6})[ \t]*([^=\n](?:.*[^=\n])?)[ \t]*\1$/
const LIST = /^(?:[*#:;]+[ \t]*|- )/

function lineOf(seen: Seen, lexicon: ReadLexicon): Line {
  const { text, range } = seen
  const words = text.slice(range.start, range.end)
  const heading = HEADING.exec(words)
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const start = range.start + words.indexOf(heading[2], heading[1].length)
    const level = heading[1].length + (seen.stripped ? 2 : 0)
    return { role: 'heading', level, start, end: start + heading[2].trimEnd().length }
  }
  const residue = captionResidue(words, lexicon)
  if (residue !== undefined) return { role: residue.role, start: range.start + residue.from, end: range.end }
  const list = LIST.exec(words)?.[0]
  if (list !== undefined) return { role: 'list-item', start: range.start + list.length, end: range.end }
  if (seen.stripped && isBareHeading(seen, words)) return { role: 'heading', level: 2, ...range }
  return { role: 'paragraph', ...range }
}

/** Short, begins with a capital, ends without a stop, and stands before or after a paragraph: a heading that lost its signs. */
function isBareHeading({ text, before, after }: Seen, words: string): boolean {
  if (words.length > 60 || words.split(' ').length > 8) return false
  if (!/^\p{Lu}/u.test(words) || /[.,;:!?"”’)|\]]$|https?:/u.test(words)) return false
  const next = after === undefined ? '' : text.slice(after.start, after.end)
  return before !== undefined && (next.length > 80 || /^(?:=|- |[*#])/.test(next) || next.length < 40)
}

const PICTURE =
  /^(?:(\p{L}{3,12}):)?([^:|\n]{1,200}?\.(?:jpe?g|png|svg|gif|tiff?|ogv|ogg|webm|pdf|webp))(\|[ \t]*|[ \t]+|$)/iu

/**
 * A picture on a line of its own: "File:X.jpg|The harbour" in a gallery, "File:X.jpg whilst on a visit in 2008" left by a
 * dump. What a dump left counts as a caption only when it is whole.
 */
function captionResidue(
  words: string,
  lexicon: ReadLexicon,
): { readonly role: 'caption' | 'boilerplate'; readonly from: number } | undefined {
  const match = PICTURE.exec(words)
  if (match === null) return undefined
  const [whole, namespace, , bar = ''] = match
  const isFile = (name: string): boolean =>
    lexicon.namespaces.some((entry) => entry.does === 'file' && entry.names.includes(name.toLowerCase()))
  if (namespace === undefined ? !bar.startsWith('|') : !isFile(namespace)) return undefined
  const rest = words.slice(whole.length)
  const complete = bar.startsWith('|') || /^\p{Lu}.*[.!?]$/u.test(rest)
  return complete && rest.split(' ').length > 3
    ? { role: 'caption', from: whole.length }
    : { role: 'boilerplate', from: 0 }
}

/** The row of a table being read, and the row that the last line ended. */
interface TableRow {
  readonly open?: Range
  readonly done?: Range
}

/** A line of a table goes on with the row or, beginning with `|-`, `|+` or `|}`, ends it. */
function tableLine(words: string, range: Range, { open }: TableRow): TableRow {
  const ended = open === undefined ? {} : { done: open }
  if (/^(?:\{\||\|\}|\|-)/.test(words)) return ended
  if (words.startsWith('|+') && open === undefined) return { done: range }
  return { open: { start: open?.start ?? range.start, end: range.end } }
}

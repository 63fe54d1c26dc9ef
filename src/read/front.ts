import type { BlockRole } from '../model/document.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import { agencyCredit, closingCredit } from './agency.ts'
import type { LaidBlock } from './layout.ts'
import { findAgency, findPublisher } from './publisher.ts'
import { withoutMarks } from './roles.ts'
import { writtenDates } from './written-date.ts'

/**
 * Tells the lines of print around the body from the body: datelines, photo credits and the captions they belong to,
 * agency credits at the end.
 */
export function markFront(text: string, blocks: readonly LaidBlock[], lexicon: ReadLexicon): readonly LaidBlock[] {
  const split = splitClosing(text, blocks, lexicon).flatMap((block) => splitCredit(text, block, lexicon))
  const dated = markDatelines(text, split, lexicon)
  const lined = dated.map((block) => (LINES.has(block.role) ? { ...block, ...lineRole(text, block, lexicon) } : block))
  return markCaptions(text, markSignature(text, lined))
}

/** Parts the credit that closes the last paragraph from its words. */
function splitClosing(text: string, blocks: readonly LaidBlock[], lexicon: ReadLexicon): readonly LaidBlock[] {
  const at = blocks.findLastIndex((block) => block.role === 'paragraph' && block.end - block.start > LONGEST_LINE)
  const last = blocks[at]
  const from = last === undefined ? undefined : closingCredit(text.slice(last.start, last.end), lexicon)
  if (last === undefined || from === undefined) return blocks
  const end = last.start + text.slice(last.start, last.start + from).trimEnd().length
  return blocks.toSpliced(at, 1, { ...last, end }, { start: last.start + from, end: last.end, role: 'credit' })
}

/**
 * Marks the lines that date the document. Above the body any line of print does; in it, days may be the headings of a
 * chronology, which many of them are; a place and a day ("Valletta, 3 March 2025") count at the head and at the foot.
 */
function markDatelines(text: string, blocks: readonly LaidBlock[], lexicon: ReadLexicon): readonly LaidBlock[] {
  const lines = blocks.map((block, at) =>
    (at < HEAD || at >= blocks.length - FOOT) && LINES.has(block.role) && block.end - block.start <= LONGEST_LINE
      ? withoutMarks(text.slice(block.start, block.end))
      : undefined,
  )
  const datelines = lines.map((line) => line !== undefined && isDateline(line, lexicon))
  const chronology = datelines.filter(Boolean).length > MOST_DATELINES
  const body = blocks.findIndex((block) => block.role === 'paragraph' && block.end - block.start > LONGEST_LINE)
  return blocks.map((block, at) => {
    const [above, line] = [body < 0 || at <= body, lines[at]]
    const near = above || at === body + 1 || at >= blocks.length - FOOT
    const placed = near && line !== undefined && isPlaceAndDay(line, lexicon) && isBesideTitle(text, blocks, at)
    const dates = placed || (datelines[at] === true && (above || !chronology))
    return dates ? { start: block.start, end: block.end, role: 'byline' } : block
  })
}

const MOST_DATELINES = 3
/** Blocks from the start among which the lines of print above the body stand, long menus included. */
const HEAD = 400
/** Blocks from the end among which a place and day may sign the document. */
const FOOT = 3

/** The first line of a text is its title ("Armistice, 11 November 1918") unless another follows that may be. */
function isBesideTitle(text: string, blocks: readonly LaidBlock[], at: number): boolean {
  const next = blocks[at + 1]
  if (at > 0) return true
  return (
    next !== undefined &&
    next.end - next.start <= LONGEST_LINE &&
    !/[.:;]["”’]?$/.test(text.slice(next.start, next.end))
  )
}

const LINES: ReadonlySet<BlockRole> = new Set(['paragraph', 'list-item', 'heading', 'caption', 'standfirst', 'byline'])

/** "[Sputnik via Reuters]", "(AP Photo/Jane Roe)", "Image: Harbour Press." behind the words of a caption. */
const TRAILING_CREDIT =
  /(?<=\S)\s+(?:\[[^[\]\n]{0,60}?(?:\/| via )[^[\]\n]{2,40}\]|\((?:photo|image|picture|AP Photo|file)(?!\p{L})[^()\n]{0,80}\)|(?:image|photo|photograph|credit|picture)s?: [^\n]{2,80})$/iu
const BRACKET_CREDIT = /(?<=\S)\s+\[([^[\]\n]{2,40})\]$/u
const LONGEST_CAPTION = 500

function splitCredit(text: string, block: LaidBlock, lexicon: ReadLexicon): readonly LaidBlock[] {
  const words = text.slice(block.start, block.end)
  if (!LINES.has(block.role) || words.length > LONGEST_CAPTION) return [block]
  const named = BRACKET_CREDIT.exec(words)
  const known = named?.[1] !== undefined && findAgency(named[1], lexicon.publishers) !== undefined ? named : null
  const match = TRAILING_CREDIT.exec(words) ?? known
  if (match === null) return [block]
  const from = block.start + match.index + match[0].length - match[0].trimStart().length
  return [
    { start: block.start, end: block.start + match.index, role: 'caption' },
    { start: from, end: block.end, role: 'credit' },
  ]
}

function lineRole(text: string, block: LaidBlock, lexicon: ReadLexicon): { readonly role: BlockRole } {
  const words = withoutMarks(text.slice(block.start, block.end))
  if (words.length > LONGEST_LINE) return block
  if (agencyCredit(words, lexicon) !== undefined || endsWithAgency(words, lexicon)) return { role: 'credit' }
  return block
}

const LONGEST_LINE = 120

/** A line that is only a date, or a publisher and a date, or words and times that stand with one. */
export function isDateline(line: string, lexicon: ReadLexicon): boolean {
  if (DATELINE_WORDS.test(line)) return true
  const rest = withoutDate(line, lexicon)?.replace(/^(?:first )?(?:published|posted) (?:in|by|on) /i, '')
  if (rest === undefined) return false
  return (
    rest === '' || DATELINE_WORDS.test(rest) || findPublisher(rest, lexicon.publishers) !== undefined || isName(rest)
  )
}

/** "Valletta, 3 March 2025": one or two names and, behind a comma, a day and nothing more. */
export function isPlaceAndDay(line: string, lexicon: ReadLexicon): boolean {
  const place = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}, (?:the )?(?=[\p{L}\d])/u.exec(line)?.[0]
  const [date, ...others] = writtenDates(line, lexicon.months)
  if (place === undefined || date === undefined || others.length > 0) return false
  return date.start === place.length && date.edtf.length === DAY_LENGTH && /^[.]?$/.test(line.slice(date.end))
}

const DAY_LENGTH = '2025-03-03'.length

const DATELINE_WORDS =
  /^(?:(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|published|posted|updated|last (?:updated|modified)|modified|date|issued|on|at|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?|\d+ (?:minute|hour|day|week|month|year)s? ago|gmt|utc|est|edt|cet|cest|bst|msk|eat|sast|\+\d{2}:?\d{2})(?![\p{L}\d])|[/|,·•:()–—-]|\s)+$/iu

/** What stands on a line beside its one date; `undefined` when it has no date or more than two. */
export function withoutDate(line: string, lexicon: ReadLexicon): string | undefined {
  const dates = writtenDates(line, lexicon.months)
  if (dates.length === 0 || dates.length > 2) return undefined
  let rest = ''
  let at = 0
  for (const date of dates) {
    rest += line.slice(at, date.start)
    at = date.end
  }
  return (rest + line.slice(at)).replaceAll(/^[\s,|·–—-]+|[\s,|·–—.-]+$/g, '')
}

/** Two to six words with capitals and nothing else: an outlet the lexicon does not know. */
const isName = (words: string): boolean =>
  /^\p{Lu}[\p{L}'’.&-]*(?: (?:of|the|and|for|on|&|\p{Lu}[\p{L}'’.&-]*)){1,6}$/u.test(words) && !words.endsWith('.')

/** "Sudan Russia Reuters": the keywords of a picture with its agency behind them. */
function endsWithAgency(line: string, lexicon: ReadLexicon): boolean {
  const words = line.split(/\s+/)
  const last = words.at(-1) ?? ''
  return (
    words.length > 1 &&
    words.length <= 8 &&
    words.every((word) => /^[\p{Lu}\d(]/u.test(word)) &&
    findAgency(last, lexicon.publishers)?.credits?.includes(last) === true
  )
}

/** A name in capitals above the place and day at the very end signs the document. */
function markSignature(text: string, blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  return blocks.map((block, index) => {
    if (blocks.length - index > 3 || blocks[index + 1]?.role !== 'byline' || !LINES.has(block.role)) return block
    const signed = /^\p{Lu}[\p{Lu}.,’' -]{3,60}$/u.test(text.slice(block.start, block.end))
    return signed ? { start: block.start, end: block.end, role: 'byline' } : block
  })
}

/** A short line right above a line of credit, with no blank line between, is the caption of that picture. */
function markCaptions(text: string, blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1]
    if (next?.role !== 'credit' || (block.role !== 'paragraph' && block.role !== 'heading')) return block
    const between = text.slice(block.end, next.start)
    const near = /^[^\n]*\n[^\n]*$/.test(between) && block.end - block.start < LONGEST_CAPTION
    return near ? { start: block.start, end: block.end, role: 'caption' } : block
  })
}

/** The one short paragraph between the title and the lines of print above the body. */
export function markStandfirst(text: string, blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  const title = blocks.findIndex((block) => block.role === 'title')
  if (title < 0) return blocks
  const first = blocks.findIndex((block, index) => index > title && !PRINT.has(block.role))
  const block = blocks[first]
  const next = blocks[first + 1]
  if (block?.role !== 'paragraph' || next === undefined || !PRINT.has(next.role)) return blocks
  const words = text.slice(block.start, block.end)
  if (words.length > LONGEST_STANDFIRST || words.split(' ').length < 5 || /^["“]/.test(words)) return blocks
  return blocks.map((other) => (other === block ? { ...block, role: 'standfirst' } : other))
}

const LONGEST_STANDFIRST = 350
const PRINT: ReadonlySet<BlockRole> = new Set(['byline', 'credit', 'caption', 'navigation', 'boilerplate'])

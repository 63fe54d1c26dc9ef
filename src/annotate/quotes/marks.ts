import { type Block, type Document, TOLD_ROLES } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'

/** A stretch between quotation marks; the span is without the marks. */
export interface Quotation extends Span {
  /** The span with its marks; without the closing one where the text has none. */
  readonly marked: Span
}

const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
}
const SINGLE = new Set(['‘', "'"])
const MARK = /["“”„«»‘']/g
const SPACE_BEFORE = /[\s([{—–\-/]/
const LETTER = /[\p{L}\p{N}]/u
/** How many paragraphs one quotation may run on without its closing mark. */
const LONGEST_RUN = 6

/** Outermost quotations of the running text, in order; apostrophes, inches and marks without a partner are none. */
export function findQuotations(document: Document): readonly Quotation[] {
  const blocks = document.blocks.filter((block) => TOLD_ROLES.has(block.role))
  const found: Quotation[] = []
  let from = 0
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined) break
    from = Math.max(from, block.start)
    for (let open = nextOpening(document.text, from, block.end); open !== undefined; ) {
      const made = closed(document.text, open, blocks.slice(i, i + LONGEST_RUN))
      if (made !== undefined) found.push(made)
      from = made?.marked.end ?? open + 1
      open = from < block.end ? nextOpening(document.text, from, block.end) : undefined
    }
  }
  return found
}

/** The next mark that opens a quotation. */
function nextOpening(text: string, from: number, end: number): number | undefined {
  MARK.lastIndex = from
  for (let match = MARK.exec(text); match !== null && match.index < end; match = MARK.exec(text))
    if (opens(text, match.index)) return match.index
  return undefined
}

function opens(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (mark === '“' || mark === '„' || mark === '«') return true
  if (mark === '”' || mark === '»') return SPACE_BEFORE.test(before) && LETTER.test(after)
  if (mark === '"') return !LETTER.test(before) && !/\s/.test(after)
  return (
    !LETTER.test(before) && !/["”.,]/.test(before) && /[\p{L}[(]/u.test(after) && !ELIDED.test(text.slice(at, at + 7))
  )
}

/** Words that begin with an apostrophe. */
const ELIDED = /^['‘](?:tis|twas|em\b|til\b|cause\b|round\b|n\b|s\b|t\b|re\b|ve\b|ll\b|d\b)/i

/** From an opening mark to the mark that closes it, in this paragraph or in those that follow. */
function closed(text: string, open: number, blocks: readonly Block[]): Quotation | undefined {
  const mark = text[open] ?? ''
  const single = SINGLE.has(mark)
  let from = open + 1
  for (const [i, block] of blocks.entries()) {
    if (i > 0 && single) return undefined
    if (i > 0) from = text[block.start] === mark || text[block.start] === '“' ? block.start + 1 : block.start
    const close = closing(text, { mark, from, end: block.end })
    if (close !== undefined) return quotation(open, close, close + 1)
    const next = blocks[i + 1]
    if (next === undefined || !runsOn(text, mark, next)) return unclosed(text, open, i === 0 ? block : undefined)
  }
  return undefined
}

/** Whether a quotation left open goes on in this paragraph: it opens it again, or closes what it did not open. */
function runsOn(text: string, mark: string, block: Block): boolean {
  if (block.role === 'title' || block.role === 'caption') return false
  const first = text[block.start] ?? ''
  if (first === mark || (mark === '”' && first === '“')) return true
  MARK.lastIndex = block.start
  for (let match = MARK.exec(text); match !== null && match.index < block.end; match = MARK.exec(text)) {
    if (SINGLE.has(match[0])) continue
    return (CLOSERS[mark] ?? '').includes(match[0]) && !opens(text, match.index)
  }
  return false
}

/** A quotation whose closing mark is missing ends with its paragraph, when it begins one or follows a colon. */
function unclosed(text: string, open: number, block: Block | undefined): Quotation | undefined {
  if (block === undefined || SINGLE.has(text[open] ?? '')) return undefined
  const lead = text.slice(block.start, open)
  if (lead.trim() !== '' && !/[:,]\s*$/.test(lead)) return undefined
  if (block.end - open < LEAST_UNCLOSED) return undefined
  return quotation(open, block.end, block.end)
}

/** A stray mark before a few words opens no quotation. */
const LEAST_UNCLOSED = 40

interface Search {
  readonly mark: string
  readonly from: number
  readonly end: number
}

function closing(text: string, { mark, from, end }: Search): number | undefined {
  const closers = CLOSERS[mark] ?? mark
  for (let at = from; at < end; at++) {
    const found = text[at] ?? ''
    if (!closers.includes(found)) {
      // An opening mark of the same kind: the one before it was left open.
      if (found === mark && mark !== '"' && !SINGLE.has(mark)) return undefined
      continue
    }
    if (closes(text, at, { mark, from, end })) return at
  }
  return undefined
}

function closes(text: string, at: number, { mark, end }: Search): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (text[at] === '"') return !(/\s/.test(before) && LETTER.test(after))
  if (!SINGLE.has(mark)) return true
  if (LETTER.test(after) || /\s/.test(before)) return false
  // "the states' rights": the apostrophe of a plural, when a better mark follows.
  if (before !== 's' || !/^\s\p{L}/u.test(text.slice(at + 1, at + 3))) return true
  const rest = text.slice(at + 1, end)
  const better = rest.search(/[.,!?\p{L}]['’](?!\p{L})/u)
  const again = rest.search(/[\s(]['‘]\p{L}/u)
  return better < 0 || (again >= 0 && again < better)
}

const quotation = (open: number, close: number, end: number): Quotation | undefined =>
  close - open < 2 ? undefined : { start: open + 1, end: close, marked: { start: open, end } }

import type { Span } from '../model/span.ts'

/** A line of text without its leading and trailing white space. Offsets index the whole text. */
export interface TextLine extends Span {
  readonly words: string
  /** How many empty lines stand right above it. */
  readonly blankAbove: number
}

/** The lines of a text that hold something. `\n`, `\r\n` and `\r` end a line. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let blankAbove = 0
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const words = match[1]?.trim() ?? ''
    if (words === '') {
      blankAbove += 1
      continue
    }
    const start = match.index + (match[1]?.indexOf(words) ?? 0)
    lines.push({ start, end: start + words.length, words, blankAbove })
    blankAbove = 0
  }
  return lines
}

/** Lines that form one paragraph of the page, from the first line's start to the last one's end. */
export interface Paragraph extends Span {
  readonly lines: readonly TextLine[]
  readonly blankAbove: number
}

/** Puts hard-wrapped lines together; lines that were meant as lines stay alone. A blank line always parts. */
export function paragraphsOf(lines: readonly TextLine[]): readonly Paragraph[] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && line.blankAbove === 0 && goesOn(last, line)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({
    start: group[0]?.start ?? 0,
    end: group.at(-1)?.end ?? 0,
    lines: group,
    blankAbove: group[0]?.blankAbove ?? 0,
  }))
}

const WRAP = { from: 45, to: 130 } as const
/** Marks that begin a line of their own: lists, headings, quotes, tables, footnotes, templates, pictures. */
export const LINE_MARK =
  /^(?:[-*•–—+] |\d{1,3}[.)] |[=#>|]|\+[-=]|\[\^?\d+\]|\{\{|\[\[|\p{L}{4,8}:\S+\.(?:jpe?g|png|svg|gif|ogv)\b)/iu

/** A line goes on in the next when it is as long as wrapped lines are and does not look finished. */
function goesOn(line: TextLine, next: TextLine): boolean {
  if (LINE_MARK.test(next.words) || line.words.length < WRAP.from || line.words.length > WRAP.to) return false
  if (/^\p{Ll}/u.test(next.words)) return true
  return !/[.!?:]["”’)\]]?$/.test(line.words) || line.words.length > 60
}

/** Whether a paragraph is surely body: headings without a mark are looked for only below one. */
export function isTold(paragraph: Paragraph): boolean {
  const last = paragraph.lines.at(-1)?.words ?? ''
  const length = paragraph.end - paragraph.start
  return length > 120 || (length > 60 && /[.!?]["”’)]?(?:\[\d+\])*$/.test(last))
}

/** Whether a line by itself, between paragraphs, is a heading without any mark: short, capital first, no stop at its end. */
export function isBareHeading(
  paragraph: Paragraph,
  before: Paragraph | undefined,
  after: Paragraph | undefined,
): boolean {
  const words = (paragraph.lines[0]?.words ?? '').replace(/(?:\[\d{1,3}\])+$/, '')
  if (paragraph.lines.length !== 1 || before === undefined || after === undefined) return false
  if (paragraph.blankAbove === 0 || after.blankAbove === 0) return false
  if (words.length > 70 || words.split(/\s+/).length > 10 || LINE_MARK.test(words)) return false
  if (
    !/^[‘'“"(¿¡]?[\p{Lu}\p{Lo}\d]/u.test(words) ||
    /[.,;:!…|]["”’]?$|https?:|@|\.(?:jpe?g|png|svg|gif)$/iu.test(words)
  )
    return false
  // Speech and the questions of a transcript are no headings.
  return !/^["“].*["”]$|^Q[ :.]/.test(words)
}

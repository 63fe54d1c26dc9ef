import type { DraftBlock } from './draft.ts'
import type { PdfLine } from './pdf-lines.ts'
import { runningLines, stepBetween, type UsualPrint, usualPrint } from './pdf-print.ts'

/**
 * Lines to blocks. A paragraph ends at a wider gap, an indent, a change of size, or a short line that ends a sentence;
 * it runs on over a page's end when its sentence does. Running heads, feet and page numbers are boilerplate and stand
 * behind the paragraph that they interrupt. The first page's largest print is the title; large or different short
 * lines are headings.
 */
export function blocksOfLines(lines: readonly PdfLine[]): readonly DraftBlock[] {
  const running = runningLines(lines)
  const body = lines.filter((line) => !running.has(line))
  const usual = usualPrint(body)
  const words = wordsOf(body)
  const largest = Math.max(...body.filter((line) => line.page === 1).map((line) => line.size))
  const blocks: DraftBlock[] = []
  for (const { group, interrupting } of groupsOf(lines, running, usual)) {
    const takesTitle = group[0]?.size === largest && hasNoTextYet(blocks)
    const block = blockOf(group, { usual, words, takesTitle })
    if (block !== undefined) blocks.push(block)
    blocks.push(...interrupting.map((line): DraftBlock => ({ role: 'boilerplate', text: line.text })))
  }
  return blocks
}

/** A title stands before the first real paragraph. */
const hasNoTextYet = (blocks: readonly DraftBlock[]): boolean =>
  blocks.every((block) => block.role !== 'title' && (block.role !== 'paragraph' || block.text.length < 200))

/** The lines of one block, and the running lines that came before its end. */
interface LineGroup {
  readonly group: PdfLine[]
  readonly interrupting: PdfLine[]
}

function groupsOf(lines: readonly PdfLine[], running: ReadonlySet<PdfLine>, usual: UsualPrint): readonly LineGroup[] {
  let current: LineGroup = { group: [], interrupting: [] }
  const groups = [current]
  for (const line of lines) {
    const last = current.group.at(-1)
    if (running.has(line)) current.interrupting.push(line)
    else if (last !== undefined && !beginsBlock(last, line, usual)) current.group.push(line)
    else {
      current = { group: [line], interrupting: [] }
      groups.push(current)
    }
  }
  return groups
}

const SENTENCE_END = /[.!?:;…]["”’»)\]]*$/
const ITEM = /^(?:[•‣▪●○–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i

function beginsBlock(last: PdfLine, line: PdfLine, usual: UsualPrint): boolean {
  if (Math.abs(last.size - line.size) > 0.9) return true
  const step = stepBetween(last, line)
  const ended = SENTENCE_END.test(last.text)
  if (step <= 0) return ended || (!/^[\p{Ll}\d(]/u.test(line.text) && !/[\p{L}\d,-]$/u.test(last.text))
  if (step > Math.max(usual.leading, line.size * 1.1) * 1.3) return true
  if (last.font !== line.font && isHeading(last, usual)) return true
  if (/^[•‣▪●○]\s/.test(line.text)) return true
  return ended && (ITEM.test(line.text) || isIndented(last, line) || isShort(last, usual))
}

const isIndented = (last: PdfLine, line: PdfLine): boolean => line.x > last.x + line.size * 0.8

const isShort = (line: PdfLine, usual: UsualPrint): boolean =>
  line.right < usual.right - (usual.right - usual.left) * 0.2

interface Setting {
  readonly usual: UsualPrint
  readonly words: ReadonlySet<string>
  readonly takesTitle: boolean
}

function blockOf(group: readonly PdfLine[], { usual, words, takesTitle }: Setting): DraftBlock | undefined {
  const line = group[0]
  if (line === undefined) return undefined
  const lines = group.map((each) => each.text)
  const text = joinLines(lines, words)
  if (/(?:\. ?){6}/.test(text)) return { role: 'navigation', text: lines.join('\n') }
  if (line.size > usual.size * 1.1 && text.length < 300) {
    if (takesTitle) return { role: 'title', text, level: 1 }
    return { role: 'heading', text, level: line.size > usual.size * 1.35 ? 2 : 3 }
  }
  if (group.length === 1 && isHeading(line, usual)) return { role: 'heading', text, level: 3 }
  return { role: /^[•‣▪●○]\s/.test(text) ? 'list-item' : 'paragraph', text: text.replace(/^[•‣▪●○]\s+/, '') }
}

/** A short line in another font that ends no sentence. */
const isHeading = (line: PdfLine, usual: UsualPrint): boolean =>
  line.font !== usual.font && line.size >= usual.size && line.text.length < 90 && !/[.,;]$/.test(line.text)

/** Words as they stand within lines, in lower case: they tell whether a hyphen at a line's end belongs to the word. */
const wordsOf = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []))

/** Joins lines by a space; at a hyphen by nothing, and the hyphen goes unless the word is written with one elsewhere. */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((before, next) => {
    const left = /(\p{L}+)[-\u00ad\u2010]$/u.exec(before.slice(-100))
    const right = /^\p{L}+/u.exec(next)?.[0]
    if (left?.[1] === undefined || right === undefined) return before === '' ? next : `${before} ${next}`
    const keeps = !/^\p{Ll}/u.test(right) || words.has(`${left[1]}-${right}`.toLowerCase())
    return keeps ? before + next : before.slice(0, -1) + next
  }, '')
}

import type { DraftBlock } from './draft.ts'
import type { PdfLine } from './pdf-lines.ts'

/** What is usual in a document's print, by which what is unusual is told. */
interface Usual {
  readonly size: number
  readonly font: string
  /** From one line to the next. */
  readonly leading: number
  readonly right: number
  readonly left: number
}

/**
 * Lines to blocks. A paragraph ends at a wider gap, an indent, a change of size, or a short line that ends a sentence;
 * it runs on over a page's end when its sentence does. Running heads, feet and page numbers are boilerplate and stand
 * behind the paragraph that they interrupt. The largest print at the beginning is the title; large or different short
 * lines are headings.
 */
export function blocksOfLines(lines: readonly PdfLine[]): readonly DraftBlock[] {
  const running = runningLines(lines)
  const body = lines.filter((line) => !running.has(line))
  const usual = usualOf(body)
  const words = wordsOf(body)
  const blocks: DraftBlock[] = []
  let group: PdfLine[] = []
  let waiting: PdfLine[] = []
  const close = (): void => {
    const block = blockOf(group, { usual, words, isFirst: blocks.every((each) => each.role === 'boilerplate') })
    if (block !== undefined) blocks.push(block)
    blocks.push(...waiting.map((line): DraftBlock => ({ role: 'boilerplate', text: line.text })))
    group = []
    waiting = []
  }
  for (const line of lines) {
    const last = group.at(-1)
    if (running.has(line)) waiting.push(line)
    else {
      if (last === undefined || beginsBlock(last, line, usual)) close()
      group.push(line)
    }
  }
  close()
  return blocks
}

const PAGE_NUMBER = /^(?:page\s+)?[-–—]?\s*\d{1,4}\s*(?:(?:of|\/)\s*\d{1,4})?\s*[-–—]?$/i

/** Lines at head and foot that come again on half of the pages, their numbers apart, and page numbers. */
function runningLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const pages = Map.groupBy(lines, (line) => line.page)
  const edges = [...pages.values()].flatMap((page) => {
    const down = page.toSorted((a, b) => b.y - a.y)
    return [...new Set([...down.slice(0, 2), ...down.slice(-2)])]
  })
  const counts = Map.groupBy(edges, keyOf)
  const comesAgain = (line: PdfLine): boolean => {
    const count = new Set(counts.get(keyOf(line))?.map((each) => each.page)).size
    return count >= 2 && count * 2 >= pages.size
  }
  return new Set(edges.filter((line) => comesAgain(line) || PAGE_NUMBER.test(line.text)))
}

const keyOf = (line: PdfLine): string => line.text.replaceAll(/\d+/g, '#').toLowerCase()

function usualOf(lines: readonly PdfLine[]): Usual {
  const size = commonest(lines, (line) => line.size) ?? 10
  const plain = lines.filter((line) => line.size === size)
  const steps = plain.slice(1).map((line, index) => ({ text: line.text, step: stepBetween(plain[index], line) }))
  return {
    size,
    font: commonest(plain, (line) => line.font) ?? '',
    leading:
      commonest(
        steps.filter(({ step }) => step > 0),
        ({ step }) => step,
      ) ?? size * 1.2,
    right: commonest(plain, (line) => Math.round(line.right / 20) * 20) ?? 0,
    left: commonest(plain, (line) => Math.round(line.x)) ?? 0,
  }
}

const stepBetween = (above: PdfLine | undefined, below: PdfLine): number =>
  above === undefined || above.page !== below.page ? 0 : Math.round((above.y - below.y) * 2) / 2

/** The value that stands behind most letters; of several the first. */
function commonest<Item extends { readonly text: string }, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
): Value | undefined {
  const sums = new Map<Value, number>()
  for (const item of items) sums.set(valueOf(item), (sums.get(valueOf(item)) ?? 0) + item.text.length)
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

const SENTENCE_END = /[.!?:;…]["”’»)\]]*$/
const ITEM = /^(?:[•‣▪●○–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s/i

function beginsBlock(last: PdfLine, line: PdfLine, usual: Usual): boolean {
  if (Math.abs(last.size - line.size) > 0.9) return true
  const step = stepBetween(last, line)
  const ended = SENTENCE_END.test(last.text)
  if (step <= 0) return ended || (!/^[\p{Ll}\d(]/u.test(line.text) && !/[\p{L}\d,-]$/u.test(last.text))
  if (step > Math.max(usual.leading, line.size * 1.2) * 1.3) return true
  if (last.font !== line.font && isHeading(last, usual)) return true
  if (!ended) return false
  return (
    ITEM.test(line.text) ||
    line.x > last.x + line.size * 0.8 ||
    last.right < usual.right - (usual.right - usual.left) * 0.2
  )
}

interface Setting {
  readonly usual: Usual
  readonly words: ReadonlySet<string>
  readonly isFirst: boolean
}

function blockOf(group: readonly PdfLine[], { usual, words, isFirst }: Setting): DraftBlock | undefined {
  const line = group[0]
  if (line === undefined) return undefined
  const text = joinLines(
    group.map((each) => each.text),
    words,
  )
  if (line.size > usual.size * 1.1 && text.length < 300) {
    if (isFirst) return { role: 'title', text, level: 1 }
    return { role: 'heading', text, level: line.size > usual.size * 1.35 ? 2 : 3 }
  }
  if (group.length === 1 && isHeading(line, usual)) return { role: 'heading', text, level: 3 }
  return { role: /^[•‣▪●○]\s/.test(text) ? 'list-item' : 'paragraph', text: text.replace(/^[•‣▪●○]\s+/, '') }
}

/** A short line in another font that ends no sentence. */
const isHeading = (line: PdfLine, usual: Usual): boolean =>
  line.font !== usual.font && line.size >= usual.size && line.text.length < 90 && !/[.,;]$/.test(line.text)

/** Words as they stand within lines, in lower case: they tell whether a hyphen at a line's end belongs to the word. */
const wordsOf = (lines: readonly PdfLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []))

/** Joins lines by a space; at a hyphen by nothing, and the hyphen goes unless the word is written with one elsewhere. */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((before, next) => {
    const left = /(\p{L}+)[-\u00ad\u2010]$/u.exec(before)
    const right = /^\p{L}+/u.exec(next)?.[0]
    if (left?.[1] === undefined || right === undefined) return before === '' ? next : `${before} ${next}`
    const keeps = !/^\p{Ll}/u.test(right) || words.has(`${left[1]}-${right}`.toLowerCase())
    return keeps ? before + next : before.slice(0, -1) + next
  }, '')
}

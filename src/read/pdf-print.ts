import type { PdfLine } from './pdf-lines.ts'

/** What is usual in a document's print, by which what is unusual is told. Points. */
export interface UsualPrint {
  readonly size: number
  readonly font: string
  /** From one line to the next. */
  readonly leading: number
  readonly left: number
  readonly right: number
}

/** The print that most letters are in. */
export function usualPrint(lines: readonly PdfLine[]): UsualPrint {
  const size = commonest(lines, (line) => line.size) ?? 10
  const plain = lines.filter((line) => line.size === size)
  const steps = plain.slice(1).map((line, index) => ({ text: line.text, step: stepBetween(plain[index], line) }))
  return {
    size,
    font: commonest(plain, (line) => line.font) ?? '',
    leading: leadingOf(steps.filter(({ step }) => step > size * 0.8)) ?? size * 1.2,
    left: commonest(plain, (line) => Math.round(line.x)) ?? 0,
    right: commonest(plain, (line) => Math.round(line.right / 20) * 20) ?? 0,
  }
}

/** How far the lower line stands under the upper, to half a point; 0 on different pages. */
export const stepBetween = (above: PdfLine | undefined, below: PdfLine): number =>
  above === undefined || above.page !== below.page ? 0 : Math.round((above.y - below.y) * 2) / 2

/** The smallest step that a sixth of the letters stand behind: paragraphs of two lines have as many gaps as steps. */
function leadingOf(steps: readonly { readonly text: string; readonly step: number }[]): number | undefined {
  const weight = (group: readonly { readonly text: string }[]): number =>
    group.reduce((sum, { text }) => sum + text.length, 0)
  const common = [...Map.groupBy(steps, ({ step }) => step)].filter(([, group]) => weight(group) * 6 >= weight(steps))
  return common.map(([step]) => step).toSorted((a, b) => a - b)[0]
}

/** The value that stands behind most letters; of several the first. */
function commonest<Item extends { readonly text: string }, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
): Value | undefined {
  const sums = new Map<Value, number>()
  for (const item of items) sums.set(valueOf(item), (sums.get(valueOf(item)) ?? 0) + item.text.length)
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

const PAGE_NUMBER = /^(?:page\s+)?[-–—]?\s*\d{1,4}\s*(?:(?:of|\/)\s*\d{1,4})?\s*[-–—]?$/i

/** Lines in usual or smaller print at head and foot that come again on half of the pages, their numbers apart; page numbers. */
export function runningLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const pages = Map.groupBy(lines, (line) => line.page)
  const edges = [...pages.values()].flatMap((page) => {
    const down = page.toSorted((a, b) => b.y - a.y)
    return [...new Set([...down.slice(0, 2), ...down.slice(-2)])]
  })
  const again = Map.groupBy(edges, keyOf)
  const largest = usualPrint(lines).size * 1.2
  const isRunning = (line: PdfLine): boolean => {
    if (PAGE_NUMBER.test(line.text)) return true
    const count = new Set(again.get(keyOf(line))?.map((each) => each.page)).size
    return line.size <= largest && count >= 2 && count * 2 >= pages.size
  }
  return new Set(edges.filter(isRunning))
}

const keyOf = (line: PdfLine): string => line.text.replaceAll(/\d+/g, '#').toLowerCase()

import type { Span } from '../../model/span.ts'

/** How far a bracket or quotation may reach before it counts as never closed. */
const REACH = 1200
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '“': '”', '"': '"', '«': '»' }

/** What stands in brackets or quotation marks, in order, the outermost only; a paragraph's end closes everything. */
export function asidesOf(text: string): readonly Span[] {
  const found: Span[] = []
  let open: { readonly at: number; readonly close: string } | undefined
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (open === undefined) {
      const close = PAIRS[mark]
      if (close !== undefined) open = { at, close }
    } else if (mark === open.close) {
      found.push({ start: open.at, end: at + 1 })
      open = undefined
    } else if (at - open.at > REACH || mark === '\n') open = undefined
  }
  return found
}

/** Asks, for spans in document order, whether each lies in one of the asides. */
export function asideTest(asides: readonly Span[]): (span: Span) => boolean {
  let next = 0
  return (span) => {
    while (next < asides.length && (asides[next]?.end ?? 0) < span.end) next++
    const aside = asides[next]
    return aside !== undefined && aside.start <= span.start
  }
}

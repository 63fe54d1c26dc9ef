import type { Span } from '../../model/span.ts'

/** How far a bracket or quotation may reach before it counts as never closed. */
const REACH = 1200
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '“': '”', '"': '"', '«': '»' }

/** A stretch of text beside the story. */
export interface Aside extends Span {
  readonly quoted: boolean
}

/** What stands in brackets or quotation marks, in order, the outermost only; a paragraph's end closes everything. */
export function asidesOf(text: string): readonly Aside[] {
  const found: Aside[] = []
  let open: { readonly at: number; readonly close: string } | undefined
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    if (open === undefined) {
      const close = PAIRS[mark]
      if (close !== undefined) open = { at, close }
    } else if (mark === open.close) {
      found.push({ start: open.at, end: at + 1, quoted: open.close !== ')' })
      open = undefined
    } else if (at - open.at > REACH || mark === '\n') open = undefined
  }
  return found
}

/** Asks, for spans in document order, in which of some stretches in document order each lies. */
export function finderIn<T extends Span>(stretches: readonly T[]): (span: Span) => T | undefined {
  let next = 0
  return (span) => {
    while (next < stretches.length && (stretches[next]?.end ?? 0) < span.end) next++
    const here = stretches[next]
    return here !== undefined && here.start <= span.start ? here : undefined
  }
}

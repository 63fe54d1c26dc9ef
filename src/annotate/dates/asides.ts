import type { Span } from '../../model/span.ts'

/** How far a bracket or quotation may reach before it counts as never closed. */
const REACH = 1200
const END_OF_LINE = 10

/** The unit that closes what a unit opens: ( “ " «; 0 for any other. */
function closing(code: number): number {
  if (code < 128) return code === 40 ? 41 : code === 34 ? 34 : 0
  return code === 0x201c ? 0x201d : code === 0xab ? 0xbb : 0
}

/** A stretch of text beside the story. */
export interface Aside extends Span {
  readonly quoted: boolean
}

/** What stands in brackets or quotation marks, in order, the outermost only; a paragraph's end closes everything. */
export function asidesOf(text: string): readonly Aside[] {
  const found: Aside[] = []
  let [from, close] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (close === 0) [from, close] = [at, closing(code)]
    else if (code === close) {
      found.push({ start: from, end: at + 1, quoted: close !== 41 })
      close = 0
    } else if (code === END_OF_LINE || at - from > REACH) close = 0
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

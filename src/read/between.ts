import type { Span } from '../model/span.ts'

/**
 * The stretches from one mark to the next of another, marks included: comments, declarations. An opening mark without an
 * end is none. Linear in the length, where a lazy pattern would look through the rest of the text for each opening.
 */
export function stretchesBetween(text: string, from: string, to: string): readonly Span[] {
  const stretches: Span[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf(from, at)
    const end = start < 0 ? -1 : text.indexOf(to, start + from.length)
    if (end < 0) return stretches
    at = end + to.length
    stretches.push({ start, end: at })
  }
}

/** The text with every such stretch replaced by what the function makes of it. */
export function replaceBetween(
  text: string,
  marks: readonly [from: string, to: string],
  replace: (stretch: string) => string = () => '',
): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of stretchesBetween(text, ...marks)) {
    parts.push(text.slice(at, start), replace(text.slice(start, end)))
    at = end
  }
  return at === 0 ? text : parts.join('') + text.slice(at)
}

/**
 * A stretch of `Document.text`: UTF-16 code unit offsets, `start` included, `end` excluded.
 *
 * The same unit as `String.prototype.slice`, so `text.slice(span.start, span.end)` is the quoted words.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span stands on. */
export const wordsOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether the span lies inside a text of this length and is not turned round. Empty spans do not resolve. */
export const resolves = (span: Span, length: number): boolean =>
  Number.isInteger(span.start) &&
  Number.isInteger(span.end) &&
  span.start >= 0 &&
  span.start < span.end &&
  span.end <= length

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Document order; of two that begin together the longer comes first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The smallest span that holds all of them, or `undefined` for none. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}

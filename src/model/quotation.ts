import type { Quotation } from './ruling.ts'
import type { Span } from './span.ts'

const AROUND = 32

/** The words of a span with up to 32 units on each side. */
export const quotationOf = (text: string, { start, end }: Span): Quotation => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - AROUND), start),
  suffix: text.slice(end, end + AROUND),
})

/**
 * Where the words stand in a text that may have changed since: the place whose surroundings are most like the quoted
 * ones, at least half of them; of equals the one nearest to `near`. `undefined` when there is none.
 */
export function findQuotation(text: string, { exact, prefix, suffix }: Quotation, near = 0): Span | undefined {
  if (exact === '') return undefined
  let best: { readonly span: Span; readonly likeness: number } | undefined
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const span = { start: at, end: at + exact.length }
    const likeness = endAlike(text.slice(0, at), prefix) + startAlike(text.slice(span.end, span.end + AROUND), suffix)
    const nearer = best !== undefined && Math.abs(at - near) < Math.abs(best.span.start - near)
    if (best === undefined || likeness > best.likeness || (likeness === best.likeness && nearer))
      best = { span, likeness }
  }
  return best !== undefined && best.likeness * 2 >= prefix.length + suffix.length ? best.span : undefined
}

/** How many units from the start two texts have in common. */
function startAlike(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  for (let at = 0; at < most; at += 1) if (a[at] !== b[at]) return at
  return most
}

function endAlike(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  for (let at = 1; at <= most; at += 1) if (a[a.length - at] !== b[b.length - at]) return at - 1
  return most
}

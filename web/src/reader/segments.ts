import type { Span } from '../../../src/model/span.ts'
import type { Mark } from '../../../src/serve/answers.ts'

/** A stretch of text through which no mark begins or ends, with the marks that lie over it. */
export interface Segment extends Span {
  readonly marks: readonly Mark[]
}

/** Cuts a span wherever a mark, or the sentence `also`, begins or ends. Together the segments are the whole span. */
export function segmentsOf(within: Span, marks: readonly Mark[], also?: Span): readonly Segment[] {
  const inside = (at: number): boolean => at > within.start && at < within.end
  const edges = [...marks, ...(also === undefined ? [] : [also])].flatMap((span) => [span.start, span.end])
  const cuts = [within.start, ...new Set(edges.filter(inside)), within.end].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? within.end
    return { start, end, marks: marks.filter((mark) => mark.start <= start && mark.end >= end) }
  })
}

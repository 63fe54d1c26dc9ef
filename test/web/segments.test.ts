import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark } from '../../src/serve/answers.ts'
import { segmentsOf } from '../../web/src/reader/segments.ts'

const mark = (start: number, end: number, layer: Mark['layer'] = 'actor'): Mark => ({ start, end, layer, on: false })

test('a text is cut where marks begin and end', () => {
  const text = segmentsOf({ start: 10, end: 30 }, [mark(12, 20), mark(15, 25)])
  expect(text.map(({ start, end, marks }) => [start, end, marks.length])).toEqual([
    [10, 12, 0],
    [12, 15, 1],
    [15, 20, 2],
    [20, 25, 1],
    [25, 30, 0],
  ])
})

test('segments always are the whole text, in order, whatever lies over it', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 })
  fc.assert(
    fc.property(spans, (pairs) => {
      const marks = pairs.map(([a, b]) => mark(Math.min(a, b), Math.max(a, b) + 1))
      const cut = segmentsOf({ start: 10, end: 40 }, marks)
      expect(cut[0]?.start).toBe(10)
      expect(cut.at(-1)?.end).toBe(40)
      for (const [at, { end }] of cut.entries()) if (at + 1 < cut.length) expect(cut[at + 1]?.start).toBe(end)
      for (const { start, end } of cut) expect(end).toBeGreaterThan(start)
    }),
  )
})

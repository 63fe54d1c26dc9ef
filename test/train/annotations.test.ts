import { expect, test } from 'vitest'
import { ACT_KINDS, ACT_TYPES, REALITIES } from '../../src/model/ontology.ts'
import { contains } from '../../src/model/span.ts'
import { readAnnotations } from '../../train/coding/annotations.ts'

const all = readAnnotations()

test('some documents are kept to measure by alone', () => {
  expect(all.filter(({ use }) => use === 'measure').length).toBeGreaterThanOrEqual(3)
  expect(all.reduce((sum, { acts }) => sum + acts.length, 0)).toBeGreaterThanOrEqual(500)
})

test.each(all.map((annotation) => [annotation.name, annotation] as const))(
  '%s keeps to its form',
  (name, annotation) => {
    expect(annotation.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(annotation.hash.startsWith(name)).toBe(true)
    const starts = annotation.acts.map(({ span }) => span?.start ?? -1)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(new Set(starts).size).toBe(starts.length)
    for (const act of annotation.acts) {
      expect(ACT_TYPES).toContain(act.type)
      expect(ACT_KINDS).toContain(act.kind)
      expect(REALITIES).toContain(act.reality)
      expect(annotation.covered?.some((span) => act.span !== undefined && contains(span, act.span))).toBe(true)
    }
  },
)

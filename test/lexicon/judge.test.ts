import { expect, test } from 'vitest'
import { loadJudge, readJudge } from '../../src/lexicon/judge.ts'
import type { JudgeModel } from '../../src/model/lexicon/judge.ts'
import { packJudge } from '../../train/coding/pack.ts'

const MODEL: JudgeModel = {
  act: {
    weights: new Map([
      [7, 1.27],
      [4_000_000_000, -0.5],
    ]),
    bias: -0.25,
  },
  party: { weights: new Map([[9, 2]]), bias: 1 },
  side: { weights: new Map(), bias: 0 },
  row: { weights: new Map([[1, -3]]), bias: 0 },
  accepted: [{ score: 0, share: 0.5 }],
  refused: [{ score: 0, share: 0.1 }],
  rows: [{ score: 0, share: 0.3 }],
  least: { accepted: 0.4, refused: 0.5 },
}

test('what is packed is read again, weights to within a step of a byte', () => {
  const read = readJudge(packJudge(MODEL))
  expect({ ...read, act: 0, party: 0, side: 0, row: 0 }).toEqual({ ...MODEL, act: 0, party: 0, side: 0, row: 0 })
  expect([...read.act.weights.keys()]).toEqual([7, 4_000_000_000])
  expect(read.act.weights.get(7)).toBeCloseTo(1.27, 2)
  expect(read.act.weights.get(4_000_000_000)).toBeCloseTo(-0.5, 2)
  expect([read.act.bias, read.party.weights.get(9), read.side.weights.size, read.row.weights.get(1)]).toEqual([
    -0.25,
    expect.closeTo(2, 2),
    0,
    expect.closeTo(-3, 2),
  ])
})

test('a weight too small for its byte is left out', () => {
  const read = readJudge(
    packJudge({
      ...MODEL,
      act: {
        weights: new Map([
          [1, 10],
          [2, 0.001],
        ]),
        bias: 0,
      },
    }),
  )
  expect([...read.act.weights.keys()]).toEqual([1])
})

test('other bytes are refused', () => {
  expect(() => readJudge(new TextEncoder().encode('CHGR nothing of ours'))).toThrow(/weights\/coding.bin/)
  expect(() => readJudge(new Uint8Array(3))).toThrow(/weights\/coding.bin/)
})

test('the weights are there, and small', () => {
  const judge = loadJudge()
  expect(judge?.act.weights.size).toBeGreaterThan(1000)
  expect(packJudge(judge ?? MODEL).length).toBeLessThan(500_000)
})

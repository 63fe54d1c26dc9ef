import type { JudgeModel, LogLinear } from '../../src/model/lexicon/judge.ts'

/**
 * The judge as the bytes of `lexicon/weights/coding.bin`: "CHCJ", the length of the header (32 bits, little-endian), the
 * header as JSON, padding to a border of four bytes, then for each model the hashes of its signs (32 bits each, rising)
 * and their weights (one byte each, to be multiplied by the model's scale), padded likewise.
 */
export function packJudge({ act, party, side, row, accepted, refused, rows, least }: JudgeModel): Uint8Array {
  const models = [act, party, side, row].map(rounded)
  const header = new TextEncoder().encode(
    JSON.stringify({
      models: models.map(({ bias, scale, weights }) => ({ bias, scale, signs: weights.length })),
      accepted,
      refused,
      rows,
      least,
    }),
  )
  const start = padded(8 + header.length)
  const file = new Uint8Array(start + models.reduce((sum, { weights }) => sum + padded(weights.length * 5), 0))
  const view = new DataView(file.buffer)
  file.set(new TextEncoder().encode('CHCJ'))
  view.setUint32(4, header.length, true)
  file.set(header, 8)
  let at = start
  for (const { weights } of models) {
    weights.forEach(([hash, weight], i) => {
      view.setUint32(at + 4 * i, hash, true)
      view.setInt8(at + 4 * weights.length + i, weight)
    })
    at += padded(weights.length * 5)
  }
  return file
}

const padded = (length: number): number => (length + 3) & ~3

/** Weights as whole numbers of one byte; those that round to nought are left out. */
function rounded({ weights, bias }: LogLinear) {
  const largest = [...weights.values()].reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9)
  const scale = Math.fround(largest / 127)
  const whole = [...weights].map(([hash, weight]) => [hash, Math.round(weight / scale)] as const)
  return { bias, scale, weights: whole.filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b) }
}

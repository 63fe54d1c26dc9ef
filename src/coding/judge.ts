import type { CalibrationPoint, JudgeModel, LogLinear } from '../model/lexicon/judge.ts'

/** What the judge says of an act that a frame names. */
export interface Verdict {
  readonly isAct: boolean
  /** Share of acts scored like this one that annotators marked too, in documents not learned from. */
  readonly share: number
}

/** Whether annotators would mark this as an act; `isAccepted` says whether the rules of sense and parties let it pass. */
export function judgeAct(model: JudgeModel, signs: readonly number[], isAccepted: boolean): Verdict {
  const share = calibrated(isAccepted ? model.accepted : model.refused, scoreOf(model.act, signs))
  return { isAct: share >= (isAccepted ? model.least.accepted : model.least.refused), share }
}

/** Share of acts scored like this one that had the right type and exactly the right parties, in documents not learned from. */
export const confidenceOf = (model: JudgeModel, signs: readonly number[]): number =>
  calibrated(model.rows, scoreOf(model.row, signs))

/** The score between 0 and 1: the logistic of the sum of the weights of the signs that are there. */
export function scoreOf({ weights, bias }: LogLinear, signs: readonly number[]): number {
  let sum = bias
  for (const sign of signs) sum += weights.get(sign) ?? 0
  return 1 / (1 + Math.exp(-sum))
}

/** The hashes of signs by which the models know them, each once. */
export const hashesOf = (signs: readonly string[]): readonly number[] => [...new Set(signs.map(signHash))]

/** The share that belongs to a score, between the two points that it lies between. */
export function calibrated(points: readonly CalibrationPoint[], score: number): number {
  const next = points.findIndex((point) => point.score > score)
  const [before, behind] = [points[next < 0 ? points.length - 1 : next - 1], points[next]]
  if (before === undefined || behind === undefined) return (before ?? behind)?.share ?? 0
  const part = (score - before.score) / (behind.score - before.score)
  return Math.round((before.share + part * (behind.share - before.share)) * 100) / 100
}

/** A sign's name as 32 bits: FNV-1a over its UTF-16 code units (Fowler, Noll, Vo 1991). */
export function signHash(sign: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < sign.length; i++) hash = Math.imul(hash ^ sign.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

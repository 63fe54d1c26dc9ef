import type { CalibrationStep, JudgeModel, LogLinear } from '../model/lexicon/judge.ts'

/** Whether annotators would mark this as an act; `isAccepted` says whether the rules of sense and parties let it pass. */
export function isJudgedAct(model: JudgeModel, signs: readonly number[], isAccepted: boolean): boolean {
  const score = scoreOf(model.act, signs)
  return isAccepted
    ? calibrated(model.accepted, score) >= model.least.accepted
    : calibrated(model.refused, score) >= model.least.refused
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

/** The share that belongs to a score: of the last step that begins at or below it. */
export function calibrated(steps: readonly CalibrationStep[], score: number): number {
  let share = steps[0]?.share ?? 0
  for (const step of steps) {
    if (step.from > score) break
    share = step.share
  }
  return share
}

/** A sign's name as 32 bits: FNV-1a over its UTF-16 code units (Fowler, Noll, Vo 1991). */
export function signHash(sign: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < sign.length; i++) hash = Math.imul(hash ^ sign.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

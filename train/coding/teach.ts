import { calibrated, scoreOf } from '../../src/coding/judge.ts'
import type { JudgeModel, LogLinear } from '../../src/model/lexicon/judge.ts'
import { calibrate } from './calibrate.ts'
import type { Example } from './examples.ts'
import { learn } from './learn.ts'

/** Documents are dealt to this many parts; each part is scored by what the others taught. */
const FOLDS = 8
/**
 * Acts below this calibrated share are not coded. The share is of acts that annotators marked, and they left out about
 * one in ten that they could have marked, so that what stands at the border is right somewhat more often than not.
 */
const LEAST = 0.45

/** What the judge is to become, and how it scored each example when it had not seen its document. */
export interface Taught {
  readonly model: JudgeModel
  /** Calibrated share and the row's confidence for each example, in their order. */
  readonly shares: readonly number[]
  readonly confidences: readonly number[]
}

const actLesson = ({ signs, isAct, weight, kind }: Example) => ({
  signs,
  answer: isAct,
  weight: kind === 'other' ? weight / 2 : weight,
})
const rowLesson = ({ signs, isRow }: Example) => ({ signs, answer: isRow, weight: 1 })

/** Teaches the judge: both models, their calibration by documents not learned from, and the final weights from all. */
export function teach(examples: readonly Example[]): Taught {
  const actScores = crossScores(examples, (part) => learn(part.map(actLesson)))
  const calibrateWhere = (isAccepted: boolean) =>
    calibrate(
      examples.flatMap((example, i) =>
        example.isAccepted === isAccepted && example.kind !== 'other'
          ? [{ score: actScores[i] ?? 0, isRight: example.isAct }]
          : [],
      ),
    )
  const [accepted, refused] = [calibrateWhere(true), calibrateWhere(false)]
  const shares = examples.map(({ isAccepted }, i) => calibrated(isAccepted ? accepted : refused, actScores[i] ?? 0))
  const kept = examples.filter(({ kind }, i) => kind !== 'other' && (shares[i] ?? 0) >= LEAST)
  const learnRows = (part: readonly Example[]): LogLinear => learn(part.map(rowLesson))
  const rowScores = crossScores(kept, learnRows)
  const rows = calibrate(kept.map(({ isRow }, i) => ({ score: rowScores[i] ?? 0, isRight: isRow })))
  const confidenceOf = new Map(kept.map((example, i) => [example, calibrated(rows, rowScores[i] ?? 0)]))
  return {
    model: { act: learn(examples.map(actLesson)), accepted, refused, row: learnRows(kept), rows, least: LEAST },
    shares,
    confidences: examples.map((example) => confidenceOf.get(example) ?? 0),
  }
}

/** The score of each example by a model that was taught without its part of the documents. */
function crossScores(
  examples: readonly Example[],
  teachPart: (part: readonly Example[]) => LogLinear,
): readonly number[] {
  const documents = [...new Set(examples.map(({ document }) => document))].sort()
  const foldOf = new Map(documents.map((document, i) => [document, i % FOLDS]))
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    teachPart(examples.filter(({ document }) => foldOf.get(document) !== fold)),
  )
  return examples.map(({ document, signs }) => {
    const model = models[foldOf.get(document) ?? 0]
    return model === undefined ? 0 : scoreOf(model, signs)
  })
}

import { calibrated, hashesOf, scoreOf } from '../../src/coding/judge.ts'
import { castSigns, placesOf, type Seat } from '../../src/coding/judge-cast.ts'
import type { CalibrationPoint, JudgeModel, LogLinear } from '../../src/model/lexicon/judge.ts'
import { calibrate } from './calibrate.ts'
import type { Example, PartyExample } from './examples.ts'
import { type Lesson, learn } from './learn.ts'

/** Documents are dealt to this many parts; each part is judged by what the others taught. */
const FOLDS = 8
/**
 * Acts below these calibrated shares are not coded: those that the rules accept, and those that they refuse. The share is of
 * acts that annotators marked, and they left out about one in ten that they could have marked, so that what stands at
 * the border is right about as often as not.
 */
const LEAST: JudgeModel['least'] = { accepted: 0.4, refused: 0.5 }

/** What the judge is to become, and what it made of each example when it had not seen its document. */
export interface Taught {
  readonly model: JudgeModel
  readonly judged: readonly Judged[]
}

/** An example as judged by models that were taught without its document. */
export interface Judged {
  readonly example: Example
  /** Calibrated share of acts. */
  readonly share: number
  readonly seats: readonly Seat[]
  readonly confidence: number
}

/** Teaches the judge: its models, their calibration by documents not learned from, and the final weights from all. */
export function teach(examples: readonly Example[]): Taught {
  const scores = crossed(examples, actLessons, (model, { signs }) => scoreOf(model, signs))
  const [accepted, refused] = [true, false].map((isAccepted) => calibrateActs(examples, scores, isAccepted))
  if (accepted === undefined || refused === undefined) throw new Error('there are no examples')
  const shareOf = ({ isAccepted }: Example, score: number): number => calibrated(isAccepted ? accepted : refused, score)
  const ins = crossed(examples, partyLessons, scoreParties)
  const sides = crossed(examples, sideLessons, scoreParties)
  const kept = examples.flatMap((example, i) => {
    const share = shareOf(example, scores[i] ?? 0)
    return share < (example.isAccepted ? LEAST.accepted : LEAST.refused)
      ? []
      : [{ example, share, seats: seatsFor(example, ins[i] ?? [], sides[i] ?? []) }]
  })
  const rowLessons = (part: readonly Kept[]): readonly Lesson[] => part.map(rowLesson)
  const asked = kept.filter(({ example }) => example.kind !== 'other')
  const rowScores = crossed(asked, rowLessons, (model, one) => scoreOf(model, rowLesson(one).signs))
  const rows = calibrate(asked.map((one, i) => ({ score: rowScores[i] ?? 0, isRight: isRow(one) })))
  return {
    model: {
      act: learn(actLessons(examples)),
      party: learn(partyLessons(examples)),
      side: learn(sideLessons(examples)),
      row: learn(rowLessons(asked)),
      accepted,
      refused,
      rows,
      least: LEAST,
    },
    judged: asked.map((one, i) => ({ ...one, confidence: calibrated(rows, rowScores[i] ?? 0) })),
  }
}

type Kept = Omit<Judged, 'confidence'>

function calibrateActs(
  examples: readonly Example[],
  scores: readonly number[],
  isAccepted: boolean,
): readonly CalibrationPoint[] {
  return calibrate(
    examples.flatMap((example, i) =>
      example.isAccepted === isAccepted && example.kind !== 'other'
        ? [{ score: scores[i] ?? 0, isRight: example.isAct }]
        : [],
    ),
  )
}

const actLessons = (examples: readonly Example[]): readonly Lesson[] =>
  examples.map(({ signs, isAct, weight, kind }) => ({
    signs,
    answer: isAct,
    weight: kind === 'other' ? weight / 2 : weight,
  }))

/** Of acts that annotators marked: who takes part. */
const partyLessons = (examples: readonly Example[]): readonly Lesson[] =>
  examples.flatMap(({ isAct, parties }) =>
    isAct ? parties.map((party) => ({ signs: party.signs, answer: isParty(party), weight: 1 })) : [],
  )

/** Of those who take part: who does so as an actor. */
const sideLessons = (examples: readonly Example[]): readonly Lesson[] =>
  examples.flatMap(({ isAct, parties }) =>
    isAct ? parties.filter(isParty).map(({ signs, isSource }) => ({ signs, answer: isSource, weight: 1 })) : [],
  )

const isParty = ({ isSource, isTarget }: PartyExample): boolean => isSource || isTarget

const scoreParties = (model: LogLinear, { parties }: Example): readonly number[] =>
  parties.map(({ signs }) => scoreOf(model, signs))

const seatsFor = ({ parties }: Example, ins: readonly number[], sides: readonly number[]): readonly Seat[] =>
  parties.map(({ side, ids, ruled }, k) => ({ side, ids, ruled, isIn: ins[k] ?? 0, isActor: sides[k] ?? 0 }))

const rowLesson = (one: Kept): Lesson => ({
  signs: [...one.example.signs, ...hashesOf(castSigns(one.seats, one.example.act, one.share))],
  answer: isRow(one),
  weight: 1,
})

/** Whether the type is right and, after judgement, exactly the right parties take part. */
export function isRow({ example, seats }: Pick<Judged, 'example' | 'seats'>): boolean {
  const places = placesOf(seats, example.act)
  const judged = example.parties.filter((_, k) => places[k] !== 'none')
  // A cast that the judge would empty is left as the rules have it.
  const taken = judged.length === 0 ? example.parties.filter(({ ruled }) => ruled !== 'none') : judged
  return example.isTyped && taken.length === example.partyCount && taken.every(isParty)
}

/** What a model says of each case that was taught without its part of the documents. */
function crossed<Case extends { readonly document: string } | Kept, Said>(
  cases: readonly Case[],
  lessonsOf: (part: readonly Case[]) => readonly Lesson[],
  ask: (model: LogLinear, one: Case) => Said,
): readonly Said[] {
  const documents = [...new Set(cases.map(documentOf))].sort()
  const foldOf = new Map(documents.map((document, i) => [document, i % FOLDS]))
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    learn(lessonsOf(cases.filter((one) => foldOf.get(documentOf(one)) !== fold))),
  )
  return cases.flatMap((one) => {
    const model = models[foldOf.get(documentOf(one)) ?? 0]
    return model === undefined ? [] : [ask(model, one)]
  })
}

const documentOf = (one: { readonly document: string } | Kept): string =>
  'document' in one ? one.document : one.example.document

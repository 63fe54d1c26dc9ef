import type { Checkpoints, Deck, Progress, TrainingState } from './checkpoint.ts'
import { type Batch, type Example, hideWords, makeBatch } from './examples.ts'
import { type Losses, lossesOf, type TrainedNetwork } from './network.ts'
import { learn } from './parameters.ts'
import type { Random } from './random.ts'
import { LOST_DELTA, LOST_VECTOR } from './settings.ts'
import { undoAll } from './tape.ts'

/** Examples that are gone through so many times, in a new order each time. */
export interface Course {
  readonly examples: readonly Example[]
  readonly passes: number
}

const LONGEST_EXAMPLE = 100
const WARMING = 200
const STEADY = 0.3
const LEAST_RATE = 0.01

/** Tells how far training has come: the share done, and the mean losses since it was last told. */
export type Report = (done: number, losses: Losses, wordsPerSecond: number) => void

/** What goes with a course of training beside what is learned. */
export interface Training {
  readonly random: Random
  readonly report: Report
  /** Where training is kept twenty times on its way; absent when it need not be resumed. */
  readonly checkpoints?: Checkpoints
}

/**
 * Trains a network on the courses, mixed at random in the proportion of their words. The rate rises over 200 steps,
 * stays until 30 % is done, and falls to a hundredth. Goes on from the checkpoint where there is one, to the same
 * weights as without a break.
 */
export function teach(network: TrainedNetwork, courses: readonly Course[], training: Training): void {
  const { random, checkpoints } = training
  const total = courses.reduce((sum, course) => sum + wordsIn(course), 0)
  const decks = startDecks(courses)
  const place = { network, random, masks: startMasks(network, random), decks, total }
  const progress = checkpoints?.find(place) ?? { step: 1, seen: 0, told: 0 }
  const tally = startTally()
  for (; progress.seen < total; progress.step++) {
    const batch = makeBatch(drawBatch(decks, random, network.settings.batch))
    hideWords(batch, random, { vector: LOST_VECTOR, delta: LOST_DELTA })
    const losses = learnFrom(place, batch, progress)
    tally.add(losses, batch.words)
    if (progress.seen < ((progress.told + 1) * total) / REPORTS) continue
    progress.told++
    training.report(progress.seen / total, tally.mean(), tally.speed())
    checkpoints?.keep(place, { ...progress, step: progress.step + 1 })
  }
}

/** One step: forwards, backwards, and what is learned from it. */
function learnFrom({ network, random, masks, total }: TrainingState, batch: Batch, progress: Progress): Losses {
  const { workshop, parameters, settings } = network
  workshop.clear()
  const tape = { workshop, random, maskState: masks, undo: [] }
  const losses = lossesOf(network, tape, batch)
  undoAll(tape)
  progress.seen += batch.words
  learn(parameters, settings.rate * rateAt(progress.step, progress.seen / total), progress.step)
  return losses
}

/** Four generators' first states, none of them nought. */
function startMasks({ workshop }: TrainedNetwork, random: Random): Float32Array {
  const state = workshop.keep(4)
  const bits = new Uint32Array(state.buffer, state.byteOffset, 4)
  for (let index = 0; index < 4; index++) bits[index] = random.bits() | 1
  return state
}

const REPORTS = 20

const wordsIn = ({ examples, passes }: Course): number =>
  passes * examples.filter(fits).reduce((sum, { length }) => sum + length, 0)

const fits = ({ length }: Example): boolean => length <= LONGEST_EXAMPLE

const rateAt = (step: number, done: number): number =>
  Math.min(1, step / WARMING) * (done < STEADY ? 1 : Math.max(LEAST_RATE, (1 - done) / (1 - STEADY)))

const startDecks = (courses: readonly Course[]): readonly Deck[] =>
  courses.map(({ examples, passes }) => {
    const fitting = examples.filter(fits)
    return { examples: fitting, passes, order: fitting.map((_, index) => index), at: fitting.length }
  })

/** Draws examples for one batch: from each course by its share of all sentences still to come. */
function drawBatch(decks: readonly Deck[], random: Random, words: number): readonly Example[] {
  const drawn: Example[] = []
  for (let count = 0; count < words; count += drawn.at(-1)?.length ?? words) {
    const example = drawExample(decks, random)
    if (example === undefined) throw new RangeError('there is nothing to learn from')
    drawn.push(example)
  }
  return drawn
}

function drawExample(decks: readonly Deck[], random: Random): Example | undefined {
  const weights = decks.map(({ order, passes }) => order.length * passes)
  let chance = random.share() * weights.reduce((a, b) => a + b, 0)
  const deck = decks.find((_, index) => (chance -= weights[index] ?? 0) < 0) ?? decks[0]
  if (deck === undefined) return undefined
  if (deck.at >= deck.order.length) {
    random.shuffle(deck.order)
    deck.at = 0
  }
  return deck.examples[deck.order[deck.at++] ?? 0]
}

function startTally(): { add(losses: Losses, words: number): void; mean(): Losses; speed(): number } {
  let sum = { arcs: 0, relations: 0, tags: 0, names: 0 }
  let steps = 0
  let words = 0
  let since = performance.now()
  return {
    add(losses, count) {
      sum = {
        arcs: sum.arcs + losses.arcs,
        relations: sum.relations + losses.relations,
        tags: sum.tags + losses.tags,
        names: sum.names + losses.names,
      }
      steps++
      words += count
    },
    mean() {
      const mean = {
        arcs: sum.arcs / steps,
        relations: sum.relations / steps,
        tags: sum.tags / steps,
        names: sum.names / steps,
      }
      sum = { arcs: 0, relations: 0, tags: 0, names: 0 }
      steps = 0
      return mean
    },
    speed() {
      const speed = (1000 * words) / (performance.now() - since)
      since = performance.now()
      words = 0
      return speed
    },
  }
}

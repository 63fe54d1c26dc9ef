import { rmSync } from 'node:fs'
import { loadSplittingWords } from '../../src/lexicon/grammar.ts'
import type { GrammarModel } from '../../src/model/lexicon/grammar.ts'
import { checkpointsAt } from './checkpoint.ts'
import type { Data } from './data.ts'
import { indexesOf, type Lesson, makeExample } from './examples.ts'
import { exportModel } from './export.ts'
import { type Report, teach } from './learn.ts'
import { learnLemmas } from './lemmas.ts'
import { startNetwork } from './network.ts'
import { startRandom } from './random.ts'
import type { Settings } from './settings.ts'
import { startWorkshop } from './tape.ts'

const MEMORY = { megabytes: 512, kept: 96 }

/** What one network learns from. */
export interface Teaching {
  readonly data: Data
  /** Plain text as the teachers parsed it. */
  readonly silver: readonly Lesson[]
  /** The file that keeps how far training has come; it is taken away at the end. */
  readonly checkpoint: string
}

/** Trains one network and gives it as the model that `src/annotate/grammar` runs. */
export async function trainModel(
  settings: Settings,
  { data, silver, checkpoint }: Teaching,
  print: (line: string) => void,
): Promise<GrammarModel> {
  const { gold, dictionaries, lessons } = data
  const indexes = indexesOf(dictionaries)
  const examplesOf = (list: readonly Lesson[]) => list.map((lesson) => makeExample(lesson, dictionaries, indexes))
  const random = startRandom(settings.seed)
  const network = startNetwork(settings, dictionaries, await startWorkshop(MEMORY), random)
  const courses = [
    { examples: examplesOf(lessons), passes: settings.passes },
    { examples: examplesOf(silver), passes: settings.silverPasses },
  ]
  const report: Report = (done, losses, speed) => print(`seed ${settings.seed} ${progressLine(done, losses, speed)}`)
  teach(network, courses, { random, report, checkpoints: checkpointsAt(checkpoint) })
  rmSync(checkpoint, { force: true })
  const lemmas = { ...learnLemmas(gold), known: new Set(dictionaries.vectors.rows.keys()) }
  return exportModel(network, lemmas, loadSplittingWords())
}

const progressLine: (...facts: Parameters<Report>) => string = (done, { arcs, relations, tags, names }, speed) =>
  `${(100 * done).toFixed(0).padStart(3)} %  loss: arcs ${arcs.toFixed(3)}, relations ${relations.toFixed(3)}, ` +
  `tags ${tags.toFixed(3)}, names ${names.toFixed(4)}  ${speed.toFixed(0)} words/s`

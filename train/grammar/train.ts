import { loadSplittingWords } from '../../src/lexicon/grammar.ts'
import type { GrammarModel } from '../../src/model/lexicon/grammar.ts'
import type { Data } from './data.ts'
import { indexesOf, type Lesson, makeExample } from './examples.ts'
import { exportModel } from './export.ts'
import { teach } from './learn.ts'
import { learnLemmas } from './lemmas.ts'
import { startNetwork } from './network.ts'
import { startRandom } from './random.ts'
import type { Settings } from './settings.ts'
import { startWorkshop } from './tape.ts'

const MEMORY = { megabytes: 512, kept: 96 }

/** Trains one network and gives it as the model that `src/annotate/grammar` runs. */
export async function trainModel(
  settings: Settings,
  { gold, dictionaries, lessons }: Data,
  silver: readonly Lesson[],
  print: (line: string) => void,
): Promise<GrammarModel> {
  const indexes = indexesOf(dictionaries)
  const examplesOf = (list: readonly Lesson[]) => list.map((lesson) => makeExample(lesson, dictionaries, indexes))
  const random = startRandom(settings.seed)
  const network = startNetwork(settings, dictionaries, await startWorkshop(MEMORY), random)
  const courses = [
    { examples: examplesOf(lessons), passes: settings.passes },
    { examples: examplesOf(silver), passes: settings.silverPasses },
  ]
  teach(network, courses, random, (done, { arcs, relations, tags, names }, speed) =>
    print(
      `seed ${settings.seed} ${(100 * done).toFixed(0).padStart(3)} %  loss: arcs ${arcs.toFixed(3)}, relations ${relations.toFixed(3)}, tags ${tags.toFixed(3)}, names ${names.toFixed(4)}  ${speed.toFixed(0)} words/s`,
    ),
  )
  const lemmas = { ...learnLemmas(gold), known: new Set(dictionaries.vectors.rows.keys()) }
  return exportModel(network, lemmas, loadSplittingWords())
}

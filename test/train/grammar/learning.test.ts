import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildNetwork } from '../../../src/annotate/grammar/network.ts'
import { parseSentences, startParser } from '../../../src/annotate/grammar/parser.ts'
import { loadGrammarFrom, loadSplittingWords } from '../../../src/lexicon/grammar.ts'
import { checkpointsAt } from '../../../train/grammar/checkpoint.ts'
import { buildDictionaries, type Dictionaries } from '../../../train/grammar/dictionaries.ts'
import { type Batch, type Example, indexesOf, makeBatch, makeExample } from '../../../train/grammar/examples.ts'
import { exportModel } from '../../../train/grammar/export.ts'
import { teach } from '../../../train/grammar/learn.ts'
import { arcScores } from '../../../train/grammar/losses.ts'
import { beginOf } from '../../../train/grammar/names.ts'
import { likeliest } from '../../../train/grammar/silver.ts'
import { lossesOf, run, startNetwork, type TrainedNetwork } from '../../../train/grammar/network.ts'
import { packModel } from '../../../train/grammar/pack.ts'
import { startRandom } from '../../../train/grammar/random.ts'
import { type Settings, TAG_SHARE } from '../../../train/grammar/settings.ts'
import { startWorkshop, type Tape, undoAll } from '../../../train/grammar/tape.ts'
import type { GoldSentence } from '../../../train/grammar/treebank.ts'

const SMALL: Settings = {
  word: 8,
  width: 32,
  arc: 8,
  label: 8,
  layers: ['convolution', 'gate', 'convolution', 'gate'],
  tagBefore: 2,
  passes: 300,
  silverPasses: 0,
  dropout: 0,
  rate: 5e-3,
  batch: 40,
  seed: 3,
}

/** "form tag head relation" for each word; tags are both universal and Penn here. */
const SENTENCES = [
  'Sudan PROPN 2 nsubj|expelled VERB 0 root|the DET 4 det|advisers NOUN 2 obj|. PUNCT 2 punct',
  'The DET 2 det|king NOUN 4 nsubj:pass|was AUX 4 aux:pass|expelled VERB 0 root|. PUNCT 4 punct',
  'He PRON 2 nsubj|said VERB 0 root|that SCONJ 6 mark|the DET 5 det|advisers NOUN 6 nsubj|left VERB 2 ccomp|. PUNCT 2 punct',
  'They PRON 2 nsubj|met VERB 0 root|the DET 4 det|king NOUN 2 obj|and CCONJ 6 cc|left VERB 2 conj|Sudan PROPN 6 obj|. PUNCT 2 punct',
]

const gold: readonly GoldSentence[] = SENTENCES.map((text, index) => ({
  id: String(index),
  text: '',
  newParagraph: false,
  words: text.split('|').map((word) => {
    const [form = '', upos = '', head = '0', relation = ''] = word.split(' ')
    return { form, lemma: form, upos, xpos: upos, head: Number(head), relation, joined: false, misc: '' }
  }),
}))

const formsOf = ({ words }: GoldSentence): readonly string[] => words.map(({ form }) => form)
const none: Dictionaries['vectors'] = { rows: new Map(), values: new Float32Array(2 * SMALL.word) }
const dictionaries = buildDictionaries(gold, none)
const examples: readonly Example[] = gold.map((sentence) =>
  makeExample(
    {
      forms: formsOf(sentence),
      tags: sentence.words.map(({ upos, xpos }) => `${upos} ${xpos}`),
      heads: sentence.words.map(({ head }) => head),
      relations: sentence.words.map(({ relation }) => relation),
      names: sentence.words.map(({ upos }) => (upos === 'PROPN' ? beginOf('place') : 0)),
    },
    dictionaries,
    indexesOf(dictionaries),
  ),
)

async function start(settings = SMALL): Promise<TrainedNetwork> {
  const workshop = await startWorkshop({ megabytes: 32, kept: 8 })
  return startNetwork(settings, dictionaries, workshop, startRandom(SMALL.seed))
}

const tapeOf = ({ workshop }: TrainedNetwork): Tape => ({
  workshop,
  random: startRandom(1),
  maskState: new Float32Array(4),
  undo: [],
})

function totalLoss(network: TrainedNetwork, tape: Tape, batch: Batch): number {
  const { arcs, relations, tags, names } = lossesOf(network, tape, batch)
  return arcs + relations + TAG_SHARE * tags + names
}

test('every derivative is the one that small changes show', async () => {
  const network = await start()
  const batch = makeBatch(examples)
  const tape = tapeOf(network)
  totalLoss(network, tape, batch)
  undoAll(tape)
  const lossWith = (change: () => void): number => {
    change()
    network.workshop.clear()
    return totalLoss(network, tapeOf(network), batch)
  }
  for (const { name, value, gradient } of network.parameters.all.values()) {
    const steepest = gradient.reduce(
      (best, slope, index) => (Math.abs(slope) > Math.abs(gradient[best] ?? 0) ? index : best),
      0,
    )
    const before = value[steepest] ?? 0
    const step = 2e-3
    const above = lossWith(() => (value[steepest] = before + step))
    const below = lossWith(() => (value[steepest] = before - step))
    value[steepest] = before
    const shown = (above - below) / (2 * step)
    expect.soft(Math.abs(shown - (gradient[steepest] ?? 0)), name).toBeLessThan(0.04 * Math.abs(shown) + 4e-3)
  }
})

const report = (): void => undefined
let network: TrainedNetwork

beforeAll(async () => {
  network = await start()
  teach(network, [{ examples, passes: SMALL.passes }], { random: startRandom(5), report })
})

test('the same seed gives the same weights', async () => {
  const again = await start()
  teach(again, [{ examples, passes: SMALL.passes }], { random: startRandom(5), report })
  expect(weightsOf(again)).toEqual(weightsOf(network))
})

test('training that was broken off goes on to the same weights', async () => {
  const forgetful = { ...SMALL, dropout: 0.2 }
  const courses = [{ examples, passes: 100 }]
  const checkpoints = checkpointsAt(join(mkdtempSync(join(tmpdir(), 'chancery-')), 'training.part'))
  const whole = await start(forgetful)
  teach(whole, courses, { random: startRandom(5), report })
  let reports = 0
  const breakOff = (): void => {
    if (++reports === 8) throw new Error('the power fails')
  }
  const broken = { random: startRandom(5), report: breakOff, checkpoints }
  const first = await start(forgetful)
  expect(() => teach(first, courses, broken)).toThrow('the power fails')
  const second = await start(forgetful)
  const told: number[] = []
  teach(second, courses, { random: startRandom(99), report: (done) => told.push(done), checkpoints })
  expect(told).toHaveLength(13)
  expect(weightsOf(second)).toEqual(weightsOf(whole))
})

test('a checkpoint of another training is left alone', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'chancery-')), 'training.part')
  const checkpoints = checkpointsAt(path)
  teach(await start(), [{ examples, passes: 20 }], { random: startRandom(5), report, checkpoints })
  const again = await start()
  teach(again, [{ examples, passes: SMALL.passes }], { random: startRandom(5), report, checkpoints })
  expect(weightsOf(again)).toEqual(weightsOf(network))
})

const weightsOf = ({ parameters }: TrainedNetwork): ReadonlyMap<string, Float32Array> =>
  new Map([...parameters.all].map(([name, { value }]) => [name, value]))

test('the weights as shipped give the heads that the trainer sees', () => {
  const lemmas = { exceptions: new Map<string, string>(), rules: new Map(), known: new Set<string>() }
  const model = loadGrammarFrom(packModel(exportModel(network, lemmas, loadSplittingWords())))
  const shipped = parseSentences(startParser(buildNetwork(model)), gold.map(formsOf))
  const trained = headsInTraining()
  expect(shipped.map(({ heads }) => [...heads])).toEqual(trained)
  expect(trained).toEqual(gold.map(({ words }) => words.map(({ head }) => head)))
  expect(shipped.map(({ relations }) => [...relations].map((index) => model.relations[index]))).toEqual(
    gold.map(({ words }) => words.map(({ relation }) => relation)),
  )
  expect(shipped.map(({ names }, index) => likeliest(names, gold[index]?.words.length ?? 0))).toEqual(
    gold.map(({ words }) => words.map(({ upos }) => (upos === 'PROPN' ? beginOf('place') : 0))),
  )
})

/** The best head of each word by the trainer's own scores. */
function headsInTraining(): readonly (readonly number[])[] {
  network.workshop.clear()
  const tape: Tape = { ...tapeOf(network), random: undefined }
  const batch = makeBatch(examples)
  const { arcs } = run(network, tape, batch)
  return batch.places.map((place) => {
    const { values, stride } = arcScores(tape, arcs, place)
    return Array.from({ length: place.length - 1 }, (_, word) => {
      const row = Array.from({ length: place.length }, (_, head) => values[(word + 1) * stride + head] ?? 0)
      return row.indexOf(Math.max(...row))
    })
  })
}

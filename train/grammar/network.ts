import type { Dictionaries } from './dictionaries.ts'
import { embedding } from './embedding.ts'
import type { Batch } from './examples.ts'
import { type ArcSides, arcLoss, crossEntropy } from './losses.ts'
import { NAME_LABELS } from './names.ts'
import { activation, addition, convolution, dropout, gatedScan, linear, normalisation, softmax } from './operations.ts'
import { type Parameter, type Parameters, startParameters } from './parameters.ts'
import type { Random } from './random.ts'
import { FARTHEST, FARTHEST_LABEL, type Settings, TAG_SHARE } from './settings.ts'
import { blank, type Tape, type Tensor, type Workshop } from './tape.ts'

/** The network that is trained: the same that `src/annotate/grammar` runs, in floats and with derivatives. */
export interface TrainedNetwork {
  readonly settings: Settings
  readonly dictionaries: Dictionaries
  readonly parameters: Parameters
  readonly workshop: Workshop
}

const LEAK = 0.1
const padded = (columns: number): number => (columns + 7) & ~7

/** Makes all parameters. The order of making is part of the recipe, since each draws its first values from `random`. */
export function startNetwork(
  settings: Settings,
  dictionaries: Dictionaries,
  workshop: Workshop,
  random: Random,
): TrainedNetwork {
  const parameters = startParameters(workshop, random)
  const { word, width } = settings
  parameters.make('word.delta', dictionaries.words.size + 2, word, { sparse: true })
  parameters.make('word.special', 2, word, {})
  parameters.make('input.projection', word, width, { deviation: 1 / Math.sqrt(word) })
  dictionaries.affixes.forEach((rows, k) =>
    parameters.make(`input.affix${k}`, rows.size + 2, width, { deviation: 0.05, sparse: true }),
  )
  makeNorm(parameters, 'input.norm', width)
  settings.layers.forEach((kind, index) => makeLayer(parameters, `layer${index}`, kind, width))
  makeHeads(parameters, settings, dictionaries)
  return { settings, dictionaries, parameters, workshop }
}

/** Row 0, the gain, begins at one; row 1, the shift, at nought. */
function makeNorm(parameters: Parameters, name: string, width: number): void {
  parameters.make(name, 2, width, {}).value.fill(1, 0, width)
}

function makeLayer(parameters: Parameters, name: string, kind: 'convolution' | 'gate', width: number): void {
  if (kind === 'convolution') {
    parameters.make(`${name}.weight`, 3 * width, width, { deviation: Math.sqrt(1.5 / (3 * width)) })
    parameters.make(`${name}.bias`, 1, width, {})
  } else {
    parameters.make(`${name}.weight`, width, 2 * width, { deviation: 1 / Math.sqrt(width) })
    parameters.make(`${name}.bias`, 1, 2 * width, {}).value.fill(1, width)
    parameters.make(`${name}.out`, width, width, { deviation: 1 / Math.sqrt(width) })
    parameters.make(`${name}.outBias`, 1, width, {})
  }
  makeNorm(parameters, `${name}.norm`, width)
}

function makeHeads(parameters: Parameters, settings: Settings, { tags, relations }: Dictionaries): void {
  const { width, arc, label } = settings
  const dense = (name: string, bias: string, rows: number, columns: number): void => {
    parameters.make(name, rows, padded(columns), { deviation: 1 / Math.sqrt(rows) })
    parameters.make(bias, 1, padded(columns), {})
  }
  dense('tag.weight', 'tag.bias', width, tags.length)
  parameters.make('tag.embedding', padded(tags.length), width, { deviation: 0.05 })
  dense('arc.dependent', 'arc.dependentBias', width, arc)
  dense('arc.head', 'arc.headSideBias', width, arc)
  parameters.make('arc.bilinear', arc, arc, { deviation: 1 / arc })
  parameters.make('arc.headBias', arc, 8, {})
  parameters.make('arc.distance', arc, padded(2 * FARTHEST + 1), {})
  parameters.make('arc.distanceBias', 1, padded(2 * FARTHEST + 1), {})
  dense('label.dependent', 'label.bias', width, label)
  parameters.make('label.head', width, label, { deviation: 1 / Math.sqrt(width) })
  parameters.make('label.distance', 2 * FARTHEST_LABEL + 1, label, { sparse: true })
  dense('label.out', 'label.outBias', label, relations.length)
  dense('name.weight', 'name.bias', width, label)
  dense('name.out', 'name.outBias', label, NAME_LABELS)
}

/** What one run through a batch gives, before anything is decided. */
export interface Scores {
  readonly tags: Tensor
  readonly arcs: ArcSides
  readonly labelDependents: Tensor
  readonly labelHeads: Tensor
  readonly names: Tensor
}

/** The input layer, the encoder, and the sides of every decision. */
export function run(network: TrainedNetwork, tape: Tape, batch: Batch): Scores {
  const { settings, dictionaries } = network
  const of = (name: string): Parameter => requireParameter(network, name)
  const drop = (x: Tensor): Tensor => dropout(tape, x, settings.dropout)
  let x = drop(normalisation(tape, inputOf(network, tape, batch), of('input.norm'), batch.places))
  let tags: Tensor | undefined
  settings.layers.forEach((kind, index) => {
    if (index === settings.tagBefore) {
      tags = linear(tape, x, of('tag.weight'), of('tag.bias'))
      const guess = linear(tape, softmax(tape, tags, dictionaries.tags.length), of('tag.embedding'))
      x = wordsOnly(tape, addition(tape, x, drop(guess)), batch)
    }
    const z = kind === 'convolution' ? convolve(network, tape, x, index) : gate(network, tape, x, index, batch)
    x = normalisation(tape, addition(tape, x, z), of(`layer${index}.norm`), batch.places)
  })
  const side = (weight: string, bias: string): Tensor =>
    activation(tape, linear(tape, x, of(weight), of(bias)), LEAK, settings.dropout)
  const dependents = side('arc.dependent', 'arc.dependentBias')
  const keys = side('arc.head', 'arc.headSideBias')
  return {
    tags: tags ?? linear(tape, x, of('tag.weight'), of('tag.bias')),
    arcs: {
      queries: linear(tape, dependents, of('arc.bilinear')),
      keys,
      own: linear(tape, keys, of('arc.headBias')),
      distances: linear(tape, dependents, of('arc.distance'), of('arc.distanceBias')),
      farthest: FARTHEST,
    },
    labelDependents: linear(tape, x, of('label.dependent'), of('label.bias')),
    labelHeads: linear(tape, x, of('label.head')),
    names: linear(tape, side('name.weight', 'name.bias'), of('name.out'), of('name.outBias')),
  }
}

export function requireParameter({ parameters }: TrainedNetwork, name: string): Parameter {
  const parameter = parameters.all.get(name)
  if (parameter === undefined) throw new RangeError(`no parameter ${name}`)
  return parameter
}

/** word vector + what training adds to it, projected, + affixes. The root and unknown words have rows of their own. */
function inputOf(network: TrainedNetwork, tape: Tape, batch: Batch): Tensor {
  const { settings, dictionaries } = network
  const of = (name: string): Parameter => requireParameter(network, name)
  const special = batch.vectors.map((row) => (row >= 0 && row < 2 ? row : -1))
  const words = embedding(
    tape,
    { rows: batch.rows, columns: settings.word },
    [
      { table: of('word.delta'), rows: batch.deltas },
      { table: of('word.special'), rows: special },
    ],
    { table: dictionaries.vectors.values, rows: batch.vectors },
  )
  const affixes = embedding(
    tape,
    { rows: batch.rows, columns: settings.width },
    batch.affixes.map((rows, k) => ({ table: of(`input.affix${k}`), rows })),
  )
  const projected = linear(tape, dropout(tape, words, settings.dropout * 0.6), of('input.projection'))
  return addition(tape, projected, affixes)
}

function convolve(network: TrainedNetwork, tape: Tape, x: Tensor, index: number): Tensor {
  const of = (name: string): Parameter => requireParameter(network, `layer${index}.${name}`)
  return activation(tape, convolution(tape, x, of('weight'), of('bias')), 0, network.settings.dropout)
}

function gate(network: TrainedNetwork, tape: Tape, x: Tensor, index: number, batch: Batch): Tensor {
  const of = (name: string): Parameter => requireParameter(network, `layer${index}.${name}`)
  const scanned = gatedScan(tape, linear(tape, x, of('weight'), of('bias')), batch.places)
  const dropped = dropout(tape, scanned, network.settings.dropout)
  return activation(tape, linear(tape, dropped, of('out'), of('outBias')), 0, network.settings.dropout)
}

/** Brings the rows between sentences back to nought, which the convolution takes for granted. */
function wordsOnly(tape: Tape, x: Tensor, { places }: Batch): Tensor {
  const y = blank(tape, x.rows, x.columns)
  const stretch = (values: Float32Array, { row, length }: { row: number; length: number }): Float32Array =>
    values.subarray(row * x.columns, (row + length) * x.columns)
  for (const place of places) y.value.set(stretch(x.value, place), place.row * x.columns)
  tape.undo.push(() => {
    for (const place of places) {
      const to = stretch(x.gradient, place)
      stretch(y.gradient, place).forEach((slope, index) => {
        to[index] = (to[index] ?? 0) + slope
      })
    }
  })
  return y
}

/** Scores of relations, one row for each row of the batch, for the heads that are given as rows. */
export function relationScores(network: TrainedNetwork, tape: Tape, scores: Scores, heads: Int32Array): Tensor {
  const of = (name: string): Parameter => requireParameter(network, name)
  const hidden = labelInput(tape, scores, of('label.distance'), heads)
  return linear(tape, activation(tape, hidden, LEAK, network.settings.dropout), of('label.out'), of('label.outBias'))
}

/** dependent + head + distance, for rows that have a head. */
function labelInput(
  tape: Tape,
  { labelDependents, labelHeads }: Scores,
  distances: Parameter,
  heads: Int32Array,
): Tensor {
  const { rows, columns } = labelDependents
  const y = blank(tape, rows, columns)
  const eachArc = (visit: (row: number, head: number, distance: number) => void): void => {
    for (let row = 0; row < rows; row++) {
      const head = heads[row] ?? -1
      const distance = Math.max(-FARTHEST_LABEL, Math.min(FARTHEST_LABEL, row - head)) + FARTHEST_LABEL
      if (head >= 0) visit(row * columns, head * columns, distance)
    }
  }
  eachArc((row, head, distance) => {
    for (let k = 0; k < columns; k++)
      y.value[row + k] =
        (labelDependents.value[row + k] ?? 0) +
        (labelHeads.value[head + k] ?? 0) +
        (distances.value[distance * columns + k] ?? 0)
  })
  tape.undo.push(() =>
    eachArc((row, head, distance) => {
      distances.touched?.add(distance)
      for (let k = 0; k < columns; k++) {
        const slope = y.gradient[row + k] ?? 0
        labelDependents.gradient[row + k] = (labelDependents.gradient[row + k] ?? 0) + slope
        labelHeads.gradient[head + k] = (labelHeads.gradient[head + k] ?? 0) + slope
        distances.gradient[distance * columns + k] = (distances.gradient[distance * columns + k] ?? 0) + slope
      }
    }),
  )
  return y
}

/** The mean losses of a batch, by what is decided. Afterwards the tape can be undone. */
export interface Losses {
  readonly arcs: number
  readonly relations: number
  readonly tags: number
  readonly names: number
}

export function lossesOf(network: TrainedNetwork, tape: Tape, batch: Batch): Losses {
  const { dictionaries } = network
  const scores = run(network, tape, batch)
  const weight = 1 / batch.words
  const relations = relationScores(network, tape, scores, batch.heads)
  let arcs = 0
  for (const place of batch.places) arcs += arcLoss(tape, scores.arcs, place, batch.heads, weight)
  return {
    arcs: arcs * weight,
    relations: crossEntropy(relations, batch.relations, dictionaries.relations.length, weight) * weight,
    tags: crossEntropy(scores.tags, batch.tags, dictionaries.tags.length, weight * TAG_SHARE) * weight,
    names: crossEntropy(scores.names, batch.names, NAME_LABELS, weight) * weight,
  }
}

import { padded } from './arena.ts'
import { type Batch, type Place, toShorts } from './encoder.ts'
import { FARTHEST, type Network } from './network.ts'
import { largest, multiplyFloats, multiplyShorts, type Target } from './products.ts'
import { bestTree } from './tree.ts'

const LEAK = Math.fround(0.1)
const FARTHEST_LABEL = 8

const at = (values: Float32Array, index: number): number => values[index] ?? 0
const clamp = (value: number, most: number): number => (value < -most ? -most : value > most ? most : value)

/** Dependent and head sides of all rows, for arcs and for labels, what the dependents ask of heads, and names. */
export function scoreSides(network: Network, batch: Batch, x: number): void {
  const { buffers, sides, labelSides, queries, model } = network
  const { width } = model.sizes
  const { rows } = batch
  toShorts(network, batch, x)
  const input = { a: buffers.shorts + width * 2, aRow: width }
  const target = (buffer: number, columns: number): Target => ({ c: buffer + columns * 4, cRow: columns })
  const arcs = target(buffers.arcs, sides.weight.columns)
  multiplyShorts(network, sides, input, { ...arcs, rows, slope: LEAK })
  multiplyShorts(network, labelSides, input, {
    ...target(buffers.labels, labelSides.weight.columns),
    rows,
    slope: 1,
  })
  multiplyFloats(
    network,
    queries,
    { a: arcs.c, aRow: arcs.cRow },
    { ...target(buffers.queries, queries.weight.columns), rows },
  )
}

/** Scores every arc of one sentence and takes its best tree; `heads` counts from the sentence's root. */
export function decodeHeads(network: Network, place: Place, heads: Int32Array): void {
  bestTree(network, scoreArcs(network, place), place.length - 1, heads.subarray(place.row, place.row + place.length))
}

/** S[dependent, head] = (a·U)·k + k·h + distance, into `buffers.scores`. Returns the length of a row. */
export function scoreArcs(network: Network, { row, length }: Place): number {
  const { machine, arena, buffers, queries, model } = network
  const { floats } = arena
  packKeys(network, row, length)
  const panels = (length + 7) >> 3
  const stride = panels * 8
  const { columns } = queries.weight
  const { arc } = model.sizes
  const query = buffers.queries + row * columns * 4
  const { keys, keyScores, scores } = buffers
  const rows = (length + 3) & ~3
  machine.kernels.multiply(query, columns * 4, keys, keyScores, 0, scores, stride * 4, rows, arc, panels, 1)
  for (let i = 1; i < length; i++) {
    const distances = (query >> 2) + i * columns + padded(arc) + FARTHEST
    const to = (scores >> 2) + i * stride
    for (let j = 0; j < length; j++)
      floats[to + j] = at(floats, to + j) + at(floats, distances + clamp(i - j, FARTHEST))
  }
  return stride
}

/** Lays the head sides of one sentence out as a matrix to multiply with, and each head's own score. */
function packKeys(network: Network, row: number, length: number): void {
  const { arena, buffers, sides, model, headBias } = network
  const { floats } = arena
  const { arc } = model.sizes
  for (let j = 0; j < length; j++) {
    const from = (buffers.arcs >> 2) + (row + j) * sides.weight.columns + padded(arc)
    const to = (buffers.keys >> 2) + (j >> 3) * arc * 8 + (j & 7)
    let sum = 0
    for (let k = 0; k < arc; k++) {
      const value = at(floats, from + k)
      floats[to + k * 8] = value
      sum += value * at(floats, (headBias >> 2) + k)
    }
    floats[(buffers.keyScores >> 2) + j] = sum
  }
}

/** The relation of each row's arc to the head that was chosen for it. */
export function labelArcs(network: Network, { places, rows }: Batch, heads: Int32Array): Int32Array {
  const { buffers, relation, model } = network
  for (const place of places)
    for (let word = 1; word < place.length; word++)
      hideLabel(network, place, { word, head: heads[place.row + word] ?? 0, to: place.row + word })
  const { columns } = relation.weight
  const { label } = model.sizes
  const target = { c: buffers.relations + columns * 4, cRow: columns, rows }
  multiplyFloats(network, relation, { a: buffers.hidden + label * 4, aRow: label }, target)
  return largest(network, { from: target.c, columns, choices: model.relations.length, rows })
}

/** Log-probabilities of the relations of some words' arcs to the heads that are given, `relations.length` a word. */
export function relationChances(
  network: Network,
  place: Place,
  { words, heads }: { readonly words: readonly number[]; readonly heads: Int32Array },
): Float32Array {
  const { machine, arena, buffers, relation, model } = network
  words.forEach((word, row) => hideLabel(network, place, { word, head: heads[word] ?? 0, to: row }))
  const { columns } = relation.weight
  const target = { c: buffers.relations, cRow: columns, rows: (words.length + 3) & ~3 }
  multiplyFloats(network, relation, { a: buffers.hidden, aRow: model.sizes.label }, target)
  machine.kernels.softmax(target.c, columns * 4, target.rows, columns * 4)
  const choices = model.relations.length
  const chances = new Float32Array(words.length * choices)
  for (let row = 0; row < words.length; row++)
    for (let k = 0; k < choices; k++)
      chances[row * choices + k] = Math.log(at(arena.floats, (target.c >> 2) + row * columns + k) + LEAST_CHANCE)
  return chances
}

const LEAST_CHANCE = 1e-9

/** The hidden layer of the label of one word's arc, leaky(dependent + head + distance), into row `to`. */
function hideLabel(
  { machine, buffers, labelSides, labelDistance, model }: Network,
  { row }: Place,
  { word, head, to }: { readonly word: number; readonly head: number; readonly to: number },
): void {
  const { label } = model.sizes
  const bytes = labelSides.weight.columns * 4
  const dependent = buffers.labels + (row + word) * bytes
  const other = buffers.labels + (row + head) * bytes + padded(label) * 4
  const distance = labelDistance + (clamp(word - head, FARTHEST_LABEL) + FARTHEST_LABEL) * label * 4
  machine.kernels.addThree(dependent, other, distance, buffers.hidden + to * label * 4, label * 4, LEAK)
}

/** Log-probabilities of each row's labels in names, row 0 left out; noughts where the weights know no names. */
export function scoreNames(network: Network, { rows }: Batch): Float32Array {
  const { buffers, names, model } = network
  if (names === undefined) return new Float32Array(0)
  const { width, label } = model.sizes
  const hidden = { c: buffers.hidden + label * 4, cRow: label, rows }
  multiplyShorts(network, names.hidden, { a: buffers.shorts + width * 2, aRow: width }, { ...hidden, slope: LEAK })
  const { columns } = names.out.weight
  const target = { c: buffers.relations + columns * 4, cRow: columns, rows }
  multiplyFloats(network, names.out, { a: hidden.c, aRow: label }, target)
  network.machine.kernels.softmax(target.c, columns * 4, rows, columns * 4)
  const { floats } = network.arena
  const scores = new Float32Array((rows + 1) * names.choices)
  for (let row = 1; row <= rows; row++)
    for (let label = 0; label < names.choices; label++)
      scores[row * names.choices + label] = Math.log(
        at(floats, (buffers.relations >> 2) + row * columns + label) + LEAST_CHANCE,
      )
  return scores
}

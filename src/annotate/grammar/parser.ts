import { ACTIVATION_SCALE, type PackedFloats, type PackedShorts } from './arena.ts'
import { type InputCache, startInputCache } from './input.ts'
import { BATCH_ROWS, type Dense, FARTHEST, type Layer, type Network } from './network.ts'
import { bestTree, startChart, type TreeChart } from './tree.ts'

/** What the network says of one sentence: a number for each word, in order. */
export interface Parse {
  /** Index into `GrammarModel.tags`. */
  readonly tags: Int32Array
  /** 1-based index of the head in the sentence, 0 for its root. */
  readonly heads: Int32Array
  /** Index into `GrammarModel.relations`. */
  readonly relations: Int32Array
}

/** A network with what it remembers between batches. */
export interface Parser {
  readonly network: Network
  readonly inputs: InputCache
  readonly chart: TreeChart
}

export const startParser = (network: Network): Parser => ({
  network,
  inputs: startInputCache(network),
  chart: startChart(),
})

/** Tags and parses sentences, each a list of at most `LONGEST` word forms. */
export function parseSentences(parser: Parser, sentences: readonly (readonly string[])[]): readonly Parse[] {
  const parses: Parse[] = []
  for (let from = 0; from < sentences.length; ) {
    let to = from
    let rows = 2
    while (to < sentences.length && (to === from || rows + rowsFor(sentences[to]) <= BATCH_ROWS))
      rows += rowsFor(sentences[to++])
    parses.push(...parseBatch(parser, sentences.slice(from, to)))
    from = to
  }
  return parses
}

/** Its words, the root before them and the zero row behind. */
const rowsFor = (sentence: readonly string[] | undefined): number => (sentence?.length ?? 0) + 2

/** Where a sentence lies in the batch: the row of its root, and its rows with the root. */
interface Place {
  readonly row: number
  readonly length: number
}

interface Batch {
  readonly places: readonly Place[]
  /** Rows to compute, the leading zero row left out, rounded up to fours. */
  readonly rows: number
}

function parseBatch(parser: Parser, sentences: readonly (readonly string[])[]): readonly Parse[] {
  const batch = placeInput(parser, sentences)
  const { network } = parser
  const { tags, x } = encode(network, batch)
  scoreSides(network, batch, x)
  const heads = new Int32Array(batch.rows + 1)
  for (const place of batch.places) decodeHeads(parser, place, heads)
  const relations = labelArcs(network, batch, heads)
  const part = (values: Int32Array, { row, length }: Place): Int32Array => values.slice(row + 1, row + length)
  return batch.places.map((place) => ({
    tags: part(tags, place),
    heads: part(heads, place),
    relations: part(relations, place),
  }))
}

/** Copies the words' input rows into the batch. Row 0 is zero, and so is the row behind each sentence. */
function placeInput({ network, inputs }: Parser, sentences: readonly (readonly string[])[]): Batch {
  inputs.trim()
  const wanted = sentences.map((sentence) => sentence.map((form) => inputs.rowOf(form)))
  inputs.complete()
  const values = inputs.values()
  const { floats } = network.arena
  const width = network.model.sizes.width
  const start = network.buffers.x >> 2
  const places: Place[] = []
  let row = 1
  floats.fill(0, start, start + width)
  for (const words of wanted) {
    places.push({ row, length: words.length + 1 })
    for (const word of [0, ...words])
      floats.set(values.subarray(word * width, (word + 1) * width), start + row++ * width)
    floats.fill(0, start + row * width, start + (row + 1) * width)
    row++
  }
  const rows = (row - 1 + 3) & ~3
  floats.fill(0, start + row * width, start + (rows + 4) * width)
  return { places, rows }
}

/** Runs the encoder's layers. Returns the tag of each row and the address of the last layer's rows. */
function encode(network: Network, batch: Batch): { readonly tags: Int32Array; readonly x: number } {
  const { machine, buffers, model, layers } = network
  const { width } = model.sizes
  let { x, y } = buffers
  let tags: Int32Array = new Int32Array(0)
  layers.forEach((layer, index) => {
    toShorts(network, batch, x)
    if (index === model.tagBefore) {
      tags = predictTags(network, batch, x)
      toShorts(network, batch, x)
    }
    if (layer.kind === 'convolution') convolve(network, layer, batch)
    else gate(network, layer, batch, y)
    machine.kernels.addAndNormalise(x, buffers.z, layer.norm, y, batch.rows + 1, width)
    clearGaps(network, batch, y)
    ;[x, y] = [y, x]
  })
  return { tags, x }
}

const toShorts = ({ machine, buffers, model }: Network, batch: Batch, x: number): void =>
  machine.kernels.toInt16(x, buffers.shorts, (batch.rows + 2) * model.sizes.width, ACTIVATION_SCALE)

/** A window of three rows is three rows side by side: the product runs over rows that overlap, one row early. */
function convolve(network: Network, layer: Layer, batch: Batch): void {
  const { width } = network.model.sizes
  multiplyShorts(
    network,
    layer.inner,
    { a: network.buffers.shorts, aRow: width },
    { c: network.buffers.z + width * 4, cRow: width },
    batch.rows,
    0,
  )
}

function gate(network: Network, layer: Layer, batch: Batch, y: number): void {
  const { machine, buffers, model } = network
  const { width } = model.sizes
  const half = width / 2
  const input = { a: buffers.shorts + width * 2, aRow: width }
  multiplyShorts(network, layer.inner, input, { c: buffers.wide + width * 8, cRow: 2 * width }, batch.rows, 1)
  for (const { row, length } of batch.places) {
    const last = row + length - 1
    const u = (r: number, channel: number): number => buffers.wide + (r * 2 * width + channel) * 4
    const h = (r: number, channel: number): number => y + (r * width + channel) * 4
    machine.kernels.gatedScan(u(row, 0), width * 8, h(row, 0), width * 4, length, half, width * 4)
    machine.kernels.gatedScan(u(last, half), -width * 8, h(last, half), -width * 4, length, half, width * 4)
  }
  toShorts(network, batch, y)
  if (layer.outer !== undefined)
    multiplyShorts(network, layer.outer, input, { c: buffers.z + width * 4, cRow: width }, batch.rows, 0)
}

/** Tags from the running state, and their probabilities' embedding added back into it. */
function predictTags(network: Network, batch: Batch, x: number): Int32Array {
  const { machine, buffers, model, tag, tagEmbedding } = network
  const { width } = model.sizes
  const columns = tag.weight.columns
  const first = buffers.tags + columns * 4
  multiplyShorts(
    network,
    tag,
    { a: buffers.shorts + width * 2, aRow: width },
    { c: first, cRow: columns },
    batch.rows,
    1,
  )
  const tags = largest(network, { from: first, columns, choices: model.tags.length, rows: batch.rows })
  machine.kernels.softmax(first, columns * 4, batch.rows, columns * 4)
  const row = x + width * 4
  machine.kernels.multiply(
    first,
    columns * 4,
    tagEmbedding.address,
    row,
    width * 4,
    row,
    width * 4,
    batch.rows,
    tagEmbedding.inner,
    width >> 3,
    1,
  )
  clearGaps(network, batch, x)
  return tags
}

function clearGaps({ arena, model }: Network, batch: Batch, x: number): void {
  const { width } = model.sizes
  const start = x >> 2
  arena.floats.fill(0, start, start + width)
  for (const { row, length } of batch.places) {
    const gap = start + (row + length) * width
    arena.floats.fill(0, gap, gap + width)
  }
}

interface Source {
  readonly a: number
  /** Length of a row in numbers. */
  readonly aRow: number
}
interface Target {
  readonly c: number
  readonly cRow: number
}

function multiplyShorts(
  { machine }: Network,
  { weight, bias }: Dense<PackedShorts>,
  { a, aRow }: Source,
  { c, cRow }: Target,
  rows: number,
  slope: number,
): void {
  const panels = weight.columns >> 3
  machine.kernels.multiplyInt16(
    a,
    aRow * 2,
    weight.address,
    bias,
    0,
    c,
    cRow * 4,
    rows,
    weight.inner >> 1,
    panels,
    weight.scales,
    slope,
  )
}

function multiplyFloats(
  { machine }: Network,
  { weight, bias }: Dense<PackedFloats>,
  { a, aRow }: Source,
  { c, cRow }: Target,
  rows: number,
): void {
  machine.kernels.multiply(
    a,
    aRow * 4,
    weight.address,
    bias,
    0,
    c,
    cRow * 4,
    rows,
    weight.inner,
    weight.columns >> 3,
    1,
  )
}

const LEAK = Math.fround(0.1)

/** Dependent and head sides of all rows, for arcs and for labels, and what the dependents ask of heads. */
function scoreSides(network: Network, batch: Batch, x: number): void {
  const { buffers, sides, labelSides, queries, model } = network
  const { width } = model.sizes
  toShorts(network, batch, x)
  const input = { a: buffers.shorts + width * 2, aRow: width }
  const target = (buffer: number, columns: number): Target => ({ c: buffer + columns * 4, cRow: columns })
  multiplyShorts(network, sides, input, target(buffers.arcs, sides.weight.columns), batch.rows, LEAK)
  multiplyShorts(network, labelSides, input, target(buffers.labels, labelSides.weight.columns), batch.rows, 1)
  const arcs = { a: buffers.arcs + sides.weight.columns * 4, aRow: sides.weight.columns }
  multiplyFloats(network, queries, arcs, target(buffers.queries, queries.weight.columns), batch.rows)
}

const at = (values: Float32Array, index: number): number => values[index] ?? 0
const clamp = (value: number, most: number): number => (value < -most ? -most : value > most ? most : value)

/** Scores every arc of one sentence, then takes its best tree. */
function decodeHeads(parser: Parser, place: Place, heads: Int32Array): void {
  const { arena, buffers } = parser.network
  const stride = scoreArcs(parser.network, place)
  const scores = { values: arena.floats, from: buffers.scores >> 2, stride }
  bestTree(parser.chart, scores, place.length - 1, heads.subarray(place.row, place.row + place.length))
}

/** S[dependent, head] = (a·U)·k + k·h + distance. Returns the length of a row. */
function scoreArcs(network: Network, { row, length }: Place): number {
  const { machine, arena, buffers, queries, model } = network
  const { floats } = arena
  const keyScores = packKeys(network, row, length)
  const panels = (length + 7) >> 3
  const stride = panels * 8
  const columns = queries.weight.columns
  const { arc } = model.sizes
  const query = buffers.queries + row * columns * 4
  const rows = (length + 3) & ~3
  machine.kernels.multiply(
    query,
    columns * 4,
    buffers.keys,
    buffers.zero,
    0,
    buffers.scores,
    stride * 4,
    rows,
    arc,
    panels,
    1,
  )
  for (let i = 1; i < length; i++) {
    const distances = (query >> 2) + i * columns + ((arc + 7) & ~7) + FARTHEST
    const to = (buffers.scores >> 2) + i * stride
    for (let j = 0; j < length; j++)
      floats[to + j] = at(floats, to + j) + at(keyScores, j) + at(floats, distances + clamp(i - j, FARTHEST))
  }
  return stride
}

/** Lays the head sides of one sentence out as a matrix to multiply with. Returns each head's own score. */
function packKeys(network: Network, row: number, length: number): Float32Array {
  const { arena, buffers, sides, model, headBias } = network
  const { floats } = arena
  const { arc } = model.sizes
  const own = new Float32Array(length)
  for (let j = 0; j < length; j++) {
    const from = (buffers.arcs >> 2) + (row + j) * sides.weight.columns + ((arc + 7) & ~7)
    const to = (buffers.keys >> 2) + (j >> 3) * arc * 8 + (j & 7)
    let sum = 0
    for (let k = 0; k < arc; k++) {
      const value = at(floats, from + k)
      floats[to + k * 8] = value
      sum += value * at(floats, (headBias >> 2) + k)
    }
    own[j] = sum
  }
  return own
}

const FARTHEST_LABEL = 8

/** The relation of each row's arc to the head that was chosen for it. */
function labelArcs(network: Network, batch: Batch, heads: Int32Array): Int32Array {
  const { buffers, relation, model } = network
  for (const place of batch.places) hideLabels(network, place, heads)
  const columns = relation.weight.columns
  const { label } = model.sizes
  const target = { c: buffers.relations + columns * 4, cRow: columns }
  multiplyFloats(network, relation, { a: buffers.hidden + label * 4, aRow: label }, target, batch.rows)
  return largest(network, { from: target.c, columns, choices: model.relations.length, rows: batch.rows })
}

/** The hidden layer of labels: leaky(dependent + head + distance). */
function hideLabels(network: Network, { row, length }: Place, heads: Int32Array): void {
  const { arena, buffers, labelSides, labelDistance, model } = network
  const { floats } = arena
  const { label } = model.sizes
  const columns = labelSides.weight.columns
  const second = (label + 7) & ~7
  for (let i = 1; i < length; i++) {
    const head = heads[row + i] ?? 0
    const own = (buffers.labels >> 2) + (row + i) * columns
    const other = (buffers.labels >> 2) + (row + head) * columns + second
    const distance = (labelDistance >> 2) + (clamp(i - head, FARTHEST_LABEL) + FARTHEST_LABEL) * label
    const to = (buffers.hidden >> 2) + (row + i) * label
    for (let k = 0; k < label; k++) {
      const value = at(floats, own + k) + at(floats, other + k) + at(floats, distance + k)
      floats[to + k] = value > 0 ? value : LEAK * value
    }
  }
}

/** Index of the largest of the first `choices` numbers of each row; entry 0 is the unused row before the first. */
function largest(
  { arena }: Network,
  { from, columns, choices, rows }: { from: number; columns: number; choices: number; rows: number },
): Int32Array {
  const { floats } = arena
  const found = new Int32Array(rows + 1)
  for (let row = 0; row < rows; row++) {
    const start = (from >> 2) + row * columns
    let best = 0
    for (let j = 1; j < choices; j++) if (at(floats, start + j) > at(floats, start + best)) best = j
    found[row + 1] = best
  }
  return found
}

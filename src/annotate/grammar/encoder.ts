import { ACTIVATION_SCALE } from './arena.ts'
import type { Layer, Network } from './network.ts'
import { largest, multiplyShorts } from './products.ts'

/** Where a sentence lies in the batch: the row of its root, and its rows with the root. */
export interface Place {
  readonly row: number
  readonly length: number
}

/** Sentences laid out in rows: row 0 is noughts, and so is the row behind each sentence. */
export interface Batch {
  readonly places: readonly Place[]
  /** Rows to compute, row 0 left out, rounded up to fours. */
  readonly rows: number
}

/**
 * Runs the encoder's layers over a batch whose input stands in `buffers.x` and whose first convolution, made up of
 * each word's own share, in `buffers.z`. Returns the tag of each row and the address of the last layer's rows.
 */
export function encode(network: Network, batch: Batch): { readonly tags: Int32Array; readonly x: number } {
  const { machine, buffers, model, layers } = network
  const { width } = model.sizes
  let { x, y } = buffers
  let tags: Int32Array = new Int32Array(0)
  layers.forEach((layer, index) => {
    if (index > 0) toShorts(network, batch, x)
    if (index === model.tagBefore) {
      tags = predictTags(network, batch, x)
      toShorts(network, batch, x)
    }
    if (layer.kind === 'gate') gate(network, layer, batch, y)
    else if (index > 0) convolve(network, layer, batch)
    machine.kernels.addAndNormalise(x, buffers.z, layer.norm, y, batch.rows + 1, width)
    clearGaps(network, batch, y)
    ;[x, y] = [y, x]
  })
  return { tags, x }
}

/** Rounds the batch's rows to 16 bits, for the products. */
export const toShorts = ({ machine, buffers, model }: Network, batch: Batch, x: number): void =>
  machine.kernels.toInt16(x, buffers.shorts, (batch.rows + 2) * model.sizes.width, ACTIVATION_SCALE)

/** A window of three rows is three rows side by side: the product runs over rows that overlap, one row early. */
function convolve(network: Network, layer: Layer, { rows }: Batch): void {
  const { width } = network.model.sizes
  const { shorts, z } = network.buffers
  const target = { c: z + width * 4, cRow: width, rows, slope: 0 }
  multiplyShorts(network, layer.inner, { a: shorts, aRow: width }, target)
}

/** u = x·W + b, the gated recurrence both ways into y, z = ReLU(y·O + b). */
function gate(network: Network, layer: Layer, batch: Batch, y: number): void {
  const { machine, buffers, model } = network
  const { width } = model.sizes
  const half = width / 2
  const { rows } = batch
  const input = { a: buffers.shorts + width * 2, aRow: width }
  multiplyShorts(network, layer.inner, input, { c: buffers.wide + width * 8, cRow: 2 * width, rows, slope: 1 })
  for (const { row, length } of batch.places) {
    const last = row + length - 1
    const u = (r: number, channel: number): number => buffers.wide + (r * 2 * width + channel) * 4
    const h = (r: number, channel: number): number => y + (r * width + channel) * 4
    machine.kernels.gatedScan(u(row, 0), width * 8, h(row, 0), width * 4, length, half, width * 4)
    machine.kernels.gatedScan(u(last, half), -width * 8, h(last, half), -width * 4, length, half, width * 4)
  }
  toShorts(network, batch, y)
  if (layer.outer !== undefined)
    multiplyShorts(network, layer.outer, input, { c: buffers.z + width * 4, cRow: width, rows, slope: 0 })
}

/** Tags from the running state, and their probabilities' embedding added back into it. */
function predictTags(network: Network, batch: Batch, x: number): Int32Array {
  const { machine, buffers, model, tag, tagEmbedding } = network
  const { width } = model.sizes
  const { rows } = batch
  const { columns } = tag.weight
  const first = buffers.tags + columns * 4
  const input = { a: buffers.shorts + width * 2, aRow: width }
  multiplyShorts(network, tag, input, { c: first, cRow: columns, rows, slope: 1 })
  const tags = largest(network, { from: first, columns, choices: model.tags.length, rows })
  const { kernels } = machine
  kernels.softmax(first, columns * 4, rows, columns * 4)
  kernels.toInt16(first, buffers.shorts, rows * columns, ACTIVATION_SCALE)
  const { address, inner, scales } = tagEmbedding
  const row = x + width * 4
  const [shorts, step] = [buffers.shorts, width * 4]
  kernels.multiplyInt16(shorts, columns * 2, address, row, step, row, step, rows, inner >> 1, width >> 3, scales, 1)
  clearGaps(network, batch, x)
  return tags
}

function clearGaps({ arena, model }: Network, { places }: Batch, x: number): void {
  const { width } = model.sizes
  const start = x >> 2
  arena.floats.fill(0, start, start + width)
  for (const { row, length } of places) {
    const gap = start + (row + length) * width
    arena.floats.fill(0, gap, gap + width)
  }
}

import { type Place, softmaxRow } from './operations.ts'
import { multiplyInto, type Tape, type Tensor, transposed } from './tape.ts'

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0

/**
 * Cross entropy of each row's right class, summed; rows whose class is below 0 do not count. Leaves `weight` times
 * its slope in the scores' gradient at once, since nothing comes behind a loss.
 */
export function crossEntropy(scores: Tensor, classes: Int32Array, choices: number, weight: number): number {
  const probabilities = new Float32Array(choices)
  let loss = 0
  for (let row = 0; row < scores.rows; row++) {
    const right = classes[row] ?? -1
    if (right < 0) continue
    const start = row * scores.columns
    const values = scores.value.subarray(start, start + choices)
    const total = softmaxRow(values, probabilities, 0, choices)
    loss += total - at(values, right)
    for (let j = 0; j < choices; j++)
      scores.gradient[start + j] =
        at(scores.gradient, start + j) + weight * (at(probabilities, j) - (j === right ? 1 : 0))
  }
  return loss
}

/** What arcs are scored from: S[i, j] = query(i)·key(j) + own(j) + distance(i)[i − j]. */
export interface ArcSides {
  readonly queries: Tensor
  readonly keys: Tensor
  /** Each head's own score in column 0. */
  readonly own: Tensor
  /** Scores of distances from −farthest to farthest. */
  readonly distances: Tensor
  readonly farthest: number
}

/** Scores of all arcs of one sentence, dependent by head, rows of `stride`. */
export function arcScores(
  tape: Tape,
  sides: ArcSides,
  { row, length }: Place,
): { values: Float32Array; stride: number } {
  const { queries, keys } = sides
  const width = queries.columns
  const stride = (length + 7) & ~7
  const values = tape.workshop.lend(((length + 3) & ~3) * stride)
  const across = transposed(tape.workshop, keys.value.subarray(row * width), length, width)
  const left = { values: queries.value.subarray(row * width), row: width, step: 1 }
  const into = { values, row: stride, rows: length, columns: stride }
  multiplyInto(tape.workshop, left, { values: across, row: stride }, into, { inner: width, accumulate: false })
  for (let i = 0; i < length; i++)
    for (let j = 0; j < length; j++)
      values[i * stride + j] =
        i === j
          ? -1e9
          : at(values, i * stride + j) +
            at(sides.own.value, (row + j) * sides.own.columns) +
            at(sides.distances.value, distanceAt(sides, row + i, i - j))
  return { values, stride }
}

function distanceAt({ distances, farthest }: ArcSides, row: number, distance: number): number {
  const clamped = Math.max(-farthest, Math.min(farthest, distance))
  return row * distances.columns + clamped + farthest
}

/**
 * Cross entropy of each word's head among all rows of its sentence, summed; slopes go straight into the sides.
 * `heads` are rows of the batch; −1 does not count.
 */
export function arcLoss(tape: Tape, sides: ArcSides, place: Place, heads: Int32Array, weight: number): number {
  const { values, stride } = arcScores(tape, sides, place)
  const { row, length } = place
  let loss = 0
  for (let i = 0; i < length; i++) {
    const right = (heads[row + i] ?? -1) - row
    const start = i * stride
    if (right < 0 || i === 0) {
      values.fill(0, start, start + stride)
      continue
    }
    const score = at(values, start + right)
    loss += softmaxRow(values, values, start, length) - score
    for (let j = 0; j < stride; j++)
      values[start + j] = j < length ? weight * (at(values, start + j) - (j === right ? 1 : 0)) : 0
  }
  spreadSlopes(tape, sides, place, { values, stride })
  return loss
}

function spreadSlopes(
  { workshop }: Tape,
  sides: ArcSides,
  { row, length }: Place,
  { values, stride }: { readonly values: Float32Array; readonly stride: number },
): void {
  const { queries, keys, own, distances } = sides
  const width = queries.columns
  for (let i = 1; i < length; i++) {
    for (let j = 0; j < length; j++) {
      const slope = at(values, i * stride + j)
      const head = (row + j) * own.columns
      own.gradient[head] = at(own.gradient, head) + slope
      const distance = distanceAt(sides, row + i, i - j)
      distances.gradient[distance] = at(distances.gradient, distance) + slope
    }
  }
  // Slopes and sides are laid out anew in rows of fours, so that the products stay inside the sentence.
  const padded = (length + 3) & ~3
  const into = workshop.lend(padded * width)
  const shape = { values: into, row: width, rows: length, columns: width }
  const part = (tensor: Tensor): { values: Float32Array; row: number } => ({
    values: tensor.value.subarray(row * width),
    row: width,
  })
  multiplyInto(workshop, { values, row: stride, step: 1 }, part(keys), shape, { inner: length, accumulate: false })
  addTo(queries.gradient, row * width, into, length * width)
  multiplyInto(workshop, { values, row: 1, step: stride }, part(queries), shape, { inner: length, accumulate: false })
  addTo(keys.gradient, row * width, into, length * width)
}

function addTo(to: Float32Array, start: number, from: Float32Array, count: number): void {
  for (let index = 0; index < count; index++) to[start + index] = at(to, start + index) + at(from, index)
}

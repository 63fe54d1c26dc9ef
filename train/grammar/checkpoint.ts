import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Example } from './examples.ts'
import type { TrainedNetwork } from './network.ts'
import type { Random } from './random.ts'

/** Examples in the order in which they are drawn, and how many of them have been. */
export interface Deck {
  readonly examples: readonly Example[]
  readonly passes: number
  /** Indexes into `examples`. */
  readonly order: number[]
  at: number
}

/** How far training has come: the next step (from 1), words seen, reports given. */
export interface Progress {
  step: number
  seen: number
  told: number
}

/** Everything that training changes on its way. Gradients are nought between two steps and need not be kept. */
export interface TrainingState {
  readonly network: TrainedNetwork
  readonly random: Random
  /** The state of dropout's generators. */
  readonly masks: Float32Array
  readonly decks: readonly Deck[]
  /** Words of the whole training. */
  readonly total: number
}

/** Where an interrupted training is found again. */
export interface Checkpoints {
  /** Puts the state back as it was kept; absent when nothing was, or another training was. */
  find(state: TrainingState): Progress | undefined
  keep(state: TrainingState, progress: Progress): void
}

/** What a checkpoint says of itself before its numbers. */
interface Header extends Progress {
  /** Settings and data that it belongs to. */
  readonly training: string
  readonly random: number
  readonly drawn: readonly number[]
}

/**
 * Checkpoints in one file: the length of a JSON header (32 bits, little-endian), the header, then the bytes of
 * every array that training changes. A new one takes the old one's place only when it is whole.
 */
export const checkpointsAt = (path: string): Checkpoints => ({
  find: (state) => (existsSync(path) ? restore(state, readFileSync(path)) : undefined),
  keep(state, progress) {
    writeFileSync(`${path}.new`, assemble(state, progress))
    renameSync(`${path}.new`, path)
  },
})

function assemble(state: TrainingState, progress: Progress): Uint8Array {
  const { random, decks } = state
  const drawn = decks.map(({ at }) => at)
  const header: Header = { ...progress, training: describe(state), random: random.state(), drawn }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, text.length, true)
  const orders = decks.map(({ order }) => bytesOf(Int32Array.from(order)))
  return Buffer.concat([length, text, ...stateArrays(state).map(bytesOf), ...orders])
}

function restore(state: TrainingState, file: Uint8Array): Progress | undefined {
  const size = new DataView(file.buffer, file.byteOffset, 4).getUint32(0, true)
  // Only `assemble` writes such files.
  const header = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + size))) as Header
  if (header.training !== describe(state)) return undefined
  let at = 4 + size
  const fill = (bytes: Uint8Array): void => {
    bytes.set(file.subarray(at, at + bytes.length))
    at += bytes.length
  }
  for (const values of stateArrays(state)) fill(bytesOf(values))
  state.decks.forEach((deck, index) => {
    const order = new Int32Array(deck.order.length)
    fill(bytesOf(order))
    deck.order.splice(0, deck.order.length, ...order)
    deck.at = header.drawn[index] ?? 0
  })
  state.random.goOn(header.random)
  const { step, seen, told } = header
  return { step, seen, told }
}

/** Two trainings with the same description have parameters of the same sizes and draw from the same lists. */
function describe({ network, decks, total }: TrainingState): string {
  const sizes = [...network.parameters.all.values()].map(({ name, value }) => `${name} ${value.length}`)
  return JSON.stringify([network.settings, total, decks.map(({ order }) => order.length), sizes])
}

const stateArrays = ({ network, masks }: TrainingState): readonly Float32Array[] => [
  ...[...network.parameters.all.values()].flatMap(({ value, first, second }) => [value, first, second]),
  masks,
]

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

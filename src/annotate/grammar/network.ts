import type { GrammarModel, Matrix } from '../../model/lexicon/grammar.ts'
import { type Arena, type PackedFloats, type PackedShorts, packFloats, packShorts } from './arena.ts'
import { placeBiases, placeFloats, startArena } from './arena.ts'
import { type Machine, startMachine } from './kernels.ts'

/** Rows of one batch: words, a root before each sentence, a zero row between sentences. */
export const BATCH_ROWS = 768
/** The longest sentence that is decoded in one piece. */
export const LONGEST = 240

/** Word forms that are remembered at once: 2.5 kB each. */
export const FORMS = 12_000

const MEMORY = 48 * 1024 * 1024
const SLACK = 8

/** A weight matrix with its bias. */
export interface Dense<Packed> {
  readonly weight: Packed
  readonly bias: number
}

/** One encoder layer: x ← LayerNorm(x + f(x)). */
export interface Layer {
  readonly kind: 'convolution' | 'gate'
  readonly inner: Dense<PackedShorts>
  /** The second product of a gate; the convolution has none. */
  readonly outer: Dense<PackedShorts> | undefined
  readonly norm: number
}

/** Working room, reused from batch to batch; addresses in bytes. */
export interface Buffers {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly shorts: number
  readonly wide: number
  readonly tags: number
  readonly arcs: number
  readonly labels: number
  readonly queries: number
  readonly hidden: number
  readonly relations: number
  readonly keys: number
  readonly keyScores: number
  readonly shares: number
  readonly scores: number
  /** The six tables of the chart, and the bytes of each. */
  readonly chart: number
  readonly chartTable: number
  readonly zero: number
}

/** The weights in kernel layout, the memory they lie in, and the room to work in. Holds memory; not to be shared between threads. */
export interface Network {
  readonly model: GrammarModel
  readonly machine: Machine
  readonly arena: Arena
  readonly inputNorm: number
  readonly projection: PackedFloats
  /** The first convolution's weights, the thirds for the word before, in the middle and behind side by side. */
  readonly firstShares: Dense<PackedShorts>
  /** What is remembered of word forms: see `InputCache`. */
  readonly forms: number
  readonly layers: readonly Layer[]
  readonly tag: Dense<PackedShorts>
  readonly tagEmbedding: PackedShorts
  /** Dependent and head sides of arcs, side by side. */
  readonly sides: Dense<PackedShorts>
  /** Bilinear form and distance scores from the dependent side, side by side. */
  readonly queries: Dense<PackedFloats>
  readonly headBias: number
  /** Dependent and head sides of labels, side by side. */
  readonly labelSides: Dense<PackedShorts>
  readonly labelDistance: number
  readonly relation: Dense<PackedFloats>
  /** Absent when the weights know no names. */
  readonly names: NameWeights | undefined
  readonly buffers: Buffers
}

/** The head that finds names: a hidden layer, then a label for each word. */
export interface NameWeights {
  readonly hidden: Dense<PackedShorts>
  readonly out: Dense<PackedFloats>
  readonly choices: number
}

/** Lays the model out in memory. `path` chooses the kernels; by default WebAssembly SIMD where the host has it. */
export function buildNetwork(model: GrammarModel, path?: Machine['path']): Network {
  const machine = startMachine(MEMORY, path)
  const arena = startArena(machine.memory)
  const of = (name: string): Matrix => requireMatrix(model, name)
  const dense = (weight: string, bias: string, filler = 0): Dense<PackedShorts> => ({
    weight: packShorts(arena, [of(weight)]),
    bias: placeBiases(arena, [of(weight)], [of(bias)], filler),
  })
  const parts = {
    inputNorm: placeFloats(arena, of('input.norm')),
    projection: packFloats(arena, [of('input.projection')]),
    firstShares: shareFirst(arena, of('layer0.weight'), of('layer0.bias')),
    forms: arena.take(FORMS * 4 * model.sizes.width),
    layers: model.layers.map((kind, index) => buildLayer(arena, kind, (name) => of(`layer${index}.${name}`))),
    tag: dense('tag.weight', 'tag.bias', VERY_NEGATIVE),
    tagEmbedding: packShorts(arena, [of('tag.embedding')]),
    ...arcWeights(arena, of),
    ...labelWeights(arena, of),
    names: model.matrices['name.weight'] === undefined ? undefined : nameWeights(arena, of),
  }
  return { model, machine, arena, ...parts, buffers: takeBuffers(arena, model) }
}

/** Stands in padded columns, so that no argmax and no softmax sees them. */
const VERY_NEGATIVE = -10_000

/** A matrix of the model by its name; weights without it are no weights. */
export function requireMatrix(model: GrammarModel, name: string): Matrix {
  const matrix = model.matrices[name]
  if (matrix === undefined) throw new RangeError(`the grammar weights have no matrix ${name}`)
  return matrix
}

function buildLayer(arena: Arena, kind: Layer['kind'], of: (name: string) => Matrix): Layer {
  const dense = (weight: string, bias: string): Dense<PackedShorts> => ({
    weight: packShorts(arena, [of(weight)]),
    bias: placeBiases(arena, [of(weight)], [of(bias)]),
  })
  return {
    kind,
    inner: dense('weight', 'bias'),
    outer: kind === 'gate' ? dense('out', 'outBias') : undefined,
    norm: placeFloats(arena, of('norm')),
  }
}

/** The convolution's weights stand one third below the other; here they stand side by side, the bias with the middle. */
function shareFirst(arena: Arena, weight: Matrix, bias: Matrix): Dense<PackedShorts> {
  const { columns } = weight
  const rows = weight.rows / 3
  const thirds = [0, 1, 2].map((third) => part(weight, third * rows, rows))
  return { weight: packShorts(arena, thirds), bias: placeBiases(arena, thirds, [undefined, bias, undefined]) }

  function part(matrix: Matrix, from: number, count: number): Matrix {
    const values = matrix.values.subarray(from * columns, (from + count) * columns)
    // The kind goes with the values: both come from one matrix.
    return { ...matrix, rows: count, values } as Matrix
  }
}

function nameWeights(arena: Arena, of: (name: string) => Matrix): NameWeights {
  const [hidden, out] = [of('name.weight'), of('name.out')]
  return {
    hidden: { weight: packShorts(arena, [hidden]), bias: placeBiases(arena, [hidden], [of('name.bias')]) },
    out: { weight: packFloats(arena, [out]), bias: placeBiases(arena, [out], [of('name.outBias')], VERY_NEGATIVE) },
    choices: out.columns,
  }
}

function arcWeights(arena: Arena, of: (name: string) => Matrix): Pick<Network, 'sides' | 'queries' | 'headBias'> {
  const sides = [of('arc.dependent'), of('arc.head')]
  const queries = [of('arc.bilinear'), of('arc.distance')]
  return {
    sides: {
      weight: packShorts(arena, sides),
      bias: placeBiases(arena, sides, [of('arc.dependentBias'), of('arc.headSideBias')]),
    },
    queries: {
      weight: packFloats(arena, queries),
      bias: placeBiases(arena, queries, [undefined, of('arc.distanceBias')]),
    },
    headBias: placeFloats(arena, of('arc.headBias')),
  }
}

function labelWeights(
  arena: Arena,
  of: (name: string) => Matrix,
): Pick<Network, 'labelSides' | 'labelDistance' | 'relation'> {
  const sides = [of('label.dependent'), of('label.head')]
  return {
    labelSides: { weight: packShorts(arena, sides), bias: placeBiases(arena, sides, [of('label.bias'), undefined]) },
    labelDistance: placeFloats(arena, of('label.distance')),
    relation: {
      weight: packFloats(arena, [of('label.out')]),
      bias: placeBiases(arena, [of('label.out')], [of('label.outBias')], VERY_NEGATIVE),
    },
  }
}

function takeBuffers(arena: Arena, model: GrammarModel): Buffers {
  const { width, arc, label } = model.sizes
  const rows = (columns: number): number => arena.take((BATCH_ROWS + SLACK) * ((columns + 7) & ~7))
  const longest = LONGEST + SLACK
  return {
    x: rows(width),
    y: rows(width),
    z: rows(width),
    shorts: rows(width),
    wide: rows(2 * width),
    tags: rows(model.tags.length),
    arcs: rows(2 * arc),
    labels: rows(2 * label),
    queries: rows(arc + DISTANCES + 7),
    hidden: rows(label),
    relations: rows(model.relations.length),
    keys: arena.take(longest * arc),
    keyScores: arena.take(longest + SLACK),
    shares: rows(3 * width),
    scores: arena.take(longest * (longest + SLACK)),
    chart: arena.take(6 * LONGEST * LONGEST),
    chartTable: LONGEST * LONGEST * 4,
    zero: arena.take(1024),
  }
}

/** Distances between dependent and head are told apart up to 32 words either way. */
export const FARTHEST = 32
const DISTANCES = 2 * FARTHEST + 1

import type { GrammarModel, Matrix } from '../../model/lexicon/grammar.ts'
import { affixesOf, normalised } from './features.ts'
import type { Network } from './network.ts'

/** The network's first vector for each word form, made once and kept: nine words in ten of a text are repeats. */
export interface InputCache {
  /** The row of a form, made now if it is new. */
  rowOf(form: string): number
  /** Finishes the rows that `rowOf` began. To be called before `values` is read. */
  complete(): void
  /** Rows of the network's width. Row 0 is the root. */
  values(): Float32Array
  /** Forgets everything when more than `CAPACITY` forms are held. To be called between batches. */
  trim(): void
}

const CAPACITY = 30_000
const ROOT_ROW = 0
const UNKNOWN_ROW = 1

interface Tables {
  readonly word: Matrix
  readonly affixes: readonly Matrix[]
  readonly wordRows: ReadonlyMap<string, number>
  readonly affixRows: readonly ReadonlyMap<string, number>[]
}

export function startInputCache(network: Network): InputCache {
  const tables = tablesOf(network.model)
  const width = network.model.sizes.width
  const room = new Float32Array((CAPACITY + 1024) * width)
  const rows = new Map<string, number>()
  let begun: string[] = []
  let done = 1
  const complete = (): void => {
    const step = Math.floor(ROWS_AT_ONCE)
    for (let from = 0; from < begun.length; from += step) {
      const forms = begun.slice(from, from + step)
      room.set(makeRows(network, tables, forms), done * width)
      done += forms.length
    }
    begun = []
  }
  room.set(makeRows(network, tables, [undefined]), ROOT_ROW)
  return {
    rowOf(form) {
      const known = rows.get(form)
      if (known !== undefined) return known
      const row = done + begun.length
      begun.push(form)
      rows.set(form, row)
      return row
    },
    complete,
    values: () => room,
    trim() {
      if (done <= CAPACITY) return
      rows.clear()
      done = 1
    },
  }
}

const ROWS_AT_ONCE = 256

function tablesOf(model: GrammarModel): Tables {
  const require = (name: string): Matrix => {
    const matrix = model.matrices[name]
    if (matrix === undefined) throw new RangeError(`the grammar weights have no matrix ${name}`)
    return matrix
  }
  const rowsOf = (names: readonly string[]): ReadonlyMap<string, number> =>
    new Map(names.map((name, index) => [name, index + 2]))
  return {
    word: require('input.word'),
    affixes: model.affixes.map((_, index) => require(`input.affix${index}`)),
    wordRows: rowsOf(model.words),
    affixRows: model.affixes.map(rowsOf),
  }
}

/** LayerNorm(word·projection + affixes) for each form; `undefined` is the root. */
function makeRows(network: Network, tables: Tables, forms: readonly (string | undefined)[]): Float32Array {
  const { arena, buffers, machine, projection, model } = network
  const { word, width } = model.sizes
  forms.forEach((form, index) => {
    const at = index * projection.inner + (buffers.wide >> 2)
    copyRow(arena.floats, at, tables.word, form === undefined ? ROOT_ROW : wordRow(tables, form))
    arena.floats.fill(0, at + word, at + projection.inner)
    const sum = index * width + (buffers.z >> 2)
    arena.floats.fill(0, sum, sum + width)
    affixRows(tables, form).forEach((row, k) => addRow(arena.floats, sum, tables.affixes[k], row))
  })
  const rows = (forms.length + 3) & ~3
  const bytes = projection.inner * 4
  const { kernels } = machine
  kernels.multiply(
    buffers.wide,
    bytes,
    projection.address,
    buffers.zero,
    0,
    buffers.y,
    width * 4,
    rows,
    projection.inner,
    width >> 3,
    1,
  )
  kernels.addAndNormalise(buffers.y, buffers.z, network.inputNorm, buffers.y, forms.length, width)
  return arena.floats.subarray(buffers.y >> 2, (buffers.y >> 2) + forms.length * width)
}

const wordRow = (tables: Tables, form: string): number => tables.wordRows.get(normalised(form)) ?? UNKNOWN_ROW

const affixRows = (tables: Tables, form: string | undefined): readonly number[] =>
  form === undefined
    ? tables.affixes.map(() => ROOT_ROW)
    : affixesOf(form).map((affix, index) => tables.affixRows[index]?.get(affix) ?? UNKNOWN_ROW)

function copyRow(to: Float32Array, at: number, matrix: Matrix, row: number): void {
  const scale = matrix.kind === 'by-row' ? (matrix.scales[row] ?? 0) : 1
  const from = row * matrix.columns
  for (let j = 0; j < matrix.columns; j++) to[at + j] = (matrix.values[from + j] ?? 0) * scale
}

function addRow(to: Float32Array, at: number, matrix: Matrix | undefined, row: number): void {
  if (matrix === undefined) return
  const scale = matrix.kind === 'by-row' ? (matrix.scales[row] ?? 0) : 1
  const from = row * matrix.columns
  for (let j = 0; j < matrix.columns; j++) to[at + j] = (to[at + j] ?? 0) + (matrix.values[from + j] ?? 0) * scale
}

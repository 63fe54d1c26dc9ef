import type { GrammarModel, Matrix } from '../../model/lexicon/grammar.ts'
import { ACTIVATION_SCALE } from './arena.ts'
import { affixesOf, normalised } from './features.ts'
import { FORMS, type Network, requireMatrix } from './network.ts'

/**
 * What the network makes of a word form before it looks at its neighbours, made once and kept, since nine words in
 * ten of a text are repeats: the input row, and its shares of the first convolution as the word before, in the
 * middle and behind.
 */
export interface InputCache {
  /** The entry of each word, the root's before them. Good until the next call. */
  entriesOf(sentences: readonly (readonly string[])[]): readonly Int32Array[]
  /** Writes a sentence's input rows and its first convolution into the batch from a row on. */
  place(entries: Int32Array, row: number): void
}

const ROOT_ROW = 0
const UNKNOWN_ROW = 1
/** Entries: 0 is noughts, 1 the root. */
const NOTHING = 0
const ROOT = 1
const FIRST = 2

interface Tables {
  readonly word: Matrix
  readonly affixes: readonly Matrix[]
  readonly wordRows: ReadonlyMap<string, number>
  readonly affixRows: readonly ReadonlyMap<string, number>[]
}

export function startInputCache(network: Network): InputCache {
  const tables = tablesOf(network.model)
  const known = new Map<string, number>()
  let count = FIRST
  makeEntries(network, tables, [undefined], ROOT)
  const lookUp = (form: string, fresh: string[]): number => {
    const entry = known.get(form)
    if (entry !== undefined) return entry
    known.set(form, count)
    fresh.push(form)
    return count++
  }
  return {
    entriesOf(sentences) {
      if (count > FORMS - sentences.reduce((sum, words) => sum + words.length, 0)) {
        known.clear()
        count = FIRST
      }
      const first = count
      const fresh: string[] = []
      const entries = sentences.map((words) => Int32Array.of(ROOT, ...words.map((form) => lookUp(form, fresh))))
      for (let from = 0; from < fresh.length; from += ENTRIES_AT_ONCE)
        makeEntries(network, tables, fresh.slice(from, from + ENTRIES_AT_ONCE), first + from)
      return entries
    },
    place: (entries, row) => placeEntries(network, entries, row),
  }
}

const ENTRIES_AT_ONCE = 256

function tablesOf(model: GrammarModel): Tables {
  const rowsOf = (names: readonly string[]): ReadonlyMap<string, number> =>
    new Map(names.map((name, index) => [name, index + 2]))
  return {
    word: requireMatrix(model, 'input.word'),
    affixes: model.affixes.map((_, index) => requireMatrix(model, `input.affix${index}`)),
    wordRows: rowsOf(model.words),
    affixRows: model.affixes.map(rowsOf),
  }
}

function placeEntries(network: Network, entries: Int32Array, row: number): void {
  const { arena, buffers, machine, forms, model } = network
  const { width } = model.sizes
  const bytes = width * 4
  const entryAt = (index: number, part: number): number => forms + ((entries[index] ?? NOTHING) * 4 + part) * bytes
  for (let index = 0; index < entries.length; index++) {
    const from = entryAt(index, 0) >> 2
    const to = (buffers.x >> 2) + (row + index) * width
    arena.floats.copyWithin(to, from, from + width)
    const z = buffers.z + (row + index) * bytes
    machine.kernels.addThree(entryAt(index - 1, 1), entryAt(index, 2), entryAt(index + 1, 3), z, bytes, 0)
  }
}

/** Input row, and its product with each third of the first convolution's weights; `undefined` is the root. */
function makeEntries(network: Network, tables: Tables, list: readonly (string | undefined)[], first: number): void {
  const { arena, buffers, machine, forms, firstShares, model } = network
  const { width } = model.sizes
  const { kernels } = machine
  makeRows(network, tables, list)
  const rows = (list.length + 3) & ~3
  kernels.toInt16(buffers.y, buffers.shorts, rows * width, ACTIVATION_SCALE)
  const { weight, bias } = firstShares
  const panels = weight.columns >> 3
  const step = weight.columns * 4
  const { address, inner, scales } = weight
  kernels.multiplyInt16(
    buffers.shorts,
    width * 2,
    address,
    bias,
    0,
    buffers.shares,
    step,
    rows,
    inner >> 1,
    panels,
    scales,
    1,
  )
  list.forEach((_, index) => {
    const to = (forms >> 2) + (first + index) * 4 * width
    const row = (buffers.y >> 2) + index * width
    const shares = (buffers.shares >> 2) + index * weight.columns
    arena.floats.copyWithin(to, row, row + width)
    arena.floats.copyWithin(to + width, shares, shares + 3 * width)
  })
}

/** LayerNorm(word·projection + affixes) for each form, into `buffers.y`. */
function makeRows(network: Network, tables: Tables, list: readonly (string | undefined)[]): void {
  const { arena, buffers, machine, projection, model } = network
  const { word, width } = model.sizes
  const { kernels } = machine
  list.forEach((form, index) => {
    const at = index * projection.inner + (buffers.wide >> 2)
    copyRow(arena.floats, at, tables.word, form === undefined ? ROOT_ROW : wordRow(tables, form))
    arena.floats.fill(0, at + word, at + projection.inner)
    const sum = index * width + (buffers.shares >> 2)
    arena.floats.fill(0, sum, sum + width)
    affixRows(tables, form).forEach((row, k) => addRow(arena.floats, sum, tables.affixes[k], row))
  })
  const rows = (list.length + 3) & ~3
  const { address, inner } = projection
  kernels.multiply(buffers.wide, inner * 4, address, buffers.zero, 0, buffers.y, width * 4, rows, inner, width >> 3, 1)
  kernels.addAndNormalise(buffers.y, buffers.shares, network.inputNorm, buffers.y, list.length, width)
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

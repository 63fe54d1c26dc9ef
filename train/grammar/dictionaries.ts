import { existsSync, readFileSync } from 'node:fs'
import { affixesOf, normalised } from '../../src/annotate/grammar/features.ts'
import type { GoldSentence } from './treebank.ts'

/** Which row of which table each word has. Rows 0 and 1 are the root and the unknown throughout. */
export interface Dictionaries {
  /** Vectors that training does not change. */
  readonly vectors: { readonly rows: ReadonlyMap<string, number>; readonly values: Float32Array }
  /** Words that training adds something to: those seen twice in the treebanks. */
  readonly words: ReadonlyMap<string, number>
  readonly affixes: readonly ReadonlyMap<string, number>[]
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

const LEAST = 2

export function buildDictionaries(sentences: readonly GoldSentence[], vectors: Dictionaries['vectors']): Dictionaries {
  const words = new Map<string, number>()
  const affixes = Array.from({ length: 8 }, () => new Map<string, number>())
  const tags = new Set<string>()
  const relations = new Set<string>()
  for (const { words: list } of sentences) {
    for (const { form, upos, xpos, relation } of list) {
      bump(words, normalised(form))
      affixesOf(form).forEach((affix, index) => bump(affixes[index] ?? new Map(), affix))
      tags.add(`${upos} ${xpos}`)
      relations.add(relation)
    }
  }
  return {
    vectors,
    words: rowsOf(words),
    affixes: affixes.map(rowsOf),
    tags: ['ROOT ROOT', ...[...tags].sort()],
    relations: [...relations].sort(),
  }
}

const bump = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Rows from 2 on for what is seen often enough, commonest first. */
const rowsOf = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map(
    [...counts]
      .filter(([, count]) => count >= LEAST)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([key], index) => [key, index + 2]),
  )

/**
 * Reads word vectors (`NAME.voc`: a word a line; `NAME.vec`: little-endian floats), takes their mean away and brings
 * each to the length ½·√width. Rows 0 and 1 are noughts.
 */
export function readVectors(path: string, width: number): Dictionaries['vectors'] {
  if (!existsSync(`${path}.vec`)) return { rows: new Map(), values: new Float32Array(2 * width) }
  const words = readFileSync(`${path}.voc`, 'utf8').trimEnd().split('\n')
  const bytes = readFileSync(`${path}.vec`)
  const read = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  const values = new Float32Array((words.length + 2) * width)
  values.set(read, 2 * width)
  centre(values, words.length, width)
  return { rows: new Map(words.map((line, index) => [line.split('\t')[0] ?? '', index + 2])), values }
}

function centre(values: Float32Array, count: number, width: number): void {
  for (let column = 0; column < width; column++) {
    let sum = 0
    for (let row = 2; row < count + 2; row++) sum += values[row * width + column] ?? 0
    for (let row = 2; row < count + 2; row++)
      values[row * width + column] = (values[row * width + column] ?? 0) - sum / count
  }
  for (let row = 2; row < count + 2; row++) {
    const vector = values.subarray(row * width, (row + 1) * width)
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) + 1e-6
    for (let column = 0; column < width; column++)
      vector[column] = ((vector[column] ?? 0) * Math.sqrt(width)) / 2 / length
  }
}

import { affixesOf, normalised } from '../../src/annotate/grammar/features.ts'
import type { Dictionaries } from './dictionaries.ts'
import type { Place } from './operations.ts'
import type { Random } from './random.ts'

/** A sentence as the trainer sees it: a number for each word and kind, the root first. −1 where nothing is known. */
export interface Example {
  readonly length: number
  readonly vectors: Int32Array
  readonly words: Int32Array
  readonly affixes: readonly Int32Array[]
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly relations: Int32Array
  readonly names: Int32Array
}

/** What a sentence teaches; what is absent does not count in the loss. */
export interface Lesson {
  readonly forms: readonly string[]
  /** "NOUN NN" for each word. */
  readonly tags?: readonly string[]
  /** 1-based, 0 for the root. */
  readonly heads?: readonly number[]
  readonly relations?: readonly string[]
  /** Index into `NAME_LABELS`. */
  readonly names?: readonly number[]
}

const ROOT = 0
const UNKNOWN = 1

export function makeExample(lesson: Lesson, dictionaries: Dictionaries, indexes: Indexes): Example {
  const { forms } = lesson
  const withRoot = (first: number, values: readonly number[]): Int32Array => Int32Array.from([first, ...values])
  const look = (rows: ReadonlyMap<string, number>, key: string): number => rows.get(key) ?? UNKNOWN
  const affixes = forms.map(affixesOf)
  const known = <T>(values: readonly T[] | undefined, number: (value: T) => number): Int32Array =>
    withRoot(
      -1,
      forms.map((_, index) => (values?.[index] === undefined ? -1 : number(values[index]))),
    )
  return {
    length: forms.length + 1,
    vectors: withRoot(
      ROOT,
      forms.map((form) => look(dictionaries.vectors.rows, normalised(form))),
    ),
    words: withRoot(
      ROOT,
      forms.map((form) => look(dictionaries.words, normalised(form))),
    ),
    affixes: dictionaries.affixes.map((rows, k) =>
      withRoot(
        ROOT,
        affixes.map((list) => look(rows, list[k] ?? '')),
      ),
    ),
    tags: known(lesson.tags, (tag) => indexes.tags.get(tag) ?? -1),
    heads: known(lesson.heads, (head) => head),
    relations: known(lesson.relations, (relation) => indexes.relations.get(relation) ?? -1),
    names: known(lesson.names, (name) => name),
  }
}

export interface Indexes {
  readonly tags: ReadonlyMap<string, number>
  readonly relations: ReadonlyMap<string, number>
}

export const indexesOf = ({ tags, relations }: Dictionaries): Indexes => ({
  tags: new Map(tags.map((tag, index) => [tag, index])),
  relations: new Map(relations.map((relation, index) => [relation, index])),
})

/** Sentences laid out in rows: a row of noughts first, then each sentence with one behind it. */
export interface Batch {
  readonly places: readonly Place[]
  /** Two more than a multiple of four, as the convolution wants it. */
  readonly rows: number
  readonly words: number
  readonly vectors: Int32Array
  readonly deltas: Int32Array
  readonly affixes: readonly Int32Array[]
  readonly tags: Int32Array
  /** As rows of the batch. */
  readonly heads: Int32Array
  readonly relations: Int32Array
  readonly names: Int32Array
}

export function makeBatch(examples: readonly Example[]): Batch {
  const places: Place[] = []
  let row = 1
  for (const { length } of examples) {
    places.push({ row, length })
    row += length + 1
  }
  const rows = ((row + 3) & ~3) + 2
  const gather = (of: (example: Example) => Int32Array): Int32Array => {
    const values = new Int32Array(rows).fill(-1)
    examples.forEach((example, index) => values.set(of(example), places[index]?.row ?? 0))
    return values
  }
  const heads = gather(({ heads }) => heads)
  for (const { row: first, length } of places)
    for (let at = first; at < first + length; at++) if ((heads[at] ?? -1) >= 0) heads[at] = (heads[at] ?? 0) + first
  return {
    places,
    rows,
    words: places.reduce((sum, { length }) => sum + length, 0),
    vectors: gather(({ vectors }) => vectors),
    deltas: gather(({ words }) => words),
    affixes: (examples[0]?.affixes ?? []).map((_, k) => gather(({ affixes }) => affixes[k] ?? new Int32Array(0))),
    tags: gather(({ tags }) => tags),
    heads,
    relations: gather(({ relations }) => relations),
    names: gather(({ names }) => names),
  }
}

/** Hides some words' vectors, so that the network learns what unknown words look like. */
export function hideWords(
  batch: Batch,
  random: Random,
  rates: { readonly vector: number; readonly delta: number },
): void {
  for (let row = 0; row < batch.rows; row++) {
    if ((batch.vectors[row] ?? -1) > UNKNOWN && random.share() < rates.vector) batch.vectors[row] = UNKNOWN
    if ((batch.deltas[row] ?? -1) > UNKNOWN && random.share() < rates.delta) batch.deltas[row] = UNKNOWN
  }
}

import { decodeHeads, labelArcs, scoreNames, scoreSides } from './arcs.ts'
import { type Batch, encode, type Place } from './encoder.ts'
import { type InputCache, startInputCache } from './input.ts'
import { BATCH_ROWS, type Network } from './network.ts'
import type { TaggedWord } from './renaming.ts'
import { fillSlotsOnce, type Slots, slotsOf } from './slots.ts'
import { startTagReader, type TagReader } from './tags.ts'

/** What the network says of one sentence: a number for each word, in order. */
export interface Parse {
  /** Index into `GrammarModel.tags`. */
  readonly tags: Int32Array
  /** 1-based index of the head in the sentence, 0 for its root. */
  readonly heads: Int32Array
  /** Index into `GrammarModel.relations`. */
  readonly relations: Int32Array
  /** Log-probabilities of each word's labels in names, seven a word: see `name-labels.ts`. Empty where the weights know no names. */
  readonly names: Float32Array
}

/** A network with what it remembers between batches. */
export interface Parser {
  readonly network: Network
  readonly inputs: InputCache
  readonly tags: TagReader
  readonly slots: Slots
}

export const startParser = (network: Network): Parser => ({
  network,
  inputs: startInputCache(network),
  tags: startTagReader(network.model),
  slots: slotsOf(network.model),
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

const NAME_LABELS = 7

function parseBatch(parser: Parser, sentences: readonly (readonly string[])[]): readonly Parse[] {
  const { network } = parser
  const batch = placeInput(parser, sentences)
  const { tags, x } = encode(network, batch)
  scoreSides(network, batch, x)
  const names = scoreNames(network, batch)
  const heads = new Int32Array(batch.rows + 1)
  for (const place of batch.places) decodeHeads(network, place, heads)
  const relations = labelArcs(network, batch, heads)
  batch.places.forEach(({ row, length }, index) => {
    const tree = { heads: heads.subarray(row, row + length), relations: relations.subarray(row, row + length) }
    const words = (): readonly TaggedWord[] =>
      ['', ...(sentences[index] ?? [])].map((form, word) => ({ form, upos: parser.tags.uposOf(tags[row + word] ?? 0) }))
    fillSlotsOnce(parser, { place: { row, length }, words }, tree)
  })
  const part = (values: Int32Array, { row, length }: Place): Int32Array => values.slice(row + 1, row + length)
  return batch.places.map((place) => ({
    tags: part(tags, place),
    heads: part(heads, place),
    relations: part(relations, place),
    names: names.slice((place.row + 1) * NAME_LABELS, (place.row + place.length) * NAME_LABELS),
  }))
}

/** Puts the words' input rows and their shares of the first convolution into the batch. */
function placeInput({ network, inputs }: Parser, sentences: readonly (readonly string[])[]): Batch {
  const { floats } = network.arena
  const { width } = network.model.sizes
  const start = network.buffers.x >> 2
  const entries = inputs.entriesOf(sentences)
  const places: Place[] = []
  let row = 1
  floats.fill(0, start, start + width)
  entries.forEach((words) => {
    places.push({ row, length: words.length })
    inputs.place(words, row)
    row += words.length
    floats.fill(0, start + row * width, start + (row + 1) * width)
    row++
  })
  const rows = (row - 1 + 3) & ~3
  floats.fill(0, start + row * width, start + (rows + 4) * width)
  return { places, rows }
}

import type { GrammarModel, LemmaTable, Matrix, SplittingWords } from '../../src/model/lexicon/grammar.ts'
import { FARTHEST } from './settings.ts'
import { NAME_LABELS } from './names.ts'
import { requireParameter, type TrainedNetwork } from './network.ts'
import { quantised } from './pack.ts'

interface Plain {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** The trained network as the model that ships: bytes for what is large, floats for what is small. */
export function exportModel(network: TrainedNetwork, lemmas: LemmaTable, splitting: SplittingWords): GrammarModel {
  const { settings, dictionaries } = network
  const words = [...new Set([...dictionaries.vectors.rows.keys(), ...dictionaries.words.keys()])]
  const matrices: Record<string, Matrix> = { 'input.word': quantised('by-row', wordTable(network, words)) }
  for (const name of network.parameters.all.keys()) {
    if (name.startsWith('word.')) continue
    matrices[name] = shipped(name, sized(network, name))
  }
  const { word, width, arc, label, layers, tagBefore } = settings
  return {
    sizes: { word, width, arc, label },
    layers,
    tagBefore,
    words,
    affixes: dictionaries.affixes.map((rows) => [...rows.keys()]),
    tags: dictionaries.tags,
    relations: dictionaries.relations,
    matrices,
    lemmas,
    splitting,
    armedGroups: new Set(),
    controlVerbs: new Set(),
    thatVerbs: new Set(),
    namingVerbs: new Set(),
    gazetteer: new Map(),
    titles: new Set(),
  }
}

/** Vectors with what training added, as the network sees them. */
function wordTable({ dictionaries, settings, ...rest }: TrainedNetwork, words: readonly string[]): Plain {
  const network = { dictionaries, settings, ...rest }
  const columns = settings.word
  const special = requireParameter(network, 'word.special').value
  const delta = requireParameter(network, 'word.delta').value
  const values = new Float32Array((words.length + 2) * columns)
  const fill = (row: number, vector: number, added: number): void => {
    for (let j = 0; j < columns; j++) {
      const own =
        vector < 2 ? (special[vector * columns + j] ?? 0) : (dictionaries.vectors.values[vector * columns + j] ?? 0)
      values[row * columns + j] = own + (delta[added * columns + j] ?? 0)
    }
  }
  fill(0, 0, 0)
  fill(1, 1, 1)
  words.forEach((word, index) =>
    fill(index + 2, dictionaries.vectors.rows.get(word) ?? 1, dictionaries.words.get(word) ?? 1),
  )
  return { rows: words.length + 2, columns, values }
}

/** Parameters without the columns that only round them up to eights. */
function sized(network: TrainedNetwork, name: string): Plain {
  const { rows, columns, value } = requireParameter(network, name)
  const wanted = trueColumns(network, name) ?? columns
  const height = name === 'tag.embedding' ? network.dictionaries.tags.length : rows
  const values = new Float32Array(height * wanted)
  for (let row = 0; row < height; row++) values.set(value.subarray(row * columns, row * columns + wanted), row * wanted)
  return name === 'arc.headBias' ? { rows: 1, columns: rows, values } : { rows: height, columns: wanted, values }
}

function trueColumns({ dictionaries }: TrainedNetwork, name: string): number | undefined {
  if (name === 'tag.weight' || name === 'tag.bias') return dictionaries.tags.length
  if (name === 'label.out' || name === 'label.outBias') return dictionaries.relations.length
  if (name === 'name.out' || name === 'name.outBias') return NAME_LABELS
  if (name === 'arc.distance' || name === 'arc.distanceBias') return 2 * FARTHEST + 1
  return name === 'arc.headBias' ? 1 : undefined
}

function shipped(name: string, plain: Plain): Matrix {
  if (name.startsWith('input.affix') || name === 'tag.embedding') return quantised('by-row', plain)
  const small = plain.rows <= 2 || name === 'label.distance'
  return small ? { kind: 'float', ...plain } : quantised('by-column', plain)
}

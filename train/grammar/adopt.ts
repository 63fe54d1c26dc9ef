import type { GrammarModel } from '../../src/model/lexicon/grammar.ts'
import { valueAt } from '../../src/annotate/grammar/arena.ts'
import { requireParameter, type TrainedNetwork } from './network.ts'

/**
 * Begins a network where a trained model of the same shape and dictionaries stands, so that it only has to learn on.
 * What rounding to bytes has lost is soon learned again.
 */
export function adoptModel(network: TrainedNetwork, model: GrammarModel): void {
  for (const [name, matrix] of Object.entries(model.matrices)) {
    if (name === 'input.word') continue
    const parameter = requireParameter(network, name)
    const flat = name === 'arc.headBias'
    for (let row = 0; row < matrix.rows; row++)
      for (let column = 0; column < matrix.columns; column++) {
        const at = flat ? column * parameter.columns : row * parameter.columns + column
        parameter.value[at] = valueAt(matrix, row, column)
      }
  }
  adoptWords(network, model)
}

/** What training added to each word: its shipped vector less the one it began with. */
function adoptWords(network: TrainedNetwork, model: GrammarModel): void {
  const { vectors, words } = network.dictionaries
  const table = model.matrices['input.word']
  const special = requireParameter(network, 'word.special')
  const delta = requireParameter(network, 'word.delta')
  if (table === undefined) return
  const rows = new Map(model.words.map((word, index) => [word, index + 2]))
  for (let column = 0; column < table.columns; column++)
    for (const row of [0, 1]) special.value[row * table.columns + column] = valueAt(table, row, column)
  for (const [word, row] of words) {
    const vector = vectors.rows.get(word)
    for (let column = 0; column < table.columns; column++) {
      const own =
        vector === undefined
          ? (special.value[table.columns + column] ?? 0)
          : (vectors.values[vector * table.columns + column] ?? 0)
      delta.value[row * table.columns + column] = valueAt(table, rows.get(word) ?? 1, column) - own
    }
  }
}

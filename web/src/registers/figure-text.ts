import type { FigureEntry } from '../../../src/model/dossier.ts'

/** A figure as short as it can be said without changing it: percentages by their sign, the rest in the words of the text. */
export function figureText(entry: FigureEntry): string {
  const { value, unit, bound, low, high } = entry.figure
  const plain = bound === 'exact' && low === undefined && high === undefined
  return unit === 'percent' && value !== null && plain ? `${value.toLocaleString('en')} %` : entry.words
}

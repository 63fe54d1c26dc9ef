import type {
  BoundPhrase,
  CurrencyEntry,
  FigureLexicon,
  NumberedNoun,
  NumberWord,
  UnitNoun,
} from '../model/lexicon/figures.ts'
import { readEntries } from './entries.ts'

/** Reads number words, units, currencies and bounds. Throws `Failure` `lexicon/malformed` for a damaged table. */
export function loadFigures(): FigureLexicon {
  const numbers = readEntries('figures/numbers.jsonl', (value): value is NumberWord =>
    has(value, { word: 'string', kind: 'string', value: 'number', example: 'string' }),
  )
  const units = readEntries('figures/units.jsonl', (value): value is UnitNoun =>
    has(value, { noun: 'string', unit: 'string', example: 'string' }),
  )
  const currencies = readEntries('figures/currencies.jsonl', (value): value is CurrencyEntry =>
    has(value, { code: 'string', example: 'string' }),
  )
  const bounds = readEntries('figures/bounds.jsonl', (value): value is BoundPhrase =>
    has(value, { phrase: 'string', bound: 'string', place: 'string', example: 'string' }),
  )
  const numbered = readEntries('figures/numbered.jsonl', isWord)
  const fates = readEntries('figures/fates.jsonl', isWord)
  return {
    numbers: new Map(numbers.map((entry) => [entry.word, entry])),
    units: new Map(units.map((entry) => [entry.noun, entry])),
    currencies,
    bounds: bounds.toSorted((a, b) => b.phrase.length - a.phrase.length),
    numbered: new Set(numbered.map(({ word }) => word)),
    fates: new Set(fates.map(({ word }) => word)),
  }
}

const isWord = (value: unknown): value is NumberedNoun => has(value, { word: 'string', example: 'string' })

function has(value: unknown, fields: Readonly<Record<string, 'string' | 'number'>>): boolean {
  if (typeof value !== 'object' || value === null) return false
  const record = value as Readonly<Record<string, unknown>>
  return Object.entries(fields).every(([name, type]) => typeof record[name] === type)
}

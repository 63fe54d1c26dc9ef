import type { ChargeEntry, DisputeLexicon, HedgeEntry, WareEntry } from '../model/lexicon/disputes.ts'
import { readEntries } from './entries.ts'

/** Loads what comparing sources needs: `lexicon/disputes/*.jsonl`. @throws Failure `lexicon/malformed`. */
export function loadDisputeLexicon(): DisputeLexicon {
  const synonyms = readEntries('disputes/synonyms.jsonl', hasWords)
  const people = readEntries('disputes/people.jsonl', hasWords)
  return {
    hedges: readEntries('disputes/hedges.jsonl', isHedge),
    charges: readEntries('disputes/charges.jsonl', isCharge),
    wares: readEntries('disputes/wares.jsonl', isWare),
    synonyms: new Map(synonyms.flatMap(({ words }) => words.map((word) => [word, `=${words[0] ?? ''}`] as const))),
    remainders: wordsOf('remainders'),
    assessments: wordsOf('assessments'),
    light: lightWords('statement'),
    vague: lightWords('share'),
    speechNouns: new Set(wordsOf('speech-nouns')),
    people: new Set(people.flatMap(({ words }) => words)),
  }
}

const wordsOf = (table: string): readonly string[] =>
  readEntries(`disputes/${table}.jsonl`, hasWords).flatMap(({ words }) => words)

const lightWords = (use: string): ReadonlySet<string> => {
  const entries = readEntries('disputes/light-words.jsonl', isLight)
  return new Set(entries.flatMap((entry) => (entry.use === use ? entry.words : [])))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')

const hasWords = (value: unknown): value is { readonly words: readonly string[] } =>
  isObject(value) && isTexts(value['words'])

const isLight = (value: unknown): value is { readonly words: readonly string[]; readonly use: string } =>
  hasWords(value) && 'use' in value && typeof value.use === 'string'

const isHedge = (value: unknown): value is HedgeEntry => hasWords(value) && 'puts' in value

const isCharge = (value: unknown): value is ChargeEntry => hasWords(value) && 'title' in value

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')

const isWare = (value: unknown): value is WareEntry =>
  isObject(value) &&
  hasWords(value) &&
  'price' in value &&
  isPair(value.price) &&
  'years' in value &&
  isPair(value.years) &&
  'unit' in value &&
  typeof value.unit === 'string'

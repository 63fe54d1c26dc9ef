import { findEdtf } from '../model/edtf.ts'
import {
  DATE_WORD_CLASSES,
  TIME_UNITS,
  type DateLexicon,
  type DateName,
  type DateWord,
} from '../model/lexicon/dates.ts'
import { readEntries } from './entries.ts'

/** Reads the words and names of time from `lexicon/dates/`. */
export function loadDates(): DateLexicon {
  const words = wordIndex(readDateWords())
  const names = nameIndex(readDateNames())
  return { words, names, beginnings: beginningsOf([...words.keys(), ...names.keys()]) }
}

function beginningsOf(words: readonly string[]): readonly number[] {
  const table = Array.from({ length: 32 * 32 }, () => 0)
  for (const word of words) {
    const second = word.length > 1 ? word.charCodeAt(1) & 31 : 0
    const at = (word.charCodeAt(0) & 31) * 32 + second
    table[at] = (table[at] ?? 0) | (1 << word.length)
  }
  return table
}

/** The entries of `words.jsonl`, in order. */
export const readDateWords = (): readonly DateWord[] => readEntries('dates/words.jsonl', isDateWord)

/** The entries of `names.jsonl`, in order. */
export const readDateNames = (): readonly DateName[] => readEntries('dates/names.jsonl', isDateName)

const wordIndex = (entries: readonly DateWord[]): ReadonlyMap<string, DateWord> =>
  new Map(entries.flatMap((entry) => entry.words.map((word) => [word, entry] as const)))

function nameIndex(entries: readonly DateName[]): ReadonlyMap<string, readonly DateName[]> {
  const index = new Map<string, DateName[]>()
  for (const entry of entries) {
    for (const name of entry.names) {
      const first = (/^[\p{L}\d]+/u.exec(name)?.[0] ?? name).toLowerCase()
      index.set(first, [...(index.get(first) ?? []), { ...entry, names: [name] }])
    }
  }
  return index
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isWords = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string' && word.length > 0)
const isOneOf = (value: unknown, known: readonly string[]): boolean =>
  typeof value === 'string' && known.includes(value)

function isDateWord(value: unknown): value is DateWord {
  return (
    isFields(value) &&
    isOneOf(value['class'], DATE_WORD_CLASSES) &&
    isWords(value['words']) &&
    (value['value'] === undefined || Number.isInteger(value['value'])) &&
    (value['unit'] === undefined || isOneOf(value['unit'], TIME_UNITS)) &&
    typeof value['example'] === 'string'
  )
}

const FALLS = /^(?:\d\d-\d\d|easter[+-]\d+|\d\d-[1-7]#-?[1-5])$/

function isDateName(value: unknown): value is DateName {
  if (!isFields(value) || !isWords(value['names']) || typeof value['example'] !== 'string') return false
  const { kind, edtf, falls } = value
  if (kind === 'period') return typeof edtf === 'string' && findEdtf(edtf) !== undefined
  if (kind === 'feast') return typeof falls === 'string' && FALLS.test(falls)
  return kind === 'not-a-date'
}

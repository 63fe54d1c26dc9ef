import type { StateEntry } from '../model/lexicon/actors.ts'
import { nameWords } from '../model/lexicon/names.ts'

/** What looking up a state needs; `ActorLexicon` has it. */
export interface StateTable {
  readonly states: ReadonlyMap<string, StateEntry>
}

/**
 * The state that somebody means who types a name or code: "Russia", "RUS", "ru", "Soviet Union", "ussr",
 * "the Sudan". Names go before codes, codes before adjectives; capital letters, accents and points do not matter.
 */
export function findState(query: string, lexicon: StateTable): StateEntry | undefined {
  const wanted = folded(query)
  if (wanted === '') return undefined
  const entries = [...lexicon.states.values()]
  for (const words of [namesOf, codesOf, adjectivesOf]) {
    const found = entries.find((entry) => words(entry).some((word) => folded(word) === wanted))
    if (found !== undefined) return found
  }
  return undefined
}

/** States whose names are nearest to the query, for "did you mean": the nearest first, at most three, none that is far off. */
export function suggestStates(query: string, lexicon: StateTable): readonly StateEntry[] {
  const wanted = folded(query)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  return [...lexicon.states.values()]
    .map((entry) => ({ entry, far: Math.min(...namesOf(entry).map((name) => distance(folded(name), wanted, limit))) }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far || (a.entry.name < b.entry.name ? -1 : 1))
    .slice(0, 3)
    .map(({ entry }) => entry)
}

const namesOf = (entry: StateEntry): readonly string[] => [
  entry.name,
  ...(entry.official === undefined ? [] : [entry.official]),
  ...(entry.variants ?? []),
  ...(entry.acronyms ?? []),
]

const codesOf = (entry: StateEntry): readonly string[] => [
  entry.code,
  ...(entry.iso === undefined ? [] : [entry.iso]),
  ...(entry.alpha2 === undefined ? [] : [entry.alpha2]),
  ...(entry.wikidata === undefined ? [] : [entry.wikidata]),
]

const adjectivesOf = (entry: StateEntry): readonly string[] => [...(entry.adjectives ?? []), ...(entry.people ?? [])]

const folded = (name: string): string =>
  nameWords(name)
    .map((word) => word.key)
    .filter((key, index) => index > 0 || key !== 'the')
    .join(' ')

/** Levenshtein distance, or `limit` and one when it is more than that. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[b.length] ?? 0, limit + 1)
}

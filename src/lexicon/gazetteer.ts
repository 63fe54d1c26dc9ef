import type { GrammarModel } from '../model/lexicon/grammar.ts'
import { readEntries } from './entries.ts'

/** What the tables of actors have in common: a name, and further forms of it. */
interface NamedEntry {
  readonly name: string
  readonly official?: string
  readonly variants?: readonly string[]
  readonly aliases?: readonly string[]
  readonly acronyms?: readonly string[]
  readonly capitals?: readonly { readonly name: string }[]
}

type Kind = GrammarModel['gazetteer'] extends ReadonlyMap<string, infer K> ? K : never

/** Later tables win: a state's name is a place, whoever bears it too. */
const TABLES: readonly (readonly [file: string, kind: Kind])[] = [
  ['actors/office-holders.jsonl', 'person'],
  ['actors/organisations.jsonl', 'organisation'],
  ['actors/places.jsonl', 'place'],
  ['actors/states.jsonl', 'place'],
]

const SHORTEST = 2

/** All names of the tables of actors in lower case, with what they name. */
export function loadGazetteer(): GrammarModel['gazetteer'] {
  const names = new Map<string, Kind>()
  for (const [file, kind] of TABLES)
    for (const entry of readEntries(file, isNamedEntry))
      for (const name of namesOf(entry)) if (name.length >= SHORTEST) names.set(plain(name), kind)
  return names
}

const namesOf = ({ name, official, variants, aliases, acronyms, capitals }: NamedEntry): readonly string[] => [
  name,
  ...(official === undefined ? [] : [official]),
  ...(variants ?? []),
  ...(aliases ?? []),
  ...(acronyms ?? []),
  ...(capitals ?? []).map((capital) => capital.name),
]

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '')

const isNamedEntry = (value: unknown): value is NamedEntry =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'

/** Titles of the table of titles, in lower case. */
export const loadTitles = (): GrammarModel['titles'] =>
  new Set(readEntries('actors/titles.jsonl', isTitleEntry).map(({ title }) => title.toLowerCase()))

const isTitleEntry = (value: unknown): value is { readonly title: string } =>
  typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string'

import { edtf } from '../model/edtf.ts'
import type { NamedWar } from '../model/lexicon/frames.ts'
import type { Mention } from '../model/mention.ts'
import type { ActType } from '../model/ontology.ts'
import { overlaps } from '../model/span.ts'
import type { Tree } from './tree.ts'

/** Wars by each of their names, and one pattern that finds any of them; built once per lexicon. */
export interface NamedWars {
  readonly byName: ReadonlyMap<string, NamedWar>
  readonly pattern: RegExp
}

/** Builds the index; longer names are tried first. */
export function indexWars(wars: readonly NamedWar[]): NamedWars {
  const byName = new Map(wars.flatMap((war) => [war.name, ...(war.variants ?? [])].map((name) => [name, war] as const)))
  const names = [...byName.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return {
    byName,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  }
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const TYPE_OF: Readonly<Record<NamedWar['kind'], ActType>> = {
  war: 'ASSAULT',
  attack: 'ASSAULT',
  protest: 'PROTEST',
  coup: 'CHANGE',
}

/** The named wars of a sentence, each once, where no coded act stands on the words already. Their years come from the lexicon. */
export function warsIn(tree: Tree, { byName, pattern }: NamedWars, coded: readonly Mention[]): readonly Mention[] {
  const { start, end } = tree.sentence
  const seen = new Set<string>()
  return [...tree.text.slice(start, end).matchAll(pattern)].flatMap((match) => {
    const war = byName.get(match[0])
    const trigger = { start: start + match.index, end: start + match.index + match[0].length }
    if (war === undefined || seen.has(war.name) || coded.some((other) => overlaps(other.trigger, trigger))) return []
    seen.add(war.name)
    return [mentionOf(war, trigger, { start, end })]
  })
}

const mentionOf = (war: NamedWar, trigger: Mention['trigger'], sentence: Mention['sentence']): Mention => ({
  id: '',
  type: TYPE_OF[war.kind],
  kind: war.kind,
  contexts: ['military'],
  trigger,
  sentence,
  actors: war.kind === 'war' || war.kind === 'attack' ? war.parties : [],
  recipients: war.kind === 'war' || war.kind === 'attack' ? [] : war.parties,
  date: { edtf: edtf(war.edtf), basis: 'inferred', why: 'when/named-war' },
  place: null,
  reality: 'actual',
  attribution: [],
  confidence: 0.75,
  why: [`name/${war.name}`, 'role/lexicon', 'reality/asserted', 'when/named-war'],
})

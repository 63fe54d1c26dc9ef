import type { NameMeaning } from '../../model/lexicon/actors.ts'
import type { Match } from './match.ts'

/**
 * Settles names that several states share ("Congo", "Korean"): of their meanings only the state stays that the text
 * has named more often by words which mean it alone, on a draw the one to which the lexicon gives the name. Where
 * that settles nothing, no state stays.
 */
export function settleShared(list: readonly Match<NameMeaning>[]): readonly Match<NameMeaning>[] {
  const sure = countSure(list)
  return list.map((match) => {
    if (codesOf(match.values).size < 2) return match
    const code = settled(match.values, sure)
    return { ...match, values: match.values.filter((value) => value.of !== 'state' || value.code === code) }
  })
}

const codesOf = (values: readonly NameMeaning[]): ReadonlySet<string> =>
  new Set(values.flatMap((value) => (value.of === 'state' ? [value.code] : [])))

function settled(values: readonly NameMeaning[], sure: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...codesOf(values)]
    .map((code) => ({ code, count: sure.get(code) ?? 0 }))
    .toSorted((a, b) => b.count - a.count)
  if (second === undefined || (first !== undefined && first.count > second.count)) return first?.code
  const own = values.find((value) => value.of === 'state' && value.first === true)
  return own?.of === 'state' ? own.code : undefined
}

/** How often each state is named by words that mean it alone: names, seats, places, office-holders. */
function countSure(list: readonly Match<NameMeaning>[]): ReadonlyMap<string, number> {
  const sure = new Map<string, number>()
  for (const { values } of list) {
    const codes = new Set(values.flatMap((value) => stateOfMeaning(value) ?? []))
    const [only] = codes
    if (codes.size === 1 && only !== undefined) sure.set(only, (sure.get(only) ?? 0) + 1)
  }
  return sure
}

function stateOfMeaning(value: NameMeaning): string | undefined {
  if (value.of === 'state' || value.of === 'seat' || value.of === 'prefix') return value.code
  if (value.of === 'person' || (value.of === 'surname' && value.sure)) return value.entry.state
  return value.of === 'place' && value.entry.state !== null ? value.entry.state : undefined
}

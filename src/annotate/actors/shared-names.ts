import type { NameMeaning } from '../../model/lexicon/actors.ts'
import type { Match } from './match.ts'

/**
 * Settles names that several states share. Of "Congo" or "Korean" only the state stays that the text has named more
 * often by words which mean it alone, on a draw the one to which the lexicon gives the name; where that settles
 * nothing, no state stays. A capital that changed its state ("Moscow") goes to the one of them named last before.
 */
export function settleShared(list: readonly Match<NameMeaning>[]): readonly Match<NameMeaning>[] {
  const sure = countSure(list)
  return list.map((match, index) => {
    const codes = codesOf(match.values)
    if (codes.size < 2) return match
    const seat = match.values.some((value) => value.of === 'seat' || (value.of === 'state' && value.form === 'capital'))
    const code = (seat ? namedBefore(list, index, codes) : undefined) ?? settled(match.values, sure)
    return { ...match, values: match.values.filter((value) => !isOfState(value) || value.code === code) }
  })
}

type StateMeaning = Extract<NameMeaning, { readonly of: 'state' | 'seat' }>
const isOfState = (value: NameMeaning): value is StateMeaning => value.of === 'state' || value.of === 'seat'

const codesOf = (values: readonly NameMeaning[]): ReadonlySet<string> =>
  new Set(values.flatMap((value) => (isOfState(value) ? [value.code] : [])))

/** Which of the states was named last, at most forty names before. */
function namedBefore(
  list: readonly Match<NameMeaning>[],
  index: number,
  codes: ReadonlySet<string>,
): string | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 40); i--) {
    const values = list[i]?.values ?? []
    const [only, ...rest] = codesOf(values)
    if (only !== undefined && rest.length === 0 && codes.has(only)) return only
  }
  return undefined
}

function settled(values: readonly NameMeaning[], sure: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...codesOf(values)]
    .map((code) => ({ code, count: sure.get(code) ?? 0 }))
    .toSorted((a, b) => b.count - a.count)
  if (second === undefined || (first !== undefined && first.count > second.count)) return first?.code
  const own = values.find((value) => isOfState(value) && (value.of === 'seat' || value.first === true))
  return own !== undefined && isOfState(own) ? own.code : undefined
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

import type { Party } from '../model/record.ts'
import { partyId } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import { plainWords } from './words.ts'

/** Who took part, by role. */
export interface Parties {
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

interface Count {
  asActor: number
  asRecipient: number
  readonly first: Party
  readonly names: Map<string, number>
  readonly persons: Set<string>
}

/**
 * Who did it and to or with whom, over all members. A party that sources place differently stands where most of
 * them place it, in doubt where the first does.
 */
export function partiesOf(members: readonly Evidence[], stateNames: ReadonlyMap<string, string>): Parties {
  const counts = new Map<string, Count>()
  for (const member of members) {
    for (const id of member.mention.actors) count(member, id, 'asActor', counts)
    for (const id of member.mention.recipients) count(member, id, 'asRecipient', counts)
  }
  const all = [...counts.values()]
  return {
    actors: all.filter((each) => each.asActor >= each.asRecipient).map((each) => partyOf(each, stateNames)),
    recipients: all.filter((each) => each.asActor < each.asRecipient).map((each) => partyOf(each, stateNames)),
  }
}

function count(member: Evidence, id: string, role: 'asActor' | 'asRecipient', counts: Map<string, Count>): void {
  const actor = member.source.actors.get(id)
  const key = partyId(actor, id)
  const state = actor?.state ?? null
  const first = { id: key, name: actor?.name ?? id, state, persons: [] }
  const found = counts.get(key) ?? { asActor: 0, asRecipient: 0, first, names: new Map(), persons: new Set() }
  counts.set(key, found)
  found[role] += 1
  if (actor?.type === 'person' && key === state) found.persons.add(actor.name)
  else found.names.set(first.name, (found.names.get(first.name) ?? 0) + 1)
}

function partyOf({ first, names, persons }: Count, stateNames: ReadonlyMap<string, string>): Party {
  const [best] = [...names].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
  const name = stateNames.get(first.id) ?? best?.[0] ?? first.name
  return { ...first, name, persons: fullestNames([...persons]) }
}

/** Of "Bashir" and "Omar al-Bashir" only the fuller. */
function fullestNames(names: readonly string[]): readonly string[] {
  const words = new Map(names.map((name) => [name, plainWords(name)]))
  const isShortFor = (short: string, full: string): boolean => {
    const [few, many] = [words.get(short) ?? [], words.get(full) ?? []]
    return few.length < many.length && few.every((word) => many.includes(word))
  }
  return names.filter((name) => !names.some((other) => other !== name && isShortFor(name, other))).sort()
}

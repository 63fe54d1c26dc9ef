import type { Party } from '../model/record.ts'
import { isBareNoun } from './compare.ts'
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
  readonly persons: Map<string, number>
  /** People named only where a bare noun points back ("his visit"), which often means another. */
  readonly guessed: Map<string, number>
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
  const found = counts.get(key) ?? {
    asActor: 0,
    asRecipient: 0,
    first,
    names: new Map(),
    persons: new Map(),
    guessed: new Map(),
  }
  counts.set(key, found)
  found[role] += 1
  const people = isBareNoun(member) ? found.guessed : found.persons
  if (actor?.type === 'person' && key === state) people.set(actor.name, (people.get(actor.name) ?? 0) + 1)
  else found.names.set(first.name, (found.names.get(first.name) ?? 0) + 1)
}

function partyOf({ first, names, persons, guessed }: Count, stateNames: ReadonlyMap<string, string>): Party {
  const [best] = [...names].sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
  const name = stateNames.get(first.id) ?? best?.[0] ?? first.name
  return { ...first, name, persons: fullestNames(persons.size > 0 ? persons : guessed) }
}

/** Of "Bashir" and "Omar al-Bashir" only the fuller, of two spellings ("Shoigu", "Shoygu") the one more sources have. */
function fullestNames(names: ReadonlyMap<string, number>): readonly string[] {
  const sorted = [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name)
  const kept: string[] = []
  for (const name of sorted) {
    const same = kept.findIndex((other) => isSameName(name, other))
    if (same < 0) kept.push(name)
    else if (plainWords(name).length > plainWords(kept[same] ?? '').length) kept[same] = name
  }
  return kept.sort()
}

function isSameName(a: string, b: string): boolean {
  const [few, many] = [plainWords(a), plainWords(b)].sort((x, y) => x.length - y.length)
  return few !== undefined && many !== undefined && few.every((word) => many.some((other) => isSpelling(word, other)))
}

/** Whether two words may spell one name: at most one letter in five changed, added or left out. */
function isSpelling(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 5 || b.length < 5 || a[0] !== b[0]) return false
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[b.length] ?? 0) <= Math.max(a.length, b.length) / 5
}

import type { EventRecord } from '../model/record.ts'
import type { Ruling } from '../model/ruling.ts'
import { passageKey } from './rulings-find.ts'
import type { PassageFinder, PassageKey } from './rulings-find.ts'

/** Passages that are one act after merging and splitting. */
export interface RuledGroup {
  readonly passages: Set<PassageKey>
  /** Ids of the rulings that moved passages into or out of it. */
  readonly rulings: Set<string>
}

/** A ruling with those of its passages that are found. */
export interface FoundRuling {
  readonly ruling: Ruling
  readonly passages: readonly PassageKey[]
}

type GroupOf = Map<PassageKey, RuledGroup>

/** The group of each passage after the rulings, which are applied in order; a passage carries its copies with it. */
export function groupPassages(
  records: readonly EventRecord[],
  rulings: readonly FoundRuling[],
  finder: PassageFinder,
): ReadonlyMap<PassageKey, RuledGroup> {
  const groupOf: GroupOf = new Map()
  for (const { witnesses } of records) {
    const group = { passages: new Set(witnesses.map(passageKey)), rulings: new Set<string>() }
    for (const passage of group.passages) groupOf.set(passage, group)
  }
  for (const { ruling, passages } of rulings) {
    if (ruling.verdict === 'merge' || ruling.verdict === 'same') join(passages, ruling.id, groupOf)
    if (ruling.verdict === 'split') takeOut(passages, ruling.id, { groupOf, finder })
    if (ruling.verdict === 'different') keepApart(passages, ruling.id, { groupOf, finder })
  }
  return groupOf
}

function join(passages: readonly PassageKey[], ruling: string, groupOf: GroupOf): void {
  const [first, ...others] = new Set(passages.flatMap((passage) => groupOf.get(passage) ?? []))
  if (first === undefined || others.length === 0) return
  first.rulings.add(ruling)
  for (const other of others) {
    for (const each of other.rulings) first.rulings.add(each)
    for (const passage of other.passages) put(passage, first, groupOf)
  }
}

interface Grouping {
  readonly groupOf: GroupOf
  readonly finder: PassageFinder
}

/** Takes passages out of their groups into one of their own, each with its copies in that group. */
function takeOut(passages: readonly PassageKey[], ruling: string, { groupOf, finder }: Grouping): void {
  const moved = new Set(
    passages.flatMap((passage) =>
      finder.copiesOf(passage).filter((copy) => groupOf.get(copy) === groupOf.get(passage)),
    ),
  )
  const from = new Set([...moved].flatMap((passage) => groupOf.get(passage) ?? []))
  if (from.size < 2 && [...from].every((group) => [...group.passages].every((each) => moved.has(each)))) return
  const own: RuledGroup = { passages: new Set(), rulings: new Set([ruling]) }
  for (const group of from) group.rulings.add(ruling)
  for (const passage of moved) put(passage, own, groupOf)
}

/** Takes each passage but the first out of a group that it shares with another of them. */
function keepApart(passages: readonly PassageKey[], ruling: string, grouping: Grouping): void {
  for (const passage of passages.slice(1)) {
    const group = grouping.groupOf.get(passage)
    const shares = passages.some((other) => other !== passage && grouping.groupOf.get(other) === group)
    if (shares) takeOut([passage], ruling, grouping)
  }
}

function put(passage: PassageKey, group: RuledGroup, groupOf: GroupOf): void {
  groupOf.get(passage)?.passages.delete(passage)
  group.passages.add(passage)
  groupOf.set(passage, group)
}

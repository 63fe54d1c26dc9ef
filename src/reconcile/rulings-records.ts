import type { EventRecord } from '../model/record.ts'
import type { PassageFinder, PassageKey } from './rulings-find.ts'
import type { RuledGroup } from './rulings-groups.ts'
import type { Remake } from './rulings-remake.ts'

/** Passages that become one record, shown or hidden. */
export interface RuledPart {
  readonly passages: ReadonlySet<PassageKey>
  readonly isHidden: boolean
  /** Other passages than those of a record the machine made. */
  readonly isChanged: boolean
}

/** A record after the rulings. */
export interface RuledRecord {
  readonly record: EventRecord
  readonly passages: ReadonlySet<PassageKey>
  readonly isHidden: boolean
}

/** Parts each group into what is shown and what was rejected. */
export function partsOf(
  groups: ReadonlyMap<PassageKey, RuledGroup>,
  rejected: ReadonlySet<PassageKey>,
): readonly RuledPart[] {
  return [...new Set(groups.values())].flatMap(({ passages, rulings }) => {
    const hidden = new Set([...passages].filter((key) => rejected.has(key)))
    const shown = new Set([...passages].filter((key) => !rejected.has(key)))
    const isChanged = rulings.size > 0 || (hidden.size > 0 && shown.size > 0)
    return [
      { passages: shown, isHidden: false, isChanged },
      { passages: hidden, isHidden: true, isChanged },
    ].filter((part) => part.passages.size > 0)
  })
}

/** The records of the parts: the machine's where nothing was moved. A new one keeps the undertaking of its passages. */
export function makeRecords(
  parts: readonly RuledPart[],
  finder: PassageFinder,
  remake: Remake,
): readonly RuledRecord[] {
  const taken = new Set<string>()
  const made = (part: RuledPart): RuledRecord => {
    const record = part.isChanged ? remade(part, finder, remake) : ownRecord(part, finder)
    const id = freeId(record.id, taken)
    taken.add(id)
    return { record: id === record.id ? record : { ...record, id }, passages: part.passages, isHidden: part.isHidden }
  }
  // Those the machine made come first: they keep their ids.
  return [...parts.filter((part) => !part.isChanged), ...parts.filter((part) => part.isChanged)].map(made)
}

function ownRecord({ passages }: RuledPart, finder: PassageFinder): EventRecord {
  const [first = ''] = passages
  const record = finder.recordOf.get(first)
  if (record === undefined) throw new Error(`no record holds the passage ${first}`)
  return record
}

function remade(part: RuledPart, finder: PassageFinder, remake: Remake): EventRecord {
  const keys = [...part.passages]
  const record = remake(keys.flatMap((key) => finder.witnessOf.get(key) ?? []))
  const thread = keys.map((key) => finder.recordOf.get(key)?.thread).find((each) => each !== undefined)
  return thread === undefined ? record : { ...record, thread }
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? id : `${id}-${number}`
    if (!taken.has(tried)) return tried
  }
}

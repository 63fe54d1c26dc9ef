import { classOf } from '../model/act-class.ts'
import type { EventRecord } from '../model/record.ts'
import type { StatePair } from './answers.ts'

/** How states are named and which are counted together. */
export interface PairNames {
  readonly successor: (code: string) => string
  readonly nameOf: (code: string) => string
}

interface Count {
  readonly codes: readonly string[]
  readonly documents: Set<string>
  records: number
  apart: number
}

/** Pairs of states that take part in one record, most records first, then by name. */
export function pairsOf(records: readonly EventRecord[], names: PairNames): readonly StatePair[] {
  const counts = new Map<string, Count>()
  for (const record of records) {
    for (const codes of pairsIn(record, names)) countRecord(counts, codes, record)
  }
  const title = (count: Count): string => count.codes.map(names.nameOf).join(' ')
  return [...counts.values()]
    .sort((a, b) => b.records - a.records || (title(a) < title(b) ? -1 : 1))
    .map(({ codes, records: number, apart, documents }) => ({
      states: codes.map((code) => ({ code, name: names.nameOf(code) })),
      records: number,
      apart,
      documents: documents.size,
    }))
}

/** Every two states of a record, each pair in order of name. */
function pairsIn(record: EventRecord, { successor, nameOf }: PairNames): readonly (readonly string[])[] {
  const parties = [...record.actors, ...record.recipients].flatMap((party) => party.state ?? [])
  const codes = [...new Set(parties.map(successor))].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return codes.flatMap((one, at) => codes.slice(at + 1).map((two) => [one, two]))
}

function countRecord(counts: Map<string, Count>, codes: readonly string[], record: EventRecord): void {
  const key = codes.join('+')
  const count = counts.get(key) ?? { codes, documents: new Set<string>(), records: 0, apart: 0 }
  counts.set(key, count)
  count.records += 1
  if (classOf(record.type).startsWith('apart')) count.apart += 1
  for (const witness of record.witnesses) count.documents.add(witness.document)
}

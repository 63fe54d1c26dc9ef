import type { ThreadEntry } from '../model/lexicon/reconcile.ts'
import type { EventRecord, Party } from '../model/record.ts'

/** Successor states by the code of the gone one. */
export type Successors = ReadonlyMap<string, readonly string[]>

/** Ids of all who take part. */
export const partyIds = (record: EventRecord): readonly string[] =>
  [...record.actors, ...record.recipients].map((party) => party.id)

/**
 * Whose undertaking each record is, as a key: both parties, in order where it is directed, the state that is there now
 * for one that is gone. A record that names one party only is of the pair that its sentence tells of ("lifted an
 * embargo it had imposed on Sudan"), else of the only pair its documents tell of with it; so is one that names nobody.
 * '' when that is not known.
 */
export function undertakingKeys(
  records: readonly EventRecord[],
  entry: ThreadEntry,
  successors: Successors,
): (record: EventRecord) => string {
  const sides = new Map(records.map((record) => [record, sidesOf(record, successors)] as const))
  const keys = new Map(records.map((record) => [record, keyOf(sides.get(record), entry)] as const))
  for (const record of records) {
    if (keys.get(record) === '') keys.set(record, keyOf(completed(record, records, sides), entry))
  }
  const pairs = pairsByPlace(records, keys, sides)
  return (record) => {
    const key = keys.get(record) ?? ''
    const own = sides.get(record)
    if (key !== '' || own === undefined || own.actors.length + own.recipients.length > 1) return key
    const found = new Set(placesOf(record, own).flatMap((place) => [...(pairs.get(place) ?? [])]))
    return found.size === 1 ? ([...found][0] ?? '') : ''
  }
}

interface Sides {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

function sidesOf({ actors, recipients }: EventRecord, successors: Successors): Sides {
  const now = (parties: readonly Party[]): readonly string[] => [
    ...new Set(parties.map(({ id }) => successors.get(id)?.[0] ?? id)),
  ]
  return { actors: now(actors), recipients: now(recipients) }
}

/** Empty when fewer or more than two take part, or where it is directed and nobody stands on one side. */
function keyOf(sides: Sides | undefined, entry: ThreadEntry): string {
  if (sides === undefined) return ''
  const { actors, recipients } = sides
  if (actors.length + recipients.length !== 2) return ''
  if (entry.directed !== true) return [...actors, ...recipients].sort().join()
  return actors.length === 1 ? `${actors.join()}>${recipients.join()}` : ''
}

/** The sides of a record that lacks one, with the other that a record of the same sentence names. */
function completed(
  record: EventRecord,
  records: readonly EventRecord[],
  sides: ReadonlyMap<EventRecord, Sides>,
): Sides | undefined {
  const own = sides.get(record)
  if (own === undefined || own.actors.length + own.recipients.length !== 1) return undefined
  const beside = records.filter((other) => other !== record && shareSentence(record, other))
  const actors = new Set([...own.actors, ...beside.flatMap((other) => sides.get(other)?.actors ?? [])])
  const recipients = new Set([...own.recipients, ...beside.flatMap((other) => sides.get(other)?.recipients ?? [])])
  return { actors: [...actors], recipients: [...recipients] }
}

const shareSentence = (a: EventRecord, b: EventRecord): boolean =>
  a.witnesses.some((one) =>
    b.witnesses.some(
      (other) => one.document === other.document && one.mention.sentence.start === other.mention.sentence.start,
    ),
  )

/** The keys of records that have one, by each document and party. */
function pairsByPlace(
  records: readonly EventRecord[],
  keys: ReadonlyMap<EventRecord, string>,
  sides: ReadonlyMap<EventRecord, Sides>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>()
  for (const record of records) {
    const [key, own] = [keys.get(record) ?? '', sides.get(record)]
    if (key === '' || own === undefined) continue
    for (const place of placesOf(record, own)) pairs.set(place, (pairs.get(place) ?? new Set()).add(key))
  }
  return pairs
}

/** Each document of a record with each party, and alone: where a record with one party or none meets those with two. */
function placesOf({ witnesses }: EventRecord, { actors, recipients }: Sides): readonly string[] {
  const parties = [...actors, ...recipients]
  const isPair = parties.length > 1
  return witnesses.flatMap(({ document }) => [
    ...parties.map((party) => `${party} ${document}`),
    ...(isPair || parties.length === 0 ? [`- ${document}`] : []),
  ])
}

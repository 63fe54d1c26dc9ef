import { byDate, findEdtf } from '../model/edtf.ts'
import type { ProfileEntry } from '../model/dossier.ts'
import type { ActKind } from '../model/ontology.ts'
import type { EventRecord, Party, Thread } from '../model/record.ts'
import type { Side } from './subject.ts'

/**
 * How things stand between the states, as far as records say: the last word on relations, the first and last visit in
 * each direction, recognitions, agreements signed, where undertakings stand. Only acts told as done and dated count.
 */
export function findProfile(
  records: readonly EventRecord[],
  threads: readonly Thread[],
  sides: readonly Side[],
): readonly ProfileEntry[] {
  const done = records.filter(
    (record) => record.reality.value === 'actual' && sides.every((side) => takesPart(record, side)),
  )
  return [
    ...relationEntries(done),
    ...sides.flatMap((side) => visitEntries(done, side)),
    ...lastOf('Last agreement signed', done, ['sign']),
    ...lastOf('Last arms transfer', done, ['arms-transfer']),
    ...threads.map(threadEntry),
  ]
}

const takesPart = ({ actors, recipients }: EventRecord, side: Side): boolean =>
  [...actors, ...recipients].some((party) => isOfSide(party, side))

const isOfSide = ({ state }: Party, { codes }: Side): boolean => state !== null && codes.has(state)

const RELATION_KINDS: ReadonlySet<ActKind> = new Set<ActKind>([
  'establish-relations',
  'sever-relations',
  'restore-relations',
])

/** When relations were established, and the last act on them. */
function relationEntries(done: readonly EventRecord[]): readonly ProfileEntry[] {
  const acts = dated(done.filter((record) => RELATION_KINDS.has(record.kind)))
  const [first, last] = [acts.at(0), acts.at(-1)]
  if (first === undefined || last === undefined) return []
  return first === last
    ? [entryOf('Relations', first)]
    : [entryOf('Relations first', first), entryOf('Relations last', last)]
}

/** The first and the last time that somebody of a side went to the other. */
function visitEntries(done: readonly EventRecord[], side: Side): readonly ProfileEntry[] {
  const own = dated(
    done.filter(({ kind, actors }) => kind === 'visit' && actors.some((party) => isOfSide(party, side))),
  )
  const [first, last] = [own.at(0), own.at(-1)]
  if (first === undefined || last === undefined) return []
  const entries = [entryOf(`First visit from ${side.name}`, first), entryOf(`Last visit from ${side.name}`, last)]
  return first === last ? [entryOf(`Visit from ${side.name}`, last)] : entries
}

function lastOf(heading: string, done: readonly EventRecord[], kinds: readonly ActKind[]): readonly ProfileEntry[] {
  const last = dated(done.filter((record) => kinds.includes(record.kind))).at(-1)
  return last === undefined ? [] : [entryOf(heading, last)]
}

/** Records with a date, in its order. */
function dated(records: readonly EventRecord[]): readonly EventRecord[] {
  const known = records.flatMap((record) => {
    const date = findEdtf(record.date.value ?? '')
    return date === undefined ? [] : [{ record, date }]
  })
  return known.sort((a, b) => byDate(a.date, b.date)).map(({ record }) => record)
}

const entryOf = (heading: string, { id, title, date, witnesses }: EventRecord): ProfileEntry => ({
  heading,
  text: title,
  date: date.value,
  records: [id],
  documents: [...new Set(witnesses.map((witness) => witness.document))],
})

const threadEntry = ({ title, stage, stages, note, records }: Thread): ProfileEntry => ({
  heading: title,
  text: note === undefined ? stage : `${stage}. ${note}`,
  date: stages?.at(-1)?.date ?? null,
  records,
  documents: [],
})

import type { ComparedVersion, Comparison, ComparisonKind } from '../model/comparison.ts'
import { dateText } from '../model/edtf-text.ts'
import { findEdtf } from '../model/edtf.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import { comparisonOf, passageOf, together } from './disputes-made.ts'
import type { ComparedPile } from './disputes-pile.ts'
import { partyId } from './evidence.ts'

/** The fields of records on which sources exclude each other, each version with its passages. */
export function findFieldDisputes(pile: ComparedPile): readonly Comparison[] {
  const { byId } = pile
  const versionsOf = (record: EventRecord, valueOf: (witness: Witness) => string | null): readonly ComparedVersion[] =>
    together(
      record.witnesses.flatMap((witness) => {
        const coded = byId.get(witness.document)
        const value = valueOf(witness)
        if (coded === undefined || value === null) return []
        const by = witness.mention.attribution[0]?.to
        const passages = [passageOf(coded.document, witness.mention.sentence)]
        return [{ value, by: by === undefined ? null : (witness.names[by] ?? by), passages }]
      }),
    )
  const ofField = (record: EventRecord, kind: 'date' | 'place' | 'reality'): readonly Comparison[] =>
    record[kind].state === 'disputed' ? [disputeOf(record, kind, versionsOf(record, VALUES[kind]))] : []
  return pile.records.flatMap((record) => [
    ...ofField(record, 'date'),
    ...ofField(record, 'place'),
    ...ofField(record, 'reality'),
    ...partyDispute(
      record,
      pile,
      versionsOf(record, (witness) => doersText(witness, pile)),
    ),
  ])
}

const VALUES: Readonly<Record<'date' | 'place' | 'reality', (witness: Witness) => string | null>> = {
  date: ({ mention }) => {
    const date = findEdtf(mention.date?.edtf ?? '')
    return date === undefined ? null : dateText(date)
  },
  place: ({ mention }) => mention.place?.name ?? null,
  reality: ({ mention }) => mention.reality,
}

const NAMES: Readonly<Record<string, string>> = {
  date: 'When',
  place: 'Where',
  reality: 'Whether it happened',
  parties: 'Who did it',
}

const disputeOf = (record: EventRecord, kind: ComparisonKind, versions: readonly ComparedVersion[]): Comparison =>
  comparisonOf({
    kind,
    state: 'disputed',
    title: `${NAMES[kind] ?? kind}: ${record.title}`,
    records: [record.id],
    versions,
    why: `field/${kind}`,
  })

/** Who did it, as one witness has it: for acts of one side on another, where a text names a doer. */
function doersText({ document, mention }: Witness, { byId }: ComparedPile): string | null {
  const coded = byId.get(document)
  if (coded === undefined || mention.actors.length === 0 || mention.recipients.length === 0) return null
  const ids = mention.actors.map((id) =>
    partyId(
      coded.layers.actors.find((actor) => actor.id === id),
      id,
    ),
  )
  return [...new Set(ids)].sort().join(', ')
}

/** Two witnesses of one act that name quite other doers: disputed where neither names the other's as acted upon. */
function partyDispute(
  record: EventRecord,
  { stateNames, originOf }: ComparedPile,
  versions: readonly ComparedVersion[],
): readonly Comparison[] {
  const clash = versions.some((a) => versions.some((b) => namesOthers(a, b) && !sharesOrigin(a, b, originOf)))
  if (!clash || record.type === 'CONSULT' || record.type === 'AGREE') return []
  const named = versions.map((version) => ({
    ...version,
    value: version.value
      .split(', ')
      .map((id) => stateNames.get(id) ?? id)
      .join(', '),
  }))
  return [disputeOf(record, 'parties', named)]
}

const namesOthers = (a: ComparedVersion, b: ComparedVersion): boolean =>
  !a.value.split(', ').some((id) => b.value.split(', ').includes(id))

/** Whether one source may have given both: within one text two doers are rather two acts. */
function sharesOrigin(a: ComparedVersion, b: ComparedVersion, originOf: ReadonlyMap<string, string>): boolean {
  const origins = new Set(a.passages.map((each) => originOf.get(each.document)))
  return b.passages.some((each) => origins.has(originOf.get(each.document)))
}

import type { CodedDocument } from '../model/coded.ts'
import type { Mention } from '../model/mention.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import { headOf, sentenceTree } from './sentence-tree.ts'
import { isTold } from './told.ts'

/** What judging a record's weight needs. */
export interface Shelf {
  readonly byId: ReadonlyMap<string, CodedDocument>
  /** Whether a state of the dossier takes no part in a record. */
  readonly lacksSide: (record: EventRecord) => boolean
}

/**
 * The records that are worth a line of their own: not what is only named in passing (a war that dates something else,
 * a bare noun of one side), not what rests on weak passages alone with a party missing, and not what another record's
 * line already says (what was asked for, behind the asking).
 */
export function withoutAsides(records: readonly EventRecord[], shelf: Shelf): readonly EventRecord[] {
  const worthy = records.filter((record) => isRuled(record) || !isAside(record, shelf))
  const bySentence = Map.groupBy(
    worthy.flatMap((record) => record.witnesses.map((witness) => ({ record, witness }))),
    ({ witness }) => sentenceKey(witness),
  )
  return worthy.filter(
    (record) =>
      isRuled(record) ||
      (!isWithin(record, bySentence, shelf) && !isTwin(record, bySentence) && !isFragment(record, bySentence, shelf)),
  )
}

/** What a person ruled on stays in sight, whatever a rule makes of it. */
const isRuled = ({ ruled }: EventRecord): boolean => ruled !== undefined

/** Where a state takes no part, what is weak or named in passing; of both states only what is both. */
function isAside(record: EventRecord, shelf: Shelf): boolean {
  if (shelf.lacksSide(record)) return isBelow(record, SURE) || isBackground(record, shelf) || isOnlyInherited(record)
  return isBelow(record, HARDLY) || (isBelow(record, LIKELY) && isBackground(record, shelf))
}

const sentenceKey = ({ document, mention }: Witness): string => `${document} ${mention.sentence.start}`

const SURE = 0.3
const LIKELY = 0.5
const HARDLY = 0.15

/** Dated by nothing but the text around: of what others do that is too little. */
const isOnlyInherited = ({ witnesses, thread, date }: EventRecord): boolean =>
  thread === undefined &&
  date.value !== null &&
  witnesses.every(({ mention }) => mention.date === null || mention.date.basis === 'inherited')

/** Whether all passages are less sure than so; what an undertaking holds is of it, however little is said. */
const isBelow = ({ witnesses, thread }: EventRecord, confidence: number): boolean =>
  thread === undefined && witnesses.every(({ mention }) => mention.confidence < confidence)

/** Only nouns in passing tell it, unless it is a change of order that words date. */
function isBackground(record: EventRecord, { byId }: Shelf): boolean {
  if (record.register === 'changes' && record.witnesses.some(({ mention }) => mention.date?.basis === 'stated'))
    return false
  return record.witnesses.every(({ document, mention }) => {
    const coded = byId.get(document)
    return coded !== undefined && !isTold(coded, mention)
  })
}

/**
 * Whether its line would be a noun cut out of sentences that other lines tell of all its parties: "a talk with the
 * minister" beside "in a talk with the minister, the envoy asked for planes".
 */
function isFragment(record: EventRecord, told: ReadonlyMap<string, readonly Told[]>, { byId }: Shelf): boolean {
  if (!record.title.startsWith('“') || record.register === 'changes') return false
  return record.witnesses.every((witness) => {
    const tokens = byId.get(witness.document)?.layers.tokens ?? []
    if (isVerbAt(tokens, witness.mention)) return false
    return (told.get(sentenceKey(witness)) ?? []).some(
      (other) =>
        other.record !== record &&
        isVerbAt(tokens, other.witness.mention) &&
        partiesOf(record).every((id) => partiesOf(other.record).includes(id)),
    )
  })
}

const isVerbAt = (tokens: CodedDocument['layers']['tokens'], { trigger }: Mention): boolean =>
  tokens.some(({ start, end, upos }) => start >= trigger.start && end <= trigger.end && upos === 'VERB')

interface Told {
  readonly record: EventRecord
  readonly witness: Witness
}

/**
 * Whether each passage tells it only inside what another record tells, and of no other party: "asked it to send
 * pilots"; of what was done only where no kind or no date makes it more than a part of the other.
 */
function isWithin(record: EventRecord, told: ReadonlyMap<string, readonly Told[]>, { byId }: Shelf): boolean {
  const isOwn = record.kind !== 'other' && record.date.value !== null
  if (record.reality.value === 'actual' && isOwn) return false
  return record.witnesses.every((witness) =>
    (told.get(sentenceKey(witness)) ?? []).some(
      (other) =>
        other.record !== record &&
        other.record.reality.value === 'actual' &&
        partiesOf(record).every((id) => partiesOf(other.record).includes(id)) &&
        hangsOn(byId.get(witness.document), witness.mention, other.witness.mention),
    ),
  )
}

const partiesOf = ({ actors, recipients }: EventRecord): readonly string[] =>
  [...actors, ...recipients].map((party) => party.id)

/** Whether the one act stands in what hangs on the other in the parse. */
function hangsOn(coded: CodedDocument | undefined, inner: Mention, outer: Mention): boolean {
  if (coded === undefined) return false
  const tree = sentenceTree(inner.sentence, coded.layers.tokens)
  const top = headOf(tree, outer.trigger)
  let at = headOf(tree, inner.trigger)
  for (let steps = 0; at !== undefined && at >= 0 && steps < tree.tokens.length; steps += 1) {
    at = tree.heads[at]
    if (at === top) return top !== undefined
  }
  return false
}

/** Whether another record says the very same of that time in one sentence with it, and has more witnesses, was done, or is first. */
function isTwin(record: EventRecord, told: ReadonlyMap<string, readonly Told[]>): boolean {
  const words = record.title.replace(LABEL, '')
  const isSame = (other: EventRecord): boolean =>
    other !== record &&
    other.title.startsWith(words) &&
    (other.date.value === record.date.value || record.reality.value !== 'actual') &&
    isBefore(other, record)
  return record.witnesses.every((witness) => (told.get(sentenceKey(witness)) ?? []).some((each) => isSame(each.record)))
}

/** What a title says of its reality behind a quotation. */
const LABEL = / \([a-z ]+\)$/u

function isBefore(a: EventRecord, b: EventRecord): boolean {
  const isDone = ({ reality }: EventRecord): number => (reality.value === 'actual' ? 0 : 1)
  const order = b.witnesses.length - a.witnesses.length || isDone(a) - isDone(b)
  return order < 0 || (order === 0 && a.id < b.id)
}

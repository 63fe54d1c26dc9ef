import type { CodedDocument } from '../model/coded.ts'
import { findQuotation } from '../model/quotation.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import type { RulingEvidence } from '../model/ruling.ts'
import { overlaps } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { plainWords } from './words.ts'

/** A passage by document and mention, as one word. */
export type PassageKey = string

export const passageKey = ({ document, mention }: Witness): PassageKey => `${mention.id} ${document}`

/** Finds the passages that evidence names, among the witnesses of records. */
export interface PassageFinder {
  readonly find: (evidence: RulingEvidence) => PassageKey | undefined
  /** The passages that say the same words, as reprints do; the passage itself among them. */
  readonly copiesOf: (key: PassageKey) => readonly PassageKey[]
  /** The record a passage stood in before any ruling. */
  readonly recordOf: ReadonlyMap<PassageKey, EventRecord>
  readonly witnessOf: ReadonlyMap<PassageKey, Witness>
}

/** Makes the finder; its cost grows with the number of witnesses. */
export function newFinder(records: readonly EventRecord[], coded: readonly CodedDocument[]): PassageFinder {
  const all = records.flatMap((record) => record.witnesses.map((witness) => ({ record, witness })))
  const witnessOf = new Map(all.map(({ witness }) => [passageKey(witness), witness]))
  const byDocument = Map.groupBy(witnessOf.values(), (witness) => witness.document)
  const texts = textsOf(coded)
  // Made when it is first asked for: most rulings move nothing.
  let copies: ReadonlyMap<string, readonly PassageKey[]> | undefined
  return {
    find: (evidence) => findIn(evidence, texts(evidence), byDocument),
    copiesOf: (key) => {
      copies ??= Map.groupBy(witnessOf.keys(), (each) => saidBy(witnessOf.get(each)))
      return copies.get(saidBy(witnessOf.get(key))) ?? [key]
    },
    recordOf: new Map(all.map(({ record, witness }) => [passageKey(witness), record])),
    witnessOf,
  }
}

const saidBy = (witness: Witness | undefined): string =>
  witness === undefined
    ? ''
    : [witness.mention.type, witness.triggerText, ...plainWords(witness.sentenceText)].join(' ')

/** The texts in which evidence may stand: those of its hash, else what is now known by the id of its document. */
function textsOf(coded: readonly CodedDocument[]): (evidence: RulingEvidence) => readonly CodedDocument[] {
  const byHash = Map.groupBy(coded, ({ document }) => document.sha256.text)
  const byId = new Map(coded.map((each) => [each.document.id, each]))
  return ({ textSha256, document = '' }) => {
    const now = byId.get(document)
    return byHash.get(textSha256) ?? (now === undefined ? [] : [now])
  }
}

function findIn(
  evidence: RulingEvidence,
  texts: readonly CodedDocument[],
  byDocument: ReadonlyMap<string, readonly Witness[]>,
): PassageKey | undefined {
  for (const { document } of texts) {
    const span = findQuotation(document.text, evidence, evidence.start)
    const best = span === undefined ? undefined : bestWitness(byDocument.get(document.id) ?? [], span, evidence)
    if (best !== undefined) return passageKey(best)
  }
  return undefined
}

/** The witness whose act is named by these words: best of the same type, then of the very same words. */
function bestWitness(witnesses: readonly Witness[], span: Span, { type, exact }: RulingEvidence): Witness | undefined {
  const fit = ({ mention, triggerText }: Witness): number =>
    (mention.type === type ? 2 : 0) + (triggerText === exact ? 1 : 0)
  return witnesses
    .filter(({ mention }) => overlaps(mention.trigger, span))
    .toSorted((a, b) => fit(b) - fit(a) || a.mention.trigger.start - b.mention.trigger.start)[0]
}

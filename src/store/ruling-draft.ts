import { createHash } from 'node:crypto'
import type { CodedDocument } from '../model/coded.ts'
import { findEdtf } from '../model/edtf.ts'
import { Failure } from '../model/failure.ts'
import { ACT_KINDS, ACT_TYPES, REALITIES } from '../model/ontology.ts'
import { quotationOf } from '../model/quotation.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import type { RuledField, Ruling, RulingEvidence, Verdict } from '../model/ruling.ts'

/** What a ruling is on: a record with all its passages, or one passage of a record. */
export type RulingTarget =
  | { readonly record: string }
  | { readonly document: string /** Id of the mention in its document. */; readonly mention: string }

/** A ruling as a person gives it: on what is on the screen, by today's ids. */
export interface RulingDraft {
  readonly verdict: Verdict
  readonly on: readonly RulingTarget[]
  readonly fields?: Readonly<Partial<Record<RuledField, string>>>
  readonly note?: string
  readonly withdraws?: string
  readonly by: string
}

/** What is needed to turn today's ids into quoted words. */
export interface DraftContext {
  /** All records, the rejected ones too. */
  readonly records: readonly EventRecord[]
  readonly findDocument: (id: string) => CodedDocument['document'] | undefined
  /** ISO 8601 instant, UTC. */
  readonly ruledAt: string
  readonly log: readonly Ruling[]
}

/**
 * The ruling of a draft, keyed to the words of its passages.
 *
 * @throws Failure `rule/unknown-target`, `rule/bad-field`, `rule/incomplete`.
 */
export function rulingOf(draft: RulingDraft, context: DraftContext): Ruling {
  refuseIncomplete(draft, context.log)
  refuseBadFields(draft.fields ?? {})
  const evidence = evidenceOf(draft, context)
  const { verdict, fields, note, withdraws, by } = draft
  const body = {
    verdict,
    evidence,
    ...(fields === undefined ? {} : { fields }),
    ...(note === undefined ? {} : { note }),
    ...(withdraws === undefined ? {} : { withdraws }),
    by,
    ruledAt: context.ruledAt,
  }
  const hash = createHash('sha256')
    .update(JSON.stringify([context.log.length, body]))
    .digest('hex')
  return { id: `u-${hash.slice(0, 12)}`, ...body }
}

const NEEDS_TWO: ReadonlySet<Verdict> = new Set<Verdict>(['merge', 'same', 'different'])

function refuseIncomplete({ verdict, on, fields, note, withdraws, by }: RulingDraft, log: readonly Ruling[]): void {
  const refuse = (detail: string): never => {
    throw new Failure('rule/incomplete', verdict, { detail })
  }
  if (by.trim() === '') refuse('It does not say whose ruling it is.')
  if (verdict === 'withdraw') {
    if (!log.some((ruling) => ruling.id === withdraws)) refuse('It names no ruling of the log.')
    return
  }
  if (on.length === 0) refuse('It names no record or passage.')
  if (NEEDS_TWO.has(verdict) && on.length < 2) refuse('It needs two records or passages.')
  if (verdict === 'edit' && Object.keys(fields ?? {}).length === 0) refuse('It sets no field.')
  if (verdict === 'note' && (note ?? '').trim() === '') refuse('It has no words.')
}

const TAKES: Readonly<Record<RuledField, (value: string) => boolean>> = {
  title: (value) => value.trim() !== '',
  date: (value) => value === '' || findEdtf(value) !== undefined,
  place: () => true,
  reality: (value) => REALITIES.some((each) => each === value),
  type: (value) => ACT_TYPES.some((each) => each === value),
  kind: (value) => ACT_KINDS.some((each) => each === value),
  actors: () => true,
  recipients: () => true,
}

function refuseBadFields(fields: Readonly<Record<string, string>>): void {
  for (const [field, value] of Object.entries(fields)) {
    const takes = Object.entries(TAKES).find(([name]) => name === field)?.[1]
    if (takes?.(value) !== true) throw new Failure('rule/bad-field', `${field}=${value}`)
  }
}

/** Joining and parting records is keyed to the first passage of each, so that a passage that moves later moves no more. */
const FIRST_ONLY: ReadonlySet<Verdict> = new Set<Verdict>(['merge', 'same', 'different', 'unsure'])

function evidenceOf({ verdict, on }: RulingDraft, context: DraftContext): readonly RulingEvidence[] {
  const witnesses = on.flatMap((target) => {
    const found = witnessesOf(target, context.records)
    return FIRST_ONLY.has(verdict) ? found.slice(0, 1) : found
  })
  return [...new Set(witnesses)].map((witness) => quoted(witness, context))
}

function witnessesOf(target: RulingTarget, records: readonly EventRecord[]): readonly Witness[] {
  if ('record' in target) {
    const record = records.find((each) => each.id === target.record)
    if (record === undefined) throw new Failure('rule/unknown-target', target.record)
    return record.witnesses
  }
  for (const { witnesses } of records) {
    const found = witnesses.find((each) => each.document === target.document && each.mention.id === target.mention)
    if (found !== undefined) return [found]
  }
  throw new Failure('rule/unknown-target', `${target.document} ${target.mention}`)
}

function quoted({ document: id, mention }: Witness, { findDocument }: DraftContext): RulingEvidence {
  const document = findDocument(id)
  if (document === undefined) throw new Failure('store/unknown-document', id)
  return {
    textSha256: document.sha256.text,
    document: id,
    ...quotationOf(document.text, mention.trigger),
    start: mention.trigger.start,
    type: mention.type,
  }
}

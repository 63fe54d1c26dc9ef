import type { CodedDocument } from '../model/coded.ts'
import type { Reconciled } from '../model/record.ts'
import type { Ruled, RulingPlan } from '../model/ruled.ts'
import type { Ruling, RulingEffect } from '../model/ruling.ts'
import type { Reading } from '../model/standing.ts'
import { type RulingDraft, rulingOf } from '../store/ruling-draft.ts'
import type { Store } from '../store/store.ts'

/** What rulings need beyond the store, handed in by the caller. */
export interface RulingStages {
  readonly planRulings: (
    reconciled: Reconciled,
    rulings: readonly Ruling[],
    coded: readonly CodedDocument[],
  ) => RulingPlan
  /** The pile read from some of its sources: what must be made anew, and how. */
  readonly planReading: (
    reconciled: Reconciled,
    reading: Reading,
    coded: readonly CodedDocument[],
  ) => {
    readonly documents: readonly string[]
    readonly carryOut: (whole: readonly CodedDocument[]) => Reconciled
  }
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
}

/** A pile as the store has it, and from which of its sources it is read. */
export interface ShelvedPile {
  readonly machine: Reconciled
  readonly coded: readonly CodedDocument[]
  readonly log: readonly Ruling[]
  readonly reading?: Reading
}

/** The pile with its rulings; `coded` may lack tokens, which are fetched where a record must be made anew. */
export async function ruledPile(
  store: Store,
  { planRulings, planReading }: RulingStages,
  { machine, coded, log, reading = 'all' }: ShelvedPile,
): Promise<Ruled> {
  const first = planReading(machine, reading, coded)
  const read = first.carryOut(await withTokens(store, coded, first.documents))
  const plan = planRulings(read, log, coded)
  return plan.carryOut(await withTokens(store, coded, plan.documents))
}

/** The pile with some of its documents as the store has them. */
async function withTokens(
  store: Store,
  coded: readonly CodedDocument[],
  ids: readonly string[],
): Promise<readonly CodedDocument[]> {
  const whole = new Map<string, CodedDocument>()
  for (const id of ids) {
    const found = await store.findCoded(id)
    if (found !== undefined) whole.set(id, found)
  }
  return coded.map((each) => whole.get(each.document.id) ?? each)
}

/** Appends a ruling that was given on what is shown now, and says what it does to the pile. */
export async function appendRuling(
  store: Store,
  draft: RulingDraft,
  shown: {
    readonly ruled: Ruled
    readonly coded: readonly CodedDocument[]
    readonly log: readonly Ruling[]
    readonly ruledAt: string
    /** The pile once the ruling stands in the log. */
    readonly after: () => Promise<Ruled>
  },
): Promise<RulingEffect> {
  const { ruled, coded, log, ruledAt } = shown
  const documents = new Map(coded.map(({ document }) => [document.id, document]))
  const records = [...ruled.reconciled.records, ...ruled.hidden]
  const ruling = rulingOf(draft, { records, findDocument: (id) => documents.get(id), ruledAt, log })
  await store.addRulings([ruling])
  const { effects } = await shown.after()
  return effects.find((effect) => effect.ruling.id === ruling.id) ?? { ruling, state: 'astray', records: [] }
}

import type { CodedDocument } from '../model/coded.ts'
import type { Reconciled } from '../model/record.ts'
import type { Ruled, RulingPlan } from '../model/ruled.ts'
import type { Ruling, RulingEffect } from '../model/ruling.ts'
import { type RulingDraft, rulingOf } from '../store/ruling-draft.ts'
import type { Store } from '../store/store.ts'

/** What rulings need beyond the store, handed in by the caller. */
export interface RulingStages {
  readonly planRulings: (
    reconciled: Reconciled,
    rulings: readonly Ruling[],
    coded: readonly CodedDocument[],
  ) => RulingPlan
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
}

/** The pile with its rulings; `coded` may lack tokens, which are fetched where a record must be made anew. */
export async function ruledPile(
  store: Store,
  { planRulings }: RulingStages,
  pile: { readonly machine: Reconciled; readonly coded: readonly CodedDocument[]; readonly log: readonly Ruling[] },
): Promise<Ruled> {
  const plan = planRulings(pile.machine, pile.log, pile.coded)
  const whole = new Map<string, CodedDocument>()
  for (const id of plan.documents) {
    const coded = await store.findCoded(id)
    if (coded !== undefined) whole.set(id, coded)
  }
  return plan.carryOut(pile.coded.map((each) => whole.get(each.document.id) ?? each))
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

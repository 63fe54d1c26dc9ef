import { loadLexicon } from '../lexicon/load.ts'
import type { CodedDocument } from '../model/coded.ts'
import type { Ruled } from '../model/ruled.ts'
import { applyRulings } from '../reconcile/rulings.ts'
import type { Store } from '../store/store.ts'

/** What was reconciled, as the rulings leave it. */
export async function ruledOf(store: Store): Promise<Ruled> {
  const reconciled = { records: await store.records(), origins: await store.origins(), threads: await store.threads() }
  const rulings = await store.rulings()
  if (rulings.length === 0) return { reconciled, hidden: [], effects: [] }
  return applyRulings(reconciled, rulings, await codedOf(store), loadLexicon().reconcile)
}

async function codedOf(store: Store): Promise<readonly CodedDocument[]> {
  const coded: CodedDocument[] = []
  for await (const each of store.allCoded()) coded.push(each)
  return coded
}

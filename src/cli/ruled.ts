import { loadLexicon } from '../lexicon/load.ts'
import type { CodedDocument } from '../model/coded.ts'
import type { Ruled } from '../model/ruled.ts'
import type { Reading } from '../model/standing.ts'
import { applyRulings } from '../reconcile/rulings.ts'
import { planReading } from '../reconcile/standing.ts'
import type { Store } from '../store/store.ts'

/** What was reconciled, as the rulings leave it, read from the sources of one standing. */
export async function ruledOf(store: Store, reading: Reading = 'all'): Promise<Ruled> {
  const reconciled = { records: await store.records(), origins: await store.origins(), threads: await store.threads() }
  const rulings = await store.rulings()
  if (rulings.length === 0 && reading === 'all') return { reconciled, hidden: [], effects: [] }
  const lexicon = loadLexicon().reconcile
  const coded = await codedOf(store)
  const read = planReading(reconciled, reading, coded, lexicon).carryOut(coded)
  return applyRulings(read, rulings, coded, lexicon)
}

/** Every document of a workspace with its coding. */
export async function codedOf(store: Store): Promise<readonly CodedDocument[]> {
  const coded: CodedDocument[] = []
  for await (const each of store.allCoded()) coded.push(each)
  return coded
}

import { Failure } from '../model/failure.ts'
import type { Ruling } from '../model/ruling.ts'
import { batches } from './derived.ts'
import type { Store } from './store.ts'
import { type Db, write } from './write.ts'

/** The part of the store that keeps the log of rulings. */
export const rulingMethods = (db: Db): Pick<Store, 'addRulings' | 'rulings' | 'countRulings'> => ({
  addRulings: (rulings) => write(db, (transaction) => addRulings(transaction, rulings)),
  rulings: () => listRulings(db),
  countRulings: () => countRulings(db),
})

async function addRulings(db: Db, rulings: readonly Ruling[]): Promise<void> {
  const rows = rulings.map((ruling) => ({ id: ruling.id, body: JSON.stringify(ruling) }))
  for (const batch of batches(rows)) {
    await refuseOthers(db, batch)
    await db
      .insertInto('ruling')
      .values(batch)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

interface RulingRow {
  readonly id: string
  readonly body: string
}

/** An id may come twice only with the same content, so that sending a log again is harmless and nothing is overwritten. */
async function refuseOthers(db: Db, batch: readonly RulingRow[]): Promise<void> {
  const ids = batch.map((row) => row.id)
  const there = await db.selectFrom('ruling').select(['id', 'body']).where('id', 'in', ids).execute()
  const bodyOf = new Map(there.map((row) => [row.id, row.body]))
  for (const { id, body } of batch) {
    const known = bodyOf.get(id)
    if (known !== undefined && known !== body) throw new Failure('store/ruling-taken', id)
    bodyOf.set(id, body)
  }
}

async function listRulings(db: Db): Promise<readonly Ruling[]> {
  const rows = await db.selectFrom('ruling').select('body').orderBy('position').execute()
  // Written by `addRulings` from a `Ruling`.
  return rows.map((row) => JSON.parse(row.body) as Ruling)
}

async function countRulings(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('ruling')
    .select((each) => each.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  // Numbers may come as strings from PostgreSQL.
  return Number(count)
}

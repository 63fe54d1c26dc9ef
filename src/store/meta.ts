import type { Store } from './store.ts'
import { type Db, write } from './write.ts'

/** The part of the store that keeps single values. */
export const metaMethods = (db: Db): Pick<Store, 'findMeta' | 'setMeta' | 'generation'> => ({
  findMeta: (name) => findMeta(db, name),
  setMeta: (name, value) => write(db, (transaction) => setMeta(transaction, name, value)),
  generation: () => generation(db),
})

/** A single value, or `undefined`. */
export async function findMeta(db: Db, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}

/** Keeps a single value in place of the one before. */
export async function setMeta(db: Db, name: string, value: string): Promise<void> {
  await db
    .insertInto('meta')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

const GENERATION = 'coding_generation'

/** How often codings were written: 0 in a new workspace. */
export const generation = async (db: Db): Promise<number> => Number((await findMeta(db, GENERATION)) ?? 0)

/** Notes that a coding was written, so that what was derived before it is known to be out of date. */
export const raiseGeneration = async (db: Db): Promise<void> =>
  setMeta(db, GENERATION, String((await generation(db)) + 1))

import type { EventRecord, Origin, Reconciled, Thread } from '../model/record.ts'
import { findMeta, generation, setMeta } from './meta.ts'
import type { Store } from './store.ts'
import { type Db, write } from './write.ts'

type DerivedMethods = Pick<
  Store,
  'replaceDerived' | 'derivedIsFresh' | 'records' | 'findRecord' | 'origins' | 'threads'
>

/** The part of the store that keeps what `reconcile` made. */
export const derivedMethods = (db: Db): DerivedMethods => ({
  replaceDerived: (derived, madeAt) => write(db, (transaction) => replaceDerived(transaction, derived, madeAt)),
  derivedIsFresh: async () => Number((await findMeta(db, MADE_AT)) ?? 0) === (await generation(db)),
  // What stands in the bodies was written by `replaceDerived` from these very types.
  records: async () => (await bodies(db, 'record')) as EventRecord[],
  findRecord: (id) => findRecord(db, id),
  origins: async () => (await bodies(db, 'origin')) as Origin[],
  threads: async () => (await bodies(db, 'thread')) as Thread[],
})

const MADE_AT = 'derived_generation'

async function replaceDerived(db: Db, derived: Reconciled, madeAt: number): Promise<void> {
  await replaceAll(db, 'record', derived.records)
  await replaceAll(db, 'origin', derived.origins)
  await replaceAll(db, 'thread', derived.threads)
  await setMeta(db, MADE_AT, String(madeAt))
}

type DerivedName = 'record' | 'origin' | 'thread'

async function replaceAll(db: Db, name: DerivedName, things: readonly { readonly id: string }[]): Promise<void> {
  await db.deleteFrom(name).execute()
  const rows = things.map((thing, position) => ({ position, id: thing.id, body: JSON.stringify(thing) }))
  for (const batch of batches(rows)) await db.insertInto(name).values(batch).execute()
}

const BATCH = 500

/** Rows in runs that stay far below the databases' limits on parameters (32,766 on SQLite, 65,535 on PostgreSQL). */
export function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH)
}

async function bodies(db: Db, name: DerivedName): Promise<readonly unknown[]> {
  const rows = await db.selectFrom(name).select('body').orderBy('position').execute()
  return rows.map((row): unknown => JSON.parse(row.body))
}

async function findRecord(db: Db, id: string): Promise<EventRecord | undefined> {
  const row = await db.selectFrom('record').select('body').where('id', '=', id).executeTakeFirst()
  // Written by `replaceDerived` from an `EventRecord`.
  return row === undefined ? undefined : (JSON.parse(row.body) as EventRecord)
}

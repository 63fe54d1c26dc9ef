import type { Kysely, Transaction } from 'kysely'
import { Failure, type FailureCode } from '../model/failure.ts'
import { resultCode } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/** The tables, inside or outside a transaction. */
export type Db = Kysely<Tables>

/** What SQLite's primary result codes mean to a person. */
const FAILURE_OF_CODE: Readonly<Record<number, FailureCode>> = {
  5: 'store/busy',
  6: 'store/busy',
  8: 'store/not-writable',
  10: 'store/not-writable',
  11: 'store/damaged',
  13: 'store/not-writable',
  14: 'store/not-writable',
  26: 'store/not-a-workspace',
}

/**
 * Does the work in one transaction: wholly or not at all.
 *
 * @throws Failure `store/busy` when another process holds the workspace for 30 s, `store/not-writable`, `store/damaged`.
 */
export async function write<T>(db: Db, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().execute(work)
  } catch (error) {
    throw failureOfSqlite(error)
  }
}

/** An error of SQLite that a person can do something about as a `Failure`; any other as it is. */
export function failureOfSqlite(error: unknown, subject?: string): unknown {
  const code = FAILURE_OF_CODE[resultCode(error) ?? -1]
  return code === undefined ? error : new Failure(code, subject, { cause: error })
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** `node:sqlite` under kysely: one connection, immediate transactions, prepared statements kept. */
export const sqliteDialect = (database: DatabaseSync): Dialect => ({
  createAdapter: () => new TransactionalDdlAdapter(),
  createDriver: () => driverOf(database),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** SQLite can undo DDL, so that a migration is done wholly or not at all, and two processes do not both begin it. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function driverOf(database: DatabaseSync): Driver {
  const connection = connectionTo(database)
  const send = async (statement: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(statement))
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // Immediate: a transaction that reads first and then writes would fail as busy beside another writer.
    beginTransaction: () => send('begin immediate'),
    commitTransaction: () => send('commit'),
    rollbackTransaction: () => send('rollback'),
    releaseConnection: async () => {},
    destroy: async () => {
      if (database.isOpen) database.close()
    },
  }
}

function connectionTo(database: DatabaseSync): DatabaseConnection {
  const prepare = keptStatements(database)
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      // Kysely hands over what the typed builder let in: null, numbers, strings and bytes.
      const values = query.parameters as SQLInputValue[]
      return whenFree(() => {
        const statement = prepare(query.sql)
        // Rows have the shape the builder promises for this statement.
        if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
        const { changes, lastInsertRowid } = statement.run(...values)
        return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
      })
    },
    // oxlint-disable-next-line require-yield -- a cursor would keep a read transaction open while we write
    streamQuery: async function* () {
      throw new Error('this driver does not stream: read ids, then rows by id')
    },
  }
}

/** How long SQLite itself waits for another writer: short, as it blocks the whole process meanwhile. */
export const BLOCKING_WAIT_MS = 20
const PATIENCE_MS = 30_000
const BETWEEN_TRIES_MS = 10

/** Does one statement as soon as no other writer holds the file; gives up after 30 s with SQLite's own error. */
export async function whenFree<T>(statement: () => T): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return statement()
    } catch (error) {
      if (resultCode(error) !== BUSY || performance.now() > deadline) throw error
    }
    await sleep(BETWEEN_TRIES_MS)
  }
}

const BUSY = 5

/** The primary result code of an error that `node:sqlite` threw (https://sqlite.org/rescode.html); extended codes hold it in the low byte. */
export function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
}

const KEPT = 100

/** Prepares a statement once; the least lately made are dropped. */
function keptStatements(database: DatabaseSync): (sql: string) => StatementSync {
  const kept = new Map<string, StatementSync>()
  return (sql) => {
    const found = kept.get(sql)
    if (found !== undefined) return found
    const made = database.prepare(sql)
    const oldest = kept.keys().next()
    if (kept.size >= KEPT && oldest.done !== true) kept.delete(oldest.value)
    kept.set(sql, made)
    return made
  }
}

import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { type MigrationResultSet, Migrator } from 'kysely/migration'
import { Failure } from '../model/failure.ts'
import { check } from './check.ts'
import { derivedMethods } from './derived.ts'
import { documentMethods } from './documents.ts'
import { metaMethods } from './meta.ts'
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts'
import { rulingMethods } from './rulings.ts'
import { searchMethods } from './search.ts'
import { BLOCKING_WAIT_MS, sqliteDialect, whenFree } from './sqlite-dialect.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { type Db, failureOfSqlite } from './write.ts'

/** A store that holds a resource. */
export interface OpenStore {
  readonly store: Store
  readonly close: () => Promise<void>
}

/**
 * Opens the database file, making it when it is absent, and brings its schema up to date.
 *
 * @throws Failure `store/not-a-workspace` for a file of something else, `store/newer-version`, `store/not-writable`,
 * `store/damaged`, `store/busy`.
 */
export async function openSqlite(path: string): Promise<OpenStore> {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: BLOCKING_WAIT_MS })
    await prepare(database, path)
    const db: Db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
    await migrate(db, path)
    return { store: storeOver(db), close: () => db.destroy() }
  } catch (error) {
    if (database?.isOpen === true) database.close()
    throw failureOfSqlite(error, path)
  }
}

/** WAL lets others read while one writes; with it, NORMAL is safe against a dying process (a power cut may undo the last commits). */
async function prepare(database: DatabaseSync, path: string): Promise<void> {
  const ours = await whenFree(() => pragma(database, 'application_id') === APPLICATION_ID || isEmpty(database))
  if (!ours) throw new Failure('store/not-a-workspace', path)
  await whenFree(() => database.exec('pragma journal_mode = wal'))
  database.exec('pragma synchronous = normal')
}

const pragma = (database: DatabaseSync, name: string): unknown =>
  Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]

/** Nothing but the migrator's own tables, with their indexes: what a process leaves that died while it made the file. */
const isEmpty = (database: DatabaseSync): boolean =>
  database.prepare("select 1 from sqlite_schema where tbl_name not like 'kysely_%'").get() === undefined

async function migrate(db: Db, path: string): Promise<void> {
  const known = new Set(Object.keys(MIGRATIONS))
  const done = await executedMigrations(db)
  if (done.some((name) => !known.has(name))) throw new Failure('store/newer-version', path)
  if (done.length === known.size) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error }: MigrationResultSet = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function executedMigrations(db: Db): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return []
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  return rows.map((row) => row.name)
}

const storeOver = (db: Db): Store => ({
  ...documentMethods(db),
  ...derivedMethods(db),
  ...rulingMethods(db),
  ...searchMethods(db),
  ...metaMethods(db),
  check: () => check(db),
})

import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Marks the file as ours in SQLite's header: "Chnc". */
export const APPLICATION_ID = 0x43_68_6e_63

/**
 * The changes of the schema, by name, in order. A migration that was released is never edited: a change is a new one.
 * `Kysely<unknown>`: each is written against the tables as they were at its time.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-documents-to-rulings': { up: documentsToRulings },
}

async function documentsToRulings(db: Kysely<unknown>): Promise<void> {
  await sql`pragma application_id = ${sql.lit(APPLICATION_ID)}`.execute(db)
  await createDocuments(db)
  await createPassages(db)
  for (const name of ['record', 'origin', 'thread']) await createDerived(db, name)
  await createRulings(db)
  await db.schema
    .createTable('meta')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

async function createDocuments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('document')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('sha256_bytes', 'text', (column) => column.notNull().unique())
    .addColumn('sha256_text', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('publisher', 'text')
    .addColumn('published', 'text')
    .addColumn('url', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('coding')
    .addColumn('document_id', 'text', (column) => column.primaryKey().references('document.id').onDelete('cascade'))
    .addColumn('code_version', 'text', (column) => column.notNull())
    .addColumn('mention_count', 'integer', (column) => column.notNull())
    .addColumn('layers', 'blob', (column) => column.notNull())
    .addColumn('mentions', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('failed_file')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .execute()
}

/** The index keeps its own copy of the words; a trigger takes them out with the passage, whoever deletes it. */
async function createPassages(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('passage')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('document_id', 'text', (column) => column.notNull().references('document.id').onDelete('cascade'))
    .addColumn('start', 'integer', (column) => column.notNull())
    .addColumn('end', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('passage_document').on('passage').column('document_id').execute()
  await sql`create virtual table passage_text using fts5(words, tokenize = "porter unicode61 remove_diacritics 2")`.execute(
    db,
  )
  await sql`create trigger passage_gone after delete on passage
    begin delete from passage_text where rowid = old.id; end`.execute(db)
}

async function createDerived(db: Kysely<unknown>, name: string): Promise<void> {
  await db.schema
    .createTable(name)
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
}

async function createRulings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ruling')
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await sql`create trigger ruling_stays before delete on ruling
    begin select raise(abort, 'rulings are never removed'); end`.execute(db)
  await sql`create trigger ruling_as_made before update on ruling
    begin select raise(abort, 'rulings are never changed'); end`.execute(db)
}

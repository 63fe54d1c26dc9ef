import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { CodedDocument } from '../model/coded.ts'
import type { BlockRole, Document } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { Layers } from '../model/layers.ts'
import type { Mention } from '../model/mention.ts'
import { raiseGeneration } from './meta.ts'
import { addPassages } from './search.ts'
import type { Added, DocumentEntry, FailedFile, Store } from './store.ts'
import { type Db, write } from './write.ts'

type DocumentMethods = Pick<
  Store,
  | 'addCoded'
  | 'findBytes'
  | 'documents'
  | 'findCoded'
  | 'requireCoded'
  | 'allCoded'
  | 'staleDocuments'
  | 'addFailed'
  | 'forgetFailed'
  | 'failedFiles'
>

/** The part of the store that keeps documents and what was found in them. */
export const documentMethods = (db: Db): DocumentMethods => ({
  addCoded: (coded, codeVersion) => write(db, (transaction) => addCoded(transaction, coded, codeVersion)),
  findBytes: (sha256) => findBytes(db, sha256),
  documents: () => listDocuments(db),
  findCoded: (id) => findCoded(db, id),
  requireCoded: (id) => requireCoded(db, id),
  allCoded: () => allCoded(db),
  staleDocuments: (codeVersion) => staleDocuments(db, codeVersion),
  addFailed: (failed) => write(db, (transaction) => addFailed(transaction, failed)),
  forgetFailed: (id) => write(db, (transaction) => forgetFailed(transaction, id)),
  failedFiles: () => db.selectFrom('failed_file').select(['id', 'code', 'message']).orderBy('id').execute(),
})

async function addCoded(db: Db, coded: CodedDocument, codeVersion: string): Promise<Added> {
  const { document } = coded
  await forgetFailed(db, document.id)
  const same = await findBytes(db, document.sha256.bytes)
  if (same?.codeVersion === codeVersion) return 'unchanged'
  await raiseGeneration(db)
  if (same !== undefined) {
    await replaceCoding(db, { ...coded, document: { ...document, id: same.id } }, codeVersion)
    return 'recoded'
  }
  const { numDeletedRows } = await db.deleteFrom('document').where('id', '=', document.id).executeTakeFirstOrThrow()
  await insertDocument(db, document)
  await insertCoding(db, coded, codeVersion)
  return numDeletedRows > 0n ? 'replaced' : 'added'
}

/** The text may have changed too, when the rules of reading did: rulings hold on to the words, not to our offsets. */
async function replaceCoding(db: Db, coded: CodedDocument, codeVersion: string): Promise<void> {
  await db.deleteFrom('document').where('id', '=', coded.document.id).execute()
  await insertDocument(db, coded.document)
  await insertCoding(db, coded, codeVersion)
}

async function insertDocument(db: Db, document: Document): Promise<void> {
  await db.insertInto('document').values(rowOf(document)).execute()
  await addPassages(db, document.id, searchableParts(document))
}

const rowOf = (document: Document) => ({
  id: document.id,
  sha256_bytes: document.sha256.bytes,
  sha256_text: document.sha256.text,
  format: document.format,
  title: document.title,
  publisher: document.publisher,
  published: document.published === null ? null : JSON.stringify(document.published),
  url: document.url,
  language: document.language,
  kind: document.kind,
  length: document.text.length,
  body: JSON.stringify(document),
})

const NOT_SEARCHED: ReadonlySet<BlockRole> = new Set(['navigation', 'boilerplate'])

const searchableParts = (document: Document) =>
  document.blocks
    .filter((block) => !NOT_SEARCHED.has(block.role))
    .map(({ start, end }) => ({ start, end, words: document.text.slice(start, end) }))

async function insertCoding(db: Db, coded: CodedDocument, codeVersion: string): Promise<void> {
  const row = {
    document_id: coded.document.id,
    code_version: codeVersion,
    mention_count: coded.mentions.length,
    layers: zstdCompressSync(JSON.stringify(coded.layers)),
    mentions: JSON.stringify(coded.mentions),
  }
  await db.insertInto('coding').values(row).execute()
}

async function findBytes(db: Db, sha256: string): Promise<{ id: string; codeVersion: string } | undefined> {
  return db
    .selectFrom('document')
    .innerJoin('coding', 'coding.document_id', 'document.id')
    .select(['document.id as id', 'coding.code_version as codeVersion'])
    .where('sha256_bytes', '=', sha256)
    .executeTakeFirst()
}

async function listDocuments(db: Db): Promise<readonly DocumentEntry[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('coding', 'coding.document_id', 'document.id')
    .select(['id', 'sha256_bytes', 'format', 'title', 'publisher', 'published', 'url', 'language', 'kind', 'length'])
    .select(['mention_count', 'code_version'])
    .orderBy('id')
    .execute()
  return rows.map(({ sha256_bytes, published, mention_count, code_version, ...rest }) => ({
    // The columns hold what a `Document` held.
    ...(rest as Pick<DocumentEntry, 'id' | 'format' | 'title' | 'publisher' | 'url' | 'language' | 'kind' | 'length'>),
    sha256: sha256_bytes,
    published: published === null ? null : (JSON.parse(published) as DocumentEntry['published']),
    mentions: mention_count,
    codeVersion: code_version,
  }))
}

async function findCoded(db: Db, id: string): Promise<CodedDocument | undefined> {
  const row = await db
    .selectFrom('document')
    .innerJoin('coding', 'coding.document_id', 'document.id')
    .select(['body', 'layers', 'mentions'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  // What stands in the columns was written by `addCoded` from these very types.
  return {
    document: JSON.parse(row.body) as Document,
    layers: JSON.parse(zstdDecompressSync(row.layers).toString('utf8')) as Layers,
    mentions: JSON.parse(row.mentions) as readonly Mention[],
  }
}

async function requireCoded(db: Db, id: string): Promise<CodedDocument> {
  const found = await findCoded(db, id)
  if (found === undefined) throw new Failure('store/unknown-document', id)
  return found
}

async function* allCoded(db: Db): AsyncGenerator<CodedDocument> {
  for (const { id } of await db.selectFrom('document').select('id').orderBy('id').execute()) {
    const found = await findCoded(db, id)
    if (found !== undefined) yield found
  }
}

async function* staleDocuments(db: Db, codeVersion: string): AsyncGenerator<Document> {
  const stale = await db
    .selectFrom('coding')
    .select('document_id')
    .where('code_version', '!=', codeVersion)
    .orderBy('document_id')
    .execute()
  for (const { document_id } of stale) {
    const row = await db.selectFrom('document').select('body').where('id', '=', document_id).executeTakeFirst()
    // Written by `addCoded` from a `Document`.
    if (row !== undefined) yield JSON.parse(row.body) as Document
  }
}

async function addFailed(db: Db, failed: FailedFile): Promise<void> {
  await db.replaceInto('failed_file').values(failed).execute()
}

async function forgetFailed(db: Db, id: string): Promise<void> {
  await db.deleteFrom('failed_file').where('id', '=', id).execute()
}

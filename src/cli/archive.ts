import { readFile } from 'node:fs/promises'
import { strFromU8, strToU8 } from 'fflate'
import { type ArchiveFile, readArchive, writeArchive } from '../export/archive.ts'
import type { CodedDocument } from '../model/coded.ts'
import { Failure } from '../model/failure.ts'
import type { Ruling } from '../model/ruling.ts'
import type { FailedFile, Workspace } from '../store/store.ts'

const RULINGS = 'rulings.jsonl'
const FAILED = 'failed.jsonl'
const ORIGINALS = 'originals/'
const DOCUMENTS = 'documents/'
/** What an archive may unpack to. */
const MAX_BYTES = 4 * 1024 ** 3
const DIGITS = 8

interface ArchivedDocument {
  readonly codeVersion: string
  readonly coded: CodedDocument
}

/** The whole of a workspace but what is derived: documents with their coding, original bytes, rulings, failed files. */
export const archiveOf = (workspace: Workspace): AsyncIterable<Uint8Array> => writeArchive(filesOf(workspace))

async function* filesOf({ store, findOriginal }: Workspace): AsyncGenerator<ArchiveFile> {
  const versions = new Map((await store.documents()).map(({ id, codeVersion }) => [id, codeVersion]))
  const written = new Set<string>()
  let number = 0
  for await (const coded of store.allCoded()) {
    const { id, sha256 } = coded.document
    const archived: ArchivedDocument = { codeVersion: versions.get(id) ?? '', coded }
    yield {
      path: `${DOCUMENTS}${String(++number).padStart(DIGITS, '0')}.json`,
      bytes: strToU8(JSON.stringify(archived)),
    }
    const original = written.has(sha256.bytes) ? undefined : await findOriginal(sha256.bytes)
    written.add(sha256.bytes)
    if (original !== undefined) yield { path: `${ORIGINALS}${sha256.bytes}`, bytes: original }
  }
  yield { path: FAILED, bytes: linesOf(await store.failedFiles()) }
  yield { path: RULINGS, bytes: linesOf(await store.rulings()) }
}

const linesOf = (values: readonly unknown[]): Uint8Array =>
  strToU8(values.map((value) => `${JSON.stringify(value)}\n`).join(''))

/** Puts an archive into a workspace; what is there already stays. The number of documents that were put in. */
export async function restoreArchive(path: string, { store, keepOriginal }: Workspace): Promise<number> {
  const files = readArchive(new Uint8Array(await readFile(path)), MAX_BYTES)
  let added = 0
  for (const [name, bytes] of files) {
    if (name.startsWith(ORIGINALS)) await keepOriginal(bytes)
    if (!name.startsWith(DOCUMENTS)) continue
    const { coded, codeVersion } = documentIn(name, bytes)
    if ((await store.addCoded(coded, codeVersion)) !== 'unchanged') added++
  }
  // The manifest's hashes were checked: these are the lines that an export wrote.
  for (const failed of valuesIn(FAILED, files)) await store.addFailed(failed as FailedFile)
  await store.addRulings(valuesIn(RULINGS, files) as readonly Ruling[])
  return added
}

function documentIn(name: string, bytes: Uint8Array): ArchivedDocument {
  const value = parsed(name, strFromU8(bytes)) as Partial<ArchivedDocument>
  if (typeof value.codeVersion !== 'string' || typeof value.coded?.document.text !== 'string')
    throw new Failure('import/damaged', name)
  return { codeVersion: value.codeVersion, coded: value.coded }
}

const valuesIn = (name: string, files: ReadonlyMap<string, Uint8Array>): readonly unknown[] =>
  strFromU8(files.get(name) ?? new Uint8Array())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parsed(name, line))

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure('import/damaged', name, { cause: error })
  }
}

import type { CodedDocument } from '../model/coded.ts'
import type { Document, DocumentFormat } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { Reconciled } from '../model/record.ts'
import type { Added, Workspace } from '../store/store.ts'
import { sha256Of } from '../store/originals.ts'

/** One document of a file with the bytes it was read from, or why it could not be read. */
export type FilePart =
  | { readonly document: Document; readonly bytes: Uint8Array }
  | { readonly failure: Failure; readonly id: string }

/** The stages that `add` runs a file through. Passed in, so that adding can be tried without them. */
export interface AddStages {
  /** Names the rules of reading and coding; another name means that everything is read and coded anew. */
  readonly codeVersion: string
  /** The bytes of a file. @throws Failure `read/…`. */
  readonly open: (path: string) => Promise<Uint8Array>
  /** The documents of a file; `format` when it is known. */
  readonly read: (bytes: Uint8Array, id: string, format?: DocumentFormat) => Promise<readonly FilePart[]>
  readonly code: (document: Document) => CodedDocument
  readonly reconcile: (coded: readonly CodedDocument[]) => Reconciled
}

/** What `add` has to tell while it works; `done` is told once a document is safe on disk. */
export interface AddTold {
  readonly done: (id: string, outcome: Added) => void
  readonly failed: (id: string, failure: Failure) => void
  /** How many of the files are behind us, and which is at hand. */
  readonly step: (files: number, path: string) => void
}

/**
 * Adds files to the workspace, then codes anew whatever was coded by other rules, then derives the records. May be
 * stopped at any moment: each document is kept wholly or not at all, and the next run does the rest.
 */
export async function addFiles(
  workspace: Workspace,
  files: readonly string[],
  stages: AddStages,
  told: AddTold,
): Promise<void> {
  const failedIds = new Set((await workspace.store.failedFiles()).map((failed) => failed.id))
  const adding = { workspace, stages, told, failedIds, hashOfId: new Map<string, string>() }
  // Sorted: of two copies the same one is kept, whatever the order they were named in.
  for (const [index, path] of [...files].sort(byCodeUnit).entries()) {
    told.step(index, path)
    await addFile(adding, path)
  }
  await recode(workspace, stages, told)
  await derive(workspace, stages)
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Adding {
  readonly workspace: Workspace
  readonly stages: AddStages
  readonly told: AddTold
  /** Files that an earlier run could not read. */
  readonly failedIds: ReadonlySet<string>
  /** The documents of this run, so that two of the same id are noticed. */
  readonly hashOfId: Map<string, string>
}

async function addFile(adding: Adding, path: string): Promise<void> {
  try {
    const bytes = await adding.stages.open(path)
    const known = await adding.workspace.store.findBytes(sha256Of(bytes))
    if (known?.codeVersion === adding.stages.codeVersion) await passOver(adding, path)
    else for (const part of await adding.stages.read(bytes, path)) await addPart(adding, part)
  } catch (error) {
    await noteFailure(adding, path, error)
  }
}

async function passOver(adding: Adding, path: string): Promise<void> {
  if (adding.failedIds.has(path)) await adding.workspace.store.forgetFailed(path)
  adding.told.done(path, 'unchanged')
}

async function addPart(adding: Adding, part: FilePart): Promise<void> {
  if ('failure' in part) return noteFailure(adding, part.id, part.failure)
  const { document, bytes } = part
  try {
    refuseTwin(adding.hashOfId, document)
    await adding.workspace.keepOriginal(bytes)
    const outcome = await adding.workspace.store.addCoded(adding.stages.code(document), adding.stages.codeVersion)
    adding.told.done(document.id, outcome)
  } catch (error) {
    await noteFailure(adding, document.id, error)
  }
}

function refuseTwin(hashOfId: Map<string, string>, document: Document): void {
  const other = hashOfId.get(document.id)
  if (other !== undefined && other !== document.sha256.bytes) throw new Failure('store/same-id', document.id)
  hashOfId.set(document.id, document.sha256.bytes)
}

/** A file that cannot be read is noted, and the pile goes on; a workspace that cannot be written ends the run. */
async function noteFailure(adding: Adding, id: string, error: unknown): Promise<void> {
  if (!(error instanceof Failure) || ENDS_THE_RUN.has(error.code)) throw error
  await adding.workspace.store.addFailed({ id, code: error.code, message: error.message })
  adding.told.failed(id, error)
}

const ENDS_THE_RUN: ReadonlySet<string> = new Set(['store/busy', 'store/not-writable', 'store/damaged'])

/** Reads the kept bytes and codes them anew for every document that was coded by other rules. Rulings stay. */
export async function recode(workspace: Workspace, stages: AddStages, told: AddTold): Promise<void> {
  for await (const stale of workspace.store.staleDocuments(stages.codeVersion)) {
    const document = await readAgain(workspace, stages, stale)
    told.done(document.id, await workspace.store.addCoded(stages.code(document), stages.codeVersion))
  }
}

/** The document as today's rules read it; as it stands where its bytes are gone or are no longer read as they were. */
async function readAgain(workspace: Workspace, stages: AddStages, stale: Document): Promise<Document> {
  const bytes = await workspace.findOriginal(stale.sha256.bytes)
  const parts = bytes === undefined ? [] : await stages.read(bytes, stale.id, stale.format)
  for (const part of parts)
    if ('document' in part && part.document.sha256.bytes === stale.sha256.bytes)
      return { ...part.document, id: stale.id }
  return stale
}

/** Derives the records anew when a coding has changed since they were. */
export async function derive(workspace: Workspace, stages: Pick<AddStages, 'reconcile'>): Promise<void> {
  const { store } = workspace
  if (await store.derivedIsFresh()) return
  const generation = await store.generation()
  const coded: CodedDocument[] = []
  for await (const each of store.allCoded()) coded.push(each)
  await store.replaceDerived(stages.reconcile(coded), generation)
}

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../model/failure.ts'
import { findOriginal, keepOriginal } from './originals.ts'
import { openSqlite } from './sqlite.ts'
import type { Workspace } from './store.ts'

const DATABASE = 'chancery.sqlite'

/**
 * Opens a workspace folder; with `create`, makes it when it is absent or empty. Close it when done.
 *
 * @throws Failure `store/not-a-workspace`, `store/folder-in-use`, and those of `openSqlite`.
 */
export async function openWorkspace(folder: string, options?: { readonly create?: boolean }): Promise<Workspace> {
  const path = join(folder, DATABASE)
  if (!existsSync(path)) {
    if (options?.create !== true) throw new Failure('store/not-a-workspace', folder)
    makeFolder(folder)
  }
  const { store, close } = await openSqlite(path)
  return {
    folder,
    store,
    keepOriginal: (bytes) => keepOriginal(folder, bytes),
    findOriginal: (sha256) => findOriginal(folder, sha256),
    close,
  }
}

/** A workspace is not laid among a person's own files. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new Failure('store/not-writable', folder, { cause })
  }
  if (readdirSync(folder).length > 0) throw new Failure('store/folder-in-use', folder)
}

import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { failureOf } from './opening.ts'
import type { Failure } from '../model/failure.ts'

/** The files under one path, or why it could not be walked. */
export interface Listing {
  readonly files: readonly string[]
  readonly failures: readonly Failure[]
}

/**
 * The files of a folder and of its folders, or the path itself when it is a file, in the order of code units (not of
 * the machine's locale). Hidden files and folders are left out; links are followed once, never in a ring.
 */
export async function listFiles(path: string): Promise<Listing> {
  try {
    const found = await stat(path)
    return found.isDirectory() ? await walk(path) : { files: [path], failures: [] }
  } catch (cause) {
    return { files: [], failures: [failureOf(cause, path)] }
  }
}

async function walk(root: string): Promise<Listing> {
  const files: string[] = []
  const failures: Failure[] = []
  for (const name of (await readdir(root)).sort(byCodeUnit)) {
    if (name.startsWith('.')) continue
    const inner = await listEntry(join(root, name))
    files.push(...inner.files)
    failures.push(...inner.failures)
  }
  return { files, failures }
}

async function listEntry(path: string): Promise<Listing> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return IGNORED_FOLDERS.has(basename(path)) ? NOTHING : await walk(path)
    return found.isFile() ? { files: [path], failures: [] } : NOTHING
  } catch (cause) {
    return { files: [], failures: [failureOf(cause, path)] }
  }
}

const NOTHING: Listing = { files: [], failures: [] }
/** Folders that hold programs, not documents. */
const IGNORED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'chancery.workspace'])
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

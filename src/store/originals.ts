import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Failure } from '../model/failure.ts'

/** The SHA-256 of bytes in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const pathOf = (folder: string, sha256: string): string =>
  join(folder, 'originals', sha256.slice(0, 2), sha256.slice(2))

/**
 * Keeps bytes in the workspace's folder under their hash and gives the hash. A file appears whole or not at all: it is
 * written beside its place and then renamed.
 *
 * @throws Failure `store/not-writable`.
 */
export async function keepOriginal(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes)
  const path = pathOf(folder, sha256)
  try {
    if (!(await exists(path))) await writeWhole(path, bytes)
    return sha256
  } catch (cause) {
    throw new Failure('store/not-writable', path, { cause })
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${process.pid}.part`
  await writeFile(part, bytes)
  try {
    await rename(part, path)
  } catch (error) {
    // Another writer of the same bytes was quicker and has cleared ours away.
    if (!(await exists(path))) throw error
  }
  await removeParts(path)
}

/** Clears away what writers of the same bytes left when they were killed. */
async function removeParts(path: string): Promise<void> {
  for (const name of await readdir(dirname(path)))
    if (name.startsWith(`${basename(path)}.`)) await rm(join(dirname(path), name), { force: true })
}

/** The bytes of a hash, or `undefined`. */
export async function findOriginal(folder: string, sha256: string): Promise<Uint8Array | undefined> {
  const path = pathOf(folder, sha256)
  return (await exists(path)) ? readFile(path) : undefined
}

async function exists(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  return found !== undefined
}

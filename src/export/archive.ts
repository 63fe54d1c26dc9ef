import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, strFromU8, strToU8, unzipSync } from 'fflate'
import { Failure } from '../model/failure.ts'

/** One file of an archive, by its path inside it. */
export interface ArchiveFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The last file of an archive, which names all others with their SHA-256. */
const MANIFEST = 'manifest.json'
const FORM = 'chancery-archive'
const VERSION = 1
/**
 * The first day a zip file can name: the hour of its making must not change the bytes. Zip files hold local time, so the
 * day is made in it.
 */
export const FIRST_DAY = new Date(1980, 0, 1)
const LEVEL = 6

interface Manifest {
  readonly form: string
  readonly version: number
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly length: number }[]
}

/** Writes files as a zip archive with a manifest, a file at a time. */
export async function* writeArchive(files: AsyncIterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    ready.push(chunk)
  })
  const listed: Manifest['files'][number][] = []
  for await (const { path, bytes } of files) {
    listed.push({ path, sha256: sha256(bytes), length: bytes.length })
    addFile(zip, path, bytes)
    yield* ready
    ready = []
  }
  const manifest: Manifest = { form: FORM, version: VERSION, files: listed }
  addFile(zip, MANIFEST, strToU8(`${JSON.stringify(manifest, null, 1)}\n`))
  zip.end()
  yield* ready
}

function addFile(zip: Zip, path: string, bytes: Uint8Array): void {
  const file = new ZipDeflate(path, { level: LEVEL })
  file.mtime = FIRST_DAY
  zip.add(file)
  file.push(bytes, true)
}

/**
 * The files of an archive that is whole: each stands in the manifest with its hash, none is missing.
 *
 * @throws Failure `import/not-an-archive`, `import/newer-version`, `import/damaged` (naming the file),
 *   `import/too-large` when what unpacks passes `maxBytes`.
 */
export function readArchive(zipped: Uint8Array, maxBytes: number): ReadonlyMap<string, Uint8Array> {
  const files = unzipped(zipped, maxBytes)
  const manifest = manifestOf(files.get(MANIFEST))
  files.delete(MANIFEST)
  if (manifest.files.length !== files.size) throw new Failure('import/damaged', MANIFEST)
  for (const { path, sha256: expected } of manifest.files) {
    const bytes = files.get(path)
    if (bytes === undefined || sha256(bytes) !== expected) throw new Failure('import/damaged', path)
  }
  return files
}

function unzipped(zipped: Uint8Array, maxBytes: number): Map<string, Uint8Array> {
  let left = maxBytes
  try {
    const files = unzipSync(zipped, {
      filter: ({ name, originalSize }) => {
        left -= originalSize
        if (left < 0) throw new Failure('import/too-large', name)
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('import/not-an-archive', undefined, { cause: error })
  }
}

function manifestOf(bytes: Uint8Array | undefined): Manifest {
  if (bytes === undefined) throw new Failure('import/not-an-archive')
  const manifest = jsonOf(bytes)
  if (manifest?.form !== FORM || !Array.isArray(manifest.files)) throw new Failure('import/not-an-archive')
  if ((manifest.version ?? 0) > VERSION) throw new Failure('import/newer-version')
  return manifest as Manifest
}

function jsonOf(bytes: Uint8Array): Partial<Manifest> | null {
  try {
    const value: unknown = JSON.parse(strFromU8(bytes))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import { loadReadLexicon } from '../lexicon/read.ts'
import type { DocumentFormat } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import { DEFAULT_LIMITS } from '../read/draft.ts'
import { decode } from '../read/encoding.ts'
import { linesOf } from '../read/json-lines.ts'
import { listFiles } from '../read/list-files.ts'
import { failureOf } from '../read/opening.ts'
import { type ReadOptions, type ReadResult, readBytes } from '../read/read.ts'
import { sha256Of } from '../store/originals.ts'
import type { FilePart } from './add-files.ts'
import { positiveNumber } from './numbers.ts'
import { printFailure } from './output.ts'

/** The values of `withLimits`. */
export interface LimitOptions {
  readonly maxBytes: number
  readonly maxSeconds: number
}

/** Adds the options that bound what one file may cost. */
export const withLimits = (command: Command): Command =>
  command
    .addOption(limit('--max-bytes <number>', 'refuse larger files', DEFAULT_LIMITS.maxBytes))
    .addOption(limit('--max-seconds <number>', 'give up on a file after so long', DEFAULT_LIMITS.maxSeconds))

const limit = (flags: string, does: string, usual: number): Option =>
  new Option(flags, does).argParser(positiveNumber).default(usual)

/** How to read, by the lexicon and the person's limits. */
export const readOptionsOf = ({ maxBytes, maxSeconds }: LimitOptions): ReadOptions => ({
  lexicon: loadReadLexicon(),
  limits: { ...DEFAULT_LIMITS, maxBytes, maxSeconds },
})

/** The files under all paths, each once, in the order of the paths; what cannot be walked is reported. */
export async function filesUnder(paths: readonly string[]): Promise<readonly string[]> {
  const listings = await Promise.all(paths.map(listFiles))
  for (const failure of listings.flatMap((listing) => listing.failures)) printFailure(failure)
  return [...new Set(listings.flatMap((listing) => listing.files))]
}

/** The bytes of a file within the limit. @throws Failure `read/…`. */
export async function openFile(path: string, options: ReadOptions): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > options.limits.maxBytes) throw new Failure('read/too-large', path)
    return await readFile(path)
  } catch (cause) {
    throw failureOf(cause, path)
  }
}

/** The documents of a file, each with the bytes it was read from: the file's, or its line's in JSON Lines. */
export async function partsOf(
  bytes: Uint8Array,
  source: { readonly id: string; readonly format?: DocumentFormat },
  options: ReadOptions,
): Promise<readonly FilePart[]> {
  const results = await readBytes(bytes, { name: basename(source.id), ...source }, options)
  const lines = linesByHash(bytes, results)
  return results.map((result) =>
    result.ok
      ? { document: result.document, bytes: lines.get(result.document.sha256.bytes) ?? bytes }
      : { failure: result.failure, id: result.failure.subject ?? source.id },
  )
}

function linesByHash(bytes: Uint8Array, results: readonly ReadResult[]): ReadonlyMap<string, Uint8Array> {
  if (!results.some((result) => result.ok && result.document.format === 'jsonl')) return new Map()
  const lines = linesOf(decode(bytes)).map(({ line }) => new TextEncoder().encode(line))
  return new Map(lines.map((line) => [sha256Of(line), line]))
}

import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes pieces of text to stdout, no faster than the reader takes them. */
export const printPieces = (pieces: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(pieces), process.stdout, { end: false })

/** Writes pieces of text to a file, which is replaced. */
export const writePieces = (pieces: Iterable<string>, path: string): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(path))

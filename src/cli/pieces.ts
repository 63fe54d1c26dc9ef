import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pieces } from '../export/formats.ts'

/** Writes pieces to stdout, no faster than the reader takes them. */
export const printPieces = (pieces: Pieces): Promise<void> =>
  pipeline(Readable.from(pieces), process.stdout, { end: false })

/** Writes pieces to a file, which is replaced. */
export const writePieces = (pieces: Pieces, path: string): Promise<void> =>
  pipeline(Readable.from(pieces), createWriteStream(path))

import type { StateEntry } from '../model/lexicon/actors.ts'
import type { Atlas } from '../model/lexicon/map.ts'

/** What formats need beside the dossier. */
export interface ExportTools {
  /** States by our code, for their numbers in other lists. */
  readonly states: ReadonlyMap<string, StateEntry>
  /** Where places and governments lie. */
  readonly atlas: Atlas
  /** The text of a document, into which its spans point. */
  readonly textOf: (document: string) => string | undefined
  /** Version of the program that writes. */
  readonly version: string
}

/** For formats that need none of it. */
export const NO_TOOLS: ExportTools = {
  states: new Map(),
  atlas: { findPlace: () => undefined, findSeat: () => undefined, outlines: new Map() },
  textOf: () => undefined,
  version: '',
}

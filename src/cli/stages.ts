import { codeVersion } from './code-version.ts'
import type { AddStages } from './add-files.ts'
import { type LimitOptions, openFile, partsOf, readOptionsOf } from './reading.ts'

/** The real stages, for `add`. */
export function stagesOf(limits: LimitOptions): AddStages {
  const readOptions = readOptionsOf(limits)
  return {
    codeVersion: codeVersion(),
    open: (path) => openFile(path, readOptions),
    read: (bytes, id, format) => partsOf(bytes, format === undefined ? { id } : { id, format }, readOptions),
    // Until the pipeline stands: documents without coding.
    code: (document) => ({ document, layers: NOTHING, mentions: [] }),
    reconcile: () => ({ records: [], origins: [], threads: [] }),
  }
}

const NOTHING = { sentences: [], tokens: [], dates: [], actors: [], quotes: [], figures: [] }

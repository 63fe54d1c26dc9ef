import { loadLexicon } from '../lexicon/load.ts'
import { type Tools, codeDocument, prepare } from '../pipeline.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import type { AddStages } from './add-files.ts'
import { codeVersion } from './code-version.ts'
import { type LimitOptions, openFile, partsOf, readOptionsOf } from './reading.ts'

/** The real stages, for `add`. What coding needs is made ready with the first document: adding what is there needs none of it. */
export function stagesOf(limits: LimitOptions): AddStages {
  const lexicon = loadLexicon()
  const readOptions = readOptionsOf(limits)
  let tools: Tools | undefined
  return {
    codeVersion: codeVersion(),
    open: (path) => openFile(path, readOptions),
    read: (bytes, id, format) => partsOf(bytes, format === undefined ? { id } : { id, format }, readOptions),
    code: (document) => codeDocument(document, (tools ??= prepare(lexicon))),
    reconcile: (coded) => reconcile(coded, lexicon.reconcile),
  }
}

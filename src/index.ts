/**
 * Chancery as a library. Stages are functions from data to data; `prepare(loadLexicon())` gives what they need.
 *
 * @example
 * const lexicon = loadLexicon()
 * const tools = prepare(lexicon)
 * const [result] = await readPath('article.html', { lexicon: lexicon.read, limits: DEFAULT_LIMITS })
 * if (result?.ok) console.log(codeDocument(result.document, tools).mentions)
 */
export type * from './model/coded.ts'
export type * from './model/document.ts'
export type * from './model/dossier.ts'
export type * from './model/layers.ts'
export type * from './model/mention.ts'
export type * from './model/record.ts'
export type * from './model/ruling.ts'
export type { Span } from './model/span.ts'
export type { Edtf } from './model/edtf.ts'
export type { ActKind, ActType, Context, Reality, Register } from './model/ontology.ts'

export { Failure, FAILURES, type FailureCode } from './model/failure.ts'
export { compatible, dayRange, edtf, findEdtf } from './model/edtf.ts'
export { dateText } from './model/edtf-text.ts'
export { type Lexicon, loadLexicon } from './lexicon/load.ts'
export { findState } from './lexicon/state-names.ts'
export { DEFAULT_LIMITS, type Given, type Limits } from './read/draft.ts'
export { listFiles } from './read/list-files.ts'
export { readBytes, type ReadOptions, readPath, type ReadResult } from './read/read.ts'
export { codeDocument, prepare, type Tools } from './pipeline.ts'
export { reconcile } from './reconcile/reconcile.ts'
export { buildDossier } from './reconcile/dossier.ts'
export { codedJson } from './export/coded.ts'
export { EXPORT_FORMATS, exportDossier, type Pieces } from './export/formats.ts'
export { type ExportTools, NO_TOOLS } from './export/tools.ts'
export { openWorkspace } from './store/workspace.ts'

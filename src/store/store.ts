import type { CodedDocument } from '../model/coded.ts'
import type { Document, DocumentFormat, DocumentKind, Published } from '../model/document.ts'
import type { EventRecord, Origin, Reconciled, Thread } from '../model/record.ts'
import type { Ruling } from '../model/ruling.ts'
import type { Span } from '../model/span.ts'

/** A document as lists show it: everything but its text and layers. */
export interface DocumentEntry {
  readonly id: string
  readonly sha256: string
  readonly format: DocumentFormat
  readonly title: string | null
  readonly publisher: string | null
  readonly published: Published | null
  readonly url: string | null
  readonly language: string
  readonly kind: DocumentKind
  /** Length of the text in UTF-16 units. */
  readonly length: number
  readonly mentions: number
  /** The rules it was coded by: `Store.addCoded`'s `codeVersion`. */
  readonly codeVersion: string
}

/** A file that could not be read, with its reason; forgotten as soon as the same id is read after all. */
export interface FailedFile {
  readonly id: string
  /** A code of `FAILURES`. */
  readonly code: string
  readonly message: string
}

/** A passage that was found, by where it stands. */
export interface Passage {
  /** Document id. */
  readonly document: string
  readonly title: string | null
  /** The paragraph in `Document.text`. */
  readonly span: Span
  /** Its words; the marks U+0001 and U+0002 are shown as spaces. */
  readonly text: string
  /** The words that were asked for, as spans into `Document.text`, in order. */
  readonly hits: readonly Span[]
}

/** What became of a document that was handed in. */
export type Added =
  | 'added'
  /** The same bytes are there, coded by the same rules. Nothing was written. */
  | 'unchanged'
  /** The same bytes are there, coded by other rules: the coding was replaced. */
  | 'recoded'
  /** The id is there with other bytes: document and coding were replaced. */
  | 'replaced'

/**
 * A workspace's data. Every method is one transaction: done wholly or not at all when the promise rejects or the
 * process dies. Readers see a consistent state while another process writes.
 */
export interface Store {
  /**
   * Keeps a document with its coding. Keyed by the SHA-256 of its bytes: the same bytes under another id are
   * `unchanged` and keep their first id.
   */
  readonly addCoded: (coded: CodedDocument, codeVersion: string) => Promise<Added>
  /** The id under which these bytes are kept and the rules they were coded by, or `undefined`. */
  readonly findBytes: (sha256: string) => Promise<{ readonly id: string; readonly codeVersion: string } | undefined>
  /** All documents in order of id. */
  readonly documents: () => Promise<readonly DocumentEntry[]>
  /** One document with its coding, or `undefined`. */
  readonly findCoded: (id: string) => Promise<CodedDocument | undefined>
  /** The same. @throws Failure `store/unknown-document`. */
  readonly requireCoded: (id: string) => Promise<CodedDocument>
  /** All documents with their coding, in order of id, one at a time. */
  readonly allCoded: () => AsyncIterable<CodedDocument>
  /** The documents coded by other rules than these, in order of id, for coding anew. */
  readonly staleDocuments: (codeVersion: string) => AsyncIterable<Document>

  readonly addFailed: (failed: FailedFile) => Promise<void>
  /** Takes a file off the list: it turned out to hold what is there already. */
  readonly forgetFailed: (id: string) => Promise<void>
  readonly failedFiles: () => Promise<readonly FailedFile[]>

  /** How often codings were written so far; read it before `allCoded` and hand it to `replaceDerived`. */
  readonly generation: () => Promise<number>
  /** Puts these in place of all that was derived before. `madeAt` is the generation they were made from. */
  readonly replaceDerived: (derived: Reconciled, madeAt: number) => Promise<void>
  /** False when documents were added or coded anew since what `replaceDerived` was made from. */
  readonly derivedIsFresh: () => Promise<boolean>
  /** All records in the order they were given. */
  readonly records: () => Promise<readonly EventRecord[]>
  readonly findRecord: (id: string) => Promise<EventRecord | undefined>
  readonly origins: () => Promise<readonly Origin[]>
  readonly threads: () => Promise<readonly Thread[]>

  /**
   * Appends rulings; an id that is there already with the same content is a no-op.
   *
   * @throws Failure `store/ruling-taken` for an id that is there with other content; then none is added.
   */
  readonly addRulings: (rulings: readonly Ruling[]) => Promise<void>
  /** All rulings in the order they were added. */
  readonly rulings: () => Promise<readonly Ruling[]>
  /** How many there are: other after every ruling, for the log only grows. */
  readonly countRulings: () => Promise<number>

  /** Paragraphs that hold all the words, best first; `"in quotation marks"` is a phrase. */
  readonly search: (words: string, limit?: number) => Promise<readonly Passage[]>

  readonly findMeta: (name: string) => Promise<string | undefined>
  readonly setMeta: (name: string, value: string) => Promise<void>
  /** Faults found in the stored data, in words; empty when it is whole. */
  readonly check: () => Promise<readonly string[]>
}

/** An open workspace: its data, and the folder with the original bytes. */
export interface Workspace {
  readonly folder: string
  readonly store: Store
  /** Keeps the original bytes under their SHA-256; there already is fine. */
  readonly keepOriginal: (bytes: Uint8Array) => Promise<string>
  /** The original bytes, or `undefined`. */
  readonly findOriginal: (sha256: string) => Promise<Uint8Array | undefined>
  readonly close: () => Promise<void>
}

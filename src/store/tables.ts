import type { Generated } from 'kysely'

/** The tables of a workspace. What is JSON here is text on SQLite; instants and dates are text too. */
export interface Tables {
  readonly document: DocumentTable
  readonly coding: CodingTable
  readonly passage: PassageTable
  readonly failed_file: FailedFileTable
  readonly record: DerivedTable
  readonly origin: DerivedTable
  readonly thread: DerivedTable
  readonly ruling: RulingTable
  readonly meta: MetaTable
}

/** One document as read. The columns repeat what lists and searches need; `body` is the whole. */
export interface DocumentTable {
  id: string
  sha256_bytes: string
  sha256_text: string
  format: string
  title: string | null
  publisher: string | null
  /** JSON of `Document.published`. */
  published: string | null
  url: string | null
  language: string
  kind: string
  /** UTF-16 units. */
  length: number
  /** JSON of the `Document`. */
  body: string
}

/** What was found in a document, and by which rules. */
export interface CodingTable {
  document_id: string
  code_version: string
  mention_count: number
  /** JSON of the `Layers`, compressed with Zstandard: tokens repeat themselves. */
  layers: Uint8Array
  /** JSON of the `Mention`s. */
  mentions: string
}

/** One paragraph. Its words are indexed in `passage_text` under the same number. */
export interface PassageTable {
  id: Generated<number>
  document_id: string
  start: number
  end: number
}

/** A file that could not be read. */
export interface FailedFileTable {
  id: string
  code: string
  message: string
}

/** A derived thing in its place; `body` is its JSON. */
export interface DerivedTable {
  position: number
  id: string
  body: string
}

/** One ruling in the order of the log; `body` is its JSON. Triggers refuse change and removal. */
export interface RulingTable {
  position: Generated<number>
  id: string
  body: string
}

/** Single values: `coding_generation`, `derived_generation`, and whatever a caller keeps. */
export interface MetaTable {
  name: string
  value: string
}

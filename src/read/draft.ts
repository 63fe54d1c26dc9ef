import type { BlockRole, DocumentFormat, DocumentKind, Infobox, Published } from '../model/document.ts'

/** What the person, or the line of JSON, says about a document before it is opened. Given beats read. */
export interface Given {
  /** The path or id; unique in one run. */
  readonly id: string
  /** File name, for its extension. */
  readonly name?: string
  readonly format?: DocumentFormat
  readonly title?: string
  readonly publisher?: string
  /** As the person wrote it: EDTF or "25 November 2017". */
  readonly published?: string
  readonly url?: string
  readonly kind?: DocumentKind
}

/** Bounds against hostile files. */
export interface Limits {
  /** Bytes of one file, and of what unpacks from it. */
  readonly maxBytes: number
  /** Levels of nesting (elements, braces, parts). */
  readonly maxDepth: number
  readonly maxSeconds: number
}

export const DEFAULT_LIMITS: Limits = { maxBytes: 64 * 1024 * 1024, maxDepth: 256, maxSeconds: 60 }

/** A run of text as a format file hands it over; `role` is the format's first guess, which the shared passes refine. */
export interface DraftBlock {
  readonly role: BlockRole
  /** Clean words without markup; no leading or trailing white space; blocks without any are dropped. */
  readonly text: string
  /** Of a heading: 1 is the document's own title, 2 a chapter, and so on down. */
  readonly level?: number
}

/** A place between the characters of a block: in `blocks[block].text` before the code unit `offset`. */
export interface DraftPlace {
  readonly block: number
  readonly offset: number
}

/** A stretch within one block. */
export interface DraftSpan {
  readonly block: number
  readonly start: number
  readonly end: number
}

/** A cited source as far as its format tells; what is not said is absent. `at` is the place behind which it stood. */
export interface DraftCitation {
  readonly at: DraftPlace
  readonly template?: string
  readonly title?: string
  readonly authors?: readonly string[]
  readonly publisher?: string
  readonly date?: string
  readonly url?: string
  readonly archiveUrl?: string
  readonly accessDate?: string
  readonly urlStatus?: string
  readonly doi?: string
}

/** A name in another language, with where it stands. */
export interface DraftForeignName extends DraftSpan {
  /** BCP 47. */
  readonly language: string
}

/** What a format knows of the document from its own metadata fields, not from reading the words. */
export interface DraftMetadata {
  readonly title?: string
  readonly publisher?: string
  readonly authors?: readonly string[]
  /** EDTF with the rule that found it (`html/json-ld`, `tei/publication-statement`). */
  readonly published?: Published
  readonly url?: string
  /** BCP 47. */
  readonly language?: string
  readonly kind?: DocumentKind
  /** The rule that gave `kind`; required with it. */
  readonly kindWhy?: string
  /** The wiki whose housekeeping the markup shows, with the rule; it is the publisher when nothing else names one. */
  readonly wiki?: { readonly publisher: string; readonly why: string }
}

/** What every format file returns: the document's parts in order, before they are joined and weighed. */
export interface Draft {
  readonly blocks: readonly DraftBlock[]
  readonly metadata?: DraftMetadata
  readonly citations?: readonly DraftCitation[]
  readonly infoboxes?: readonly Infobox[]
  readonly foreignNames?: readonly DraftForeignName[]
  /**
   * For text that must not be changed by a character: the text itself, and for each block its offset in it. Without
   * it the blocks are joined by blank lines.
   */
  readonly laidOver?: { readonly text: string; readonly starts: readonly number[] }
}

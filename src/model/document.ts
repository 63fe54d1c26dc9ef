import type { Edtf } from './edtf.ts'
import type { Span } from './span.ts'

/** What sort of text a document is; decides how its dates are anchored and how its claims are weighed. */
export const DOCUMENT_KINDS = [
  'encyclopedia',
  'wire',
  'news',
  'opinion',
  'advocacy',
  'official',
  'treaty',
  'speech',
  'unknown',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Where a value about the document came from: a rule's name, and the words it rests on when they stand in the text. */
export interface Evidence {
  /** The rule that gave it, e.g. `meta/json-ld`, `byline/wire-credit`. */
  readonly why: string
  readonly span?: Span
}

/** The date a document was published, never later made more precise than the document says. */
export interface Published extends Evidence {
  readonly edtf: Edtf
  /** `stated` by the document or its metadata, `inferred` from something else in it (a photo caption), `given` by the person. */
  readonly basis: 'stated' | 'inferred' | 'given'
}

/** A chapter: its heading and everything up to the next heading of the same or a higher level. */
export interface Section extends Span {
  readonly heading: Span
  readonly title: string
  /** 1 is the document's own title, 2 a chapter, and so on down. */
  readonly level: number
}

/**
 * A run of text with one role. Blocks are in order, do not overlap, and only white space and the line marks of plain
 * text (`==`, `#`, `-`, `1.`) stand between them.
 * What is not `body`-like is kept in the text, but no act is coded from it.
 */
export interface Block extends Span {
  readonly role: BlockRole
}
export const BLOCK_ROLES = [
  'title',
  'standfirst',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'table',
  'infobox',
  'byline',
  'credit',
  'navigation',
  'disclaimer',
  'reference',
  'boilerplate',
] as const
export type BlockRole = (typeof BLOCK_ROLES)[number]

/** The roles whose sentences tell of acts. */
export const TOLD_ROLES: ReadonlySet<BlockRole> = new Set([
  'title',
  'standfirst',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
])

/** A source that a document cites, after CSL-JSON 1.0.2, with where it is cited. */
export interface Citation {
  /** The MediaWiki template it was made by ("cite news"), when there was one. */
  readonly template?: string
  readonly title: string | null
  readonly authors: readonly string[]
  /** Newspaper, journal, site or publishing house: CSL `container-title`, else `publisher`. */
  readonly publisher: string | null
  /** As written in the source ("Apr 2000"). */
  readonly date: string | null
  readonly url: string | null
  readonly archiveUrl: string | null
  readonly accessDate: string | null
  readonly urlStatus: string | null
  readonly doi: string | null
  /** UTF-16 offset in `Document.text` behind which it stood. */
  readonly at: number
}

/** An infobox: its name and fields in order, markup removed. */
export interface Infobox {
  readonly name: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** Who printed it first, when the document says that it is a reprint or made of agency material. */
export interface FirstPublished extends Evidence {
  readonly publishers: readonly string[]
  readonly relation: 'reprint' | 'wire'
  readonly edtf: Edtf | null
}

/** A sentence by which the publisher says how far it stands behind the text ("The views expressed are the author's own"). */
export interface Standing extends Span {
  readonly kind: 'disclaimer' | 'views-of-author' | 'republished'
}

/** A name of the document's subject in another language, as the lead gives it. */
export interface ForeignName extends Span {
  /** BCP 47. */
  readonly language: string
  readonly text: string
}

/** One source text as read. Immutable: every later stage only points into `text`. */
export interface Document {
  /** The path or id as given by the person; unique in one run. */
  readonly id: string
  /** SHA-256 in hexadecimal of the bytes as found, and of `text` in UTF-8. */
  readonly sha256: { readonly bytes: string; readonly text: string }
  readonly format: DocumentFormat
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly published: Published | null
  readonly url: string | null
  /** BCP 47, `und` when it could not be told. */
  readonly language: string
  readonly kind: DocumentKind
  /** The evidence for `kind`, strongest first. */
  readonly kindWhy: readonly Evidence[]
  readonly firstPublished: FirstPublished | null
  readonly standing: readonly Standing[]
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
  readonly infoboxes: readonly Infobox[]
  readonly foreignNames: readonly ForeignName[]
}

export const DOCUMENT_FORMATS = [
  'text',
  'markdown',
  'html',
  'wikitext',
  'pdf',
  'docx',
  'mhtml',
  'tei',
  'jsonl',
] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

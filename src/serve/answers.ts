import type { CodedDocument } from '../model/coded.ts'
import type { DocumentKind, Published } from '../model/document.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Layers } from '../model/layers.ts'
import type { LineColumns } from '../model/line-columns.ts'
import type { RecordLine } from '../model/line.ts'
import type { EventRecord } from '../model/record.ts'
import type { RulingEffect } from '../model/ruling.ts'
import type { Span } from '../model/span.ts'

/** A document as the pile lists it. */
export interface PileDocument {
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: Published | null
  readonly kind: DocumentKind
  readonly language: string
  /** Length of the text in UTF-16 units. */
  readonly length: number
  /** How many passages tell of an act. */
  readonly acts: number
  readonly origin: string
  /** "own", "reprint of …", "wire material (AP, AFP)", "not established". */
  readonly originText: string
}

/** A file that could not be read, with its reason. */
export interface UnreadFile {
  readonly id: string
  readonly code: string
  readonly message: string
}

/** `/api/documents`. */
export interface PileAnswer {
  readonly documents: readonly PileDocument[]
  readonly unread: readonly UnreadFile[]
}

/** `POST /api/documents`: what became of the documents of one file. */
export interface AddAnswer {
  readonly documents: readonly { readonly id: string; readonly outcome: string }[]
  readonly refused: readonly UnreadFile[]
}

/** `/api/documents/{id}`: the whole document with what was found in it; tokens only when asked for. */
export interface DocumentAnswer {
  readonly document: CodedDocument['document']
  readonly layers: Omit<Layers, 'tokens'> & { readonly tokens?: Layers['tokens'] }
  readonly mentions: CodedDocument['mentions']
}

/** Two states that the pile tells of together. */
export interface StatePair {
  readonly states: readonly { readonly code: string; readonly name: string }[]
  readonly records: number
  /** How many of the records set the two apart. */
  readonly apart: number
  readonly documents: number
}

/** `/api/pairs`, most records first. */
export interface PairsAnswer {
  readonly pairs: readonly StatePair[]
}

/** `/api/dossier/{states}`: the dossier with its records as lines. */
export interface DossierAnswer extends Omit<Dossier, 'records' | 'registers' | 'tables' | 'origins'> {
  /** How many records there are before the filter. */
  readonly total: number
  /** How many passages those rest on. */
  readonly passages: number
  /** The records that pass the filter, in order of date, undated ones last. */
  readonly lines: readonly RecordLine[]
  /** Names of all parties by id. */
  readonly names: Readonly<Record<string, string>>
  /** By party: the state of the dossier that it acts for, the Soviet Union for Russia; others are left out. */
  readonly sides: Readonly<Record<string, string>>
  /** What the relation is called in other scripts, by documents about it. */
  readonly otherNames: readonly OtherName[]
  /** By record: the documents that do more than assert it. */
  readonly told: Readonly<Record<string, readonly Stand[]>>
}

/** `/api/dossier/{states}/columns`: the dossier without a filter, its lines as columns. */
export interface DossierColumnsAnswer extends Omit<DossierAnswer, 'lines'> {
  readonly columns: LineColumns
}

/** A name in another script. */
export interface OtherName {
  readonly text: string
  /** BCP 47. */
  readonly language: string
}

/** How a document stands to a record that it does not plainly assert. */
export interface Stand {
  readonly document: string
  readonly stand: 'says who' | 'differs' | 'denies'
  /** Who is given as the source, or the value that differs; may be empty. */
  readonly words: string
}

/** A field in which a witness differs from the value of the record. */
export type DifferingField = 'date' | 'place' | 'reality'

/** What a mark in a passage stands for. */
export type MarkLayer = 'act' | 'actor' | 'date' | 'figure' | 'quote'

/** Words in a passage, as a span into `Document.text`. */
export interface Mark extends Span {
  readonly layer: MarkLayer
  /** True for the words that name this very act. */
  readonly on: boolean
}

/** One witness of a record with the paragraph it stands in. */
export interface EvidencePassage {
  readonly document: string
  readonly mention: string
  /** Where the paragraph begins and ends in `Document.text`. */
  readonly span: Span
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly sentence: Span
  /** In document order. */
  readonly marks: readonly Mark[]
  /** The words of the date that this witness gives, when there are any. */
  readonly dateWords: string | null
  readonly differs: readonly DifferingField[]
}

/** `/api/dossier/{states}/records/{record}`: a record with every passage it rests on. */
export interface EvidenceAnswer {
  readonly record: EventRecord
  readonly passages: readonly EvidencePassage[]
}

/** A paragraph that holds the words that were asked for. */
export interface FoundPassage {
  readonly document: string
  readonly title: string | null
  readonly publisher: string | null
  readonly span: Span
  readonly text: string
  /** The words asked for, as spans into `Document.text`. */
  readonly hits: readonly Span[]
}

/** `/api/search`. */
export interface SearchAnswer {
  readonly query: string
  readonly passages: readonly FoundPassage[]
}

/** `/api/rulings`: the log in its order, each ruling with what it does now. */
export interface RulingsAnswer {
  readonly rulings: readonly RulingEffect[]
}

/** Any refusal. */
export interface RefusalAnswer {
  /** A permanent code of `docs/failures.md`. */
  readonly code: string
  readonly message: string
}

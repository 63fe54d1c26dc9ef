import type { Comparison } from './comparison.ts'
import type { Citation, DocumentKind, Published, Standing } from './document.ts'
import type { Figure, Quote } from './layers.ts'
import type { Register } from './ontology.ts'
import type { EventRecord, Origin, Thread } from './record.ts'

/** A document as a dossier lists it: everything but its text. */
export interface SourceEntry {
  /** Number in the dossier, from 1, in the order of first use. */
  readonly number: number
  readonly document: string
  readonly title: string | null
  readonly publisher: string | null
  readonly kind: DocumentKind
  readonly published: Published | null
  readonly url: string | null
  readonly origin: string
  /** How the origin is known: "own", "reprint of Strategic Culture Foundation", "wire material (AP, AFP)", "not established". */
  readonly originText: string
  readonly standing: readonly Standing[]
  readonly citations: readonly Citation[]
}

/** A standing fact about missions: which state has what where, with the words. */
export interface MissionEntry {
  readonly text: string
  readonly documents: readonly string[]
}

/** A figure with the sentence it stands in. */
export interface FigureEntry {
  readonly document: string
  readonly figure: Figure
  readonly words: string
  readonly sentenceText: string
  /** Whom the text gives as its source, by name; null when the document speaks for itself. */
  readonly by: string | null
}

/** A quotation with its speaker. */
export interface StatementEntry {
  readonly document: string
  readonly quote: Quote
  readonly words: string
  readonly speaker: string | null
}

/** A register as a table: one row a record, in the order of the records. */
export interface RegisterTable {
  readonly register: Register
  /** Names of the columns, in order. */
  readonly columns: readonly string[]
  readonly rows: readonly {
    /** Id of the record. */
    readonly record: string
    /** One text a column; empty where no source says it. */
    readonly cells: readonly string[]
  }[]
}

/** A standing fact in the profile of a pair: what holds, as far as the sources say, and on what it rests. */
export interface ProfileEntry {
  readonly heading: string
  readonly text: string
  /** EDTF of the record it rests on, or null. */
  readonly date: string | null
  readonly records: readonly string[]
  readonly documents: readonly string[]
}

/** Everything between two or more states. */
export interface Dossier {
  /** State codes in the order asked for. */
  readonly states: readonly { readonly code: string; readonly name: string }[]
  readonly missions: readonly MissionEntry[]
  readonly records: readonly EventRecord[]
  readonly registers: Readonly<Partial<Record<Register, readonly string[]>>>
  /** The same records as tables with the columns of their field. */
  readonly tables: readonly RegisterTable[]
  /** How things stand between them: relations, last visits, undertakings, totals. */
  readonly profile: readonly ProfileEntry[]
  readonly threads: readonly Thread[]
  readonly figures: readonly FigureEntry[]
  readonly statements: readonly StatementEntry[]
  /** Where sources stand side by side: disputes, figures of one measure, one statement in several versions. */
  readonly comparisons: readonly Comparison[]
  readonly sources: readonly SourceEntry[]
  readonly origins: readonly Origin[]
  /** First and last year that an actual act is dated to, or null when none is. */
  readonly years: readonly [number, number] | null
}

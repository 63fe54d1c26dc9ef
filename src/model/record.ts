import type { ActKind, ActType, Context, Reality, Register } from './ontology.ts'
import type { Mention } from './mention.ts'
import type { RecordRuling } from './ruling.ts'
import type { Span } from './span.ts'

/** One witness of a record: a passage of a document, with what it says and where. */
export interface Witness {
  /** Document id. */
  readonly document: string
  readonly mention: Mention
  readonly sentenceText: string
  readonly triggerText: string
  /** The thing given, signed, built or demanded with what hangs on its noun; absent when the passage names none. */
  readonly objectText?: string
  /** Names of the actors by id, as this document gives them. */
  readonly names: Readonly<Record<string, string>>
}

/**
 * A field of a record, with each source's version kept.
 * `agreed`: two or more origins say the same. `single-source`: one origin says it. `disputed`: versions that exclude each other.
 */
export interface Field<T> {
  readonly value: T | null
  readonly state: 'agreed' | 'single-source' | 'disputed'
  readonly versions: readonly { readonly value: T; readonly documents: readonly string[] }[]
}

/** Somebody who took part: a state by its code, anybody else by name. */
export interface Party {
  /** State code or slug of the name. */
  readonly id: string
  readonly name: string
  readonly state: string | null
  /** The person who acted for the state, when a source names him. */
  readonly persons: readonly string[]
}

/** One real-world event with all its witnesses. */
export interface EventRecord {
  /** `r-` and 12 hexadecimal digits of the SHA-256 over its first witness: stable while that witness stands. */
  readonly id: string
  readonly type: ActType
  readonly kind: ActKind
  readonly register: Register
  readonly contexts: readonly Context[]
  /** One line a reader can check aloud: "Sudan expels Soviet advisers". */
  readonly title: string
  readonly date: Field<string>
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly place: Field<string>
  readonly reality: Field<Reality>
  /** Who is given as the source in the texts, once each. */
  readonly attribution: readonly { readonly to: string; readonly verb: string }[]
  readonly status: 'agreed' | 'single-source' | 'disputed'
  /** Ids of the origins whose documents tell of it. */
  readonly origins: readonly string[]
  readonly thread?: string
  /** What people have ruled on it; absent when nobody has. */
  readonly ruled?: RecordRuling
  /** In order of document, then of place in it. */
  readonly witnesses: readonly Witness[]
}

/** An independent root of reports, and the documents that share it. */
export interface Origin {
  readonly id: string
  readonly documents: readonly string[]
  /** Why they are held to be one: "reprint", "wire", "near-copy", "cites"; empty for a document that stands alone. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly why: string; readonly span?: Span }[]
}

/** The records of one undertaking in order, with its present stage. */
export interface Thread {
  readonly id: string
  readonly title: string
  /** The present stage: the last that is dated. */
  readonly stage: string
  readonly records: readonly string[]
  /** Each stage with the records that tell of it, in order of date. */
  readonly stages?: readonly ThreadStage[]
  /** What no text says, where a reader might think so ("No source says that the base exists."). */
  readonly note?: string
}

/** A stage of an undertaking. */
export interface ThreadStage {
  readonly stage: string
  /** EDTF of the first record that tells of it, null when none is dated. */
  readonly date: string | null
  readonly records: readonly string[]
}

/** What reconciling makes of a pile of coded documents. */
export interface Reconciled {
  readonly records: readonly EventRecord[]
  readonly origins: readonly Origin[]
  readonly threads: readonly Thread[]
}

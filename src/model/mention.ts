import type { Edtf } from './edtf.ts'
import type { Basis } from './layers.ts'
import type { ActKind, ActType, Context, Reality } from './ontology.ts'
import type { Span } from './span.ts'

/** Who is given as the source of an assertion, and with which word. */
export interface Attribution {
  /** Actor id, or the name as written when the holder is no actor of the document ("analysts"). */
  readonly to: string
  /** Lemma of the cue: "say", "allege", "report", "deny", "according to". */
  readonly verb: string
  /** The holder and cue in the text. */
  readonly span: Span
}

/** When an act happened, as the passage tells it. */
export interface ActDate {
  readonly edtf: Edtf
  readonly basis: Basis
  /** The expression it rests on; none when it is the document's publication date. */
  readonly span?: Span
  readonly why: string
}

/** One passage's assertion of one act. */
export interface Mention {
  /** `m` and a number: unique in the document, in document order. */
  readonly id: string
  readonly type: ActType
  /** PLOVER mode, where the type has modes. */
  readonly mode?: string
  readonly kind: ActKind
  readonly contexts: readonly Context[]
  /** The words that name the act. */
  readonly trigger: Span
  readonly sentence: Span
  /** Actor ids, in text order. For symmetric acts all parties stand here. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly date: ActDate | null
  /** Most specific named place, in the words of the text. */
  readonly place: (Span & { readonly name: string }) | null
  /** The thing given, signed, built or demanded, in the words of the text. */
  readonly object?: Span
  readonly reality: Reality
  /** Outermost holder first. */
  readonly attribution: readonly Attribution[]
  /** 0 to 1: the share of mentions like this one that were right on the development gold. */
  readonly confidence: number
  /** The frame and rules that made it, first the frame. */
  readonly why: readonly string[]
}

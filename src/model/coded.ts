import type { Document } from './document.ts'
import type { Layers } from './layers.ts'
import type { Mention } from './mention.ts'

/** A document with all that was found in it: what `annotate` and `coding` give together. */
export interface CodedDocument {
  readonly document: Document
  readonly layers: Layers
  readonly mentions: readonly Mention[]
}

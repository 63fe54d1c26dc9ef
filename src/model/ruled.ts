import type { CodedDocument } from './coded.ts'
import type { EventRecord, Reconciled } from './record.ts'
import type { RulingEffect } from './ruling.ts'

/** The pile as the rulings leave it. */
export interface Ruled {
  readonly reconciled: Reconciled
  /** Records that a person rejected, as they would stand. */
  readonly hidden: readonly EventRecord[]
  /** What each ruling does, in the order of the log. */
  readonly effects: readonly RulingEffect[]
}

/** Rulings that were matched with the pile, and what is still needed to carry them out. */
export interface RulingPlan {
  /** Ids of the documents whose records must be made anew: these are needed with their tokens. */
  readonly documents: readonly string[]
  /** `whole` holds those documents at least. */
  readonly carryOut: (whole: readonly CodedDocument[]) => Ruled
}

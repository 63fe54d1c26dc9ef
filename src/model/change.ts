import type { Reality } from './ontology.ts'
import type { EventRecord } from './record.ts'

/** A record at one moment: what is compared to tell what has changed since. */
export interface RecordState {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly place: string | null
  readonly reality: Reality | null
  readonly status: EventRecord['status']
  readonly origins: number
  /** Where its passages stand: `START-END DOCUMENT`. By these a record is known again whose id has changed. */
  readonly passages: readonly string[]
}

/** The records of a pile at one moment. */
export interface Snapshot {
  /** When it was taken, for people: an instant, or the date up to which sources were read. */
  readonly takenAt: string
  readonly records: readonly RecordState[]
}

/**
 * `new`: none of its passages were there. `disputed`: sources now exclude each other. `settled`: they no longer do.
 * `changed`: a field has another value. `told`: further passages tell it. `gone`: none of its passages are there.
 */
export const CHANGES = ['new', 'disputed', 'settled', 'changed', 'told', 'gone'] as const
export type ChangeKind = (typeof CHANGES)[number]

/** What has become of one record. */
export interface Change {
  readonly change: ChangeKind
  /** As it is now; for `gone` as it was. */
  readonly record: RecordState
  readonly fields: readonly { readonly field: string; readonly was: string | null; readonly now: string | null }[]
  /** Documents that tell it now and did not. */
  readonly documents: readonly string[]
}

import type { Dossier } from '../model/dossier.ts'
import type { RecordLine } from '../model/line.ts'
import type { EventRecord, Thread } from '../model/record.ts'

/** What the sections of a brief are written from. */
export interface BriefMaterial {
  readonly dossier: Dossier
  readonly lines: readonly RecordLine[]
  readonly records: ReadonlyMap<string, EventRecord>
  /** The thread that it is about, when it is about one. */
  readonly thread: Thread | undefined
}

import type { Thread, ThreadStage } from '../model/record.ts'
import type { PassageFinder } from './rulings-find.ts'
import type { RuledRecord } from './rulings-records.ts'

/** Threads over the records that are shown: without those that were rejected, with those that came of a split. */
export function threadsAfter(
  threads: readonly Thread[],
  shown: readonly RuledRecord[],
  finder: PassageFinder,
): readonly Thread[] {
  const newIds = new Map<string, Set<string>>()
  for (const { record, passages } of shown) {
    for (const key of passages) {
      const old = finder.recordOf.get(key)?.id ?? ''
      newIds.set(old, (newIds.get(old) ?? new Set()).add(record.id))
    }
  }
  const renamed = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => [...(newIds.get(id) ?? [])])),
  ]
  return threads.flatMap((thread) => threadAfter(thread, renamed))
}

function threadAfter(thread: Thread, renamed: (ids: readonly string[]) => readonly string[]): readonly Thread[] {
  const records = renamed(thread.records)
  const stages = thread.stages?.flatMap((stage) => stageAfter(stage, renamed(stage.records)))
  if (records.length === 0 || stages?.length === 0) return []
  if (stages === undefined) return [{ ...thread, records }]
  return [{ ...thread, records, stages, stage: stages.at(-1)?.stage ?? thread.stage }]
}

const stageAfter = (stage: ThreadStage, records: readonly string[]): readonly ThreadStage[] =>
  records.length === 0 ? [] : [{ ...stage, records }]

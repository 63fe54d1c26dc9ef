import type { CodedDocument } from '../model/coded.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Reconciled } from '../model/record.ts'
import { isRead } from '../model/standing.ts'
import type { Reading } from '../model/standing.ts'
import { byWhen } from './reconcile.ts'
import { newFinder } from './rulings-find.ts'
import { groupPassages } from './rulings-groups.ts'
import { makeRecords, partsOf } from './rulings-records.ts'
import { newRemake } from './rulings-remake.ts'
import { threadsAfter } from './rulings-threads.ts'

/** What was reconciled, read from some of the sources, and what is still needed to word it. */
export interface ReadingPlan {
  /** Ids of the documents whose records must be made anew: these are needed with their tokens. */
  readonly documents: readonly string[]
  /** `whole` is the pile; it holds those documents with their tokens. */
  readonly carryOut: (whole: readonly CodedDocument[]) => Reconciled
}

/**
 * The records as the sources of one standing tell them: without the passages of the others, and without what only they
 * tell. Which passages are one act was decided on all of them, and stays.
 */
export function planReading(
  reconciled: Reconciled,
  reading: Reading,
  coded: readonly CodedDocument[],
  lexicon: ReconcileLexicon,
): ReadingPlan {
  if (reading === 'all') return { documents: [], carryOut: () => reconciled }
  const left = coded.filter(({ document }) => !isRead(document.kind, reading))
  return readWithout(reconciled, new Set(left.map(({ document }) => document.id)), coded, lexicon)
}

/** The records without the passages of some documents, by id, and without what only they tell. */
export function readWithout(
  reconciled: Reconciled,
  left: ReadonlySet<string>,
  coded: readonly CodedDocument[],
  lexicon: ReconcileLexicon,
): ReadingPlan {
  const finder = newFinder(reconciled.records, coded)
  const out = new Set([...finder.witnessOf].flatMap(([key, { document }]) => (left.has(document) ? [key] : [])))
  const parts = partsOf(groupPassages(reconciled.records, [], finder), out).filter((part) => !part.isHidden)
  const changed = parts.filter((part) => part.isChanged).flatMap((part) => [...part.passages])
  return {
    documents: [...new Set(changed.flatMap((key) => finder.witnessOf.get(key)?.document ?? []))],
    carryOut: (whole) => {
      const made = makeRecords(parts, finder, newRemake(whole, reconciled.origins, lexicon))
      return {
        records: made.map(({ record }) => record).sort(byWhen),
        origins: reconciled.origins,
        threads: threadsAfter(reconciled.threads, made, finder),
      }
    },
  }
}

/** The documents that are read. */
export const readDocuments = (coded: readonly CodedDocument[], reading: Reading): readonly CodedDocument[] =>
  coded.filter(({ document }) => isRead(document.kind, reading))

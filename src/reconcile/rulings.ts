import type { CodedDocument } from '../model/coded.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Reconciled } from '../model/record.ts'
import type { Ruled, RulingPlan } from '../model/ruled.ts'
import type { Ruling } from '../model/ruling.ts'
import { byWhen } from './reconcile.ts'
import { newFinder } from './rulings-find.ts'
import type { PassageFinder, PassageKey } from './rulings-find.ts'
import { groupPassages } from './rulings-groups.ts'
import type { FoundRuling } from './rulings-groups.ts'
import { effectsOf, markAll } from './rulings-marks.ts'
import { newRemake } from './rulings-remake.ts'
import { makeRecords, partsOf } from './rulings-records.ts'
import { threadsAfter } from './rulings-threads.ts'

/** Applies the log of rulings to what was reconciled of the whole pile, in one step. */
export const applyRulings = (
  reconciled: Reconciled,
  rulings: readonly Ruling[],
  coded: readonly CodedDocument[],
  lexicon: ReconcileLexicon,
): Ruled => planRulings(reconciled, rulings, coded, lexicon).carryOut(coded)

/**
 * Matches the log of rulings with what was reconciled. Nothing of the machine's is lost: rejected passages stand in
 * `hidden`, an edited field keeps the texts' versions, and a ruling whose passages are not found any more is `astray`.
 * `coded` is the whole pile; its tokens are not looked at.
 */
export function planRulings(
  reconciled: Reconciled,
  rulings: readonly Ruling[],
  coded: readonly CodedDocument[],
  lexicon: ReconcileLexicon,
): RulingPlan {
  if (rulings.length === 0) return { documents: [], carryOut: () => ({ reconciled, hidden: [], effects: [] }) }
  const finder = newFinder(reconciled.records, coded)
  const found = standing(rulings).map((ruling) => ({ ruling, passages: passagesOf(ruling, finder) }))
  const groups = groupPassages(reconciled.records, found, finder)
  const parts = partsOf(groups, rejectedBy(found, finder))
  const changed = parts.filter((part) => part.isChanged).flatMap((part) => [...part.passages])
  const carryOut = (whole: readonly CodedDocument[]): Ruled => {
    const made = makeRecords(parts, finder, newRemake(whole, reconciled.origins, lexicon))
    const marked = markAll(made, found, lexicon)
    const shown = marked.filter((each) => !each.isHidden)
    return {
      reconciled: {
        ...reconciled,
        records: shown.map((each) => each.record).sort(byWhen),
        threads: threadsAfter(reconciled.threads, shown, finder),
      },
      hidden: marked.filter((each) => each.isHidden).map((each) => each.record),
      effects: effectsOf(rulings, found, marked),
    }
  }
  return { documents: [...new Set(changed.flatMap((key) => finder.witnessOf.get(key)?.document ?? []))], carryOut }
}

/** The rulings that were not taken back; a ruling that takes back does nothing else. */
function standing(rulings: readonly Ruling[]): readonly Ruling[] {
  const withdrawn = new Set(rulings.map((ruling) => ruling.withdraws))
  return rulings.filter(({ id, verdict }) => verdict !== 'withdraw' && !withdrawn.has(id))
}

const passagesOf = ({ evidence }: Ruling, finder: PassageFinder): readonly PassageKey[] => [
  ...new Set(evidence.flatMap((each) => finder.find(each) ?? [])),
]

/** The passages whose last verdict is to reject them; their copies go with them. */
function rejectedBy(found: readonly FoundRuling[], finder: PassageFinder): ReadonlySet<PassageKey> {
  const rejected = new Set<PassageKey>()
  for (const { ruling, passages } of found) {
    const takesBack = rejected.size > 0 && (ruling.verdict === 'accept' || ruling.verdict === 'hold')
    if (ruling.verdict !== 'reject' && !takesBack) continue
    for (const passage of passages.flatMap((each) => finder.copiesOf(each))) {
      if (takesBack) rejected.delete(passage)
      else rejected.add(passage)
    }
  }
  return rejected
}

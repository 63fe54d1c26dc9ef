import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Ruling, RulingEffect, RulingState, Verdict } from '../model/ruling.ts'
import { markRecord } from './rulings-fields.ts'
import type { FoundRuling } from './rulings-groups.ts'
import type { RuledRecord } from './rulings-records.ts'

/** Verdicts on one record: where its passages have come into several, the one that holds most of them is meant. */
const ON_ONE: ReadonlySet<Verdict> = new Set<Verdict>(['accept', 'hold', 'edit', 'note'])

/** Marks every record with the rulings on its passages, in the order of the log. */
export function markAll(
  made: readonly RuledRecord[],
  found: readonly FoundRuling[],
  lexicon: ReconcileLexicon,
): readonly RuledRecord[] {
  const marked = [...made]
  const placeOf = new Map(made.flatMap(({ passages }, place) => [...passages].map((key) => [key, place] as const)))
  for (const { ruling, passages } of found) {
    for (const place of placesOf(
      ruling.verdict,
      passages.flatMap((key) => placeOf.get(key) ?? []),
    )) {
      const each = marked[place]
      if (each !== undefined) marked[place] = { ...each, record: markRecord(each.record, ruling, lexicon) }
    }
  }
  return marked
}

function placesOf(verdict: Verdict, places: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([place]) => place)
  return ON_ONE.has(verdict) ? sorted.slice(0, 1) : sorted
}

/** What each ruling does now. */
export function effectsOf(
  rulings: readonly Ruling[],
  found: readonly FoundRuling[],
  marked: readonly RuledRecord[],
): readonly RulingEffect[] {
  const known = new Set(rulings.map(({ id }) => id))
  const passages = new Map(found.map((each) => [each.ruling.id, each.passages]))
  const pairs = marked.flatMap(({ record }) => (record.ruled?.rulings ?? []).map((id) => ({ id, record })))
  const records = Map.groupBy(pairs, ({ id }) => id)
  return rulings.map((ruling) => ({
    ruling,
    state: stateOf(ruling, passages.get(ruling.id), known),
    records: (records.get(ruling.id) ?? []).map(({ record: { id, title } }) => ({ id, title })),
  }))
}

function stateOf(
  { verdict, withdraws = '' }: Ruling,
  passages: readonly string[] | undefined,
  known: ReadonlySet<string>,
): RulingState {
  if (verdict === 'withdraw') return known.has(withdraws) ? 'applied' : 'astray'
  if (passages === undefined) return 'withdrawn'
  return passages.length < fewest(verdict) ? 'astray' : 'applied'
}

/** How many passages a ruling needs: one, or two where it is on how they stand to each other. */
const fewest = (verdict: Verdict): number =>
  verdict === 'merge' || verdict === 'same' || verdict === 'different' ? 2 : 1

/** What became of one word or phrase that refers to somebody. */
export type Verdict = 'right' | 'wrong' | 'abstained' | 'left'

/** Verdicts by kind of reference. */
export type Tally = Map<string, Record<Verdict, number>>

/** Counts one verdict. `left` is nobody's and was rightly left so; it enters no figure. */
export function count(tally: Tally, kind: string, verdict: Verdict): void {
  const row = tally.get(kind) ?? { right: 0, wrong: 0, abstained: 0, left: 0 }
  row[verdict]++
  tally.set(kind, row)
}

/** A line a kind and one over all: of those resolved the share that is right, and of those to be resolved. */
export function tallyLines(tally: Tally): readonly string[] {
  const all = { right: 0, wrong: 0, abstained: 0, left: 0 }
  for (const row of tally.values()) for (const key of Object.keys(all) as Verdict[]) all[key] += row[key]
  return [...[...tally].toSorted(([a], [b]) => (a < b ? -1 : 1)), ['all', all] as const].map(([kind, row]) => {
    const share = (whole: number) => (whole === 0 ? '-' : ((100 * row.right) / whole).toFixed(1)).padStart(5)
    return (
      `${kind.padEnd(13)} right of resolved ${share(row.right + row.wrong)}  of all ${share(row.right + row.wrong + row.abstained)}` +
      `   right ${row.right}, wrong ${row.wrong}, abstained ${row.abstained}, rightly nobody ${row.left}`
    )
  })
}

/** The kind of a reference by its words. */
export function kindOf(words: string): string {
  const low = words.toLowerCase()
  if (/^(?:he|him|his|himself|she|her|herself)$/.test(low)) return 'he, she'
  if (/^(?:it|its|itself)$/.test(low)) return 'it'
  if (/^(?:they|them|their|themselves)$/.test(low)) return 'they'
  if (/^(?:we|us|our)$/.test(low)) return 'we'
  if (
    /^(?:both|these|either|between)\b|\b(?:two|sides|countries|nations|parties|leaders)\b/.test(low) &&
    low.endsWith('s')
  )
    return 'the two'
  return 'description'
}

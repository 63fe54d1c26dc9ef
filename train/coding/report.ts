import type { Example } from './examples.ts'
import type { Taught } from './teach.ts'

/** What the judge did to documents that it had not learned from: how many acts are coded and right, and how far its confidence holds. */
export function report(examples: readonly Example[], { model, shares, confidences }: Taught): string {
  const judged = examples.flatMap((_, i) => ((shares[i] ?? 0) >= model.least ? [i] : []))
  const ruled = examples.flatMap((example, i) => (example.isAccepted ? [i] : []))
  const at = (which: readonly number[]): readonly Example[] => which.flatMap((i) => examples[i] ?? [])
  return [
    lineOf('rules alone', at(ruled), examples),
    lineOf('judged', at(judged), examples),
    lineOf(
      'of them refused by the rules',
      at(judged).filter(({ isAccepted }) => !isAccepted),
      examples,
    ),
    'confidence · acts · type right · type and parties right',
    ...[0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((from, k, all) => {
      const to = all[k + 1] ?? 1.01
      const here = at(judged.filter((i) => (confidences[i] ?? 0) >= from && (confidences[i] ?? 0) < to))
      const asked = here.filter(({ kind }) => kind !== 'other')
      return `${from} · ${asked.length} · ${share(asked, 'isTyped')} · ${share(asked, 'isRow')}`
    }),
  ].join('\n')
}

/** Precision and the share of the acts that frames evoke; acts of kind "other" aside. */
function lineOf(name: string, coded: readonly Example[], all: readonly Example[]): string {
  const asked = coded.filter(({ kind }) => kind !== 'other')
  const evoked = all.filter(({ kind, isAct }) => isAct && kind !== 'other').length
  const found = asked.filter(({ isAct }) => isAct).length
  return `${name}: ${asked.length} acts, found ${share(asked, 'isAct')}, with type ${share(asked, 'isTyped')}, of those evoked ${((100 * found) / evoked).toFixed(1)} %`
}

const share = (examples: readonly Example[], what: 'isAct' | 'isTyped' | 'isRow'): string =>
  `${((100 * examples.filter((example) => example[what]).length) / (examples.length || 1)).toFixed(1)} %`

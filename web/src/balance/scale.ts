import type { Balance, Stretch } from './balance.ts'

/** Width of every drawing, in its own units. */
export const WIDTH = 1200
const LEFT = 44

/** Left edge and width of a stretch's bar. */
export function barAt(balance: Balance, at: number): { readonly x: number; readonly width: number } {
  const each = (WIDTH - LEFT) / balance.bins.length
  // A few stretches are no reason for bars as broad as a hand.
  const width = Math.min(40, Math.max(1, each * 0.72))
  return { x: LEFT + at * each + (each - width) / 2, width }
}

/** The most of any stretch on one side of the line, in any direction: all directions share one scale. */
export function mostOf(balance: Balance): number {
  const sums = balance.directions.flatMap(({ stretches }) =>
    stretches.flatMap((stretch) => [above(stretch), below(stretch)]),
  )
  return sums.reduce((a, b) => Math.max(a, b), 1)
}

/** What draws together. */
export const above = (stretch: Stretch): number => stretch.togetherWords + stretch.togetherDeeds

/** What sets apart. */
export const below = (stretch: Stretch): number => stretch.apartWords + stretch.apartDeeds

/** A sum as it is shown: whole, or with one decimal. */
export const sumText = (sum: number): string => sum.toLocaleString('en', { maximumFractionDigits: 1 })

/** Which stretches carry their year under the drawing. */
export function labelledYears(balance: Balance): readonly (readonly [at: number, year: string])[] {
  const perYear = balance.unit === 'month' ? 12 : 1
  const years = (balance.bins.length * balance.step) / perYear
  const every = [1, 2, 5, 10, 20, 25, 50, 100].find((step) => years / step <= 16) ?? 200
  return balance.bins.flatMap((bin, at) =>
    bin.at % (every * perYear) === 0 ? [[at, String(bin.at / perYear)] as const] : [],
  )
}

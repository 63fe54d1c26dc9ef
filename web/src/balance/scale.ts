import type { Balance, Stretch } from './balance.ts'

/** Width of every drawing, in its own units. */
export const WIDTH = 1200
const LEFT = 44

/** Left edge and width of a stretch's bar. */
export function barAt(balance: Balance, at: number): { readonly x: number; readonly width: number } {
  const each = (WIDTH - LEFT) / balance.years.length
  return { x: LEFT + at * each + each * 0.14, width: Math.max(1, each * 0.72) }
}

/** The most acts of any stretch on one side of the line, in any direction: all directions share one scale. */
export function mostOf(balance: Balance): number {
  const sums = balance.directions.flatMap(({ stretches }) =>
    stretches.flatMap((stretch) => [above(stretch), below(stretch)]),
  )
  return sums.reduce((a, b) => Math.max(a, b), 1)
}

/** Acts that draw together. */
export const above = (stretch: Stretch): number => stretch.togetherWords + stretch.togetherDeeds

/** Acts that set apart. */
export const below = (stretch: Stretch): number => stretch.apartWords + stretch.apartDeeds

/** Which stretches carry their year under the drawing. */
export function labelledYears(balance: Balance): readonly (readonly [at: number, year: number])[] {
  const every =
    [1, 2, 5, 10, 20, 25, 50, 100].find((years) => (balance.years.length * balance.step) / years <= 16) ?? 200
  return balance.years.flatMap((year, at) => (year % every === 0 ? [[at, year] as const] : []))
}

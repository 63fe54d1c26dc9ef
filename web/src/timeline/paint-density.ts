import type { Ink, Pen } from './canvas-ink.ts'
import type { LaneMarks } from './lanes.ts'

const STEP = 4
/** Colours by part: together, apart, change. */
const COLOURS: readonly (keyof Ink)[] = ['accent', 'apart', 'ink']

/** A crowded lane as bars of how many acts begin in each row: together, then apart, then change; one path a colour. */
export function paintDensity(
  { c, ink, height }: Pen,
  view: { readonly x: number; readonly width: number; readonly rowOf: (years: number) => number },
  { from, parts }: LaneMarks,
  seen: readonly number[],
): void {
  const rows = Math.ceil(height / STEP)
  const counts = COLOURS.map(() => new Float64Array(rows))
  for (const at of seen) {
    const row = Math.floor(Math.max(0, view.rowOf(from[at] ?? 0)) / STEP)
    const bins = counts[parts[at] ?? 0]
    if (bins !== undefined && row < rows) bins[row] = (bins[row] ?? 0) + 1
  }
  const total = (row: number): number => counts.reduce((sum, bins) => sum + (bins[row] ?? 0), 0)
  const most = Array.from({ length: rows }, (_, row) => total(row)).reduce((a, b) => Math.max(a, b), 1)
  const scale = (view.width - 10) / Math.sqrt(most)
  const left = new Float64Array(rows)
  for (const [at, colour] of COLOURS.entries()) {
    c.beginPath()
    for (let row = 0; row < rows; row += 1) {
      const sum = total(row)
      const width = sum === 0 ? 0 : ((counts[at]?.[row] ?? 0) / sum) * Math.sqrt(sum) * scale
      if (width > 0) c.rect(view.x + 4 + (left[row] ?? 0), row * STEP, width, STEP - 1)
      left[row] = (left[row] ?? 0) + width
    }
    c.fillStyle = ink[colour]
    c.fill()
  }
}

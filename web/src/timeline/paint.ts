import { readInk, setFont, strokeLine } from './canvas-ink.ts'
import type { Pen } from './canvas-ink.ts'
import { LANES } from './marks.ts'
import type { LaneMarks } from './lanes.ts'
import { paintLane } from './paint-lane.ts'
import type { Hit } from './paint-lane.ts'

/** What the timeline shows: the marks by lane, all time, the window, and the open record. */
export interface TimeView {
  readonly lanes: readonly LaneMarks[]
  /** Which lines the filter holds back: see `FilteredLines`. */
  readonly held: Uint8Array
  readonly years: ReadonlyMap<number, number>
  readonly full: readonly [number, number]
  readonly window: readonly [number, number]
  readonly selected: string | null
  /** Years in which an era begins. */
  readonly eras: readonly number[]
  /** A stretch that is being brushed, in years. */
  readonly brush: readonly [number, number] | null
}

const GUTTER = 68
const STRIP = 14
/** Narrower than this the timeline is a rail of density beside the lines. */
const RAIL = 120
const MONTHS = ['', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Paints the timeline and says what stands where. */
export function paintTimeline(canvas: HTMLCanvasElement, size: CanvasSize, view: TimeView): readonly Hit[] {
  const pen = penOf(canvas, size)
  if (pen === undefined) return []
  const { c, width, height } = pen
  c.clearRect(0, 0, width, height)
  c.textBaseline = 'middle'
  if (width < RAIL) {
    paintStrip(pen, view, width)
    return []
  }
  paintStrip(pen, view, STRIP)
  const [t0, t1] = view.window
  const rowOf = (years: number): number => ((years - t0) / (t1 - t0)) * height
  paintAxis(pen, view.window, rowOf)
  paintEras(pen, view.eras, rowOf)
  const laneWidth = (width - GUTTER) / LANES.length
  const hits = view.lanes.flatMap((lane, at) => {
    const x = GUTTER + at * laneWidth
    c.strokeStyle = pen.ink.line
    c.lineWidth = 1
    strokeLine(c, Math.round(x) + 0.5, 0, Math.round(x) + 0.5, height)
    return paintLane(pen, { ...view, lane, x, width: laneWidth, rowOf })
  })
  if (view.brush !== null) paintBrush(pen, view.brush, rowOf)
  return hits
}

/** The size of the canvas on the page, in CSS pixels; told by an observer, for asking forces the page to be laid out. */
export interface CanvasSize {
  readonly width: number
  readonly height: number
}

function penOf(canvas: HTMLCanvasElement, { width, height }: CanvasSize): Pen | undefined {
  const c = canvas.getContext('2d')
  if (c === null) return undefined
  const ratio = devicePixelRatio
  // Setting the size throws the canvas away: only when it is another.
  if (canvas.width !== Math.floor(width * ratio) || canvas.height !== Math.floor(height * ratio)) {
    canvas.width = width * ratio
    canvas.height = height * ratio
  }
  c.setTransform(ratio, 0, 0, ratio, 0, 0)
  return { c, ink: readInk(), width, height }
}

/** All time at the left edge: acts a year as bars, the window tinted. */
function paintStrip(pen: Pen, view: TimeView, width: number): void {
  const { c, ink, height } = pen
  const [from, to] = view.full
  const rowOf = (years: number): number => ((years - from) / (to - from)) * height
  const most = Math.max(1, ...view.years.values())
  const top = Math.min(rowOf(view.window[0]), height - 12)
  const tall = Math.max(12, rowOf(view.window[1]) - rowOf(view.window[0]))
  c.fillStyle = ink.wash
  c.fillRect(0, top, width, tall)
  c.fillStyle = ink.low
  const room = width >= RAIL / 3 ? width - 6 : width - 5
  for (const [year, count] of view.years) {
    const bar = Math.max(2, Math.sqrt(count / most) * room)
    c.fillRect(4, rowOf(year), bar, Math.max(2, rowOf(year + 1) - rowOf(year) - 1))
  }
  c.fillStyle = ink.accent
  c.fillRect(0, top, 3, tall)
  if (width > 40) paintDecades(pen, view.full, rowOf, width)
}

function paintDecades(
  pen: Pen,
  full: readonly [number, number],
  rowOf: (years: number) => number,
  width: number,
): void {
  const { c, ink, height } = pen
  const step = [10, 20, 50, 100].find((years) => (years / (full[1] - full[0])) * height > 44) ?? 100
  setFont(c, 11, 500)
  c.textAlign = 'right'
  for (let year = Math.ceil(full[0] / step) * step; year < full[1] - 1; year += step) {
    const text = String(year)
    const y = Math.max(8, rowOf(year))
    c.fillStyle = ink.paper
    c.fillRect(width - 5 - c.measureText(text).width, y - 6, c.measureText(text).width, 12)
    c.fillStyle = ink.mid
    c.fillText(text, width - 5, y)
  }
  c.textAlign = 'left'
}

/** Where an era begins: a darker line across all lanes. */
function paintEras({ c, ink, width, height }: Pen, eras: readonly number[], rowOf: (years: number) => number): void {
  c.strokeStyle = ink.rule
  c.lineWidth = 1.5
  for (const year of eras) {
    const y = Math.round(rowOf(year)) + 0.5
    if (y > 0 && y < height) strokeLine(c, GUTTER, y, width, y)
  }
}

/** The stretch that is being brushed. */
function paintBrush({ c, ink, width }: Pen, brush: readonly [number, number], rowOf: (years: number) => number): void {
  const [top, end] = [rowOf(Math.min(...brush)), rowOf(Math.max(...brush))]
  c.globalAlpha = 0.14
  c.fillStyle = ink.accent
  c.fillRect(STRIP, top, width - STRIP, end - top)
  c.globalAlpha = 1
  c.strokeStyle = ink.accent
  c.lineWidth = 1
  strokeLine(c, STRIP, top, width, top)
  strokeLine(c, STRIP, end, width, end)
}

/** Ruled years, or months when near. */
function paintAxis(pen: Pen, window: readonly [number, number], rowOf: (years: number) => number): void {
  const { c, ink, width, height } = pen
  const [t0, t1] = window
  const step = [1 / 12, 1 / 4, 1, 2, 5, 10, 20].find((years) => height / ((t1 - t0) / years) > 40) ?? 50
  setFont(c, 12, 500)
  c.textAlign = 'right'
  const first = Math.ceil(t0 / step - 1e-6)
  const last = Math.floor(t1 / step)
  for (let at = first; at <= last; at += 1) {
    const years = at * step
    const y = Math.round(rowOf(years)) + 0.5
    if (y < 7) continue
    c.strokeStyle = ink.line
    c.lineWidth = 1
    strokeLine(c, GUTTER - 4, y, width, y)
    const year = Math.floor(years + 1e-6)
    const month = Math.round((years - year) * 12)
    c.fillStyle = month === 0 ? ink.mid : ink.low
    if (y < height - 6) c.fillText(month === 0 ? String(year) : (MONTHS[month] ?? ''), GUTTER - 9, y)
  }
  c.textAlign = 'left'
}

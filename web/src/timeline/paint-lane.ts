import { setFont, strokeLine } from './canvas-ink.ts'
import type { Pen } from './canvas-ink.ts'
import { marksInWindow } from './lanes.ts'
import type { LaneMarks } from './lanes.ts'
import type { TimeMark } from './marks.ts'
import { paintDensity } from './paint-density.ts'
import { colourOf, paintShape } from './paint-shape.ts'

/** What was drawn where, for the pointer. */
export interface Hit {
  readonly x: number
  readonly y: number
  /** The record, or the time that a "+n" stands for. */
  readonly target: { readonly record: string } | { readonly from: number; readonly to: number }
}

/** One lane: its marks, its place on the canvas, and how years become rows. */
export interface LaneView {
  readonly lane: LaneMarks
  /** Which lines the filter holds back: see `FilteredLines`. */
  readonly held: Uint8Array
  readonly window: readonly [number, number]
  readonly x: number
  readonly width: number
  readonly rowOf: (years: number) => number
  readonly selected: string | null
}

const SLOT = 15
/** Above so many marks in one window a lane shows density, not glyphs. */
const CROWD = 400
/** So many lines of what fills the window stand at a lane's edge; more would say no more. */
const GROUNDS = 4

interface Placed {
  readonly mark: TimeMark
  readonly x: number
  readonly y: number
  readonly top: number
  readonly end: number
  /** Whether the extent is longer than the glyph. */
  readonly long: boolean
}

/** Paints a lane and says what stands where. */
export function paintLane(pen: Pen, view: LaneView): readonly Hit[] {
  const [t0, t1] = view.window
  const edge = (20 / pen.height) * (t1 - t0)
  const found = marksInWindow(view.lane, view.held, [t0 - edge, t1 + edge])
  if (found.length > CROWD) {
    paintDensity(pen, view, view.lane, found)
    return []
  }
  const seen = found.flatMap((at) => view.lane.marks[at] ?? [])
  const { placed, spilled } = placeMarks(pen, view, seen)
  const selected = placed.find((each) => each.mark.id === view.selected)
  if (selected !== undefined) paintLeader(pen, selected)
  for (const each of placed) paintPlaced(pen, each)
  if (selected !== undefined) paintRing(pen, selected)
  const hits = placed.map(({ mark, x, y }) => ({ x, y, target: { record: mark.id } }))
  return [...hits, ...paintSpilled(pen, view, spilled)]
}

function placeMarks(pen: Pen, view: LaneView, seen: readonly TimeMark[]) {
  const slots = Math.max(1, Math.floor((view.width - 19) / SLOT))
  const used: (readonly [number, number])[][] = Array.from({ length: slots }, () => [])
  const placed: Placed[] = []
  const spilled: TimeMark[] = []
  let edge = 0
  const first = seen.filter((mark) => mark.id === view.selected)
  for (const mark of [...first, ...seen.filter((each) => each.id !== view.selected)]) {
    const top = view.rowOf(mark.from)
    const end = view.rowOf(mark.to)
    if (isGround(pen, mark, top, end) && mark.id !== view.selected) {
      if (edge < GROUNDS) paintGround(pen, mark, view.x + 3 + 3.5 * edge, [top, end])
      edge += 1
      continue
    }
    const row = rowFor(pen, mark, top, end)
    const at = used.findIndex((slot) => slot.every(([a, b]) => row.to < a || row.from > b))
    if (at < 0) {
      spilled.push(mark)
      continue
    }
    used[at]?.push([row.from, row.to])
    placed.push({
      mark,
      x: view.x + 4 + Math.min(edge, 3) * 3.5 + SLOT * at + SLOT / 2,
      y: row.y,
      top,
      end,
      long: row.long,
    })
  }
  return { placed, spilled }
}

const isOpen = (mark: TimeMark): boolean => mark.form === 'before' || mark.form === 'after'

/** What fills the window is ground, not figure: a thin line at the lane's edge that takes no slot. */
const isGround = (pen: Pen, mark: TimeMark, top: number, end: number): boolean =>
  !isOpen(mark) && Math.min(pen.height, end) - Math.max(0, top) > pen.height * 0.6

function paintGround(pen: Pen, mark: TimeMark, x: number, rows: readonly [number, number]): void {
  const { c, ink, height } = pen
  c.strokeStyle = colourOf(mark, ink)
  c.globalAlpha = 0.5
  c.lineWidth = mark.form === 'span' ? 2.5 : 1
  strokeLine(c, x, Math.max(0, rows[0]), x, Math.min(height, rows[1]))
  c.globalAlpha = 1
}

/** The row of the glyph, and the rows that it and its extent take. */
function rowFor(pen: Pen, mark: TimeMark, top: number, end: number) {
  const long = !isOpen(mark) && mark.form !== 'day' && end - top > 15
  const inside = (row: number): number => Math.max(8, Math.min(pen.height - 8, row))
  const y = mark.form === 'after' ? inside(top + 1) : mark.form === 'before' ? inside(end - 1) : inside((top + end) / 2)
  return {
    y,
    long,
    from: long ? Math.min(top, y - 8) : y - (mark.form === 'before' ? 24 : 8),
    to: long ? Math.max(end, y + 8) : y + (mark.form === 'after' ? 24 : 8),
  }
}

function paintPlaced(pen: Pen, placed: Placed): void {
  const { c, ink, height } = pen
  const { mark, x, y, top, end, long } = placed
  c.strokeStyle = colourOf(mark, ink)
  c.lineWidth = 1.5
  c.setLineDash([])
  if (mark.form === 'span') {
    c.lineWidth = 5
    c.globalAlpha = 0.38
    strokeLine(c, x, Math.max(0, top), x, Math.min(height, end))
    c.globalAlpha = 1
    c.lineWidth = 1.5
    if (mark.circa) paintRoundEnds(c, x, top, end)
  } else if (isOpen(mark)) paintStub(c, x, y, mark.form === 'after' ? 1 : -1)
  else if (long) paintErrorBar(c, x, placed)
  else if (mark.form !== 'day') paintTicks(c, x, y)
  paintShape(c, [x, y], mark, ink)
}

function paintErrorBar(c: CanvasRenderingContext2D, x: number, { mark, top, end }: Placed): void {
  strokeLine(c, x, top + 1, x, end - 1)
  if (mark.circa) return paintRoundEnds(c, x, top, end)
  strokeLine(c, x - 4, top + 1, x + 4, top + 1)
  strokeLine(c, x - 4, end - 1, x + 4, end - 1)
}

/** Shorter than its glyph, but no day: two ticks at the rim. */
function paintTicks(c: CanvasRenderingContext2D, x: number, y: number): void {
  c.lineWidth = 1.1
  strokeLine(c, x - 3, y - 8.5, x + 3, y - 8.5)
  strokeLine(c, x - 3, y + 8.5, x + 3, y + 8.5)
}

function paintRoundEnds(c: CanvasRenderingContext2D, x: number, top: number, end: number): void {
  c.beginPath()
  c.arc(x, top + 5, 5, Math.PI, 0)
  c.stroke()
  c.beginPath()
  c.arc(x, end - 5, 5, 0, Math.PI)
  c.stroke()
}

/** An open end: a short dashed stub with an arrow head, never a claimed length. */
function paintStub(c: CanvasRenderingContext2D, x: number, y: number, way: 1 | -1): void {
  c.setLineDash([3, 2.5])
  strokeLine(c, x, y + way * 7, x, y + way * 20)
  c.setLineDash([])
  c.beginPath()
  c.moveTo(x - 3, y + way * 18)
  c.lineTo(x, y + way * 22)
  c.lineTo(x + 3, y + way * 18)
  c.stroke()
}

/** A leader from the open line's glyph to the text; the other glyphs lie over it. */
function paintLeader({ c, ink, width }: Pen, { x, y }: Placed): void {
  c.strokeStyle = ink.ink
  c.lineWidth = 1
  c.setLineDash([])
  strokeLine(c, x + 9.5, y, width, y)
}

/** The ring about the open line's glyph. */
function paintRing({ c, ink }: Pen, { x, y }: Placed): void {
  c.strokeStyle = ink.ink
  c.lineWidth = 1.5
  c.setLineDash([])
  c.beginPath()
  c.arc(x, y, 9.5, 0, 2 * Math.PI)
  c.stroke()
}

/** "+n" for what did not fit, at its height. */
function paintSpilled(pen: Pen, view: LaneView, spilled: readonly TimeMark[]): readonly Hit[] {
  const { c, ink, height } = pen
  const rows = Map.groupBy(spilled, (mark) => Math.round((view.rowOf((mark.from + mark.to) / 2) + 15) / 20))
  setFont(c, 11, 600)
  c.textAlign = 'right'
  const hits: Hit[] = []
  for (const [row, marks] of rows) {
    const y = Math.max(8, Math.min(height - 8, row * 20))
    const text = `+${marks.length}`
    const width = c.measureText(text).width
    c.fillStyle = ink.paper
    c.fillRect(view.x + view.width - width - 6, y - 7, width + 5, 14)
    c.fillStyle = ink.mid
    c.fillText(text, view.x + view.width - 3, y)
    const from = Math.min(...marks.map((mark) => mark.from))
    const to = Math.max(...marks.map((mark) => mark.to))
    hits.push({ x: view.x + view.width - 10, y, target: { from, to } })
  }
  c.textAlign = 'left'
  return hits
}

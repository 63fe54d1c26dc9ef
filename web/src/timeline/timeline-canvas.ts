import { THEME_CHANGED } from '../frame/ThemeSwitch.tsx'
import { countsByYear } from './lanes.ts'
import type { TimelineMarks } from './lanes.ts'
import { paintTimeline } from './paint.ts'
import type { CanvasSize } from './paint.ts'
import type { Hit } from './paint-lane.ts'
import { windowOnScreen } from './follow-text.ts'
import { cutWindow, windowAfterKey, windowAfterWheel } from './time-window.ts'
import type { TimeWindow } from './time-window.ts'

/** What the timeline tells the page. */
export interface TimelineEvents {
  readonly onOpen: (record: string) => void
  readonly onFollow: (on: boolean) => void
  /** A stretch of time was brushed, in years. */
  readonly onBrush: (from: number, to: number) => void
}

/** How near the pointer must be to a glyph, in CSS pixels. */
const REACH = 11

/** Holds the canvas: its window of time, its listeners, and at most one painting a frame. */
export class TimelineCanvas {
  window: TimeWindow
  readonly #canvas: HTMLCanvasElement
  readonly #full: TimeWindow
  readonly #events: TimelineEvents
  readonly #stop = new AbortController()
  readonly #sizes: ResizeObserver
  readonly #marks: TimelineMarks
  #held = new Uint8Array()
  #years: ReadonlyMap<number, number> = new Map()
  #selected: string | null = null
  #hits: readonly Hit[] = []
  #size: CanvasSize
  #frame = 0
  #follows = true
  #grab: { readonly y: number; moved: boolean } | undefined
  #eras: readonly number[] = []
  #brush: readonly [number, number] | null = null

  constructor(canvas: HTMLCanvasElement, marks: TimelineMarks, events: TimelineEvents) {
    this.#canvas = canvas
    this.#marks = marks
    this.#full = marks.full
    this.window = marks.full
    this.#events = events
    this.#size = { width: canvas.clientWidth, height: canvas.clientHeight }
    this.#sizes = new ResizeObserver(() => {
      this.#size = { width: canvas.clientWidth, height: canvas.clientHeight }
      this.#paintSoon()
    })
    this.#sizes.observe(canvas)
    this.#listen()
    void document.fonts.ready.then(() => this.#paintSoon())
  }

  /** Hands over which lines the filter holds back, and the open record. */
  show(held: Uint8Array<ArrayBuffer>, selected: string | null): void {
    if (held !== this.#held) this.#years = countsByYear(this.#marks.lanes, held)
    this.#held = held
    this.#selected = selected
    this.#look()
    this.#paintSoon()
  }

  /** Rules the years in which eras begin. */
  markEras(years: readonly number[]): void {
    this.#eras = years
    this.#paintSoon()
  }

  /** Shows a window, and follows the text no longer. */
  moveTo(window: TimeWindow): void {
    this.follow(false)
    this.#move(window)
  }

  /** Follows the lines on screen, or stays. */
  follow(on: boolean): void {
    if (on !== this.#follows) this.#events.onFollow(on)
    this.#follows = on
    this.#look()
  }

  /** Ends all listening. */
  stop(): void {
    this.#stop.abort()
    this.#sizes.disconnect()
    cancelAnimationFrame(this.#frame)
  }

  #listen(): void {
    const { signal } = this.#stop
    const repaint = (): void => this.#paintSoon()
    addEventListener(THEME_CHANGED, repaint, { signal })
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint, { signal })
    addEventListener('scroll', () => this.#look(), { signal, passive: true })
    this.#canvas.addEventListener('wheel', (event) => this.#onWheel(event), { signal, passive: false })
    this.#canvas.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    this.#canvas.addEventListener('pointerdown', (event) => this.#onDown(event), { signal })
    this.#canvas.addEventListener('pointermove', (event) => this.#onDrag(event), { signal })
    this.#canvas.addEventListener('pointerup', (event) => this.#onUp(event), { signal })
  }

  #move(window: TimeWindow): void {
    this.window = cutWindow(this.#full, window[0], window[1])
    this.#paintSoon()
  }

  #look(): void {
    if (!this.#follows) return
    const window = windowOnScreen(this.#marks.byId)
    if (window !== undefined) this.#move(window)
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault()
    const box = this.#canvas.getBoundingClientRect()
    const share = (event.clientY - box.top) / box.height
    const zoom = event.ctrlKey || event.metaKey
    this.moveTo(windowAfterWheel(this.window, this.#full, { share, rows: event.deltaY, height: box.height, zoom }))
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = windowAfterKey(event.key, this.window, this.#full)
    if (next === undefined) return
    event.preventDefault()
    this.moveTo(next)
  }

  #onDown(event: PointerEvent): void {
    if (event.shiftKey) this.#brush = [this.#yearsAt(event), this.#yearsAt(event)]
    else this.#grab = { y: event.clientY, moved: false }
    this.#canvas.setPointerCapture(event.pointerId)
  }

  #onDrag(event: PointerEvent): void {
    if (this.#brush !== null) {
      this.#brush = [this.#brush[0], this.#yearsAt(event)]
      this.#paintSoon()
      return
    }
    if (this.#grab === undefined) {
      this.#canvas.style.cursor = this.#hitAt(event) === undefined ? '' : 'pointer'
      return
    }
    const rows = this.#grab.y - event.clientY
    if (Math.abs(rows) < 3 && !this.#grab.moved) return
    const by = (rows / this.#canvas.clientHeight) * (this.window[1] - this.window[0])
    this.#grab = { y: event.clientY, moved: true }
    this.moveTo([this.window[0] + by, this.window[1] + by])
  }

  #onUp(event: PointerEvent): void {
    if (this.#brush !== null) {
      const [from, to] = [Math.min(...this.#brush), Math.max(...this.#brush)]
      this.#brush = null
      this.#paintSoon()
      // A click with the key held brushes nothing.
      if (to - from > (this.window[1] - this.window[0]) / 100) this.#events.onBrush(from, to)
      return
    }
    const moved = this.#grab?.moved === true
    this.#grab = undefined
    const hit = moved ? undefined : this.#hitAt(event)
    if (hit === undefined) return
    if ('record' in hit.target) this.#events.onOpen(hit.target.record)
    else {
      const { from, to } = hit.target
      const room = Math.max(0.05, (to - from) * 0.2)
      this.moveTo([from - room, to + room])
    }
  }

  #yearsAt(event: PointerEvent): number {
    const box = this.#canvas.getBoundingClientRect()
    return this.window[0] + ((event.clientY - box.top) / box.height) * (this.window[1] - this.window[0])
  }

  #hitAt(event: PointerEvent): Hit | undefined {
    const box = this.#canvas.getBoundingClientRect()
    const x = event.clientX - box.left
    const y = event.clientY - box.top
    return this.#hits.find((hit) => Math.hypot(hit.x - x, hit.y - y) < REACH)
  }

  #paintSoon(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => {
      this.#hits = paintTimeline(this.#canvas, this.#size, {
        lanes: this.#marks.lanes,
        held: this.#held,
        years: this.#years,
        full: this.#full,
        window: this.window,
        selected: this.#selected,
        eras: this.#eras,
        brush: this.#brush,
      })
    })
  }
}

import { useRef, useState } from 'react'
import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { HEIGHT, WIDTH } from './projection.ts'

/** What part of the drawing is looked at: `k` times enlarged, moved by x and y of its units. */
export interface MapWindow {
  readonly k: number
  readonly x: number
  readonly y: number
}

const WHOLE: MapWindow = { k: 1, x: 0, y: 0 }
const MOST = 12
const STEP = 60

/** The window with the ways to move it: drag, arrows, plus and minus, buttons. */
export function useWindowOnMap(): {
  readonly window: MapWindow
  readonly zoom: (by: number) => void
  readonly showAll: () => void
  readonly drawing: RefObject<SVGSVGElement | null>
  readonly listeners: {
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onPointerDown: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerMove: (event: PointerEvent<SVGSVGElement>) => void
    readonly onPointerUp: () => void
  }
} {
  const [window, setWindow] = useState(WHOLE)
  const drawing = useRef<SVGSVGElement>(null)
  const grab = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const zoom = (by: number): void => setWindow((now) => zoomed(now, by))
  const showAll = (): void => setWindow(WHOLE)
  return {
    window,
    zoom,
    showAll,
    drawing,
    listeners: {
      onKeyDown: (event) => {
        const next = afterKey(event.key, window)
        if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        setWindow(next)
      },
      onPointerDown: (event) => {
        grab.current = { x: event.clientX, y: event.clientY }
      },
      onPointerMove: (event) => {
        if (grab.current === null) return
        const unit = WIDTH / event.currentTarget.clientWidth
        const [dx, dy] = [(event.clientX - grab.current.x) * unit, (event.clientY - grab.current.y) * unit]
        grab.current = { x: event.clientX, y: event.clientY }
        setWindow((now) => kept({ ...now, x: now.x + dx, y: now.y + dy }))
      },
      onPointerUp: () => {
        grab.current = null
      },
    },
  }
}

/** Enlarges about the middle of what is seen. */
function zoomed(now: MapWindow, by: number): MapWindow {
  const k = Math.min(MOST, Math.max(1, now.k * by))
  const ratio = k / now.k
  return kept({ k, x: WIDTH / 2 - (WIDTH / 2 - now.x) * ratio, y: HEIGHT / 2 - (HEIGHT / 2 - now.y) * ratio })
}

function afterKey(key: string, now: MapWindow): MapWindow | undefined {
  switch (key) {
    case '+':
    case '=':
      return zoomed(now, 1.5)
    case '-':
      return zoomed(now, 1 / 1.5)
    case '0':
      return WHOLE
    case 'ArrowLeft':
      return kept({ ...now, x: now.x + STEP })
    case 'ArrowRight':
      return kept({ ...now, x: now.x - STEP })
    case 'ArrowUp':
      return kept({ ...now, y: now.y + STEP })
    case 'ArrowDown':
      return kept({ ...now, y: now.y - STEP })
    default:
      return undefined
  }
}

/** No farther than a screen's breadth beyond the drawing: more is not drawn. */
function kept({ k, x, y }: MapWindow): MapWindow {
  const within = (value: number, size: number): number => Math.min(size * k, Math.max(-size * k, value))
  return { k, x: within(x, WIDTH), y: within(y, HEIGHT) }
}

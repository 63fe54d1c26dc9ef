import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { DocumentAnswer } from '../../../src/serve/answers.ts'

const LETTERS = 84
const WIDTH = 64
const TALL = 560

/** The whole document in small: its lines, the acts on them, and where one is. The contents beside it do the same in words. */
export function Minimap({ answer }: { readonly answer: DocumentAnswer }): ReactNode {
  const { rows, acts } = useMemo(() => drawingOf(answer), [answer])
  const step = Math.min(4, TALL / Math.max(1, rows.length))
  const height = Math.max(1, rows.length * step)
  const [view, setView] = useState({ top: 0, tall: 1 })
  useEffect(() => watchScroll(setView), [])
  return (
    <div className="minimap" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} onClick={(event) => scrollToShare(event.currentTarget, event.clientY)}>
        {rows.map((width, row) => (
          // Rows have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <rect key={row} className="mm-line" x={4} y={row * step} width={width * (WIDTH - 8)} height={step / 3} />
        ))}
        {acts.map((act) => (
          <rect
            key={`${act.row} ${act.from}`}
            className="mm-act"
            x={4 + act.from * (WIDTH - 8)}
            y={act.row * step - step / 4}
            width={Math.max(3, act.width * (WIDTH - 8))}
            height={step * 0.7}
          />
        ))}
        <rect className="mm-view" x={1} y={view.top * height} width={WIDTH - 2} height={view.tall * height} />
      </svg>
    </div>
  )
}

interface MapAct {
  readonly row: number
  readonly from: number
  readonly width: number
}

/** Lines of about the page's length, as shares of it, and the acts on them. */
function drawingOf({ document, mentions }: DocumentAnswer): {
  readonly rows: readonly number[]
  readonly acts: readonly MapAct[]
} {
  const rows: number[] = []
  const acts: MapAct[] = []
  for (const block of document.blocks) {
    const length = block.end - block.start
    const first = rows.length
    for (let at = 0; at < length; at += LETTERS) rows.push(Math.min(1, (length - at) / LETTERS))
    for (const { trigger } of mentions) {
      if (trigger.start < block.start || trigger.start >= block.end) continue
      const at = trigger.start - block.start
      const width = (trigger.end - trigger.start) / LETTERS
      acts.push({ row: first + Math.floor(at / LETTERS), from: (at % LETTERS) / LETTERS, width })
    }
    rows.push(0)
  }
  return { rows, acts }
}

function watchScroll(show: (view: { readonly top: number; readonly tall: number }) => void): () => void {
  const look = (): void => {
    const body = document.querySelector('.reader .body')
    if (body === null) return
    const box = body.getBoundingClientRect()
    const share = (rows: number): number => Math.max(0, Math.min(1, rows / box.height))
    const top = share(-box.top)
    show({ top, tall: share(innerHeight - box.top) - top })
  }
  const stop = new AbortController()
  look()
  addEventListener('scroll', look, { passive: true, signal: stop.signal })
  addEventListener('resize', look, { signal: stop.signal })
  return () => stop.abort()
}

function scrollToShare(svg: Element, clientY: number): void {
  const body = document.querySelector('.reader .body')
  if (body === null) return
  const map = svg.getBoundingClientRect()
  const box = body.getBoundingClientRect()
  scrollTo({ top: scrollY + box.top + ((clientY - map.top) / map.height) * box.height - innerHeight / 2 })
}

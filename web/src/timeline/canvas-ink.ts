/** The colours of the page, as the canvas needs them. */
export interface Ink {
  readonly paper: string
  readonly line: string
  readonly rule: string
  readonly ink: string
  readonly mid: string
  readonly low: string
  readonly accent: string
  readonly apart: string
  readonly wash: string
}

/** Reads the colours of the present theme. */
export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  return {
    paper: colour('--paper'),
    line: colour('--line'),
    rule: colour('--rule'),
    ink: colour('--ink'),
    mid: colour('--ink-2'),
    low: colour('--ink-3'),
    accent: colour('--accent'),
    apart: colour('--apart'),
    wash: colour('--accent-wash'),
  }
}

/** The canvas with what every painter needs. */
export interface Pen {
  readonly c: CanvasRenderingContext2D
  readonly ink: Ink
  readonly width: number
  readonly height: number
}

/** A straight line in the present stroke. */
export function strokeLine(c: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  c.beginPath()
  c.moveTo(x1, y1)
  c.lineTo(x2, y2)
  c.stroke()
}

/** Sets the sans face. */
export function setFont(c: CanvasRenderingContext2D, size: number, weight: number): void {
  c.font = `${weight} ${size}px "Source Sans 3", sans-serif`
}

import type { ActType, Reality } from '../../../src/model/ontology.ts'
import { setFont, strokeLine } from './canvas-ink.ts'
import type { Ink } from './canvas-ink.ts'
import type { TimeMark } from './marks.ts'

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number]

const EQUALS: readonly Stroke[] = [
  [-2.6, -1.3, 2.6, -1.3],
  [-2.6, 1.3, 2.6, 1.3],
]
const PLUS: readonly Stroke[] = [
  [0, -2.8, 0, 2.8],
  [-2.8, 0, 2.8, 0],
]
const CROSS: readonly Stroke[] = [
  [-2, -2, 2, 2],
  [2, -2, -2, 2],
]
/** The mark inside each container, about its middle. */
const STROKES: Readonly<Record<ActType, readonly Stroke[]>> = {
  AGREE: EQUALS,
  COOPERATE: EQUALS,
  SUPPORT: PLUS,
  AID: PLUS,
  REJECT: CROSS,
  ASSAULT: CROSS,
  CONSULT: [],
  CHANGE: [],
  CONCEDE: [
    [-2.5, -1, 0, 1.6],
    [0, 1.6, 2.5, -1],
  ],
  RETREAT: [
    [2.8, 0, -2.6, 0],
    [-0.6, -2.2, -2.6, 0],
    [-2.6, 0, -0.6, 2.2],
  ],
  REQUEST: [
    [-1.3, -2.6, 1.5, 0],
    [1.5, 0, -1.3, 2.6],
  ],
  ACCUSE: [
    [0, -2.8, 0, 0.6],
    [0, 2.8, 0, 2.9],
  ],
  THREATEN: [
    [1, -3, -1.5, 0.3],
    [-1.5, 0.3, 1.5, 0.3],
    [1.5, 0.3, -1, 3.2],
  ],
  PROTEST: [
    [-2.5, 1.3, 0, -1.3],
    [0, -1.3, 2.5, 1.3],
  ],
  SANCTION: [[-2.8, 0, 2.8, 0]],
  MOBILIZE: [
    [-2.7, 0, 2.6, 0],
    [0.4, -2.2, 2.6, 0],
    [2.6, 0, 0.4, 2.2],
  ],
  COERCE: [
    [-1.7, -1.7, 1.7, -1.7],
    [1.7, -1.7, 1.7, 1.7],
    [1.7, 1.7, -1.7, 1.7],
    [-1.7, 1.7, -1.7, -1.7],
  ],
}

const SIGNS: Readonly<Record<Reality, string>> = {
  actual: '',
  planned: '>',
  possible: '◇',
  demanded: '!',
  negated: '¬',
  denied: '”¬',
  hypothetical: 'if',
}

/** The colour of an act. Asking is no quarrel: REQUEST is set in ink. */
export function colourOf(mark: TimeMark, ink: Ink): string {
  if (mark.kind === 'change' || mark.type === 'REQUEST') return ink.ink
  return mark.kind.startsWith('together') ? ink.accent : ink.apart
}

/** The glyph of a record about a point: container, inner mark, and the sign of its reality. */
export function paintShape(c: CanvasRenderingContext2D, at: readonly [number, number], mark: TimeMark, ink: Ink): void {
  const [x, y] = at
  const colour = colourOf(mark, ink)
  const filled = mark.reality === 'actual' && !mark.kind.endsWith('words')
  c.lineWidth = 1.4
  c.strokeStyle = colour
  c.setLineDash(mark.reality === 'actual' ? [] : [2.2, 1.8])
  c.fillStyle = filled ? colour : ink.paper
  traceContainer(c, x, y, mark)
  c.fill()
  c.stroke()
  c.setLineDash([])
  c.strokeStyle = filled ? ink.paper : colour
  paintInner(c, x, y, mark.type)
  if (mark.reality !== 'actual') paintSign(c, x, y, SIGNS[mark.reality], ink)
}

function traceContainer(c: CanvasRenderingContext2D, x: number, y: number, mark: TimeMark): void {
  c.beginPath()
  if (mark.kind === 'change') {
    c.moveTo(x, y - 6)
    c.lineTo(x + 6.5, y + 5)
    c.lineTo(x - 6.5, y + 5)
    c.closePath()
  } else if (mark.kind.startsWith('together')) c.arc(x, y, 6, 0, 2 * Math.PI)
  else c.rect(x - 5.5, y - 5.5, 11, 11)
}

function paintInner(c: CanvasRenderingContext2D, x: number, y: number, type: ActType): void {
  c.lineCap = 'round'
  for (const [x1, y1, x2, y2] of STROKES[type]) strokeLine(c, x + x1, y + y1, x + x2, y + y2)
  c.lineCap = 'butt'
  if (type !== 'CONSULT') return
  c.fillStyle = c.strokeStyle
  for (const dx of [-2.3, 2.3]) {
    c.beginPath()
    c.arc(x + dx, y, 1.2, 0, 2 * Math.PI)
    c.fill()
  }
}

function paintSign(c: CanvasRenderingContext2D, x: number, y: number, sign: string, ink: Ink): void {
  setFont(c, 11, 700)
  c.fillStyle = ink.paper
  c.fillRect(x + 4, y - 12, c.measureText(sign).width + 2, 10)
  c.fillStyle = ink.ink
  c.fillText(sign, x + 5, y - 7)
}

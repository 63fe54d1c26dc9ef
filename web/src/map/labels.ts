/** Something on the map that wants its name beside it. */
export interface Named {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Widest line of its text, in units of the drawing. */
  readonly width: number
}

/** On which side of its mark a label stands; `none` where there is no room. */
export type LabelSide = 'right' | 'left' | 'none'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const GAP = 6
const TALL = 30

/** Finds room for labels, in the order given: right of the mark, else left, else none; they never cover one another. */
export function labelSides(named: readonly Named[], width: number): readonly LabelSide[] {
  const taken: Box[] = named.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  return named.map((each) => {
    const boxes = { right: boxAt(each, 1), left: boxAt(each, -1) }
    for (const side of ['right', 'left'] as const) {
      const box = boxes[side]
      if (box.left < 0 || box.right > width || taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return side
    }
    return 'none'
  })
}

function boxAt({ x, y, radius, width }: Named, way: 1 | -1): Box {
  const near = x + way * (radius + GAP)
  const far = near + way * width
  return { left: Math.min(near, far), right: Math.max(near, far), top: y - TALL / 2, bottom: y + TALL / 2 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

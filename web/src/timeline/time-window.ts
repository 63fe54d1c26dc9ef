/** The least window: about nine days. */
const LEAST = 0.025

/** A window of time inside the whole. */
export type TimeWindow = readonly [number, number]

/** The window cut to what there is, not smaller than the least. */
export function cutWindow(full: TimeWindow, from: number, to: number): TimeWindow {
  const span = Math.max(LEAST, Math.min(full[1] - full[0], to - from))
  const start = Math.max(full[0], Math.min(full[1] - span, from))
  return [start, start + span]
}

/** The window after a key, or undefined for a key that does not move it. */
export function windowAfterKey(key: string, [t0, t1]: TimeWindow, full: TimeWindow): TimeWindow | undefined {
  const span = t1 - t0
  const move = (a: number, b: number): TimeWindow => cutWindow(full, t0 + a, t1 + b)
  switch (key) {
    case 'ArrowDown':
      return move(span * 0.1, span * 0.1)
    case 'ArrowUp':
      return move(-span * 0.1, -span * 0.1)
    case '+':
    case '=':
      return move(span * 0.15, -span * 0.15)
    case '-':
      return move(-span * 0.2, span * 0.2)
    case 'Home':
      return move(full[0] - t0, full[0] - t0)
    case 'End':
      return move(full[1] - t1, full[1] - t1)
    case '0':
      return full
    default:
      return undefined
  }
}

/** The window after a turn of the wheel at a share (0 to 1) of the height: pans, or zooms about the pointer. */
export function windowAfterWheel(
  [t0, t1]: TimeWindow,
  full: TimeWindow,
  wheel: { readonly share: number; readonly rows: number; readonly height: number; readonly zoom: boolean },
): TimeWindow {
  const span = t1 - t0
  if (!wheel.zoom) {
    const by = (wheel.rows / wheel.height) * span
    return cutWindow(full, t0 + by, t1 + by)
  }
  const at = t0 + wheel.share * span
  const factor = Math.exp(wheel.rows / 300)
  return cutWindow(full, at - (at - t0) * factor, at + (t1 - at) * factor)
}

/** A line on stderr that says how far a long work is. */
export interface Progress {
  /** Tells that `done` units are done; `doing` names the unit at hand. */
  readonly step: (done: number, doing?: string) => void
  /** Takes the line away, until the next step. */
  readonly end: () => void
}

/** Where a progress line is shown: the part of `process.stderr` it needs. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

const QUIET_MS = 1000
const BETWEEN_MS = 100
const CLEAR_LINE = '\r\u001b[2K'

/**
 * Begins a progress line. Nothing is shown during the first second, nor when stderr is no terminal.
 * `total` is the number of units, when it is known.
 */
export function startProgress(
  label: string,
  total?: number,
  stream: ProgressStream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true) return { step: () => {}, end: () => {} }
  let next = now() + QUIET_MS
  let shown = false
  return {
    step: (done, doing = '') => {
      if (now() < next) return
      next = now() + BETWEEN_MS
      shown = true
      const line = `${label} ${done}${total === undefined ? '' : `/${total}`} ${doing}`
      stream.write(CLEAR_LINE + line.slice(0, (stream.columns ?? 80) - 1))
    },
    end: () => {
      if (shown) stream.write(CLEAR_LINE)
      shown = false
    },
  }
}

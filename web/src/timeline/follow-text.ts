import type { TimeMark } from './marks.ts'
import type { TimeWindow } from './time-window.ts'

/** Under the bar and the heading of the period. */
const TOP = 110

/** The time of the lines that are on screen, with room at both ends; `undefined` when none of them is dated. */
export function windowOnScreen(marks: ReadonlyMap<string, TimeMark>): TimeWindow | undefined {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const line of document.querySelectorAll('.line')) {
    const mark = marks.get(line.id)
    if (mark === undefined || mark.form === 'span') continue
    const box = line.getBoundingClientRect()
    if (box.bottom < TOP || box.top > innerHeight - 20) continue
    from = Math.min(from, mark.from)
    to = Math.max(to, mark.to)
  }
  if (from > to) return undefined
  const room = Math.max(0.22, (to - from) * 0.06)
  return [from - room, to + room]
}

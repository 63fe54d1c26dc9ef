import type { ActClass } from '../../../src/model/act-class.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import { LANES, fullRange, marksOf } from './marks.ts'
import type { Lane, TimeMark } from './marks.ts'

/** The colours of a crowded lane, in the order they are drawn: together, apart, change. */
export const PARTS: readonly (readonly ActClass[])[] = [
  ['together-words', 'together-deeds'],
  ['apart-words', 'apart-deeds'],
  ['change'],
]

/** One lane of the timeline in columns: a hundred thousand marks are looked through for every frame. */
export interface LaneMarks {
  readonly lane: Lane
  readonly marks: readonly TimeMark[]
  readonly from: Float64Array
  readonly to: Float64Array
  /** Places of the records among the lines of the dossier. */
  readonly places: Uint32Array
  /** Index into `PARTS`. */
  readonly parts: Uint8Array
}

/** All marks of a dossier, made once. */
export interface TimelineMarks {
  readonly lanes: readonly LaneMarks[]
  readonly byId: ReadonlyMap<string, TimeMark>
  readonly full: readonly [number, number]
}

/** Makes the marks of all lines. */
export function timelineMarks(lines: readonly RecordLine[]): TimelineMarks {
  const all = marksOf(lines)
  const byLane = Map.groupBy(all, (mark) => mark.lane)
  return {
    lanes: LANES.map((lane) => laneMarks(lane, byLane.get(lane) ?? [])),
    byId: new Map(all.map((mark) => [mark.id, mark])),
    full: fullRange(all),
  }
}

const laneMarks = (lane: Lane, marks: readonly TimeMark[]): LaneMarks => ({
  lane,
  marks,
  from: Float64Array.from(marks, (mark) => mark.from),
  to: Float64Array.from(marks, (mark) => mark.to),
  places: Uint32Array.from(marks, (mark) => mark.place),
  parts: Uint8Array.from(marks, (mark) => PARTS.findIndex((classes) => classes.includes(mark.kind))),
})

/** Places in a lane of the marks that pass the filter and show in a window of time. `held`: see `FilteredLines`. */
export function marksInWindow(lane: LaneMarks, held: Uint8Array, window: readonly [number, number]): readonly number[] {
  const { from, to, places } = lane
  const [t0, t1] = window
  const found: number[] = []
  for (let at = 0; at < places.length; at += 1) {
    if ((from[at] ?? 0) > t1 || (to[at] ?? 0) < t0 || held[places[at] ?? 0] !== 0) continue
    found.push(at)
  }
  return found
}

/** How many of the marks that pass begin in each year. */
export function countsByYear(lanes: readonly LaneMarks[], held: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { from, places } of lanes) {
    for (let at = 0; at < places.length; at += 1) {
      if (held[places[at] ?? 0] !== 0) continue
      const year = Math.floor(from[at] ?? 0)
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  return counts
}

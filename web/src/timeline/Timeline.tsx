import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import { goTo, hrefOf } from '../data/address.ts'
import { erasOf } from '../dossier/eras.ts'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { showLine } from '../dossier/useShownLine.ts'
import { Link } from '../frame/Link.tsx'
import { timelineMarks } from './lanes.ts'
import { LANES, dayOfYears } from './marks.ts'
import { TimelineCanvas } from './timeline-canvas.ts'

const NOTHING: readonly RecordLine[] = []

/** The timeline beside the text: it shows the time of the lines on screen until somebody moves it. */
export function Timeline({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, passing, open } = filtered
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef<TimelineCanvas>(null)
  const [follows, setFollows] = useState(true)
  // The text comes first; on a long dossier the picture follows a moment later.
  const drawable = useDeferredValue(dossier.lines, NOTHING)
  const marks = useMemo(() => timelineMarks(drawable), [drawable])
  const { full } = marks
  const eras = useMemo(() => erasOf(dossier).flatMap((era) => (era.opens === null ? [] : [era.from])), [dossier])
  useEffect(() => {
    if (canvas.current === null) return undefined
    const made = new TimelineCanvas(canvas.current, marks, {
      onOpen: (record) => openLine(filtered, record),
      onFollow: setFollows,
      onBrush: (from, to) => chooseTime(from, to),
    })
    drawn.current = made
    return () => made.stop()
    // The canvas lives as long as the whole time it shows; the rest is handed to it below.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [marks])
  useEffect(() => drawn.current?.show(passing.held, open), [marks, passing, open])
  useEffect(() => drawn.current?.markEras(eras), [marks, eras])
  const onlyThis = (): void => chooseTime(...(drawn.current?.window ?? full))
  return (
    <figure className="tl" aria-label="Timeline">
      <div className="lanes" aria-hidden="true">
        <span />
        {LANES.map((lane) => (
          <span key={lane}>{lane}</span>
        ))}
      </div>
      <canvas ref={canvas} tabIndex={0} role="img" aria-label={labelOf(filtered.lines.length, full)} />
      <div className="zoom noprint">
        <button className="btn" type="button" aria-pressed={follows} onClick={() => drawn.current?.follow(!follows)}>
          With the text
        </button>
        <button className="btn" type="button" onClick={() => drawn.current?.moveTo(full)}>
          All
        </button>
        <button className="btn" type="button" onClick={onlyThis}>
          Only this time
        </button>
        <Link className="meta" href="/reading">
          How to read it
        </Link>
      </div>
    </figure>
  )
}

/** Filters by a stretch of years; reads the filter of the address when it is called, for the canvas outlives renderings. */
function chooseTime(from: number, to: number): void {
  const query = new URLSearchParams(location.search)
  query.set('from', dayOfYears(from))
  query.set('to', dayOfYears(to))
  goTo(hrefOf(location.pathname, query), { replace: true })
}

const labelOf = (lines: number, full: readonly [number, number]): string =>
  `Timeline of ${lines} records, ${full[0]} to ${full[1]}. The same records stand in the list beside it.`

/** Opens a record's line and brings it on screen. */
function openLine(filtered: FilteredDossier, record: string): void {
  filtered.setOpen(record)
  showLine(record)
}

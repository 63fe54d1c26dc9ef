import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import type { ChronologyParts } from './Chronology.tsx'
import { PeriodHead } from './PeriodHead.tsx'
import type { Period } from './periods.ts'
import { useShownLine } from './useShownLine.ts'

const HEAD_HEIGHT = 62
const LINE_HEIGHT = 33
const OVERSCAN = 15

/** A heading or a line, in the order of the page. */
type Row = Period | RecordLine

const isPeriod = (row: Row): row is Period => 'lines' in row

/** A long list: only the lines on screen stand in the page, each period is as tall as all its lines. */
export function LongChronology({ periods, lineOf, open }: ChronologyParts): ReactNode {
  const list = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  const rows = useMemo(() => periods.flatMap((period): readonly Row[] => [period, ...period.lines]), [periods])
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), [])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    scrollMargin: margin,
    overscan: OVERSCAN,
    estimateSize: useCallback((at: number) => (isHead(rows, at) ? HEAD_HEIGHT : LINE_HEIGHT), [rows]),
    getItemKey: useCallback((at: number) => keyOf(rows, at), [rows]),
  })
  const show = useCallback(
    (record: string) => {
      const at = rows.findIndex((row) => !isPeriod(row) && row.id === record)
      if (at >= 0) virtualizer.scrollToIndex(at, { align: 'center' })
    },
    [rows, virtualizer],
  )
  useShownLine(open, show)
  return (
    <div ref={list} className="long">
      {groupsOf(rows, virtualizer).map((group) => (
        <PeriodSection key={group.period.title} group={group} rows={rows} virtualizer={virtualizer} lineOf={lineOf} />
      ))}
    </div>
  )
}

const isHead = (rows: readonly Row[], at: number): boolean => {
  const row = rows[at]
  return row !== undefined && isPeriod(row)
}

function keyOf(rows: readonly Row[], at: number): string | number {
  const row = rows[at]
  return row === undefined ? at : isPeriod(row) ? `period ${row.title}` : row.id
}

type WindowVirtualizer = Virtualizer<Window, Element>

/** A period with its place on the page and those of its rows that are on screen. */
interface Group {
  readonly period: Period
  readonly head: number
  readonly top: number
  readonly height: number
  readonly items: readonly VirtualItem[]
}

function groupsOf(rows: readonly Row[], virtualizer: WindowVirtualizer): readonly Group[] {
  const visible = virtualizer.getVirtualItems()
  const places = virtualizer.measurementsCache
  const groups: Group[] = []
  let at = 0
  while (at < rows.length) {
    const period = rows[at]
    if (period === undefined || !isPeriod(period)) break
    const last = at + period.lines.length
    const head = at
    const top = places[head]?.start ?? 0
    const items = visible.filter((item) => item.index > head && item.index <= last)
    groups.push({ period, head, top, height: (places[last]?.end ?? top) - top, items })
    at = last + 1
  }
  return groups
}

function PeriodSection(props: {
  readonly group: Group
  readonly rows: readonly Row[]
  readonly virtualizer: WindowVirtualizer
  readonly lineOf: (line: RecordLine) => ReactNode
}): ReactNode {
  const { group, rows, virtualizer, lineOf } = props
  return (
    <section className="period" style={{ blockSize: group.height }}>
      <PeriodHead period={group.period} />
      {group.items.map((item) => {
        const row = rows[item.index]
        return row === undefined || isPeriod(row) ? null : (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className="placed"
            style={{ insetBlockStart: item.start - group.top }}
          >
            {lineOf(row)}
          </div>
        )
      })}
    </section>
  )
}

import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import { ChronologyLine } from './ChronologyLine.tsx'
import { LongChronology } from './LongChronology.tsx'
import { PeriodHead } from './PeriodHead.tsx'
import { periodsOf, yearsOfDates } from './periods.ts'
import type { FilteredDossier } from './useFilteredDossier.ts'
import { useShownLine } from './useShownLine.ts'

/** Up to so many lines all stand in the page, so that the browser can find and print them; beyond, those on screen. */
const ALL_AT_ONCE = 500

/** The lines as text, grouped by period. */
export function Chronology(props: { readonly filtered: FilteredDossier; readonly states: string }): ReactNode {
  const { filtered, states } = props
  const { open, setOpen, dossier } = filtered
  const years = useMemo(() => yearsOfDates(dossier.lines), [dossier.lines])
  const periods = useMemo(() => periodsOf(filtered.lines, years), [filtered.lines, years])
  const lineOf = useCallback(
    (line: RecordLine) => (
      <ChronologyLine
        key={line.id}
        line={line}
        states={states}
        open={open === line.id}
        sources={dossier.sources}
        setOpen={setOpen}
      />
    ),
    [states, open, dossier.sources, setOpen],
  )
  const parts = { periods, lineOf, open }
  return filtered.lines.length > ALL_AT_ONCE ? <LongChronology {...parts} /> : <ShortChronology {...parts} />
}

/** What both forms of the list are made of. */
export interface ChronologyParts {
  readonly periods: ReturnType<typeof periodsOf>
  readonly lineOf: (line: RecordLine) => ReactNode
  readonly open: string | null
}

function ShortChronology({ periods, lineOf, open }: ChronologyParts): ReactNode {
  useShownLine(open, showInPage)
  return periods.map((period) => (
    <section key={period.title} className="period">
      <PeriodHead period={period} />
      {period.lines.map(lineOf)}
    </section>
  ))
}

function showInPage(record: string): void {
  document.getElementById(record)?.scrollIntoView({ block: 'center' })
}

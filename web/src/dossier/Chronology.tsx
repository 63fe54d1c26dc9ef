import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { counted } from '../data/wording.ts'
import { ChronologyLine } from './ChronologyLine.tsx'
import { periodsOf } from './periods.ts'
import type { Period } from './periods.ts'
import type { FilteredDossier } from './useFilteredDossier.ts'

/** The lines as text, grouped by period. */
export function Chronology(props: { readonly filtered: FilteredDossier; readonly states: string }): ReactNode {
  const { filtered, states } = props
  const periods = useMemo(() => periodsOf(filtered.lines), [filtered.lines])
  return periods.map((period) => (
    <section key={period.title} className="period">
      <PeriodHead period={period} />
      {period.lines.map((line) => (
        <ChronologyLine
          key={line.id}
          line={line}
          states={states}
          open={filtered.open === line.id}
          sources={filtered.dossier.sources}
          setOpen={filtered.setOpen}
        />
      ))}
    </section>
  ))
}

/** The heading of a period, which stays on top while its lines go by. */
export function PeriodHead({ period }: { readonly period: Period }): ReactNode {
  const { years, lines } = period
  const span = years === null ? '' : years[0] === years[1] ? `${years[0]}, ` : `${years[0]}–${years[1]}, `
  return (
    <header className="era">
      <h2>{period.title}</h2>
      <span className="meta num">
        {span}
        {counted(lines.length, 'record')}
      </span>
    </header>
  )
}

import type { ReactNode } from 'react'
import { Timeline } from '../timeline/Timeline.tsx'
import { Chronology } from './Chronology.tsx'
import { Facets } from './Facets.tsx'
import { FilterBar } from './FilterBar.tsx'
import type { FilteredDossier } from './useFilteredDossier.ts'

/** Filters, timeline and the lines as text, side by side. */
export function ChronologyView(props: {
  readonly filtered: FilteredDossier
  readonly states: string
  /** Only the first lines are there. */
  readonly partial: boolean
}): ReactNode {
  const { filtered, states, partial } = props
  if (partial) return <FirstLook filtered={filtered} states={states} />
  return (
    <div className="desk">
      <aside className="side-panel" aria-label="Filters">
        <Facets filtered={filtered} />
      </aside>
      <Timeline filtered={filtered} />
      <section aria-label="Chronology" className="chronology">
        <FilterBar filtered={filtered} />
        <Chronology filtered={filtered} states={states} />
      </section>
    </div>
  )
}

/** The first lines of a long dossier, where they will stand when all of it is there. */
function FirstLook({ filtered, states }: { readonly filtered: FilteredDossier; readonly states: string }): ReactNode {
  return (
    <div className="desk">
      <aside className="side-panel" aria-label="Filters">
        <p className="meta" role="status" aria-busy="true">
          Reading all {filtered.dossier.total.toLocaleString('en')} lines
        </p>
      </aside>
      <div className="tl" />
      <section aria-label="Chronology" className="chronology">
        <Chronology filtered={filtered} states={states} />
      </section>
    </div>
  )
}

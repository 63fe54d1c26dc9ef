import type { ReactNode } from 'react'
import { Timeline } from '../timeline/Timeline.tsx'
import { Chronology } from './Chronology.tsx'
import { Facets } from './Facets.tsx'
import { FilterBar } from './FilterBar.tsx'
import type { FilteredDossier } from './useFilteredDossier.ts'

/** Filters, timeline and the lines as text, side by side. */
export function ChronologyView(props: { readonly filtered: FilteredDossier; readonly states: string }): ReactNode {
  const { filtered, states } = props
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

import type { ReactNode } from 'react'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { FilterBar } from '../dossier/FilterBar.tsx'
import { ComparedList } from '../compared/ComparedList.tsx'
import { FigureTable } from './FigureTable.tsx'
import { RegisterTables } from './RegisterTables.tsx'
import { StageLine } from './StageLine.tsx'

/** Comparisons of numbers. */
const FIGURES: ReadonlySet<string> = new Set(['figures', 'arithmetic', 'number'])

/** What became of what was announced, the figures side by side, and one ledger for each register. */
export function RegistersView(props: { readonly filtered: FilteredDossier; readonly states: string }): ReactNode {
  const { filtered, states } = props
  const { dossier } = filtered
  return (
    <>
      <FilterBar filtered={filtered} />
      {dossier.threads.length === 0 ? null : (
        <section aria-labelledby="threads" className="register">
          <div className="cap">
            <h2 id="threads">Threads</h2>
            <p className="meta">what became of what was announced</p>
          </div>
          {dossier.threads.map((thread) => (
            <StageLine key={thread.id} thread={thread} dossier={dossier} />
          ))}
        </section>
      )}
      <ComparedList
        title="Figures side by side"
        note="one measure, several sources; never averaged"
        comparisons={dossier.comparisons.filter(({ kind }) => FIGURES.has(kind))}
        publisherOf={filtered.publisherOf}
      />
      <RegisterTables filtered={filtered} states={states} />
      {dossier.figures.length === 0 ? null : <FigureTable filtered={filtered} />}
    </>
  )
}

import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FilterBar } from '../dossier/FilterBar.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { GraphDrawing } from './GraphDrawing.tsx'
import { TieTable } from './TieTable.tsx'
import { TimeChoice } from './TimeChoice.tsx'
import { placeTies } from './layout.ts'
import { tiesOf } from './ties.ts'

/** Who had to do with whom over a chosen time: a picture, and the same as a table. */
export function GraphView({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { lines, dossier } = filtered
  const ties = useMemo(() => tiesOf(lines, dossier), [lines, dossier])
  const placed = useMemo(() => placeTies(ties), [ties])
  return (
    <section aria-labelledby="who">
      <TimeChoice filtered={filtered} />
      <FilterBar filtered={filtered} />
      <div className="cap">
        <h2 id="who">Who with whom</h2>
        <p className="meta">
          by records in which both take part; a side acts through its people and bodies
          {ties.left === 0 ? '' : `; ${ties.left} parties with fewer records are not drawn`}
        </p>
      </div>
      {ties.ties.length === 0 ? (
        <p className="meta">In none of the lines do two parties stand together.</p>
      ) : (
        <div className="mapdesk">
          <GraphDrawing parties={placed.parties} ties={placed.ties} />
          <TieTable ties={ties} filtered={filtered} />
        </div>
      )}
    </section>
  )
}

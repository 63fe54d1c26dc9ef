import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FilterBar } from '../dossier/FilterBar.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { BalanceTable } from './BalanceTable.tsx'
import { DirectionBars } from './DirectionBars.tsx'
import { DocumentBars } from './DocumentBars.tsx'
import { balanceOf } from './balance.ts'

/** Together above the line, apart below it, by year and direction; beneath, how much the pile holds of each year. */
export function BalanceView({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { lines, dossier } = filtered
  const balance = useMemo(() => balanceOf(lines, dossier), [lines, dossier])
  return (
    <section className="balance" aria-labelledby="balance-h">
      <FilterBar filtered={filtered} />
      <div className="cap">
        <h2 id="balance-h">Together and apart</h2>
        <p className="meta">records told as actual, {stepText(balance?.step ?? 1)}; counted, not weighed</p>
      </div>
      {balance === null ? (
        <p className="quiet">No act that is told as actual has a date.</p>
      ) : (
        <>
          {balance.directions.map((direction) => (
            <DirectionBars key={direction.from} direction={direction} balance={balance} />
          ))}
          <DocumentBars balance={balance} />
          <BalanceTable balance={balance} />
        </>
      )}
    </section>
  )
}

const stepText = (step: number): string => (step === 1 ? 'by year' : `by ${step} years`)

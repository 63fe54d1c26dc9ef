import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { findEdtf } from '../../../src/model/edtf.ts'
import { counted } from '../data/wording.ts'
import { erasOf } from './eras.ts'
import type { Era } from './eras.ts'
import type { FilteredDossier } from './useFilteredDossier.ts'

/** The eras as one line of buttons; each filters the dossier to its time. */
export function EraStrip({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, filter, setFilter } = filtered
  const eras = useMemo(() => erasOf(dossier), [dossier])
  if (eras.length < 2) return null
  const choose = (era: Era): void => {
    const { from: _from, to: _to, ...rest } = filter
    const [from, to] = [findEdtf(String(era.from)), findEdtf(String(era.to))]
    if (from === undefined || to === undefined) return
    setFilter(isChosen(era, filter) ? rest : { ...rest, from, to })
  }
  return (
    <nav className="eras noprint" aria-label="Eras">
      <ol>
        {eras.map((era) => (
          <li key={era.from}>
            <button type="button" aria-pressed={isChosen(era, filter)} onClick={() => choose(era)}>
              <b className="num">
                {era.from}–{era.to}
              </b>
              <span className="meta num"> {counted(era.count, 'record')}</span>
              <span className="era-name" dir="auto">
                {era.opens === null ? 'before any turn that is told' : era.opens.title}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const isChosen = (era: Era, filter: FilteredDossier['filter']): boolean =>
  filter.from === String(era.from) && filter.to === String(era.to)

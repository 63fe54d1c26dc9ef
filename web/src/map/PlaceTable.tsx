import type { ReactNode } from 'react'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import type { MapPlace } from './placed-lines.ts'

/** The places of the map, most records first; a place filters the dossier. */
export function PlaceTable(props: {
  readonly places: readonly MapPlace[]
  readonly filtered: FilteredDossier
}): ReactNode {
  const { places, filtered } = props
  const { filter, setFilter } = filtered
  if (places.length === 0) return <p className="meta">None of the lines names a place that could be drawn.</p>
  return (
    <table role="table" className="tbl stack">
      <caption className="vh">Places with their records</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Place
          </th>
          <th role="columnheader" scope="col">
            What
          </th>
          <th role="columnheader" scope="col" className="n" aria-sort="descending">
            Records
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {places.map(({ place, lines, what }) => (
          <tr role="row" key={place.name}>
            <th role="rowheader" scope="row">
              <button
                className="link"
                type="button"
                aria-label={`only ${place.name}`}
                onClick={() => setFilter({ ...filter, place: [place.name] })}
              >
                {place.name}
              </button>
            </th>
            <td role="cell" className="quiet wide">
              {place.kind === 'state' ? 'the state, drawn at its seat; ' : ''}
              {what}
            </td>
            <td role="cell" className="n num">
              {lines.length}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

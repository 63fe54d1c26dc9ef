import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { PlacesAnswer } from '../../../src/serve/places.ts'
import { FilterBar } from '../dossier/FilterBar.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { placesQuery } from '../data/queries.ts'
import { counted } from '../data/wording.ts'
import { FailedHere, Waiting } from '../frame/NothingHere.tsx'
import { MapDrawing } from './MapDrawing.tsx'
import { PlaceTable } from './PlaceTable.tsx'
import { mapJourneys, mapPlaces } from './placed-lines.ts'
import { worldQuery } from './world.ts'
import type { Outline } from './world.ts'

/** Where it happened: a map of the places that the words name, and the same as a table. */
export function MapView({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const codes = filtered.dossier.states.map((state) => state.code).join('+')
  const places = useQuery(placesQuery(codes))
  const world = useQuery(worldQuery)
  const error = places.error ?? world.error
  if (error !== null) return <FailedHere part error={error} />
  if (places.data === undefined || world.data === undefined) return <Waiting what="Opening the map" />
  return <MapOf filtered={filtered} answer={places.data} world={world.data} />
}

function MapOf(props: {
  readonly filtered: FilteredDossier
  readonly answer: PlacesAnswer
  readonly world: readonly Outline[]
}): ReactNode {
  const { filtered, answer, world } = props
  const { lines, dossier } = filtered
  const places = useMemo(() => mapPlaces(lines, answer), [lines, answer])
  const all = useMemo(() => mapPlaces(dossier.lines, answer), [dossier, answer])
  const journeys = useMemo(() => mapJourneys(lines, answer, dossier.sides), [lines, answer, dossier])
  const placed = places.reduce((sum, place) => sum + place.lines.length, 0)
  return (
    <section aria-labelledby="where">
      <FilterBar filtered={filtered} />
      <div className="cap">
        <h2 id="where">Where</h2>
        <p className="meta">
          filled: it happened there; ring: somewhere about there; dashed: not told as done; line: a visit, from seat to
          place
        </p>
      </div>
      <div className="mapdesk">
        <MapDrawing all={all} places={places} journeys={journeys} answer={answer} world={world} />
        <PlaceTable places={places} filtered={filtered} />
      </div>
      <p className="meta map-note">
        Borders: Natural Earth, 1 : 50 million, as they are held today, for orientation only: not the borders of the
        time, and no statement on any of them. Crimea is drawn as it is held, which most states do not recognise;
        hatched are shapes without an international number.
        {dossier.states.some((state) => GONE.has(state.code))
          ? ' A state that is gone is shown by the land of its successors.'
          : ''}{' '}
        {counted(placed, 'record')} of {lines.length} name a place that is drawn
        {answer.unplaced.length === 0 ? '' : `; drawn nowhere: ${answer.unplaced.join(', ')}`}.
      </p>
    </section>
  )
}

/** States that are no more and have no shape of their own today. */
const GONE = new Set(['SUN', 'YUG', 'CSK', 'DDR', 'SCG', 'RVN', 'YMD'])

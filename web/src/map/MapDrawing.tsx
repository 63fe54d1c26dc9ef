import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { PlacesAnswer } from '../../../src/serve/places.ts'
import { MapMarks } from './MapMarks.tsx'
import { pointsToShow } from './placed-lines.ts'
import type { MapJourney, MapPlace } from './placed-lines.ts'
import { HEIGHT, WIDTH, drawGraticule, drawOutlines, projectionOf, stateLabels } from './projection.ts'
import { useMiddle } from './useMiddle.ts'
import { useWindowOnMap } from './useWindowOnMap.ts'
import type { Outline } from './world.ts'

/** The map itself. Land is drawn once; marks keep their size however near one looks. */
export function MapDrawing(props: {
  /** The places of the whole dossier: they say what the map covers, so that it stands still while one filters. */
  readonly all: readonly MapPlace[]
  readonly places: readonly MapPlace[]
  readonly journeys: readonly MapJourney[]
  readonly answer: PlacesAnswer
  readonly world: readonly Outline[]
}): ReactNode {
  const { all, places, journeys, answer, world } = props
  const frame = useMiddle<HTMLDivElement>()
  const { window, zoom, showAll, drawing, listeners } = useWindowOnMap()
  const projection = useMemo(() => projectionOf(pointsToShow(all, answer.states)), [all, answer])
  const outlines = useMemo(() => drawOutlines(world, answer.states, projection), [world, answer, projection])
  const labels = useMemo(() => stateLabels(world, answer.states, projection), [world, answer, projection])
  const graticule = useMemo(() => drawGraticule(projection), [projection])
  const move = `translate(${window.x} ${window.y}) scale(${window.k})`
  return (
    <figure className="map">
      <div className="pan" ref={frame}>
        {/* The same places stand in the table beside it. */}
        <svg
          ref={drawing}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          tabIndex={0}
          aria-label={`Map of ${places.length} places; arrows move it, plus and minus zoom. The same places stand in the table.`}
          {...listeners}
        >
          <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path className="map-hatch" d="M0 0V6" />
            </pattern>
          </defs>
          <g transform={move}>
            <path className="map-graticule" d={graticule} />
            {outlines.map((outline) => (
              <path key={outline.key} className={outline.own ? 'map-land own' : 'map-land'} d={outline.path} />
            ))}
            {outlines
              .filter((outline) => outline.open)
              .map((outline) => (
                <path key={outline.key} fill="url(#hatch)" d={outline.path} />
              ))}
          </g>
          {labels.map((label) => (
            <text
              key={label.name}
              className="map-state"
              x={label.x * window.k + window.x}
              y={label.y * window.k + window.y}
            >
              {label.name}
            </text>
          ))}
          <MapMarks
            places={places}
            journeys={journeys}
            states={answer.states}
            projection={projection}
            window={window}
          />
        </svg>
      </div>
      <div className="zoom noprint">
        <button className="btn" type="button" aria-label="Zoom in" onClick={() => zoom(1.5)}>
          +
        </button>
        <button className="btn" type="button" aria-label="Zoom out" onClick={() => zoom(1 / 1.5)}>
          −
        </button>
        <button className="btn" type="button" onClick={showAll}>
          All
        </button>
      </div>
    </figure>
  )
}

import type { GeoProjection } from 'd3-geo'
import type { ReactNode } from 'react'
import type { PlacedState } from '../../../src/serve/places.ts'
import { labelSides } from './labels.ts'
import type { LabelSide } from './labels.ts'
import type { MapJourney, MapPlace } from './placed-lines.ts'
import { WIDTH } from './projection.ts'
import type { MapWindow } from './useWindowOnMap.ts'

/** A point of the screen. */
interface Spot {
  readonly x: number
  readonly y: number
}

type ToSpot = (point: { readonly lat: number; readonly lon: number }) => Spot

/** Circles for places, lines for visits, and as many names as there is room for. */
export function MapMarks(props: {
  readonly places: readonly MapPlace[]
  readonly journeys: readonly MapJourney[]
  readonly states: readonly PlacedState[]
  readonly projection: GeoProjection
  readonly window: MapWindow
}): ReactNode {
  const { places, journeys, states, projection, window } = props
  const toSpot: ToSpot = ({ lon, lat }) => {
    const [x, y] = projection([lon, lat]) ?? [-9999, -9999]
    return { x: x * window.k + window.x, y: y * window.k + window.y }
  }
  const spots = places.map((each) => ({ each, ...toSpot(each.place), radius: radiusOf(each) }))
  const sides = labelSides(
    spots.map(({ x, y, radius, each }) => ({ x, y, radius, width: widthOf(each) })),
    WIDTH,
  )
  return (
    <>
      {journeys.map((journey) => (
        <path
          key={`${journey.from.lat} ${journey.from.lon} ${journey.to.lat} ${journey.to.lon}`}
          className="map-journey"
          d={curve(toSpot(journey.from), toSpot(journey.to))}
          strokeWidth={Math.min(5, 1 + Math.sqrt(journey.count) * 0.7)}
        />
      ))}
      {states
        .filter((state) => state.own && !places.some(({ place }) => place.name === state.seat?.name))
        .map((state) => (
          <Seat key={state.code} state={state} toSpot={toSpot} />
        ))}
      {spots.map(({ each, x, y, radius }) => (
        <circle key={each.place.name} className={classOf(each)} cx={x} cy={y} r={radius}>
          <title>{`${each.place.name}: ${each.what}`}</title>
        </circle>
      ))}
      {spots.map((spot, at) => (
        <Label key={spot.each.place.name} spot={spot} side={sides[at] ?? 'none'} />
      ))}
    </>
  )
}

/** The seat of a state that the dossier is about: visits begin there, whether or not a line names it. */
function Seat({ state, toSpot }: { readonly state: PlacedState; readonly toSpot: ToSpot }): ReactNode {
  if (state.seat === null) return null
  const { x, y } = toSpot(state.seat)
  return (
    <>
      <circle className="map-seat" cx={x} cy={y} r={3.5} />
      <text className="map-seat-name" x={x + 8} y={y + 4}>
        {state.seat.name}
      </text>
    </>
  )
}

function Label(props: {
  readonly spot: Spot & { readonly each: MapPlace; readonly radius: number }
  readonly side: LabelSide
}): ReactNode {
  const { spot, side } = props
  if (side === 'none') return null
  const x = spot.x + (side === 'right' ? 1 : -1) * (spot.radius + 6)
  const anchor = side === 'right' ? 'start' : 'end'
  return (
    <text className="map-name" x={x} y={spot.y - 1} textAnchor={anchor}>
      {spot.each.place.name}
      <tspan className="map-what" x={x} dy="1.2em">
        {shortened(spot.each.what)}
      </tspan>
    </text>
  )
}

const LONGEST = 38
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** About as wide as its longer line: names are set larger than what happened. */
const widthOf = ({ place, what }: MapPlace): number => Math.max(place.name.length * 7.6, shortened(what).length * 6)

const radiusOf = ({ lines }: MapPlace): number => Math.min(16, 4 + Math.sqrt(lines.length) * 2)

const classOf = ({ place, onlyOpen }: MapPlace): string =>
  `map-place${place.kind === 'town' ? '' : ' about'}${onlyOpen ? ' not-actual' : ''}`

/** Bent to the right of the way, so that there and back are two lines. */
function curve(from: Spot, to: Spot): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const [x, y] = [(from.x + to.x) / 2 - dy * 0.14, (from.y + to.y) / 2 + dx * 0.14]
  const text = (value: number): string => value.toFixed(1)
  return `M${text(from.x)} ${text(from.y)}Q${text(x)} ${text(y)} ${text(to.x)} ${text(to.y)}`
}

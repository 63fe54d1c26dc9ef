import { geoAzimuthalEqualArea, geoCentroid, geoGraticule10, geoPath } from 'd3-geo'
import type { GeoProjection } from 'd3-geo'
import type { PlacedState } from '../../../src/serve/places.ts'
import { outlineId } from './world.ts'
import type { Outline } from './world.ts'

/** The drawing's size in its own units. */
export const WIDTH = 990
export const HEIGHT = 720
const EDGE = 110
/** No nearer than this, so that one town still shows its country. */
const NEAREST = 2200

type LonLat = readonly [lon: number, lat: number]

/** An equal-area view that turns the middle of the points to the reader and holds them all. */
export function projectionOf(points: readonly LonLat[]): GeoProjection {
  const shape = { type: 'MultiPoint' as const, coordinates: points.map(([lon, lat]) => [lon, lat]) }
  const [lon, lat] = points.length === 0 ? [0, 20] : geoCentroid(shape)
  const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).clipAngle(150)
  if (points.length > 1) {
    projection.fitExtent(
      [
        [EDGE, EDGE],
        [WIDTH - EDGE, HEIGHT - EDGE],
      ],
      shape,
    )
  }
  if (points.length < 2 || projection.scale() > NEAREST)
    projection.scale(points.length === 0 ? 260 : NEAREST).translate([WIDTH / 2, HEIGHT / 2])
  // A screen's breadth on every side is kept for panning; more need not be drawn.
  return projection
    .clipExtent([
      [-WIDTH, -HEIGHT],
      [2 * WIDTH, 2 * HEIGHT],
    ])
    .precision(0.4)
}

/** One outline, ready to be drawn. */
export interface DrawnOutline {
  readonly key: string
  readonly path: string
  /** Of a state that the dossier is about. */
  readonly own: boolean
  /** Without an ISO number: held, and not agreed by all. */
  readonly open: boolean
}

/** All outlines under a projection; those that lie off the drawing are left out. */
export function drawOutlines(
  world: readonly Outline[],
  states: readonly PlacedState[],
  projection: GeoProjection,
): readonly DrawnOutline[] {
  const own = new Set(states.filter((state) => state.own).flatMap((state) => state.outlines))
  const path = geoPath(projection).digits(1)
  return world.flatMap((outline) => {
    const drawn = path(outline)
    const id = outlineId(outline)
    return drawn === null
      ? []
      : [{ key: `${id} ${outline.properties.name}`, path: drawn, own: own.has(id), open: outline.id === undefined }]
  })
}

/** Every tenth parallel and meridian. */
export const drawGraticule = (projection: GeoProjection): string =>
  geoPath(projection).digits(1)(geoGraticule10()) ?? ''

/** A state's name where its land is widest, by the shape that covers most of the drawing. */
export interface StateLabel {
  readonly name: string
  readonly x: number
  readonly y: number
}

/** Names of the dossier's states on their land, as far as it shows. */
export function stateLabels(
  world: readonly Outline[],
  states: readonly PlacedState[],
  projection: GeoProjection,
): readonly StateLabel[] {
  const seen = geoAzimuthalEqualArea()
    .rotate(projection.rotate())
    .scale(projection.scale())
    .translate(projection.translate())
    .clipExtent([
      [60, 40],
      [WIDTH - 60, HEIGHT - 40],
    ])
  const path = geoPath(seen)
  return states
    .filter((state) => state.own)
    .flatMap((state) => {
      const shapes = world.filter((outline) => state.outlines.includes(outlineId(outline)))
      const largest = shapes.toSorted((a, b) => path.area(b) - path.area(a))[0]
      const [x, y] = largest === undefined ? [Number.NaN, 0] : path.centroid(largest)
      return Number.isFinite(x) ? [{ name: state.name, x, y }] : []
    })
}

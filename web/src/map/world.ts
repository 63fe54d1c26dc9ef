import { queryOptions } from '@tanstack/react-query'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import worldHref from 'world-atlas/countries-50m.json?url'

/** The outline of one state of today. `id` is its ISO 3166-1 number; shapes without one are held and not agreed. */
export type Outline = Feature<Polygon | MultiPolygon, { readonly name: string }>

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** The outlines of all states (Natural Earth, 1 : 50 million), fetched from this server when a map is first opened. */
export const worldQuery = queryOptions({
  queryKey: ['world'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<readonly Outline[]> => {
    const response = await fetch(worldHref, { signal })
    // The file is of this build: world-atlas/countries-50m.json.
    const world = (await response.json()) as World
    const shapes = feature(world, world.objects.countries) as FeatureCollection<
      Polygon | MultiPolygon,
      { readonly name: string }
    >
    return shapes.features
  },
})

/** The name by which an atlas of ours means a shape: its number, or its name where it has none. */
export const outlineId = (outline: Outline): string =>
  outline.id === undefined ? outline.properties.name : String(outline.id)

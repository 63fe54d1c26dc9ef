import type { Atlas, PlacePoint } from '../model/lexicon/map.ts'
import { readEntries } from './entries.ts'

/** Loads what the map needs: `lexicon/map/*.jsonl`. @throws Failure `lexicon/malformed`. */
export function loadAtlas(): Atlas {
  const places = readEntries('map/points.jsonl', isPlace)
  const outlines = readEntries('map/outlines.jsonl', isOutline)
  const byName = Map.groupBy(
    places.flatMap((place) => [place.name, ...(place.aliases ?? [])].map((name) => ({ name: plain(name), place }))),
    ({ name }) => name,
  )
  const seats = new Map(places.flatMap((place) => (place.seat === true ? [[place.state ?? '', place] as const] : [])))
  return {
    findPlace: (name, states) => {
      const found = (byName.get(plain(name)) ?? []).map(({ place }) => place)
      const near = found.filter((place) => states.includes(place.state ?? ''))
      return (near.length > 0 ? near : found).toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0))[0]
    },
    findSeat: (state) => seats.get(state),
    outlines: new Map(outlines.map((entry) => [entry.state, entry.outlines])),
  }
}

/** Names are compared without case, accents and a leading article. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/^the /u, '')
    .replaceAll('’', "'")

function isPlace(value: unknown): value is PlacePoint {
  if (typeof value !== 'object' || value === null) return false
  // Looked at field by field.
  const { name, kind, lat, lon } = value as Readonly<Record<string, unknown>>
  const within = (number: unknown, most: number): boolean => typeof number === 'number' && Math.abs(number) <= most
  return typeof name === 'string' && (kind === 'town' || kind === 'area') && within(lat, 90) && within(lon, 180)
}

function isOutline(value: unknown): value is { readonly state: string; readonly outlines: readonly string[] } {
  if (typeof value !== 'object' || value === null) return false
  const { state, outlines } = value as Readonly<Record<string, unknown>>
  return typeof state === 'string' && Array.isArray(outlines) && outlines.every((each) => typeof each === 'string')
}

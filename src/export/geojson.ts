import type { Dossier } from '../model/dossier.ts'
import type { Atlas, Point } from '../model/lexicon/map.ts'
import type { EventRecord, Party } from '../model/record.ts'
import { chronologyLine, numbersOf } from './chronology.ts'
import type { ExportTools } from './tools.ts'

interface Geometry {
  readonly type: 'Point' | 'LineString'
  readonly coordinates: unknown
}

/** A geometry with what it was taken from: the place named, or for want of one the seats of the governments. */
interface Located {
  readonly geometry: Geometry | null
  readonly by: 'place' | 'seats' | 'nothing'
}

/**
 * Records as GeoJSON (RFC 7946), one feature each. What names a place that we know lies there; else a line joins the seats
 * of the two governments (a point when only one is known), and `located_by` says so; else the geometry is null.
 */
export function* geoJson(dossier: Dossier, { atlas }: ExportTools): Generator<string> {
  const numbers = numbersOf(dossier.sources)
  const codes = dossier.states.map(({ code }) => code)
  yield '{"type":"FeatureCollection","features":[\n'
  for (const [index, record] of dossier.records.entries()) {
    const { geometry, by } = locate(record, codes, atlas)
    const { when, what, who, sources } = chronologyLine(record, numbers)
    const { register, type, kind } = record
    const properties = {
      date: record.date.value,
      when,
      line: what,
      who,
      sources,
      register,
      type,
      kind,
      reality: record.reality.value,
      status: record.status,
      place: record.place.value,
      located_by: by,
    }
    const feature = { type: 'Feature', id: record.id, geometry, properties }
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(feature)}`
  }
  yield '\n]}\n'
}

function locate(record: EventRecord, codes: readonly string[], atlas: Atlas): Located {
  const { value } = record.place
  const place = value === null ? undefined : atlas.findPlace(value, codes)
  if (place !== undefined) return { geometry: { type: 'Point', coordinates: position(place) }, by: 'place' }
  const seats = [...new Set([...record.actors, ...record.recipients].flatMap((party) => seatOf(party, atlas)))]
  const [first, second] = seats
  if (first === undefined) return { geometry: null, by: 'nothing' }
  if (second === undefined) return { geometry: { type: 'Point', coordinates: position(first) }, by: 'seats' }
  return { geometry: { type: 'LineString', coordinates: [position(first), position(second)] }, by: 'seats' }
}

const seatOf = ({ state }: Party, atlas: Atlas): readonly Point[] => {
  const seat = state === null ? undefined : atlas.findSeat(state)
  return seat === undefined ? [] : [seat]
}

/** Longitude before latitude (RFC 7946, 3.1.1). */
const position = ({ lon, lat }: Point): readonly [number, number] => [lon, lat]

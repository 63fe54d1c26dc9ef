import type { RecordLine } from '../../../src/model/line.ts'
import type { PlacedName, PlacedState, PlacesAnswer } from '../../../src/serve/places.ts'
import { listed, plainWords, whenText } from '../data/wording.ts'

/** A place with the lines that happened there. */
export interface MapPlace {
  readonly place: PlacedName
  readonly lines: readonly RecordLine[]
  /** True when none of them is told as done. */
  readonly onlyOpen: boolean
  /** "visit, meeting; Nov 2017". */
  readonly what: string
}

/** Visits from one seat to one place. */
export interface MapJourney {
  readonly from: { readonly lat: number; readonly lon: number }
  readonly to: { readonly lat: number; readonly lon: number }
  readonly count: number
}

/** The places of the lines that pass, most lines first. */
export function mapPlaces(lines: readonly RecordLine[], answer: PlacesAnswer): readonly MapPlace[] {
  const byName = Map.groupBy(lines, (line) => line.place)
  return answer.places
    .flatMap((place) => {
      const own = byName.get(place.name) ?? []
      return own.length === 0 ? [] : [{ place, lines: own, onlyOpen: own.every(isOpen), what: whatText(own) }]
    })
    .sort((a, b) => b.lines.length - a.lines.length)
}

const isOpen = (line: RecordLine): boolean => line.reality !== 'actual'

function whatText(lines: readonly RecordLine[]): string {
  const kinds = [...new Set(lines.map((line) => plainWords(line.kind === 'other' ? line.type : line.kind)))]
  const dates = lines.flatMap((line) => line.date ?? [])
  const when = dates.length === 0 ? 'no date' : spanText(dates)
  const shown = kinds.length > 3 ? [...kinds.slice(0, 3), `${kinds.length - 3} more kinds`] : kinds
  return `${listed(shown)}; ${when}`
}

const spanText = (dates: readonly string[]): string => {
  const [first, last] = [whenText(dates[0] ?? null), whenText(dates.at(-1) ?? null)]
  return first === last ? first : `${first} to ${last}`
}

/** Visits as lines from the visitor's seat to where he went: the place, or the host's seat where none is named. */
export function mapJourneys(
  lines: readonly RecordLine[],
  answer: PlacesAnswer,
  sides: Readonly<Record<string, string>>,
): readonly MapJourney[] {
  const places = new Map(answer.places.map((place) => [place.name, place]))
  const seats = new Map(answer.states.flatMap((state) => (state.seat === null ? [] : [[state.code, state.seat]])))
  const seatOf = (party: string | undefined) => seats.get(party ?? '') ?? seats.get(sides[party ?? ''] ?? '')
  const made = new Map<string, MapJourney>()
  for (const line of lines) {
    if (line.kind !== 'visit' || line.reality !== 'actual') continue
    const from = seatOf(line.parties[0])
    const to = places.get(line.place ?? '') ?? seatOf(line.parties[line.acting])
    if (from === undefined || to === undefined || (from.lat === to.lat && from.lon === to.lon)) continue
    const key = `${from.lat} ${from.lon} ${to.lat} ${to.lon}`
    made.set(key, { from, to, count: (made.get(key)?.count ?? 0) + 1 })
  }
  return [...made.values()]
}

/** The points that a map must show: places that are told of, else the seats of the dossier's states. */
export function pointsToShow(
  places: readonly MapPlace[],
  states: readonly PlacedState[],
): readonly (readonly [lon: number, lat: number])[] {
  const seats = states.flatMap(({ own, seat }) => (own && seat !== null ? [[seat.lon, seat.lat] as const] : []))
  return [...places.map(({ place }) => [place.lon, place.lat] as const), ...seats]
}

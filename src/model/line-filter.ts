import { ACT_CLASSES, classOf } from './act-class.ts'
import type { ActClass } from './act-class.ts'
import { dayRange, findEdtf } from './edtf.ts'
import type { Edtf } from './edtf.ts'
import { LINE_STATUSES, REVIEWS, knownDays, reviewOf } from './line.ts'
import type { LineStatus, RecordLine, Review } from './line.ts'
import { ACT_KINDS, ACT_TYPES, REALITIES, REGISTERS } from './ontology.ts'
import type { ActKind, ActType, Reality, Register } from './ontology.ts'

/** Which lines are wanted. A list that is absent lets everything through; an empty one nothing. */
export interface LineFilter {
  /** Nothing that ended before this. With `from` or `to`, lines without a date are left out. */
  readonly from?: Edtf
  /** Nothing that began after this. */
  readonly to?: Edtf
  readonly act?: readonly ActClass[]
  readonly type?: readonly ActType[]
  readonly kind?: readonly ActKind[]
  readonly register?: readonly Register[]
  /** Ids of parties: a line stays when one of them took part. */
  readonly actor?: readonly string[]
  /** Names of places, as the records give them. */
  readonly place?: readonly string[]
  /** Names of publishers (or ids of documents): a line stays when one of them tells it. */
  readonly source?: readonly string[]
  readonly reality?: readonly Reality[]
  readonly status?: readonly LineStatus[]
  /** What people have made of it. */
  readonly review?: readonly Review[]
  /** At least so many independent origins. */
  readonly origins?: number
  /** Words that must all stand in the line, whatever their case. */
  readonly words?: string
}

/** The filter's lists by their name in a URL, each with the values it may hold; `null` for free names. */
export const FILTER_LISTS = {
  act: ACT_CLASSES,
  type: ACT_TYPES,
  kind: ACT_KINDS,
  register: REGISTERS,
  actor: null,
  place: null,
  source: null,
  reality: REALITIES,
  status: LINE_STATUSES,
  review: REVIEWS,
} as const
export type FilterList = keyof typeof FILTER_LISTS

const LIST_NAMES = Object.keys(FILTER_LISTS) as readonly FilterList[]

/** Reads a filter from a query. Unknown names and values are left out, so that an old address still opens. */
export function filterOfQuery(query: URLSearchParams): LineFilter {
  const from = findEdtf(query.get('from') ?? '')
  const to = findEdtf(query.get('to') ?? '')
  const origins = Number(query.get('origins') ?? '')
  const words = query.get('words')?.trim() ?? ''
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...listsOfQuery(query),
    ...(Number.isInteger(origins) && origins > 1 ? { origins } : {}),
    ...(words === '' ? {} : { words }),
  }
}

function listsOfQuery(query: URLSearchParams): LineFilter {
  const lists: Partial<Record<FilterList, readonly string[]>> = {}
  for (const name of LIST_NAMES) {
    const given = query.get(name)
    if (given === null) continue
    const allowed: readonly string[] | null = FILTER_LISTS[name]
    const values = given.split(',').map(decodeName)
    lists[name] = values.filter((value) => value !== '' && (allowed === null || allowed.includes(value)))
  }
  // Every list with a fixed vocabulary was cut down to it above.
  return lists as LineFilter
}

/** Writes a filter as a query, in one fixed order, so that the same filter is always the same address. */
export function queryOfFilter(filter: LineFilter): URLSearchParams {
  const query = new URLSearchParams()
  if (filter.from !== undefined) query.set('from', filter.from)
  if (filter.to !== undefined) query.set('to', filter.to)
  for (const name of LIST_NAMES) {
    const values = filter[name]
    if (values !== undefined) query.set(name, values.map(encodeName).join(','))
  }
  if (filter.origins !== undefined) query.set('origins', String(filter.origins))
  if (filter.words !== undefined && filter.words !== '') query.set('words', filter.words)
  return query
}

/** A comma inside a publisher's name must not split it. */
const encodeName = (name: string): string => name.replaceAll('%', '%25').replaceAll(',', '%2C')
const decodeName = (name: string): string => name.replaceAll('%2C', ',').replaceAll('%25', '%')

/** A part of a filter: one of its lists, or `time`, `origins`, `words`. */
export type FilterPart = FilterList | 'time' | 'origins' | 'words'

type LineTest = (line: RecordLine) => boolean

/** Makes the test for one filter. `publisherOf` gives the name by which a document's source is chosen. */
export function lineTest(filter: LineFilter, publisherOf: (document: string) => string): LineTest {
  const tests = testsOf(filter, publisherOf).map(([, test]) => test)
  return (line) => tests.every((test) => test(line))
}

/**
 * Tells which part of a filter holds a line back: `null` when none does, `'several'` when more than one. One pass over
 * the lines is then enough to count them as each part alone would leave them.
 */
export function heldBackBy(
  filter: LineFilter,
  publisherOf: (document: string) => string,
): (line: RecordLine) => FilterPart | 'several' | null {
  const tests = testsOf(filter, publisherOf)
  return (line) => {
    let by: FilterPart | null = null
    for (const [part, test] of tests) {
      if (test(line)) continue
      if (by !== null) return 'several'
      by = part
    }
    return by
  }
}

function testsOf(
  filter: LineFilter,
  publisherOf: (document: string) => string,
): readonly (readonly [FilterPart, LineTest])[] {
  const tests: (readonly [FilterPart, LineTest])[] = []
  for (const name of LIST_NAMES) {
    const list: readonly string[] | undefined = filter[name]
    if (list === undefined) continue
    const wanted = new Set(list)
    const values = lineValues(name, publisherOf)
    tests.push([name, (line) => values(line).some((value) => wanted.has(value))])
  }
  const { from, to, origins, words } = filter
  if (from !== undefined || to !== undefined) tests.push(['time', (line) => inTime(filter, line.date)])
  if (origins !== undefined) tests.push(['origins', (line) => line.origins >= origins])
  const sought = (words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (sought.length > 0) tests.push(['words', (line) => holdsWords(line, sought)])
  return tests
}

/** The values of a line that a list of the filter is compared with. */
export function lineValues(
  list: FilterList,
  publisherOf: (document: string) => string,
): (line: RecordLine) => readonly string[] {
  switch (list) {
    case 'act':
      return (line) => [classOf(line.type)]
    case 'actor':
      return (line) => line.parties
    case 'place':
      return (line) => (line.place === null ? [] : [line.place])
    case 'source':
      return (line) => [...new Set(line.documents.map(publisherOf)), ...line.documents]
    case 'review':
      return (line) => [reviewOf(line)]
    case 'type':
    case 'kind':
    case 'register':
    case 'reality':
    case 'status':
      return (line) => [line[list]]
  }
}

function inTime(filter: LineFilter, date: string | null): boolean {
  const { from, to } = filter
  if (from === undefined && to === undefined) return true
  const edtf = date === null ? undefined : findEdtf(date)
  if (edtf === undefined) return false
  const { first, last } = knownDays(edtf)
  return (from === undefined || last >= dayRange(from).first) && (to === undefined || first <= dayRange(to).last)
}

function holdsWords(line: RecordLine, words: readonly string[]): boolean {
  const text = `${line.title} ${line.place ?? ''} ${line.says ?? ''} ${line.kind}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

import { ACT_CLASSES, classOf } from './act-class.ts'
import type { ActClass } from './act-class.ts'
import { dayRange, findEdtf } from './edtf.ts'
import type { Edtf } from './edtf.ts'
import { LINE_STATUSES, knownDays } from './line.ts'
import type { LineStatus, RecordLine } from './line.ts'
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
  /** Names of publishers (or ids of documents): a line stays when one of them tells it. */
  readonly source?: readonly string[]
  readonly reality?: readonly Reality[]
  readonly status?: readonly LineStatus[]
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
  source: null,
  reality: REALITIES,
  status: LINE_STATUSES,
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

/** Makes the test for one filter. `publisherOf` gives the name by which a document's source is chosen. */
export function lineTest(filter: LineFilter, publisherOf: (document: string) => string): (line: RecordLine) => boolean {
  const words = (filter.words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const among = <T>(list: readonly T[] | undefined, value: T): boolean => list === undefined || list.includes(value)
  const someOf = (list: readonly string[] | undefined, values: readonly string[]): boolean =>
    list === undefined || values.some((value) => list.includes(value))
  return (line) =>
    among(filter.act, classOf(line.type)) &&
    among(filter.type, line.type) &&
    among(filter.kind, line.kind) &&
    among(filter.register, line.register) &&
    among(filter.reality, line.reality) &&
    among(filter.status, line.status) &&
    line.origins >= (filter.origins ?? 0) &&
    someOf(filter.actor, line.parties) &&
    someOf(filter.source, [...line.documents, ...line.documents.map(publisherOf)]) &&
    inTime(filter, line.date) &&
    holdsWords(line, words)
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
  if (words.length === 0) return true
  const text = `${line.title} ${line.place ?? ''} ${line.says ?? ''} ${line.kind}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

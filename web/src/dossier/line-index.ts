import { FILTER_LISTS } from '../../../src/model/line-filter.ts'
import type { FilterList, FilterPart, LineFilter } from '../../../src/model/line-filter.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import { dayColumns, filterDays, listColumn, searchedText } from './line-columns.ts'
import type { ListColumn } from './line-columns.ts'

/** The lines of a dossier made ready for filtering: each column is made when it is first asked for. */
export interface LineIndex {
  readonly filtered: (filter: LineFilter) => FilteredLines
  /** How many lines have each value of a list: of all, and of those that the other parts of the filter let through. */
  readonly counts: (filtered: FilteredLines, list: FilterList) => FacetCounts
}

/** The lines that pass a filter. */
export interface FilteredLines {
  readonly lines: readonly RecordLine[]
  /** Of every line of the dossier, by its place: `PASSES`, `SEVERAL`, or the number of the one part that holds it back. */
  readonly held: Uint8Array<ArrayBuffer>
}

/** How many lines have each value of a list. */
export interface FacetCounts {
  readonly total: ReadonlyMap<string, number>
  readonly passing: ReadonlyMap<string, number>
}

/** In `FilteredLines.held`: nothing holds the line back. */
export const PASSES = 0
const SEVERAL = 255
const LIST_NAMES = Object.keys(FILTER_LISTS) as readonly FilterList[]
const PARTS: readonly FilterPart[] = [...LIST_NAMES, 'time', 'origins', 'words']
const numberOf = (part: FilterPart): number => PARTS.indexOf(part) + 1

/** Which lines a part of a filter holds back (1), remembered for as long as that part stays as it is. */
interface Mask {
  readonly key: string
  readonly held: Uint8Array
}

/** Indexes the lines; they must not change. */
export function newLineIndex(lines: readonly RecordLine[], publisherOf: (document: string) => string): LineIndex {
  const columns = new Map<string, ListColumn>()
  const columnOf = (list: FilterList | 'document'): ListColumn => {
    const column = columns.get(list) ?? listColumn(lines, list, publisherOf)
    columns.set(list, column)
    return column
  }
  const maskOf = rememberedMasks(lines, columnOf)
  const totals = new Map<FilterList, Uint32Array>()
  return {
    filtered: (filter) => {
      const held = new Uint8Array(lines.length)
      for (const part of PARTS) {
        const mask = maskOf(part, filter)
        if (mask !== undefined) addMask(held, mask, numberOf(part))
      }
      return { lines: lines.filter((_line, at) => held[at] === PASSES), held }
    },
    counts: (filtered, list) => {
      const column = columnOf(list)
      const total = totals.get(list) ?? countCodes(column, new Uint8Array(lines.length), numberOf(list))
      totals.set(list, total)
      const passing = countCodes(column, filtered.held, numberOf(list))
      return { total: byValue(column, total), passing: byValue(column, passing) }
    },
  }
}

function addMask(held: Uint8Array, mask: Uint8Array, number: number): void {
  for (let at = 0; at < held.length; at += 1) {
    if (mask[at] === 0) continue
    held[at] = held[at] === PASSES ? number : SEVERAL
  }
}

/** Counts the values of the lines that pass, or that only this very part holds back. */
function countCodes({ codes, starts, values }: ListColumn, held: Uint8Array, number: number): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (let at = 0; at < held.length; at += 1) {
    const by = held[at]
    if (by !== PASSES && by !== number) continue
    const end = starts[at + 1] ?? 0
    for (let each = starts[at] ?? 0; each < end; each += 1)
      counts[codes[each] ?? 0] = (counts[codes[each] ?? 0] ?? 0) + 1
  }
  return counts
}

const byValue = ({ values }: ListColumn, counts: Uint32Array): ReadonlyMap<string, number> =>
  new Map(values.flatMap((value, code) => ((counts[code] ?? 0) > 0 ? [[value, counts[code] ?? 0] as const] : [])))

type MaskOf = (part: FilterPart, filter: LineFilter) => Uint8Array | undefined

/** Masks by part, made anew only for the part that changed; `undefined` for a part that the filter does not have. */
function rememberedMasks(
  lines: readonly RecordLine[],
  columnOf: (list: FilterList | 'document') => ListColumn,
): MaskOf {
  const masks = new Map<FilterPart, Mask>()
  const makers = makersOf(lines, columnOf)
  return (part, filter) => {
    const key = keyOf(part, filter)
    if (key === undefined) return undefined
    const before = masks.get(part)
    if (before?.key === key) return before.held
    const held = makers(part, filter, before)
    masks.set(part, { key, held })
    return held
  }
}

function keyOf(part: FilterPart, filter: LineFilter): string | undefined {
  const { from, to, origins, words } = filter
  if (part === 'time') return from === undefined && to === undefined ? undefined : `${from ?? ''} ${to ?? ''}`
  if (part === 'origins') return origins === undefined ? undefined : String(origins)
  if (part === 'words') return words?.toLowerCase()
  return filter[part]?.join('\n')
}

type Makers = (part: FilterPart, filter: LineFilter, before: Mask | undefined) => Uint8Array

function makersOf(lines: readonly RecordLine[], columnOf: (list: FilterList | 'document') => ListColumn): Makers {
  let days: ReturnType<typeof dayColumns> | undefined
  let texts: readonly string[] | undefined
  return (part, filter, before) => {
    if (part === 'time') {
      days ??= dayColumns(lines)
      return timeMask(days, filterDays(filter.from, filter.to))
    }
    if (part === 'origins') return Uint8Array.from(lines, (line) => (line.origins >= (filter.origins ?? 0) ? 0 : 1))
    if (part === 'words') {
      texts ??= lines.map(searchedText)
      return wordsMask(texts, filter.words ?? '', before)
    }
    if (part === 'source') return sourceMask(filter.source ?? [], columnOf)
    return listMask(columnOf(part), filter[part] ?? [])
  }
}

function timeMask(
  days: { readonly first: Float64Array; readonly last: Float64Array },
  [from, to]: readonly [number, number],
): Uint8Array {
  const mask = new Uint8Array(days.first.length)
  for (let at = 0; at < mask.length; at += 1) {
    // Where nothing dates a line, no comparison holds: it is held back.
    mask[at] = (days.last[at] ?? Number.NaN) >= from && (days.first[at] ?? Number.NaN) <= to ? 0 : 1
  }
  return mask
}

/** While a person types on, only what still passed need be looked at again. */
function wordsMask(texts: readonly string[], words: string, before: Mask | undefined): Uint8Array {
  const text = words.toLowerCase()
  const sought = text.split(/\s+/).filter((word) => word !== '')
  const narrows = before !== undefined && before.key !== '' && text.startsWith(before.key)
  return Uint8Array.from(texts, (each, at) =>
    narrows && before.held[at] === 1 ? 1 : sought.every((word) => each.includes(word)) ? 0 : 1,
  )
}

function listMask({ codes, starts, values }: ListColumn, wanted: readonly string[]): Uint8Array {
  const names = new Set(wanted)
  const isWanted = Uint8Array.from(values, (value) => (names.has(value) ? 1 : 0))
  const mask = new Uint8Array(starts.length - 1)
  for (let at = 0; at < mask.length; at += 1) {
    const end = starts[at + 1] ?? 0
    let held = 1
    for (let each = starts[at] ?? 0; each < end; each += 1) if (isWanted[codes[each] ?? 0] === 1) held = 0
    mask[at] = held
  }
  return mask
}

/** A source is chosen by its publisher's name, or a document by its id. */
function sourceMask(wanted: readonly string[], columnOf: (list: FilterList | 'document') => ListColumn): Uint8Array {
  const publishers = columnOf('source')
  const mask = listMask(publishers, wanted)
  if (wanted.every((name) => publishers.codeOf.has(name))) return mask
  const documents = listMask(columnOf('document'), wanted)
  return mask.map((held, at) => (held === 1 && documents[at] === 1 ? 1 : 0))
}

import { useMemo } from 'react'
import { FILTER_LISTS, filterOfQuery, queryOfFilter } from '../../../src/model/line-filter.ts'
import type { LineFilter } from '../../../src/model/line-filter.ts'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { goTo, hrefOf } from '../data/address.ts'
import { newLineIndex } from './line-index.ts'
import type { FilteredLines, LineIndex } from './line-index.ts'

/** A dossier with the filter of the address, and the ways to change it. */
export interface FilteredDossier {
  readonly dossier: DossierAnswer
  readonly filter: LineFilter
  /** All lines, made ready for filtering. */
  readonly index: LineIndex
  /** What passes the filter, and what holds the rest back. */
  readonly passing: FilteredLines
  /** The lines that pass. */
  readonly lines: readonly RecordLine[]
  /** The record that the address opens, or null. */
  readonly open: string | null
  readonly setFilter: (filter: LineFilter) => void
  readonly setOpen: (record: string | null) => void
  /** The name by which a document's source is shown and chosen. */
  readonly publisherOf: (document: string) => string
}

/** One filter for every view, kept in the address. */
export function useFilteredDossier(dossier: DossierAnswer, path: string, query: URLSearchParams): FilteredDossier {
  const search = query.toString()
  const publisherOf = useMemo(() => publisherNames(dossier.sources), [dossier])
  const filter = useMemo(() => filterOfQuery(new URLSearchParams(search)), [search])
  const index = useMemo(() => newLineIndex(dossier.lines, publisherOf), [dossier.lines, publisherOf])
  const passing = useMemo(() => index.filtered(filter), [index, filter])
  const open = query.get('open')
  const setFilter = (next: LineFilter): void => {
    goTo(hrefOf(path, withFilter(new URLSearchParams(location.search), next)), { replace: true })
  }
  return {
    dossier,
    filter,
    index,
    passing,
    lines: passing.lines,
    open,
    publisherOf,
    setFilter,
    setOpen: openRecord,
  }
}

/** The query with another filter; what else it says, stays. */
function withFilter(query: URLSearchParams, filter: LineFilter): URLSearchParams {
  const address = queryOfFilter(filter)
  for (const [name, value] of query) if (!FILTER_NAMES.has(name)) address.set(name, value)
  return address
}

const FILTER_NAMES: ReadonlySet<string> = new Set([...Object.keys(FILTER_LISTS), 'from', 'to', 'origins', 'words'])

/** Reads the address when it is called, so that a line keeps the same function whatever the filter is. */
function openRecord(record: string | null): void {
  const query = new URLSearchParams(location.search)
  if (record === null) query.delete('open')
  else query.set('open', record)
  goTo(hrefOf(location.pathname, query), { replace: true })
}

function publisherNames(sources: readonly SourceEntry[]): (document: string) => string {
  const names = new Map(sources.map((each) => [each.document, each.publisher ?? each.title ?? each.document]))
  return (document) => names.get(document) ?? document
}

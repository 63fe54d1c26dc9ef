import { ACT_CLASSES } from '../../../src/model/act-class.ts'
import { LINE_STATUSES } from '../../../src/model/line.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import { heldBackBy, lineValues } from '../../../src/model/line-filter.ts'
import type { FilterList, LineFilter } from '../../../src/model/line-filter.ts'
import { REALITIES, REGISTERS } from '../../../src/model/ontology.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'

/** One box of a facet. */
export interface FacetOption {
  readonly value: string
  /** How many lines it stands for, all other filters applied. */
  readonly count: number
  readonly checked: boolean
}

/** One facet: its filter list and its boxes. */
export interface FacetGroup {
  readonly list: FilterList
  readonly options: readonly FacetOption[]
}

const VALUES: Readonly<Partial<Record<FilterList, readonly string[]>>> = {
  act: ACT_CLASSES,
  reality: REALITIES,
  status: LINE_STATUSES,
  register: REGISTERS,
}

/** How many lines have each value of a list: of all, and of those that the other parts of the filter let through. */
export interface FacetCounts {
  readonly total: ReadonlyMap<string, number>
  readonly passing: ReadonlyMap<string, number>
}

/** Counts the facets of a dossier under a filter; each list is counted when it is first asked for. */
export function facetCounts(
  dossier: DossierAnswer,
  filter: LineFilter,
  publisherOf: (document: string) => string,
): (list: FilterList) => FacetCounts {
  const held = dossier.lines.map(heldBackBy(filter, publisherOf))
  const made = new Map<FilterList, FacetCounts>()
  return (list) => {
    const valuesOf = list === 'source' ? publishersGetter(publisherOf) : lineValues(list, publisherOf)
    const counts =
      made.get(list) ?? countValues(dossier.lines, valuesOf, (at) => held[at] === null || held[at] === list)
    made.set(list, counts)
    return counts
  }
}

/** The boxes of one list. Values that no line of the dossier has are left out, unless the filter names them. */
export function facetGroup(list: FilterList, counts: FacetCounts, filter: LineFilter): FacetGroup {
  const picked: readonly string[] | undefined = filter[list]
  const options = orderOf(list, counts.total)
    .filter((value) => counts.total.has(value) || list === 'act' || picked?.includes(value) === true)
    .map((value) => ({
      value,
      count: counts.passing.get(value) ?? 0,
      checked: picked === undefined || picked.includes(value),
    }))
  return { list, options }
}

const orderOf = (list: FilterList, total: ReadonlyMap<string, number>): readonly string[] =>
  VALUES[list] ?? [...total.keys()].sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || (a < b ? -1 : 1))

const publishersGetter =
  (publisherOf: (document: string) => string) =>
  (line: RecordLine): readonly string[] => {
    const names = line.documents.map(publisherOf)
    return names.length === 1 ? names : [...new Set(names)]
  }

/** The filter after a box is turned: all boxes on is no filter at all. */
export function turned(filter: LineFilter, group: FacetGroup, value: string): LineFilter {
  const values = group.options
    .filter((option) => (option.value === value ? !option.checked : option.checked))
    .map((option) => option.value)
  return withList(filter, group, values)
}

/** The filter with this box alone. */
export const only = (filter: LineFilter, group: FacetGroup, value: string): LineFilter =>
  withList(filter, group, [value])

function withList(filter: LineFilter, group: FacetGroup, values: readonly string[]): LineFilter {
  const { [group.list]: _before, ...rest } = filter
  if (values.length === group.options.length) return rest
  return { ...rest, [group.list]: values }
}

/** Counts values over all lines, and over those that the other parts of the filter let through. */
function countValues(
  lines: readonly RecordLine[],
  valuesOf: (line: RecordLine) => readonly string[],
  passes: (at: number) => boolean,
): FacetCounts {
  const total = new Map<string, number>()
  const passing = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    for (const value of valuesOf(line)) {
      total.set(value, (total.get(value) ?? 0) + 1)
      if (passes(at)) passing.set(value, (passing.get(value) ?? 0) + 1)
    }
  }
  return { total, passing }
}

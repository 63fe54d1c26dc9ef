import { ACT_CLASSES, classOf } from '../../../src/model/act-class.ts'
import { LINE_STATUSES } from '../../../src/model/line.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import { lineTest } from '../../../src/model/line-filter.ts'
import type { FilterList, LineFilter } from '../../../src/model/line-filter.ts'
import { REALITIES, REGISTERS } from '../../../src/model/ontology.ts'
import type { FilteredDossier } from './useFilteredDossier.ts'

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

/** The facet of one list. Values that no line of the dossier has are left out, unless the filter names them. */
export function facetGroup(filtered: FilteredDossier, list: FilterList): FacetGroup {
  const { dossier, filter, publisherOf } = filtered
  const valuesOf = valuesGetter(list, publisherOf)
  const { [list]: chosen, ...others } = filter
  const total = countValues(dossier.lines, valuesOf)
  const passing = countValues(dossier.lines.filter(lineTest(others, publisherOf)), valuesOf)
  const order =
    VALUES[list] ?? [...total.keys()].sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || (a < b ? -1 : 1))
  const picked: readonly string[] | undefined = chosen
  const options = order
    .filter((value) => total.has(value) || list === 'act' || picked?.includes(value) === true)
    .map((value) => ({
      value,
      count: passing.get(value) ?? 0,
      checked: picked === undefined || picked.includes(value),
    }))
  return { list, options }
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

function valuesGetter(
  list: FilterList,
  publisherOf: (document: string) => string,
): (line: RecordLine) => readonly string[] {
  switch (list) {
    case 'act':
      return (line) => [classOf(line.type)]
    case 'actor':
      return (line) => line.parties
    case 'source':
      return (line) => [...new Set(line.documents.map(publisherOf))]
    case 'type':
    case 'kind':
    case 'register':
    case 'reality':
    case 'status':
      return (line) => [line[list]]
  }
}

function countValues(
  lines: readonly RecordLine[],
  valuesOf: (line: RecordLine) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) for (const value of valuesOf(line)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

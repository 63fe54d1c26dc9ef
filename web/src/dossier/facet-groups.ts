import { ACT_CLASSES } from '../../../src/model/act-class.ts'
import { LINE_STATUSES, REVIEWS } from '../../../src/model/line.ts'
import type { FilterList, LineFilter } from '../../../src/model/line-filter.ts'
import { REALITIES, REGISTERS } from '../../../src/model/ontology.ts'
import type { FacetCounts } from './line-index.ts'

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
  review: REVIEWS,
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

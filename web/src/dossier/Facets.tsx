import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ActClass } from '../../../src/model/act-class.ts'
import type { LineStatus } from '../../../src/model/line.ts'
import type { FilterList } from '../../../src/model/line-filter.ts'
import type { Reality } from '../../../src/model/ontology.ts'
import { plainWords } from '../data/wording.ts'
import { ClassGlyph } from '../glyph/ActGlyph.tsx'
import { RealityGlyph } from '../glyph/RealityGlyph.tsx'
import { StatusGlyph } from '../glyph/StatusGlyph.tsx'
import { CLASS_WORDS, STATUS_WORDS } from '../glyph/shapes.ts'
import { StandingChoice } from './StandingChoice.tsx'
import { facetGroup, only, turned } from './facet-groups.ts'
import type { FacetGroup, FacetOption } from './facet-groups.ts'
import type { FilteredDossier } from './useFilteredDossier.ts'

const LEGENDS: readonly (readonly [list: FilterList, legend: string])[] = [
  ['act', 'Acts'],
  ['reality', 'Reality'],
  ['status', 'Sources'],
  ['source', 'Told by'],
]
const MORE: readonly (readonly [list: FilterList, legend: string])[] = [
  ['review', 'Review'],
  ['register', 'Registers'],
  ['actor', 'Parties'],
  ['place', 'Places'],
  ['kind', 'Kinds'],
]
const NARROW = '(max-width:45rem)'

/** The filters: boxes with their counts, applied at once. Folded away on narrow screens. */
export function Facets({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const [open, setOpen] = useState(() => !matchMedia(NARROW).matches)
  const { filter, index, passing } = filtered
  const groupOf = (list: FilterList): FacetGroup => facetGroup(list, index.counts(passing, list), filter)
  const [more, setMore] = useState(() => MORE.some(([list]) => filter[list] !== undefined))
  const any = Object.keys(filtered.filter).length > 0
  return (
    <details className="facets" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="fsum btn">
        Filters{' '}
        <span className="quiet">{any ? `${filtered.lines.length} of ${filtered.dossier.total}` : 'all on'}</span>
      </summary>
      {LEGENDS.map(([list, legend]) => (
        <Facet key={list} legend={legend} group={groupOf(list)} filtered={filtered} />
      ))}
      <StandingChoice />
      <details className="more-facets" open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary>More filters</summary>
        {more
          ? MORE.map(([list, legend]) => <Facet key={list} legend={legend} group={groupOf(list)} filtered={filtered} />)
          : null}
      </details>
    </details>
  )
}

const SHOWN = 12

function Facet(props: {
  readonly legend: string
  readonly group: FacetGroup
  readonly filtered: FilteredDossier
}): ReactNode {
  const { group, filtered, legend } = props
  const [all, setAll] = useState(false)
  const shown = all ? group.options : group.options.slice(0, SHOWN)
  return (
    <fieldset>
      <legend>{legend}</legend>
      {shown.map((option) => (
        <FacetBox key={option.value} option={option} group={group} filtered={filtered} />
      ))}
      {shown.length === group.options.length ? null : (
        <button className="btn bare" type="button" onClick={() => setAll(true)}>
          {group.options.length - shown.length} more
        </button>
      )}
    </fieldset>
  )
}

function FacetBox(props: {
  readonly option: FacetOption
  readonly group: FacetGroup
  readonly filtered: FilteredDossier
}): ReactNode {
  const { option, group, filtered } = props
  const { filter, setFilter, dossier } = filtered
  return (
    <div className="facet">
      <label>
        <input
          type="checkbox"
          checked={option.checked}
          onChange={() => setFilter(turned(filter, group, option.value))}
        />
        <FacetName list={group.list} value={option.value} names={dossier.names} />
      </label>
      <button
        className="only"
        type="button"
        aria-label={`only ${option.value}`}
        onClick={() => setFilter(only(filter, group, option.value))}
      >
        only
      </button>
      <span className="c">{option.count}</span>
    </div>
  )
}

function FacetName(props: {
  readonly list: FilterList
  readonly value: string
  readonly names: Readonly<Record<string, string>>
}): ReactNode {
  const { list, value } = props
  // The values of these lists come from their own vocabularies: facet-groups.ts.
  if (list === 'act') {
    const kind = value as ActClass
    const tint = kind === 'change' ? 'change' : kind.startsWith('together') ? 'together' : 'apart'
    return (
      <>
        <span className={tint}>
          <ClassGlyph kind={kind} />
        </span>
        <span>{CLASS_WORDS[kind]}</span>
      </>
    )
  }
  if (list === 'reality') {
    return (
      <>
        <RealityGlyph reality={value as Reality} />
        <span>{value}</span>
      </>
    )
  }
  if (list === 'status') {
    const status = value as LineStatus
    return (
      <>
        <StatusGlyph status={status} />
        <span>{STATUS_WORDS[status][0]}</span>
      </>
    )
  }
  return (
    <span dir="auto">
      {list === 'actor'
        ? (props.names[value] ?? value)
        : list === 'source' || list === 'place'
          ? value
          : plainWords(value)}
    </span>
  )
}

import type { ReactNode } from 'react'
import { FILTER_LISTS } from '../../../src/model/line-filter.ts'
import type { FilterList, LineFilter } from '../../../src/model/line-filter.ts'
import { hrefOf } from '../data/address.ts'
import { counted, whenText } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import type { FilteredDossier } from './useFilteredDossier.ts'

/** How many lines pass, and what holds the others back. Nothing while there is no filter. */
export function FilterBar({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { filter, dossier, lines, setFilter } = filtered
  const parts = partsOf(filter)
  if (parts.length === 0) return null
  return (
    <div className="filterbar" role="status">
      <p>
        <b className="num">{lines.length}</b> of {counted(dossier.total, 'record')}
      </p>
      <p className="btns">
        {parts.map((part) => (
          <button key={part.name} className="btn" type="button" onClick={() => setFilter(part.without)}>
            {part.text}
            <span aria-hidden="true">×</span>
            <span className="vh"> drop this filter</span>
          </button>
        ))}
        <button className="btn bare" type="button" onClick={() => setFilter({})}>
          Clear all
        </button>
        {filter.words === undefined ? null : (
          <Link className="meta" href={hrefOf('/search', new URLSearchParams({ q: filter.words }))}>
            Search all documents
          </Link>
        )}
      </p>
      {lines.length === 0 ? <BestWayBack filtered={filtered} /> : null}
    </div>
  )
}

interface Part {
  readonly name: string
  readonly text: string
  readonly without: LineFilter
}

const LIST_NAMES = Object.keys(FILTER_LISTS) as readonly FilterList[]
const LIST_TEXTS: Readonly<Record<FilterList, string>> = {
  act: 'acts',
  type: 'types',
  kind: 'kinds',
  register: 'registers',
  actor: 'parties',
  place: 'places',
  source: 'told by',
  reality: 'reality',
  status: 'sources',
  review: 'review',
}

function partsOf(filter: LineFilter): readonly Part[] {
  const parts: Part[] = []
  const { from, to, origins, words, ...lists } = filter
  if (from !== undefined || to !== undefined) {
    const text = `${from === undefined ? '…' : whenText(from)} – ${to === undefined ? '…' : whenText(to)}`
    const { from: _from, to: _to, ...without } = filter
    parts.push({ name: 'time', text, without })
  }
  for (const name of LIST_NAMES) {
    const values = lists[name]
    if (values === undefined) continue
    const { [name]: _list, ...without } = filter
    const text = values.length > 2 ? `${values.length} of ${LIST_TEXTS[name]}` : values.join(', ') || 'none'
    parts.push({ name, text: `${LIST_TEXTS[name]}: ${text}`, without })
  }
  if (origins !== undefined)
    parts.push({ name: 'origins', text: `${origins} origins or more`, without: withoutKey(filter, 'origins') })
  if (words !== undefined) parts.push({ name: 'words', text: `“${words}”`, without: withoutKey(filter, 'words') })
  return parts
}

function withoutKey(filter: LineFilter, key: 'origins' | 'words'): LineFilter {
  const { [key]: _gone, ...without } = filter
  return without
}

/** Names the one filter whose dropping brings most lines back. */
function BestWayBack({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, filter, index, setFilter } = filtered
  const ways = partsOf(filter)
    .map((part) => ({ part, count: index.filtered(part.without).lines.length }))
    .sort((a, b) => b.count - a.count)
  const best = ways[0]
  return (
    <div className="blank">
      <h2 className="h3">0 of {counted(dossier.total, 'record')} pass the filters</h2>
      {best === undefined || best.count === 0 ? null : (
        <>
          <p className="meta">
            Without “{best.part.text}” there are {best.count}.
          </p>
          <p className="btns">
            <button className="btn" type="button" onClick={() => setFilter(best.part.without)}>
              Drop “{best.part.text}”
            </button>
          </p>
        </>
      )}
    </div>
  )
}

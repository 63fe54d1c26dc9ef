import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { findEdtf } from '../../../src/model/edtf.ts'
import { yearsOfDates } from '../dossier/periods.ts'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { counted } from '../data/wording.ts'

/** Two handles over the acts of each year: the time that the picture is of. It is the filter's time, as everywhere. */
export function TimeChoice({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, filter, setFilter } = filtered
  const years = useMemo(() => countsByYear(filtered), [filtered.dossier])
  const [first, last] = [years[0]?.[0] ?? 0, years.at(-1)?.[0] ?? 0]
  const from = clamp(Number(filter.from?.slice(0, 4) ?? first), first, last)
  const to = clamp(Number(filter.to?.slice(0, 4) ?? last), first, last)
  if (years.length < 2) return null
  const choose = (begin: number, end: number): void => {
    const { from: _from, to: _to, ...rest } = filter
    const edges = { from: findEdtf(String(Math.min(begin, end))), to: findEdtf(String(Math.max(begin, end))) }
    if (edges.from === undefined || edges.to === undefined) return
    setFilter(begin === first && end === last ? rest : { ...rest, from: edges.from, to: edges.to })
  }
  return (
    <fieldset className="timechoice">
      <legend>
        {from} to {to}, {counted(dossier.lines.length, 'record')} in all
      </legend>
      <YearBars years={years} first={first} last={last} from={from} to={to} />
      <Handle name="First year" value={from} first={first} last={last} set={(year) => choose(year, to)} />
      <Handle name="Last year" value={to} first={first} last={last} set={(year) => choose(from, year)} />
    </fieldset>
  )
}

const clamp = (value: number, first: number, last: number): number =>
  Number.isFinite(value) ? Math.min(last, Math.max(first, value)) : first

function countsByYear({ dossier }: FilteredDossier): readonly (readonly [year: number, count: number])[] {
  const yearOf = yearsOfDates(dossier.lines)
  const counts = new Map<number, number>()
  for (const line of dossier.lines) {
    const year = line.date === null ? undefined : yearOf.get(line.date)
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => a[0] - b[0])
}

function YearBars(props: {
  readonly years: readonly (readonly [year: number, count: number])[]
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}): ReactNode {
  const { years, first, last, from, to } = props
  const wide = 1000 / Math.max(1, last - first + 1)
  const most = years.reduce((sum, [, count]) => Math.max(sum, count), 1)
  return (
    <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
      {years.map(([year, count]) => (
        <rect
          key={year}
          className={year >= from && year <= to ? 'in' : 'out'}
          x={(year - first) * wide + wide * 0.1}
          y={40 - (38 * count) / most}
          width={wide * 0.8}
          height={(38 * count) / most}
        />
      ))}
    </svg>
  )
}

/** A handle moves freely while it is dragged and filters when it is let go or moved by a key. */
function Handle(props: {
  readonly name: string
  readonly value: number
  readonly first: number
  readonly last: number
  readonly set: (year: number) => void
}): ReactNode {
  const [held, setHeld] = useState<number | null>(null)
  const release = (): void => {
    if (held !== null) props.set(held)
    setHeld(null)
  }
  return (
    <label>
      <span className="label">{props.name}</span>
      <input
        type="range"
        min={props.first}
        max={props.last}
        value={held ?? props.value}
        onChange={(event) => setHeld(Number(event.target.value))}
        onPointerUp={release}
        onKeyUp={release}
        onBlur={release}
      />
      <output className="num">{held ?? props.value}</output>
    </label>
  )
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import type { RegisterTable as RegisterTableOf } from '../../../src/model/dossier.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { Register } from '../../../src/model/ontology.ts'
import { dossierHref, hrefOf } from '../data/address.ts'
import { counted, whenText } from '../data/wording.ts'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { queryOfFilter } from '../../../src/model/line-filter.ts'
import { Link } from '../frame/Link.tsx'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { RealityLabel } from '../glyph/RealityGlyph.tsx'
import { StatusLabel } from '../glyph/StatusGlyph.tsx'
import { tintOf } from '../glyph/shapes.ts'

const TITLES: Readonly<Record<Register, string>> = {
  visits: 'Visits and meetings',
  agreements: 'Agreements',
  arms: 'Arms and training',
  bases: 'Bases and deployments',
  votes: 'Votes and recognitions',
  trade: 'Trade and finance',
  sanctions: 'Sanctions and legal acts',
  relations: 'Missions and relations',
  statements: 'Statements',
  allegations: 'Allegations',
  force: 'Use of force',
  changes: 'Changes of order',
}

/** So many rows stand at first. */
const SHOWN = 100
/** The column that holds the line itself. */
const LINE = 'line'

/** A row of a register: its record as a line, and one text a column. */
export interface RegisterRowOf {
  readonly line: RecordLine
  readonly cells: readonly string[]
}

/** A column that is shown: one that no row fills is left out. */
interface Column {
  readonly name: string
  /** Place among the cells. */
  readonly at: number
}

/** One ledger as a table with the columns of its field; it sorts by any of them and exports itself. */
export function RegisterTable(props: {
  readonly table: RegisterTableOf
  readonly rows: readonly RegisterRowOf[]
  readonly filtered: FilteredDossier
}): ReactNode {
  const { table, rows, filtered } = props
  const [sort, setSort] = useState<{ readonly at: number; readonly down: boolean }>({ at: 0, down: false })
  const [shown, setShown] = useState(SHOWN)
  const columns = table.columns
    .map((name, at): Column => ({ name, at }))
    .filter(({ name, at }) => name === LINE || rows.some((row) => (row.cells[at] ?? '') !== ''))
  const sorted = sortedRows(rows, sort.at, sort.down)
  const turn = (at: number): void => setSort({ at, down: sort.at === at && !sort.down })
  return (
    <section aria-labelledby={`register-${table.register}`} className="register">
      <RegisterCap register={table.register} count={rows.length} filtered={filtered} />
      <div className="scroll">
        <table role="table" className="tbl stack">
          <thead role="rowgroup">
            <tr role="row">
              {columns.map(({ name, at }) => (
                <th key={name} role="columnheader" scope="col" {...sortOf(sort, at)}>
                  <button type="button" className="sort" onClick={() => turn(at)}>
                    {name}
                  </button>
                </th>
              ))}
              <th role="columnheader" scope="col">
                sources
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {sorted.slice(0, shown).map((row) => (
              <RegisterRow key={row.line.id} row={row} columns={columns} filtered={filtered} />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length <= shown ? null : (
        <p className="more">
          <button className="btn" type="button" onClick={() => setShown(shown + 5 * SHOWN)}>
            {sorted.length - shown} more
          </button>
        </p>
      )}
    </section>
  )
}

const sortOf = (sort: { readonly at: number; readonly down: boolean }, at: number) =>
  at === sort.at ? { 'aria-sort': sort.down ? ('descending' as const) : ('ascending' as const) } : {}

function RegisterCap(props: {
  readonly register: Register
  readonly count: number
  readonly filtered: FilteredDossier
}): ReactNode {
  const { register, count, filtered } = props
  const codes = filtered.dossier.states.map((state) => state.code)
  const query = queryOfFilter({ ...filtered.filter, register: [register] })
  return (
    <div className="cap">
      <h2 id={`register-${register}`}>{TITLES[register]}</h2>
      <p className="meta num">{counted(count, 'record')}</p>
      <a className="btn bare noprint" href={hrefOf(`${dossierHref(codes, 'registers')}.csv`, query)} download>
        CSV<span className="vh"> of {TITLES[register]}</span>
      </a>
    </div>
  )
}

function RegisterRow(props: {
  readonly row: RegisterRowOf
  readonly columns: readonly Column[]
  readonly filtered: FilteredDossier
}): ReactNode {
  const { row, columns, filtered } = props
  return (
    <tr role="row">
      {columns.map(({ name, at }) => (
        <RegisterCell key={name} name={name} text={row.cells[at] ?? ''} row={row} filtered={filtered} />
      ))}
      <td role="cell">
        <StatusLabel status={row.line.status} text={String(row.line.origins)} />
      </td>
    </tr>
  )
}

function RegisterCell(props: {
  readonly name: string
  readonly text: string
  readonly row: RegisterRowOf
  readonly filtered: FilteredDossier
}): ReactNode {
  const { name, text, row, filtered } = props
  const { line } = row
  if (name === 'date' || name === 'signed' || name === 'year') {
    return (
      <td role="cell" className="d">
        {name === 'date' ? whenText(line.date) : text === '' ? '' : whenText(text)}
      </td>
    )
  }
  if (name !== LINE) {
    return (
      <td role="cell" dir="auto" data-l={`${name}:`}>
        {text}
      </td>
    )
  }
  const codes = filtered.dossier.states.map((state) => state.code)
  return (
    <td role="cell" className="wide">
      <span className={`type ${tintOf(line.type)}`}>
        <ActGlyph type={line.type} named />
      </span>{' '}
      <Link className="title" href={hrefOf(dossierHref(codes), new URLSearchParams({ open: line.id }))}>
        {line.title}
      </Link>{' '}
      {line.reality === 'actual' ? null : <RealityLabel reality={line.reality} />}
    </td>
  )
}

/** Sorts by one column; the rows come in order of date. */
function sortedRows(rows: readonly RegisterRowOf[], at: number, down: boolean): readonly RegisterRowOf[] {
  const sorted = rows.toSorted((a, b) => compare(a.cells[at] ?? '', b.cells[at] ?? ''))
  return down ? sorted.reverse() : sorted
}

/** Empty cells come last; numbers by their size. */
function compare(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  const [one, other] = [Number(a.replaceAll(',', '')), Number(b.replaceAll(',', ''))]
  if (Number.isFinite(one) && Number.isFinite(other)) return one - other
  return a < b ? -1 : a > b ? 1 : 0
}

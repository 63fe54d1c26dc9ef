import { useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import type { Register } from '../../../src/model/ontology.ts'
import { dossierHref, hrefOf } from '../data/address.ts'
import { counted, plainWords, whenText } from '../data/wording.ts'
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

type Column = 'Date' | 'Parties' | 'Subject' | 'Act' | 'Told in' | 'Sources'
const COLUMNS: readonly Column[] = ['Date', 'Parties', 'Subject', 'Act', 'Told in', 'Sources']

/** So many rows stand at first. */
const SHOWN = 100

interface RowTexts {
  readonly line: RecordLine
  readonly parties: string
  readonly told: string
}

/** One ledger as a table that sorts by any column and exports itself. */
export function RegisterTable(props: {
  readonly register: Register
  readonly lines: readonly RecordLine[]
  readonly filtered: FilteredDossier
  readonly states: string
}): ReactNode {
  const { register, lines, filtered } = props
  const [sort, setSort] = useState<{ readonly by: Column; readonly down: boolean }>({ by: 'Date', down: false })
  const [shown, setShown] = useState(SHOWN)
  const { names } = filtered.dossier
  const rows = lines.map((line) => ({
    line,
    parties: line.parties.map((id) => names[id] ?? id).join(', '),
    told: [...new Set(line.documents.map(filtered.publisherOf))].join(', '),
  }))
  const sorted = sortedRows(rows, sort.by, sort.down)
  const turn = (by: Column): void => setSort({ by, down: sort.by === by && !sort.down })
  return (
    <section aria-labelledby={`register-${register}`} className="register">
      <RegisterCap {...props} />
      <div className="scroll">
        <table role="table" className="tbl stack">
          <thead role="rowgroup">
            <tr role="row">
              {COLUMNS.map((name) => (
                <th
                  key={name}
                  role="columnheader"
                  scope="col"
                  {...(name === sort.by
                    ? { 'aria-sort': sort.down ? ('descending' as const) : ('ascending' as const) }
                    : {})}
                >
                  <button type="button" className="sort" onClick={() => turn(name)}>
                    {name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {sorted.slice(0, shown).map((row) => (
              <RegisterRow key={row.line.id} row={row} filtered={filtered} />
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

function RegisterCap(props: {
  readonly register: Register
  readonly lines: readonly RecordLine[]
  readonly filtered: FilteredDossier
}): ReactNode {
  const { register, lines, filtered } = props
  const codes = filtered.dossier.states.map((state) => state.code)
  const query = queryOfFilter({ ...filtered.filter, register: [register] })
  return (
    <div className="cap">
      <h2 id={`register-${register}`}>{TITLES[register]}</h2>
      <p className="meta num">{counted(lines.length, 'record')}</p>
      <a className="btn bare noprint" href={hrefOf(`${dossierHref(codes, 'registers')}.csv`, query)} download>
        CSV<span className="vh"> of {TITLES[register]}</span>
      </a>
    </div>
  )
}

function RegisterRow({ row, filtered }: { readonly row: RowTexts; readonly filtered: FilteredDossier }): ReactNode {
  const { line } = row
  const codes = filtered.dossier.states.map((state) => state.code)
  const name = line.kind === 'other' ? line.type : line.kind
  return (
    <tr role="row">
      <td role="cell" className="d">
        {whenText(line.date)}
      </td>
      <td role="cell" dir="auto">
        {row.parties}
      </td>
      <td role="cell" className="wide">
        <Link className="title" href={hrefOf(dossierHref(codes), new URLSearchParams({ open: line.id }))}>
          {line.title}
        </Link>{' '}
        {line.reality === 'actual' ? null : <RealityLabel reality={line.reality} />}
      </td>
      <td role="cell">
        <span className={`type ${tintOf(line.type)}`}>
          <ActGlyph type={line.type} />
          <span>{plainWords(name)}</span>
        </span>
      </td>
      <td role="cell" className="quiet">
        {row.told}
      </td>
      <td role="cell">
        <StatusLabel status={line.status} text={String(line.origins)} />
      </td>
    </tr>
  )
}

/** Sorts by one column; the lines come in order of date. */
function sortedRows(rows: readonly RowTexts[], by: Column, down: boolean): readonly RowTexts[] {
  const key = KEYS[by]
  const sorted = key === undefined ? [...rows] : rows.toSorted((a, b) => compare(key(a), key(b)))
  return down ? sorted.reverse() : sorted
}

const KEYS: Readonly<Record<Column, ((row: RowTexts) => string | number) | undefined>> = {
  Date: undefined,
  Parties: (row) => row.parties,
  Subject: (row) => row.line.title,
  Act: (row) => row.line.kind,
  'Told in': (row) => row.told,
  Sources: (row) => row.line.origins,
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

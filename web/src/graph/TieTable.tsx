import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { ClassGlyph } from '../glyph/ActGlyph.tsx'
import { countOf, tendencyOf } from './ties.ts'
import type { Tie, Ties } from './ties.ts'

const SHOWN = 20

/** The ties of the graph, most records first; a name filters the dossier by that party. */
export function TieTable({ ties, filtered }: { readonly ties: Ties; readonly filtered: FilteredDossier }): ReactNode {
  const [all, setAll] = useState(false)
  const names = new Map(ties.parties.map((party) => [party.id, party.name]))
  const shown = all ? ties.ties : ties.ties.slice(0, SHOWN)
  return (
    <div>
      <table role="table" className="tbl stack">
        <caption className="vh">Ties with their records</caption>
        <thead role="rowgroup">
          <tr role="row">
            {['One', 'The other', 'Mostly'].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
            <th role="columnheader" scope="col" className="n" aria-sort="descending">
              Records
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((tie) => (
            <tr role="row" key={`${tie.one} ${tie.other}`}>
              <th role="rowheader" scope="row">
                <PartyButton id={tie.one} name={names.get(tie.one) ?? tie.one} filtered={filtered} />
              </th>
              <td role="cell">
                <PartyButton id={tie.other} name={names.get(tie.other) ?? tie.other} filtered={filtered} />
              </td>
              <td role="cell">
                <Tendency tie={tie} />
              </td>
              <td role="cell" className="n num">
                {countOf(tie)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ties.ties.length <= shown.length ? null : (
        <p className="more">
          <button className="btn" type="button" onClick={() => setAll(true)}>
            {ties.ties.length - shown.length} more ties
          </button>
        </p>
      )}
    </div>
  )
}

function PartyButton(props: {
  readonly id: string
  readonly name: string
  readonly filtered: FilteredDossier
}): ReactNode {
  const { filter, setFilter, dossier } = props.filtered
  const own = dossier.states.some((state) => state.code === props.id)
  // Every line has one of the dossier's states: by them alone there is nothing to filter.
  if (own) return <span dir="auto">{props.name}</span>
  return (
    <button
      className="link"
      type="button"
      dir="auto"
      aria-label={`only ${props.name}`}
      onClick={() => setFilter({ ...filter, actor: [props.id] })}
    >
      {props.name}
    </button>
  )
}

function Tendency({ tie }: { readonly tie: Tie }): ReactNode {
  const tendency = tendencyOf(tie)
  if (tendency === 'both') return <span className="quiet">both, {`${tie.together} : ${tie.apart}`}</span>
  return (
    <span className={`type ${tendency}`}>
      <ClassGlyph kind={tendency === 'together' ? 'together-deeds' : 'apart-deeds'} />
      <span>{tendency}</span>
    </span>
  )
}

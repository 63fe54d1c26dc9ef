import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import { ComparedList } from '../compared/ComparedList.tsx'
import { FilterBar } from '../dossier/FilterBar.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { dossierHref, hrefOf } from '../data/address.ts'
import { Link } from '../frame/Link.tsx'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { StatusLabel } from '../glyph/StatusGlyph.tsx'
import { STATUS_WORDS, tintOf } from '../glyph/shapes.ts'
import { STANDS, StandGlyph } from './StandGlyph.tsx'
import { tellersOf, toldBy } from './tellers.ts'
import type { Teller, Told } from './tellers.ts'

/** So many columns and rows are shown at first: those who tell most, and the lines in order. */
const COLUMNS = 9
const ROWS = 150

/** Comparisons that stand with the figures and the statements. */
const ELSEWHERE: ReadonlySet<string> = new Set(['figures', 'arithmetic', 'number', 'statement', 'wording'])

/** Records against publishers: who asserts, who puts it in somebody's mouth, who differs or denies, who is silent. */
export function SourcesView({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, lines, publisherOf } = filtered
  const [all, setAll] = useState(false)
  const everyone = useMemo(
    () => tellersOf(dossier.sources, dossier.lines, publisherOf),
    [dossier.sources, dossier.lines, publisherOf],
  )
  const tellers = all ? everyone : everyone.slice(0, COLUMNS)
  const shared = lines.filter((line) => line.documents.length > 1)
  const alone = lines.filter((line) => line.documents.length === 1)
  return (
    <section className="register">
      <FilterBar filtered={filtered} />
      <ComparedList
        title="Where sources part"
        note="each version with its words; nothing is decided here"
        comparisons={dossier.comparisons.filter(({ kind }) => !ELSEWHERE.has(kind))}
        publisherOf={publisherOf}
      />
      <MatrixCap hidden={everyone.length - tellers.length} showAll={() => setAll(true)} />
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="mx">
        <table role="table" className="mx">
          <TellerHeads tellers={tellers} />
          <MatrixPart
            title="Where more than one document speaks"
            lines={shared}
            tellers={tellers}
            filtered={filtered}
          />
          <MatrixPart title="Where only one speaks" lines={alone} tellers={tellers} filtered={filtered} />
        </table>
      </div>
    </section>
  )
}

function MatrixCap(props: { readonly hidden: number; readonly showAll: () => void }): ReactNode {
  return (
    <div className="cap">
      <h2 id="mx">Who tells what</h2>
      {props.hidden <= 0 ? null : (
        <button className="btn" type="button" onClick={props.showAll}>
          {props.hidden} more who tell less
        </button>
      )}
      <p className="meta btns">
        {STANDS.map(([stand, words]) => (
          <span className="state" key={stand}>
            <StandGlyph stand={stand} />
            {words}
          </span>
        ))}
      </p>
    </div>
  )
}

function TellerHeads({ tellers }: { readonly tellers: readonly Teller[] }): ReactNode {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          Record
        </th>
        {tellers.map((teller) => (
          <th role="columnheader" scope="col" key={teller.name} title={teller.name}>
            <b dir="auto">{teller.name}</b>
            {teller.origin}
            <br />
            {teller.kind}
          </th>
        ))}
        <th role="columnheader" scope="col">
          Origins
        </th>
      </tr>
    </thead>
  )
}

interface Part {
  readonly title: string
  readonly lines: readonly RecordLine[]
  readonly tellers: readonly Teller[]
  readonly filtered: FilteredDossier
}

function MatrixPart({ title, lines, tellers, filtered }: Part): ReactNode {
  const [shown, setShown] = useState(ROWS)
  if (lines.length === 0) return null
  return (
    <tbody role="rowgroup">
      <tr role="row" className="sect">
        <th role="rowheader" colSpan={tellers.length + 2} scope="rowgroup">
          {title}
        </th>
      </tr>
      {lines.slice(0, shown).map((line) => (
        <MatrixRow key={line.id} line={line} tellers={tellers} filtered={filtered} />
      ))}
      {lines.length <= shown ? null : (
        <tr role="row">
          <td role="cell" colSpan={tellers.length + 2}>
            <button className="btn" type="button" onClick={() => setShown(shown + 5 * ROWS)}>
              {lines.length - shown} more
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function MatrixRow(props: {
  readonly line: RecordLine
  readonly tellers: readonly Teller[]
  readonly filtered: FilteredDossier
}): ReactNode {
  const { line, tellers, filtered } = props
  const codes = filtered.dossier.states.map((state) => state.code)
  const stands = filtered.dossier.told[line.id] ?? []
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <span className={tintOf(line.type)}>
          <ActGlyph type={line.type} named />
        </span>{' '}
        <Link className="title" href={hrefOf(dossierHref(codes), new URLSearchParams({ open: line.id }))}>
          {line.title}
        </Link>
      </th>
      {tellers.map((teller) => (
        <MatrixCell key={teller.name} told={toldBy(line, teller, stands)} />
      ))}
      <td role="cell">
        <StatusLabel
          status={line.status}
          text={line.status === 'disputed' ? STATUS_WORDS[line.status][0] : String(line.origins)}
        />
      </td>
    </tr>
  )
}

function MatrixCell({ told }: { readonly told: Told }): ReactNode {
  return (
    <td role="cell" className={`cell ${told.stand}`}>
      <StandGlyph stand={told.stand} />
      {told.words === '' ? <span className="vh">{told.stand}</span> : <span dir="auto">{told.words}</span>}
    </td>
  )
}

import type { ReactNode } from 'react'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import { FilterBar } from '../dossier/FilterBar.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { dossierHref, documentHref, hrefOf } from '../data/address.ts'
import { Link } from '../frame/Link.tsx'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { StatusLabel } from '../glyph/StatusGlyph.tsx'
import { STATUS_WORDS, tintOf } from '../glyph/shapes.ts'
import { STANDS, StandGlyph } from './StandGlyph.tsx'
import { standOf } from './stand.ts'
import type { Told } from './stand.ts'

/** Records against sources: who asserts, who puts it in somebody's mouth, who differs or denies, who is silent. */
export function SourcesView({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, lines } = filtered
  const shared = lines.filter((line) => line.documents.length > 1)
  const alone = lines.filter((line) => line.documents.length === 1)
  return (
    <section aria-labelledby="mx">
      <FilterBar filtered={filtered} />
      <div className="cap">
        <h2 id="mx">Who tells what</h2>
        <p className="meta btns">
          {STANDS.map(([stand, words]) => (
            <span className="state" key={stand}>
              <StandGlyph stand={stand} />
              {words}
            </span>
          ))}
        </p>
      </div>
      <div className="scroll">
        <table role="table" className="mx">
          <SourceHeads sources={dossier.sources} />
          <tbody role="rowgroup">
            <MatrixPart title="Where more than one source speaks" lines={shared} filtered={filtered} />
            <MatrixPart title="Where only one speaks" lines={alone} filtered={filtered} />
          </tbody>
        </table>
      </div>
    </section>
  )
}

function SourceHeads({ sources }: { readonly sources: readonly SourceEntry[] }): ReactNode {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">
          Record
        </th>
        {sources.map((source) => (
          <th role="columnheader" scope="col" key={source.document}>
            <Link className="title" href={documentHref(source.document)}>
              <b>{source.publisher ?? source.title ?? source.document}</b>
            </Link>
            {source.originText === 'own' ? 'own text' : source.originText}
            <br />
            {source.kind}
          </th>
        ))}
        <th role="columnheader" scope="col">
          Origins
        </th>
      </tr>
    </thead>
  )
}

function MatrixPart(props: {
  readonly title: string
  readonly lines: readonly RecordLine[]
  readonly filtered: FilteredDossier
}): ReactNode {
  const { lines, filtered } = props
  if (lines.length === 0) return null
  return (
    <>
      <tr role="row" className="sect">
        <th role="rowheader" colSpan={filtered.dossier.sources.length + 2} scope="rowgroup">
          {props.title}
        </th>
      </tr>
      {lines.map((line) => (
        <MatrixRow key={line.id} line={line} filtered={filtered} />
      ))}
    </>
  )
}

function MatrixRow({ line, filtered }: { readonly line: RecordLine; readonly filtered: FilteredDossier }): ReactNode {
  const { dossier } = filtered
  const codes = dossier.states.map((state) => state.code)
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
      {dossier.sources.map((source) => (
        <MatrixCell key={source.document} told={standOf(line, source.document, dossier.told[line.id])} />
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
      {told.words === '' ? <span className="vh">{told.stand}</span> : told.words}
    </td>
  )
}

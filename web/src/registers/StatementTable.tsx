import type { ReactNode } from 'react'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { documentHref } from '../data/address.ts'
import { counted } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'

/** Quotations with their speakers. */
export function StatementTable({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, publisherOf } = filtered
  return (
    <section aria-labelledby="quotations" className="register">
      <div className="cap">
        <h2 id="quotations">Quotations</h2>
        <p className="meta">{counted(dossier.statements.length, 'quotation')}</p>
      </div>
      <div className="scroll">
        <table role="table" className="tbl stack">
          <thead role="rowgroup">
            <tr role="row">
              {['Speaker', 'Words', 'Told in'].map((name) => (
                <th key={name} role="columnheader" scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {dossier.statements.map((entry) => (
              <tr role="row" key={`${entry.document} ${entry.quote.start}`}>
                <td role="cell" className={entry.speaker === null ? 'quiet speaker' : 'speaker'} dir="auto">
                  {entry.speaker ?? 'not said'}
                </td>
                <td role="cell" className="wide w" dir="auto">
                  {entry.words}
                </td>
                <td role="cell">
                  <Link href={documentHref(entry.document, entry.quote)}>{publisherOf(entry.document)}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

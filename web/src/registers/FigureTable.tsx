import type { ReactNode } from 'react'
import type { FigureEntry } from '../../../src/model/dossier.ts'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { documentHref } from '../data/address.ts'
import { counted, whenText } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { figureText } from './figure-text.ts'

const BOUNDS: Readonly<Record<FigureEntry['figure']['bound'], string>> = {
  exact: 'exact',
  about: 'about',
  'at-least': 'at least',
  'at-most': 'at most',
}

/** Every figure as it was said, with who gives it; never averaged. */
export function FigureTable({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, publisherOf } = filtered
  return (
    <section aria-labelledby="figures" className="register">
      <div className="cap">
        <h2 id="figures">All figures</h2>
        <p className="meta">{counted(dossier.figures.length, 'figure')} as said</p>
      </div>
      <div className="scroll">
        <table role="table" className="tbl stack">
          <thead role="rowgroup">
            <tr role="row">
              {['Measure', 'As said', 'Bound', 'When', 'Given by', 'Told in'].map((name) => (
                <th key={name} role="columnheader" scope="col" className={name === 'As said' ? 'n' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {dossier.figures.map((entry) => (
              <FigureRow
                key={`${entry.document} ${entry.figure.start}`}
                entry={entry}
                told={publisherOf(entry.document)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function FigureRow({ entry, told }: { readonly entry: FigureEntry; readonly told: string }): ReactNode {
  const { figure } = entry
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="wide" dir="auto">
        {figure.of ?? <span className="w">{entry.sentenceText}</span>}
      </th>
      <td role="cell" className="n num">
        <b>{figureText(entry)}</b>
      </td>
      <td role="cell" className="quiet">
        {BOUNDS[figure.bound]}
      </td>
      <td role="cell" className="d">
        {figure.date === undefined ? 'no period' : whenText(figure.date)}
      </td>
      <td role="cell" className={entry.by === null ? 'quiet' : undefined} data-l="by">
        {entry.by ?? 'not said'}
      </td>
      <td role="cell">
        <Link href={documentHref(entry.document, figure)}>{told}</Link>
      </td>
    </tr>
  )
}

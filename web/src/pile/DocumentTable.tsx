import { useState } from 'react'
import type { ReactNode } from 'react'
import type { PileDocument } from '../../../src/serve/answers.ts'
import { documentHref } from '../data/address.ts'
import { fileName, publishedText } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'

const ORDERS = {
  acts: (a: PileDocument, b: PileDocument) => b.acts - a.acts,
  publisher: (a: PileDocument, b: PileDocument) => compare(a.publisher ?? '', b.publisher ?? ''),
  date: (a: PileDocument, b: PileDocument) => compare(b.published?.edtf ?? '', a.published?.edtf ?? ''),
  origin: (a: PileDocument, b: PileDocument) => compare(a.origin, b.origin),
} as const
type Order = keyof typeof ORDERS
const ORDER_NAMES = Object.keys(ORDERS) as readonly Order[]

/** So many rows stand at first. */
const SHOWN = 200

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The documents of the pile as a table, in one of four orders. */
export function DocumentTable({ documents }: { readonly documents: readonly PileDocument[] }): ReactNode {
  const [order, setOrder] = useState<Order>('acts')
  const [shown, setShown] = useState(SHOWN)
  const sorted = [...documents].sort((a, b) => ORDERS[order](a, b) || compare(a.id, b.id))
  return (
    <section aria-labelledby="docs" className="pile">
      <div className="cap">
        <h2 id="docs">Documents</h2>
        <p className="btns">
          {ORDER_NAMES.map((name) => (
            <button
              key={name}
              className="btn bare"
              type="button"
              aria-pressed={order === name}
              onClick={() => setOrder(name)}
            >
              By {name}
            </button>
          ))}
        </p>
      </div>
      <div className="scroll">
        <table role="table" className="tbl stack docs">
          <caption className="vh">Documents of the pile</caption>
          <DocumentHead order={order} />
          <tbody role="rowgroup">
            {sorted.slice(0, shown).map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length <= shown ? null : (
        <p className="more">
          <button className="btn" type="button" onClick={() => setShown(shown + 5 * SHOWN)}>
            {sorted.length - shown} more documents
          </button>
        </p>
      )}
    </section>
  )
}

const COLUMNS: readonly (readonly [name: string, order: Order | undefined])[] = [
  ['Publisher', 'publisher'],
  ['Title', undefined],
  ['Kind', undefined],
  ['Published', 'date'],
  ['Origin', 'origin'],
  ['Acts', 'acts'],
]

function DocumentHead({ order }: { readonly order: Order }): ReactNode {
  const sort = (own: Order | undefined) => {
    if (own !== order) return {}
    return { 'aria-sort': own === 'acts' || own === 'date' ? ('descending' as const) : ('ascending' as const) }
  }
  return (
    <thead role="rowgroup">
      <tr role="row">
        {COLUMNS.map(([name, own]) => (
          <th key={name} role="columnheader" scope="col" className={name === 'Acts' ? 'n' : undefined} {...sort(own)}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function DocumentRow({ document }: { readonly document: PileDocument }): ReactNode {
  const published = publishedText(document.published)
  return (
    <tr role="row">
      <td role="cell">{document.publisher ?? <span className="quiet">not said</span>}</td>
      <td role="cell" className="wide">
        <Link className="w title" href={documentHref(document.id)} data-stop="">
          {document.title ?? fileName(document.id)}
        </Link>
      </td>
      <td role="cell" className="quiet">
        {document.kind}
      </td>
      <td role="cell" className={document.published === null ? 'd quiet' : 'd'}>
        {published}
      </td>
      <td role="cell" className="quiet" data-l="origin:">
        {document.originText}
      </td>
      <td role="cell" className="n num" data-l="acts">
        {document.acts}
      </td>
    </tr>
  )
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import type { StatePair } from '../../../src/serve/answers.ts'
import { dossierHref } from '../data/address.ts'
import { listed } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'

const SHOWN = 12

/** Pairs of states by how much the pile tells of them. */
export function PairList({ pairs }: { readonly pairs: readonly StatePair[] }): ReactNode {
  const [all, setAll] = useState(false)
  const most = Math.max(1, ...pairs.map((pair) => pair.records))
  return (
    <aside aria-labelledby="pairs">
      <h2 id="pairs">Pairs of states</h2>
      <p className="meta pairs-note">records in which both take part, and documents; the red end of a bar sets apart</p>
      <ol className="pairs">
        {(all ? pairs : pairs.slice(0, SHOWN)).map((pair) => (
          <PairRow key={pair.states.map((state) => state.code).join('+')} pair={pair} most={most} />
        ))}
      </ol>
      {pairs.length === 0 ? <p className="quiet">No two states stand in one record yet.</p> : null}
      {all || pairs.length <= SHOWN ? null : (
        <p className="more">
          <button className="btn" type="button" onClick={() => setAll(true)}>
            All {pairs.length} pairs
          </button>
        </p>
      )}
    </aside>
  )
}

function PairRow({ pair, most }: { readonly pair: StatePair; readonly most: number }): ReactNode {
  const whole = (100 * pair.records) / most
  const apart = (100 * pair.apart) / most
  return (
    <li>
      <Link href={dossierHref(pair.states.map((state) => state.code))}>
        {listed(pair.states.map((state) => state.name))}
      </Link>
      <span className="num">
        {pair.records} <span className="quiet">in {pair.documents}</span>
        <span className="vh"> documents, {pair.apart} of the records set apart</span>
      </span>
      <span className="bar" aria-hidden="true">
        <i style={{ inlineSize: `${whole}%` }} />
        <i style={{ insetInlineStart: `${whole - apart}%`, inlineSize: `${apart}%` }} />
      </span>
    </li>
  )
}

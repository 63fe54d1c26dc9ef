import type { ReactNode } from 'react'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { hrefOf } from '../data/address.ts'
import { listed } from '../data/wording.ts'

/** The names of the states, and the ways out of the page: its data as JSON and CSV, and paper. */
export function DossierHead(props: {
  readonly dossier: DossierAnswer
  readonly path: string
  readonly query: URLSearchParams
}): ReactNode {
  const { dossier, path, query } = props
  return (
    <div className="dhead">
      <div>
        <h1>{listed(dossier.states.map((state) => state.name))}</h1>
      </div>
      <div className="btns noprint">
        <a className="btn" href={hrefOf(`${path}.csv`, query)} download>
          CSV
        </a>
        <a className="btn" href={hrefOf(`${path}.json`, query)} download>
          JSON
        </a>
        <button className="btn" type="button" onClick={() => print()}>
          Print
        </button>
      </div>
    </div>
  )
}

import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { dossierHref, goTo, hrefOf } from '../data/address.ts'
import { StateField } from './StateField.tsx'
import { listed } from '../data/wording.ts'

/** The names of the states, and the ways out of the page: its data as JSON and CSV, and paper. */
export function DossierHead(props: {
  readonly dossier: DossierAnswer
  readonly path: string
  readonly query: URLSearchParams
}): ReactNode {
  const { dossier, path, query } = props
  const [adding, setAdding] = useState(false)
  return (
    <div className="dhead">
      <div>
        <h1>{listed(dossier.states.map((state) => state.name))}</h1>
        {dossier.otherNames.length === 0 ? null : (
          <p className="other-names">
            {dossier.otherNames.slice(0, 3).map((name) => (
              <span key={name.text} lang={name.language} dir="auto">
                {name.text}
              </span>
            ))}
          </p>
        )}
      </div>
      {adding ? <AddState dossier={dossier} /> : null}
      <div className="btns noprint">
        <button className="btn" type="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          Add a state
        </button>
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

/** A field for one more state; the dossier then holds what is between all of them. */
function AddState({ dossier }: { readonly dossier: DossierAnswer }): ReactNode {
  const [name, setName] = useState('')
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '') goTo(dossierHref([...dossier.states.map((state) => state.code), name.trim()]))
  }
  return (
    <form className="choose" onSubmit={add}>
      <StateField label="Another state" value={name} setValue={setName} />
      <button className="btn main" type="submit">
        Open
      </button>
    </form>
  )
}

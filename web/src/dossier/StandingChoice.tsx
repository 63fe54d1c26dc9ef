import type { ReactNode } from 'react'
import { STANDINGS } from '../../../src/model/standing.ts'
import type { Reading } from '../../../src/model/standing.ts'
import { goTo, hrefOf, useAddress } from '../data/address.ts'

const NAMES: Readonly<Record<Reading, string>> = {
  all: 'all documents',
  'without-opinion': 'without opinion',
  primary: 'primary only',
}

/** From which documents the dossier is read: other documents, other records, not only fewer. */
export function StandingChoice(): ReactNode {
  const { path, query } = useAddress()
  const chosen = query.get('standing') ?? 'all'
  const choose = (standing: Reading): void => {
    const next = new URLSearchParams(query)
    if (standing === 'all') next.delete('standing')
    else next.set('standing', standing)
    goTo(hrefOf(path, next), { replace: true })
  }
  return (
    <fieldset>
      <legend>Read from</legend>
      {STANDINGS.map((standing) => (
        <div key={standing} className="facet">
          <label>
            <input type="radio" name="standing" checked={chosen === standing} onChange={() => choose(standing)} />
            <span>{NAMES[standing]}</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}

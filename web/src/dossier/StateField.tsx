import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { pairsQuery } from '../data/queries.ts'

/** A field for a state, as people write it; proposes the states of the pile. */
export function StateField(props: {
  readonly label: string
  readonly value: string
  readonly setValue: (value: string) => void
}): ReactNode {
  const id = useId()
  const pairs = useQuery(pairsQuery)
  const states = (pairs.data?.pairs ?? []).flatMap((pair) => pair.states.map((state) => state.name))
  const names = [...new Set(states)].sort()
  return (
    <span className="state-field">
      <label className="label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        list={`${id}-names`}
        value={props.value}
        autoComplete="off"
        onChange={(event) => props.setValue(event.target.value)}
      />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </span>
  )
}

import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { dossierHref, goTo } from '../data/address.ts'
import { StateField } from './StateField.tsx'

/** Two fields that open the dossier of any two states. The server takes names as people write them. */
export function StatesForm({ title }: { readonly title: string }): ReactNode {
  const [one, setOne] = useState('')
  const [two, setTwo] = useState('')
  const open = (event: FormEvent): void => {
    event.preventDefault()
    if (one.trim() !== '' && two.trim() !== '') goTo(dossierHref([one.trim(), two.trim()]))
  }
  return (
    <form className="choose-two" onSubmit={open} aria-label={title}>
      <h2 className="h3">{title}</h2>
      <StateField label="One" value={one} setValue={setOne} />
      <StateField label="The other" value={two} setValue={setTwo} />
      <button className="btn" type="submit">
        Open the dossier
      </button>
    </form>
  )
}

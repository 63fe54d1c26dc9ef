import { useEffect, useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { goTo, hrefOf } from '../data/address.ts'
import type { Address } from '../data/address.ts'

/** The field on top: in a dossier it filters the lines as one types, elsewhere it searches all documents. Enter searches everything. */
export function SearchField({ address }: { readonly address: Address }): ReactNode {
  const inDossier = address.parts[0] === 'dossier' && address.parts.length > 1
  const name = inDossier ? 'words' : 'q'
  const inAddress = address.query.get(name) ?? ''
  const [text, setText] = useState(inAddress)
  useEffect(() => setText(inAddress), [inAddress])
  const type = (words: string): void => {
    setText(words)
    if (inDossier) goTo(withWords(address, words), { replace: true })
    else if (address.parts[0] === 'search') goTo(searchHref(words), { replace: true })
  }
  const search = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') goTo(searchHref(text))
  }
  return (
    <form className="find" role="search" onSubmit={search}>
      <label className="vh" htmlFor="q">
        Search
      </label>
      <input
        id="q"
        type="search"
        value={text}
        placeholder={inDossier ? 'Search this dossier' : 'Search words, actors, dates'}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}

const searchHref = (words: string): string => hrefOf('/search', new URLSearchParams({ q: words }))

function withWords(address: Address, words: string): string {
  const query = new URLSearchParams(address.query)
  if (words === '') query.delete('words')
  else query.set('words', words)
  return hrefOf(address.path, query)
}

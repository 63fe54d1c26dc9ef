import { useSyncExternalStore } from 'react'

/** Where the page is: the path in decoded parts, and the query. */
export interface Address {
  readonly parts: readonly string[]
  readonly path: string
  readonly query: URLSearchParams
}

const MOVED = 'addressmoved'

/** The address of the page; the component renders again when it moves. */
export function useAddress(): Address {
  const href = useSyncExternalStore(listenToAddress, () => location.pathname + location.search)
  return addressOf(href)
}

/** Reads an address. */
export function addressOf(href: string): Address {
  const url = new URL(href, 'http://localhost')
  const parts = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decodeURIComponent(part))
  return { parts, path: url.pathname, query: url.searchParams }
}

/** Goes to another address of the page; `replace` leaves no step in the history. */
export function goTo(href: string, how: { readonly replace?: boolean } = {}): void {
  const samePath = new URL(href, location.href).pathname === location.pathname
  if (how.replace === true) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  dispatchEvent(new Event(MOVED))
  if (!samePath) scrollTo(0, 0)
}

/** An address from path and query, without a lonely "?". */
export function hrefOf(path: string, query: URLSearchParams): string {
  // A comma and a plus need no escape in a query's value here, and addresses are read by people.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')
  return text === '' ? path : `${path}?${text}`
}

/** The address of a document, at some words of it. */
export const documentHref = (id: string, at?: { readonly start: number; readonly end: number }): string =>
  `/document/${encodeURIComponent(id)}${at === undefined ? '' : `?at=${at.start}-${at.end}`}`

/** The address of a dossier by the codes of its states. */
export const dossierHref = (codes: readonly string[], view?: string): string =>
  `/dossier/${codes.map(encodeURIComponent).join('+')}${view === undefined ? '' : `/${view}`}`

function listenToAddress(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener(MOVED, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(MOVED, changed)
  }
}

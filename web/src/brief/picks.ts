import { useSyncExternalStore } from 'react'

/** Fired on `window` when a line is picked or dropped. */
const PICKED = 'picked'
const NONE = ''

/** The lines that were picked by hand for a brief of these states, by id; kept in this browser. */
export function usePicks(states: string): readonly string[] {
  const kept = useSyncExternalStore(listenToPicks, () => localStorage.getItem(placeOf(states)) ?? NONE)
  return kept === NONE ? [] : kept.split(',')
}

/** Picks lines, or drops those that are picked already. */
export function turnPick(states: string, record: string): void {
  const kept = (localStorage.getItem(placeOf(states)) ?? NONE).split(',').filter((id) => id !== '')
  const next = kept.includes(record) ? kept.filter((id) => id !== record) : [...kept, record]
  keepPicks(states, next)
}

/** Keeps these lines and no others. */
export function keepPicks(states: string, records: readonly string[]): void {
  if (records.length === 0) localStorage.removeItem(placeOf(states))
  else localStorage.setItem(placeOf(states), records.join(','))
  dispatchEvent(new Event(PICKED))
}

const placeOf = (states: string): string => `picks ${states}`

function listenToPicks(changed: () => void): () => void {
  addEventListener(PICKED, changed)
  addEventListener('storage', changed)
  return () => {
    removeEventListener(PICKED, changed)
    removeEventListener('storage', changed)
  }
}

import { useState } from 'react'

const PLACE = 'reader-name'
const UNNAMED = 'reader'

/** Whose rulings these are; kept in this browser. */
export function useReaderName(): readonly [name: string, setName: (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(PLACE) ?? UNNAMED)
  const keep = (next: string): void => {
    setName(next)
    if (next.trim() === '') localStorage.removeItem(PLACE)
    else localStorage.setItem(PLACE, next)
  }
  return [name, keep]
}

/** The name as a ruling carries it: never empty. */
export const rulingName = (name: string): string => (name.trim() === '' ? UNNAMED : name.trim())

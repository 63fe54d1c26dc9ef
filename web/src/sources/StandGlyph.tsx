import type { ReactNode } from 'react'
import { Glyph } from '../glyph/Glyph.tsx'
import type { Told } from './tellers.ts'

/** All stands with their words, in the order of the legend. */
export const STANDS: readonly (readonly [stand: Told['stand'], words: string])[] = [
  ['asserts', 'asserts'],
  ['says who', 'puts it in somebody’s mouth'],
  ['differs', 'differs'],
  ['denies', 'denies'],
  ['silent', 'silent'],
]

/** The mark of a cell of the matrix. */
export function StandGlyph({ stand }: { readonly stand: Told['stand'] }): ReactNode {
  return <Glyph>{drawing(stand)}</Glyph>
}

function drawing(stand: Told['stand']): ReactNode {
  switch (stand) {
    case 'asserts':
      return <rect className="f" x="3" y="3" width="10" height="10" rx=".5" />
    case 'says who':
      return <path d="M4.5 3.5v3.2c0 1.4-.6 2.2-1.7 2.8M9 3.5v3.2c0 1.4-.6 2.2-1.7 2.8" strokeWidth="2" />
    case 'differs':
      return <path className="p" d="M3 5.8h10M3 10.2h10M10.6 2.2 5.4 13.8" />
    case 'denies':
      return <path className="p" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
    case 'silent':
      return <path d="M7 8h2" />
  }
}

import type { ReactNode } from 'react'
import type { Reality } from '../../../src/model/ontology.ts'
import { Glyph } from './Glyph.tsx'

/** The mark of a reality. */
export function RealityGlyph({
  reality,
  named = false,
}: {
  readonly reality: Reality
  readonly named?: boolean
}): ReactNode {
  return <Glyph {...(named ? { name: reality } : {})}>{drawing(reality)}</Glyph>
}

/** Mark and label together, as a line that is not actual carries them. */
export function RealityLabel({ reality }: { readonly reality: Reality }): ReactNode {
  return (
    <span className={`real is-${reality}`}>
      <RealityGlyph reality={reality} />
      <span>{reality}</span>
    </span>
  )
}

function drawing(reality: Reality): ReactNode {
  switch (reality) {
    case 'actual':
      return <circle className="f" cx="8" cy="8" r="2.4" />
    case 'planned':
      return <path d="M2.5 8h10M9 4.5 12.5 8 9 11.5" />
    case 'possible':
      return <path d="M8 2.6 13.4 8 8 13.4 2.6 8z" strokeDasharray="2.6 2" />
    case 'demanded':
      return <path className="p" d="M8 3v6M8 12.8h.01" />
    case 'negated':
      return <path className="p" d="M2.8 6.2h10.4v5" />
    case 'denied':
      return (
        <>
          <path d="M3.4 2.6v2.6M6 2.6v2.6" />
          <path className="p" d="M2.8 8.4h10.4v4.6" />
        </>
      )
    case 'hypothetical':
      return (
        <text className="if" x="8" y="12.4" textAnchor="middle">
          if
        </text>
      )
  }
}

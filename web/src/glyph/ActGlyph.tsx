import type { ReactNode } from 'react'
import { classOf } from '../../../src/model/act-class.ts'
import type { ActClass } from '../../../src/model/act-class.ts'
import type { ActType } from '../../../src/model/ontology.ts'
import { Glyph } from './Glyph.tsx'
import { ACT_MARKS, BROAD_MARKS } from './shapes.ts'

/** The glyph of a type of act: round together, square apart; hollow words, solid deeds. */
export function ActGlyph({ type, named = false }: { readonly type: ActType; readonly named?: boolean }): ReactNode {
  const kind = classOf(type)
  const solid = kind.endsWith('deeds')
  const pen = BROAD_MARKS.has(type) ? 'p' : solid ? 'k' : undefined
  return (
    <Glyph {...(named ? { name: type.toLowerCase() } : {})}>
      <Container kind={kind} />
      {ACT_MARKS[type] === '' ? null : <path className={pen} d={ACT_MARKS[type]} />}
    </Glyph>
  )
}

/** The container of a class alone, for filters and for pictures seen from afar. */
export function ClassGlyph({ kind }: { readonly kind: ActClass }): ReactNode {
  return (
    <Glyph>
      <Container kind={kind} />
    </Glyph>
  )
}

function Container({ kind }: { readonly kind: ActClass }): ReactNode {
  switch (kind) {
    case 'together-words':
      return <circle cx="8" cy="8" r="6" />
    case 'together-deeds':
      return <circle className="f" cx="8" cy="8" r="6" />
    case 'apart-words':
      return <rect x="2.5" y="2.5" width="11" height="11" rx=".5" />
    case 'apart-deeds':
      return <rect className="f" x="2.5" y="2.5" width="11" height="11" rx=".5" />
    case 'change':
      return <path className="f" d="M8 2.6 14 13.2H2z" />
  }
}

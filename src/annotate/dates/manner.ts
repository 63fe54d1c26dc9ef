import type { Document, DocumentKind } from '../../model/document.ts'
import type { Manner } from './draft.ts'
import type { Pieces } from './pieces.ts'

const MANNER_OF: Partial<Readonly<Record<DocumentKind, Manner>>> = {
  encyclopedia: 'narrative',
  treaty: 'narrative',
  wire: 'report',
  news: 'report',
  official: 'report',
  speech: 'report',
}

/** So many old years at least, and so many for each weekday, "today" and "yesterday", make a narrative. */
const OLD_YEARS = 6
const YEARS_FOR_A_WEEKDAY = 4

/**
 * Whether a text reports on its own days or narrates older ones. By its kind; where that is not known, a text
 * narrates when nothing says when it was published, or when most of its years lie well before that.
 */
export function mannerOf(document: Document, pieces: Pieces): Manner {
  if (document.published === null) return 'narrative'
  const known = MANNER_OF[document.kind]
  if (known !== undefined) return known
  const published = Number(document.published.edtf.slice(0, 4))
  const { old, years, weekdays, before } = countYears(pieces, published)
  if (before >= 3) return 'narrative'
  return old >= OLD_YEARS && old > 0.6 * years && old > YEARS_FOR_A_WEEKDAY * weekdays ? 'narrative' : 'report'
}

interface Counts {
  readonly years: number
  /** Years that lie more than one before publication. */
  readonly old: number
  readonly weekdays: number
  /** Marks of years before the era. */
  readonly before: number
}

function countYears(pieces: Pieces, published: number): Counts {
  let [years, old, weekdays, before] = [0, 0, 0, 0]
  for (const piece of pieces.list) {
    if (piece.code === 'W' || piece.code === 'T') weekdays++
    else if (piece.code === 'X') before++
    else if (piece.code === 'y') {
      years++
      if (piece.value < published - 1) old++
    }
  }
  return { years, old, weekdays, before }
}

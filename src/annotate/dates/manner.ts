import type { Document, DocumentKind } from '../../model/document.ts'
import type { Draft } from './draft.ts'

const MANNER_OF: Partial<Readonly<Record<DocumentKind, 'report' | 'narrative'>>> = {
  encyclopedia: 'narrative',
  treaty: 'narrative',
  wire: 'report',
  news: 'report',
  official: 'report',
  speech: 'report',
}

/**
 * Whether a text reports on its own days or narrates older ones. By its kind; where that is not known, a text
 * narrates when nothing says when it was published, or when most of its stated years lie well before that.
 */
export function mannerOf(document: Document, drafts: readonly Draft[]): 'report' | 'narrative' {
  const known = MANNER_OF[document.kind]
  if (document.published === null) return 'narrative'
  if (known !== undefined) return known
  const published = Number(document.published.edtf.slice(0, 4))
  const years = drafts.flatMap(({ expression }) => (expression.kind === 'moment' ? [expression.moment.year] : []))
  const old = years.filter((year) => year < published - 1).length
  const near = drafts.filter(({ expression }) => isNear(expression.kind)).length
  return old >= 6 && old > 0.6 * years.length && old > near ? 'narrative' : 'report'
}

const isNear = (kind: Draft['expression']['kind']): boolean => kind === 'weekday'

import type { ActDate } from '../model/mention.ts'
import { tenseOf } from './tense.ts'
import { prepositionOf, type TokenIndex, type Tree } from './tree.ts'
import { beyond, type Placed, sided, toldBy } from './when-dates.ts'

/** A date with the side that its own preposition gives: "by 1970", "since 1948". */
export function told(tree: Tree, { date, token }: Placed, trigger: TokenIndex, why: string): ActDate {
  const plain = toldBy(date, 'in', why)
  const preposition = prepositionOf(tree, token) ?? ''
  if (preposition === 'from') return date.edtf.includes('/') ? plain : { ...plain, edtf: sided(plain.edtf, 'from') }
  if (date.mod === 'after') return { ...plain, edtf: beyond(date, 'from') }
  if (preposition === 'before' || preposition === 'prior to') return { ...plain, edtf: beyond(date, 'by') }
  const isOver = ['pluperfect', 'perfect'].includes(tenseOf(tree, trigger))
  return date.mod === 'before' && isOver ? { ...plain, edtf: beyond(date, 'by') } : plain
}

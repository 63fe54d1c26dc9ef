import { governorsAbove } from './tense.ts'
import { headOf, isOfClass, plainRelation, prepositionOf, subtree, type TokenIndex, type Tree, uposOf } from './tree.ts'

/**
 * Whether a date hangs on, or below, a noun that is an act of its own ("after the 1969 coup", "the secession of South
 * Sudan in 2011"), which it then dates and nothing else.
 */
export function belongsToOther(
  tree: Tree,
  token: TokenIndex,
  trigger: TokenIndex,
  isAct: (token: TokenIndex) => boolean,
): boolean {
  if (isBehindOther(tree, token, trigger, isAct)) return true
  for (const head of governorsAbove(tree, token)) {
    if (head === trigger || uposOf(tree, head) === 'VERB') return false
    if (isAct(head)) return !CONTEMPORARY.has(prepositionOf(tree, head) ?? '') && !isOwnObject(tree, head, trigger)
  }
  return false
}

/** "concluded an agreement with the king on 4 May": the day in the object's phrase is that of the verb. */
const isOwnObject = (tree: Tree, noun: TokenIndex, trigger: TokenIndex): boolean =>
  headOf(tree, noun) === trigger &&
  !isOfClass(tree, trigger, 'stance') &&
  (plainRelation(tree, noun) === 'obj' || (plainRelation(tree, noun) === 'nmod' && prepositionOf(tree, noun) === 'of'))

/** "blamed them for the secession of the south in 2011": the date ends the phrase of an act noun that stands in between. */
function isBehindOther(
  tree: Tree,
  token: TokenIndex,
  trigger: TokenIndex,
  isAct: (token: TokenIndex) => boolean,
): boolean {
  const first = subtree(tree, token)[0] ?? token
  for (let at = trigger + 1; at < first - 1; at++) {
    if (
      isAct(at) &&
      uposOf(tree, at) === 'NOUN' &&
      plainRelation(tree, at) === 'obl' &&
      subtree(tree, at).includes(first - 1)
    )
      return true
  }
  return false
}

/** "during his meeting on 23 November, he accused": what hangs on the meeting dates the accusation too. */
const CONTEMPORARY: ReadonlySet<string> = new Set(['during', 'at', 'in', 'on', 'with', 'by', 'through'])

import { governorsAbove } from './tense.ts'
import {
  clauseOf,
  dependents,
  headOf,
  isOfClass,
  plainRelation,
  prepositionOf,
  subtree,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'
import type { Placed } from './when-dates.ts'

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

/** Whether a clause of its own (a relative, "after …", an infinitive below another) lies between the date and the trigger above it. */
export function isInOtherClause(tree: Tree, token: TokenIndex, trigger: TokenIndex): boolean {
  const path = [token, ...governorsAbove(tree, token)]
  const between = path.slice(0, Math.max(path.indexOf(trigger), 0))
  const depth = between.filter((t) => plainRelation(tree, t) === 'xcomp').length
  return depth > 1 || between.some((t) => isOwnClause(tree, t))
}

export const isOwnClause = (tree: Tree, token: TokenIndex): boolean =>
  ['acl', 'advcl', 'ccomp', 'parataxis', 'conj', 'csubj'].includes(plainRelation(tree, token)) &&
  (dependents(tree, token, 'nsubj', 'aux', 'obj', 'mark').length > 0 ||
    (uposOf(tree, token) === 'VERB' && plainRelation(tree, token) === 'acl'))

/** Whether a date stands in a clause or in one coordinated with it. */
export const isOfClause = (tree: Tree, date: TokenIndex, clause: TokenIndex): boolean => {
  const own = clauseOf(tree, date)
  return !isInOtherClause(tree, date, clause) || (plainRelation(tree, own) === 'conj' && headOf(tree, own) === clause)
}

/** "the 1967 borders": a year before a noun tells which it is, unless the noun itself tells when ("during the 1967 war"). */
export function isLabel(tree: Tree, { token, date }: Placed, trigger: TokenIndex): boolean {
  const head = headOf(tree, token)
  if (head === undefined || head === trigger || head < token || date.why !== 'calendar/year') return false
  if (prepositionOf(tree, token) !== undefined) return false
  const isBefore = ['compound', 'nummod'].includes(plainRelation(tree, token)) && uposOf(tree, head) !== 'VERB'
  return isBefore && !SETTING.has(prepositionOf(tree, head) ?? '')
}

const SETTING: ReadonlySet<string> = new Set(['during', 'in', 'at', 'after', 'following', 'since', 'before', 'by'])

/** "according to a panel in May 2012": the day of the report is not that of what it reports. */
export const isOfReport = (tree: Tree, date: TokenIndex): boolean =>
  governorsAbove(tree, date).some((t) => prepositionOf(tree, t) === 'according to')

import {
  ancestors,
  clauseOf,
  dependents,
  formOf,
  headOf,
  lemmaOf,
  plainRelation,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
  isOfClass,
} from './tree.ts'

/**
 * Whether a noun is only the object of a view or of a purpose: "credited the intervention for saving", "to finance its
 * invasion". It happened at another time than its clause tells.
 */
function isAside(tree: Tree, trigger: TokenIndex): boolean {
  const head = headOf(tree, trigger)
  if (head === undefined || uposOf(tree, trigger) === 'VERB' || plainRelation(tree, trigger) !== 'obj') return false
  return isOfClass(tree, head, 'stance') || plainRelation(tree, head) === 'advcl'
}

/** The clause of the trigger and those it is part of; a relative clause is a time of its own, and so is a present in a past. */
export function clausesAbove(tree: Tree, trigger: TokenIndex): readonly TokenIndex[] {
  const found: TokenIndex[] = []
  if (isAside(tree, trigger)) return found
  for (const token of [trigger, ...ancestors(tree, trigger)]) {
    const clause = clauseOf(tree, token)
    if (!found.includes(clause)) found.push(clause)
    if (relationOf(tree, clause) === 'acl:relcl' || isPresent(tree, clause)) break
  }
  return found
}

/** "established relations when the envoy arrived on 3 May": the day of the clause with "when" is that of the clause above. */
export function isWhenClause(tree: Tree, clause: TokenIndex, above: TokenIndex): boolean {
  if (headOf(tree, clause) !== above || plainRelation(tree, clause) !== 'advcl') return false
  return dependents(tree, clause, 'mark', 'advmod').some((m) => lemmaOf(tree, m) === 'when')
}

/** Whether a verb is finite and in the present: "supports", "continue to deny". */
export function isPresent(tree: Tree, verb: TokenIndex): boolean {
  if (uposOf(tree, verb) !== 'VERB' || dependents(tree, verb, 'nsubj').length === 0) return false
  const auxiliaries = dependents(tree, verb, 'aux').map((a) => formOf(tree, a))
  if (auxiliaries.length > 0)
    return auxiliaries.some((a) => ['is', 'are', 'am', 'has', 'have', 'does', 'do'].includes(a))
  const form = formOf(tree, verb)
  const lemma = lemmaOf(tree, verb)
  return form === `${lemma}s` || form === `${lemma}es` || (form === lemma && !SAME_IN_PAST.has(lemma))
}

const SAME_IN_PAST: ReadonlySet<string> = new Set([
  'cut',
  'set',
  'put',
  'hit',
  'shut',
  'cast',
  'let',
  'spread',
  'quit',
  'split',
  'cost',
  'hurt',
])

/** Whether a verb is told as past: a past form, or "has/had" with a participle. */
export const isToldAsPast = (tree: Tree, verb: TokenIndex, form: string): boolean =>
  form !== lemmaOf(tree, verb) &&
  !form.endsWith('ing') &&
  form !== `${lemmaOf(tree, verb)}s` &&
  form !== `${lemmaOf(tree, verb)}es`

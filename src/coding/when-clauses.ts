import { governorOf, tenseOf } from './tense.ts'
import {
  clauseOf,
  dependents,
  formOf,
  isOfClass,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'
import type { Side } from './when-dates.ts'

/** A clause whose dates may date an act, and how the act lies to them. */
export interface DatingClause {
  readonly clause: TokenIndex
  readonly side: Side
}

/**
 * The clause of a trigger and those above that it shares its time with, innermost first. The climb ends where time
 * changes: at a present or perfect (but in a quotation, whose present is the day on which it was spoken), at a relative
 * clause that is not in the past, at what is only an object of a view.
 */
export function datingClauses(tree: Tree, trigger: TokenIndex, isSpoken = false): readonly DatingClause[] {
  if (isAside(tree, trigger)) return []
  const found: DatingClause[] = []
  let side: Side = 'in'
  for (let at: TokenIndex | undefined = trigger, steps = 0; at !== undefined && steps < 60; steps++) {
    const clause = clauseOf(tree, at)
    if (clause === at && !found.some((f) => f.clause === at)) {
      found.push({ clause, side })
      const isSaid = uposOf(tree, trigger) !== 'NOUN' && isSaidThen(tree, at)
      if (!isSaid && endsClimb(tree, at, isSpoken)) return found
    }
    side = sideOf(tree, at, side)
    at = governorOf(tree, at)
  }
  return found
}

/** Whether a clause is of a time of its own. */
function endsClimb(tree: Tree, clause: TokenIndex, isSpoken: boolean): boolean {
  const tense = tenseOf(tree, clause)
  if (relationOf(tree, clause) === 'acl:relcl') return tense !== 'past' && tense !== 'pluperfect'
  if (isToldOfSubject(tree, clause)) return true
  if (isSpoken ? tense !== 'perfect' : tense !== 'present' && tense !== 'perfect') return false
  return !['acl', 'advcl'].includes(plainRelation(tree, clause))
}

/** "The base, operated by both, was captured on 5 October": what is said of the subject by the way has another time than the verb behind it. */
function isToldOfSubject(tree: Tree, clause: TokenIndex): boolean {
  const noun = governorOf(tree, clause)
  if (relationOf(tree, clause) !== 'acl' || noun === undefined || !plainRelation(tree, noun).startsWith('nsubj'))
    return false
  const predicate = governorOf(tree, noun)
  return predicate !== undefined && noun < clause && clause < predicate && !formOf(tree, clause).endsWith('ing')
}

/** "announced that Syria supports": the present of what was said is the time of saying. */
function isSaidThen(tree: Tree, clause: TokenIndex): boolean {
  const head = governorOf(tree, clause)
  if (head === undefined || plainRelation(tree, clause) !== 'ccomp' || uposOf(tree, head) !== 'VERB') return false
  return tenseOf(tree, clause) === 'present' && tenseOf(tree, head) === 'past'
}

/** Prepositions and conjunctions behind which stands what was before. */
const BEHIND: ReadonlySet<string> = new Set([
  'after',
  'following',
  'since',
  'because of',
  'due to',
  'as a result of',
  'in response to',
  'in the wake of',
  'in retaliation for',
])
/** Those behind which stands what comes later. */
const AHEAD: ReadonlySet<string> = new Set(['before', 'until', 'prior to', 'ahead of'])

/** How what stands below a token lies to what stands above it. */
function sideOf(tree: Tree, token: TokenIndex, side: Side): Side {
  const mark = markOf(tree, token)
  if (mark !== undefined && BEHIND.has(mark)) return 'by'
  if (mark !== undefined && AHEAD.has(mark)) return 'from'
  if (uposOf(tree, token) === 'VERB' && plainRelation(tree, token) === 'amod') return 'by'
  if (side === 'by' || isAnterior(tree, token) || isCharge(tree, token)) return 'by'
  return side
}

const markOf = (tree: Tree, token: TokenIndex): string | undefined =>
  prepositionOf(tree, token) ?? dependents(tree, token, 'mark').map((m) => formOf(tree, m))[0]

/** "had massed troops", "previously taken": told as over by the time of what stands above. */
function isAnterior(tree: Tree, token: TokenIndex): boolean {
  if (uposOf(tree, token) !== 'VERB') return false
  if (dependents(tree, token, 'advmod').some((a) => ['previously', 'formerly', 'earlier'].includes(lemmaOf(tree, a))))
    return true
  return tenseOf(tree, token) === 'pluperfect' && !['root', 'conj'].includes(plainRelation(tree, token))
}

/** "accused Iran of arming": what somebody is charged with was before. */
function isCharge(tree: Tree, token: TokenIndex): boolean {
  const head = governorOf(tree, token)
  if (head === undefined || uposOf(tree, token) !== 'VERB' || !isOfClass(tree, head, 'charge')) return false
  return ['of', 'for'].includes(markOf(tree, token) ?? '')
}

/** Whether a noun is only the object of a view ("credited the intervention for saving"): it was at another time. */
function isAside(tree: Tree, trigger: TokenIndex): boolean {
  const head = governorOf(tree, trigger)
  if (head === undefined || uposOf(tree, trigger) === 'VERB' || plainRelation(tree, trigger) !== 'obj') return false
  return isOfClass(tree, head, 'stance') || plainRelation(tree, head) === 'advcl'
}

/** "established relations when the envoy arrived on 3 May": the day of the clause with "when" is that of the clause above. */
export function isWhenClause(tree: Tree, clause: TokenIndex, above: TokenIndex): boolean {
  if (governorOf(tree, clause) !== above || plainRelation(tree, clause) !== 'advcl') return false
  return dependents(tree, clause, 'mark', 'advmod').some((m) => lemmaOf(tree, m) === 'when')
}

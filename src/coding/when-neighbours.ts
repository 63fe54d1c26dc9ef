import { edtf } from '../model/edtf.ts'
import type { ActDate } from '../model/mention.ts'
import { isInOtherClause, isOfClause } from './date-owners.ts'
import { governorsAbove, tenseOf } from './tense.ts'
import {
  clauseOf,
  dependents,
  headOf,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  subtree,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'
import { datingClauses } from './when-clauses.ts'
import { told } from './when-told.ts'
import { isNamedPeriod, type Placed, spanOfDate } from './when-dates.ts'

/** "resumed relations and raised the mission to an embassy on 26 November": the day at the end is that of both. */
export function dateOfNext(tree: Tree, trigger: TokenIndex, placed: readonly Placed[]): ActDate | undefined {
  if (uposOf(tree, trigger) !== 'VERB') return undefined
  const next = dependents(tree, trigger, 'conj').find(
    (c) => dependents(tree, c, 'nsubj').length === 0 && tenseOf(tree, c) === tenseOf(tree, trigger),
  )
  const last = next === undefined ? undefined : placed.find((p) => clauseOf(tree, p.token) === next && p.token > next)
  return last === undefined ? undefined : { ...told(tree, last, trigger, 'when/shared'), basis: 'inferred' }
}

/** "the 1963 coup, which established": a relative clause happens with the act noun that it is about. */
export function dateOfAntecedent(tree: Tree, trigger: TokenIndex, all: readonly Placed[]): ActDate | undefined {
  const clause = clauseOf(tree, trigger)
  const noun = relationOf(tree, clause) === 'acl:relcl' ? headOf(tree, clause) : undefined
  const date = noun === undefined ? undefined : all.find((p) => headOf(tree, p.token) === noun)?.date
  return date === undefined
    ? undefined
    : { edtf: date.edtf, basis: 'inferred', span: spanOfDate(date), why: 'when/antecedent' }
}

/** "After the collapse of the union in 1991, they turned to": about then. */
export function dateBefore(tree: Tree, trigger: TokenIndex, all: readonly Placed[]): ActDate | undefined {
  for (const { clause, side } of datingClauses(tree, trigger)) {
    const date = side === 'in' ? dateBehind(tree, clause, all) : undefined
    if (date !== undefined && !date.edtf.includes('/'))
      return {
        edtf: edtf(`${date.edtf.replace(/~$/, '')}~`),
        basis: 'inferred',
        span: spanOfDate(date),
        why: 'when/after',
      }
  }
  return undefined
}

/** The date behind the "after" of a clause. */
function dateBehind(tree: Tree, clause: TokenIndex, all: readonly Placed[]): Placed['date'] | undefined {
  const after = [...dependents(tree, clause, 'obl', 'advcl')].find(
    (d) =>
      ['after', 'following'].includes(prepositionOf(tree, d) ?? '') ||
      dependents(tree, d, 'mark').some((m) => lemmaOf(tree, m) === 'after'),
  )
  if (after === undefined) return undefined
  const inside = subtree(tree, after)
  return all.find(
    (p) =>
      (inside.includes(p.token) && isOfClause(tree, p.token, after)) ||
      (p.token > after && clauseOf(tree, p.token) === clause),
  )?.date
}

/** "The visit in May 2015 was historic, as he met the king": what is told of a dated act was about then. */
export function ofTopic(tree: Tree, trigger: TokenIndex, all: readonly Placed[]): ActDate | undefined {
  const [only] = all
  if (only === undefined || all.length > 1 || tree.root === undefined || tenseOf(tree, tree.root) !== 'past')
    return undefined
  const subject = dependents(tree, tree.root, 'nsubj')[0]
  if (subject === undefined || subject === trigger || !subtree(tree, subject).includes(only.token)) return undefined
  if (isInOtherClause(tree, only.token, subject) || only.date.edtf.includes('/')) return undefined
  if (datingClauses(tree, trigger).some(({ side }) => side !== 'in') || subtree(tree, subject).includes(trigger))
    return undefined
  return {
    edtf: edtf(`${only.date.edtf.replace(/~$/, '')}~`),
    basis: 'inferred',
    span: spanOfDate(only.date),
    why: 'when/topic',
  }
}

/** The one date of a sentence at its end, which the parse may have hung on a name before it ("the king, led by … on 4 May"): the main verb's. */
export function lastWord(tree: Tree, trigger: TokenIndex, placed: readonly Placed[]): ActDate | undefined {
  const [only] = placed
  if (only === undefined || isNamedPeriod(only.date) || !isMainVerb(tree, trigger)) return undefined
  const rest = tree.text.slice(only.date.end, tree.sentence.end)
  const path = [only.token, ...governorsAbove(tree, only.token)]
  const upTo = path.slice(0, Math.max(path.indexOf(trigger), 0))
  const isApart = upTo.some(
    (t) => uposOf(tree, t) === 'VERB' && (plainRelation(tree, t) !== 'acl' || tenseOf(tree, t) !== 'participle'),
  )
  if (upTo.length === 0 || isApart || !/^[\s.)”"]*$/.test(rest)) return undefined
  return { ...told(tree, only, trigger, 'when/last-word'), basis: 'inferred' }
}

const isMainVerb = (tree: Tree, verb: TokenIndex): boolean =>
  relationOf(tree, verb) === 'root' && ['past', 'pluperfect'].includes(tenseOf(tree, verb))

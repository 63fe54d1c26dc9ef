import { edtf } from '../model/edtf.ts'
import type { DateMention } from '../model/layers.ts'
import type { ActDate } from '../model/mention.ts'
import type { Reality } from '../model/ontology.ts'
import { governorsAbove } from './tense.ts'
import { carriedTo, type Carrying } from './carried.ts'
import { belongsToOther, isInOtherClause, isLabel, isOfReport, isOwnClause } from './date-owners.ts'
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
import { type DatingClause, datingClauses, isWhenClause } from './when-clauses.ts'
import { areListed, datesIn, firstOfList, isNamedPeriod, nearest, type Placed, toldBy } from './when-dates.ts'
import { dateBefore, dateOfAntecedent, dateOfNext, lastWord, ofTopic } from './when-neighbours.ts'
import { told } from './when-told.ts'

/** What the dating of an act turns on beside its sentence. */
export interface Surroundings extends Carrying {
  readonly isAct: (token: TokenIndex) => boolean
}

/**
 * When an act happened: the date below its trigger, else in its clause, else in the clauses above that share its time;
 * failing that what the paragraph or a dated heading says, marked as inherited.
 */
export function whenOf(
  tree: Tree,
  trigger: TokenIndex,
  dates: readonly DateMention[],
  { isAct, ...carrying }: Surroundings,
): ActDate | null {
  const all = datesIn(tree, dates)
  const placed = all.filter(
    (p) => !belongsToOther(tree, p.token, trigger, isAct) && !isOfReport(tree, p.token) && !isLabel(tree, p, trigger),
  )
  const own = below(tree, trigger, placed)
  if (own !== undefined) return own
  const isFrame = uposOf(tree, trigger) !== 'VERB' && OUTSIDE.has(prepositionOf(tree, trigger) ?? '')
  if (isFrame) return null
  const told =
    dateOfAntecedent(tree, trigger, all) ??
    inClauses(tree, trigger, placed, carrying.isSpoken) ??
    dateOfNext(tree, trigger, placed) ??
    dateBefore(tree, trigger, all)
  if (told !== undefined) return told
  const topic = ofTopic(tree, trigger, all)
  if (topic !== undefined) return topic
  const only = all.length === 1 ? lastWord(tree, trigger, placed) : undefined
  if (only !== undefined) return only
  return all.every((p) => isElsewhere(tree, p, trigger)) ? carriedTo(tree, trigger, carrying) : null
}

/**
 * Whether a date of the sentence has no say in when the act was, so that the paragraph's date still holds: it dates a
 * name ("the 1967 lines"), or stands in a clause below the act's own.
 */
function isElsewhere(tree: Tree, placed: Placed, trigger: TokenIndex): boolean {
  const { token, date } = placed
  if (isLabel(tree, placed, trigger) || isNamedPeriod(date)) return true
  const path = [token, ...governorsAbove(tree, token)]
  const own = path.indexOf(clauseOf(tree, trigger))
  return own > 0 && path.slice(0, own).some((t) => relationOf(tree, t) === 'acl:relcl' || isOwnClause(tree, t))
}

/** "despite the invasion": what stands beside an act has only the date it bears itself. */
const OUTSIDE: ReadonlySet<string> = new Set(['despite', 'amid', 'notwithstanding'])

/** The date inside the trigger's own phrase. */
function below(tree: Tree, trigger: TokenIndex, placed: readonly Placed[]): ActDate | undefined {
  const within = new Set(subtree(tree, trigger))
  const best = nearest(
    placed.filter((p) => within.has(p.token) && !isInOtherClause(tree, p.token, trigger)),
    trigger,
  )
  return best === undefined ? undefined : told(tree, firstOfList(tree, placed, best), trigger, 'when/modifies')
}

function inClauses(tree: Tree, trigger: TokenIndex, placed: readonly Placed[], isSpoken: boolean): ActDate | undefined {
  const clauses = datingClauses(tree, trigger, isSpoken)
  const ofCalendar = placed.filter((p) => !isNamedPeriod(p.date))
  return nearestClause(tree, trigger, ofCalendar, clauses) ?? nearestClause(tree, trigger, placed, clauses)
}

function nearestClause(
  tree: Tree,
  trigger: TokenIndex,
  placed: readonly Placed[],
  clauses: readonly DatingClause[],
): ActDate | undefined {
  for (const { clause, side } of clauses) {
    const here = placed.filter(
      (p) => clauseOf(tree, p.token) === clause || isWhenClause(tree, clauseOf(tree, p.token), clause),
    )
    const best = nearest(here, trigger)
    if (best === undefined) continue
    const why = clause === clauseOf(tree, trigger) ? 'when/clause' : 'when/clause-above'
    if (side === 'in' || isInsideBehind(tree, trigger, best.token, clause)) return told(tree, best, clause, why)
    return toldBy(best.date, side, side === 'by' ? 'when/by-then' : 'when/from-then')
  }
  return undefined
}

/** "closed after a visit in July": a date behind the mark of "after" is that of what stands behind it. */
const isInsideBehind = (tree: Tree, trigger: TokenIndex, date: TokenIndex, clause: TokenIndex): boolean =>
  uposOf(tree, trigger) !== 'VERB' && date > trigger && !(clause > trigger && clause < date)

/** The dates coordinated with the one an act was given: 2010 in "issued warrants in 2009 and 2010". */
export function coordinatedDates(tree: Tree, date: ActDate, dates: readonly DateMention[]): readonly ActDate[] {
  if (date.why !== 'when/modifies') return []
  const found: ActDate[] = []
  let last = datesIn(tree, dates).find((p) => p.date.start === date.span?.start)
  for (const next of datesIn(tree, dates)) {
    if (last === undefined || next.date.start < last.date.end || !areListed(tree, last.date, next.date)) continue
    found.push(toldBy(next.date, 'in', 'when/coordinated'))
    last = next
  }
  return found
}

/** "began to buy", "started supplying": from that day on. "Already signed": by that day. */
export function begun(tree: Tree, trigger: TokenIndex, date: ActDate | null): ActDate | null {
  if (date === null || date.edtf.includes('/')) return date
  const head = headOf(tree, trigger)
  const isAlready = dependents(tree, trigger, 'advmod').some((a) => lemmaOf(tree, a) === 'already')
  if (isAlready) return { ...date, edtf: edtf(`../${date.edtf}`) }
  const isBegun =
    head !== undefined && plainRelation(tree, trigger) === 'xcomp' && ['begin', 'start'].includes(lemmaOf(tree, head))
  return isBegun ? { ...date, edtf: edtf(`${date.edtf}/..`) } : date
}

/** What is asked or planned is open to the future from the day it was said: "2017-11-23/..". */
export function shapedBy(reality: Reality, date: ActDate | null): ActDate | null {
  if (date === null || date.why === 'when/modifies') return date
  // What is only supposed happens at no time, unless its own words name one.
  if (reality === 'hypothetical') return null
  if (date.edtf.includes('/')) return date
  if (reality !== 'demanded' && reality !== 'planned' && reality !== 'possible') return date
  return { ...date, edtf: edtf(`${date.edtf}/..`) }
}

export { handedOn, type Running } from './carried.ts'

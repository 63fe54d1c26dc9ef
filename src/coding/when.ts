import { edtf } from '../model/edtf.ts'
import type { DateMention } from '../model/layers.ts'
import type { ActDate } from '../model/mention.ts'
import type { Reality } from '../model/ontology.ts'
import { belongsToOther } from './date-owners.ts'
import { carriedTo, type Carrying } from './carried.ts'
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
import { type DatingClause, datingClauses, isWhenClause } from './when-clauses.ts'
import {
  areListed,
  beyond,
  datesIn,
  firstOfList,
  isNamedPeriod,
  nearest,
  type Placed,
  sided,
  spanOfDate,
  toldBy,
} from './when-dates.ts'

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
  const only = all.length === 1 ? lastWord(tree, trigger, placed) : undefined
  if (only !== undefined) return only
  return all.every((p) => isElsewhere(tree, p, trigger)) ? carriedTo(tree, trigger, carrying) : null
}

/** Whether a date stands in a clause or in one coordinated with it. */
const isOfClause = (tree: Tree, date: TokenIndex, clause: TokenIndex): boolean => {
  const own = clauseOf(tree, date)
  return !isInOtherClause(tree, date, clause) || (plainRelation(tree, own) === 'conj' && headOf(tree, own) === clause)
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

/** "the 1967 borders": a year before a noun tells which it is, unless the noun itself tells when ("during the 1967 war"). */
function isLabel(tree: Tree, { token, date }: Placed, trigger: TokenIndex): boolean {
  const head = headOf(tree, token)
  if (head === undefined || head === trigger || head < token || date.why !== 'calendar/year') return false
  if (prepositionOf(tree, token) !== undefined) return false
  const isBefore = ['compound', 'nummod'].includes(plainRelation(tree, token)) && uposOf(tree, head) !== 'VERB'
  return isBefore && !SETTING.has(prepositionOf(tree, head) ?? '')
}

const SETTING: ReadonlySet<string> = new Set(['during', 'in', 'at', 'after', 'following', 'since', 'before', 'by'])

/** "according to a panel in May 2012": the day of the report is not that of what it reports. */
const isOfReport = (tree: Tree, date: TokenIndex): boolean =>
  governorsAbove(tree, date).some((t) => prepositionOf(tree, t) === 'according to')

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

/** A date with the side that its own preposition gives: "by 1970", "since 1948". */
function told(tree: Tree, { date, token }: Placed, trigger: TokenIndex, why: string): ActDate {
  const plain = toldBy(date, 'in', why)
  const preposition = prepositionOf(tree, token) ?? ''
  if (preposition === 'from') return date.edtf.includes('/') ? plain : { ...plain, edtf: sided(plain.edtf, 'from') }
  if (date.mod === 'after') return { ...plain, edtf: beyond(date, 'from') }
  if (preposition === 'before' || preposition === 'prior to') return { ...plain, edtf: beyond(date, 'by') }
  const isOver = ['pluperfect', 'perfect'].includes(tenseOf(tree, trigger))
  return date.mod === 'before' && isOver ? { ...plain, edtf: beyond(date, 'by') } : plain
}

/** Whether a clause of its own (a relative, "after …") lies between the date and the trigger above it. */
function isInOtherClause(tree: Tree, token: TokenIndex, trigger: TokenIndex): boolean {
  const path = [token, ...governorsAbove(tree, token)]
  return path.slice(0, Math.max(path.indexOf(trigger), 0)).some((t) => isOwnClause(tree, t))
}

const isOwnClause = (tree: Tree, token: TokenIndex): boolean =>
  ['acl', 'advcl', 'ccomp', 'parataxis', 'conj', 'csubj'].includes(plainRelation(tree, token)) &&
  (dependents(tree, token, 'nsubj', 'aux', 'obj', 'mark').length > 0 ||
    (uposOf(tree, token) === 'VERB' && plainRelation(tree, token) === 'acl'))

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

/** "resumed relations and raised the mission to an embassy on 26 November": the day at the end is that of both. */
function dateOfNext(tree: Tree, trigger: TokenIndex, placed: readonly Placed[]): ActDate | undefined {
  if (uposOf(tree, trigger) !== 'VERB') return undefined
  const next = dependents(tree, trigger, 'conj').find(
    (c) => dependents(tree, c, 'nsubj').length === 0 && tenseOf(tree, c) === tenseOf(tree, trigger),
  )
  const last = next === undefined ? undefined : placed.find((p) => clauseOf(tree, p.token) === next && p.token > next)
  return last === undefined ? undefined : { ...told(tree, last, trigger, 'when/shared'), basis: 'inferred' }
}

/** "closed after a visit in July": a date behind the mark of "after" is that of what stands behind it. */
const isInsideBehind = (tree: Tree, trigger: TokenIndex, date: TokenIndex, clause: TokenIndex): boolean =>
  uposOf(tree, trigger) !== 'VERB' && date > trigger && !(clause > trigger && clause < date)

/** The one date of a sentence at its end, which the parse may have hung on a name before it ("the king, led by … on 4 May"): the main verb's. */
function lastWord(tree: Tree, trigger: TokenIndex, placed: readonly Placed[]): ActDate | undefined {
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

/** "the 1963 coup, which established": a relative clause happens with the act noun that it is about. */
function dateOfAntecedent(tree: Tree, trigger: TokenIndex, all: readonly Placed[]): ActDate | undefined {
  const clause = clauseOf(tree, trigger)
  const noun = relationOf(tree, clause) === 'acl:relcl' ? headOf(tree, clause) : undefined
  const date = noun === undefined ? undefined : all.find((p) => headOf(tree, p.token) === noun)?.date
  return date === undefined
    ? undefined
    : { edtf: date.edtf, basis: 'inferred', span: spanOfDate(date), why: 'when/antecedent' }
}

/** "After the collapse of the union in 1991, they turned to": about then. */
function dateBefore(tree: Tree, trigger: TokenIndex, all: readonly Placed[]): ActDate | undefined {
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

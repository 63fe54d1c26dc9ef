import type { Document } from '../model/document.ts'
import { breadth, type Edtf, dayRange, edtf, findEdtf } from '../model/edtf.ts'
import type { DateMention } from '../model/layers.ts'
import type { ActDate } from '../model/mention.ts'
import type { Reality } from '../model/ontology.ts'
import { clausesAbove, isPresent, isWhenClause } from './clauses.ts'
import {
  ancestors,
  clauseOf,
  dependents,
  headOf,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  subtree,
  tokenAt,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** What the paragraph has told so far: dates that a later sentence may inherit. */
export interface Running {
  readonly date: DateMention | undefined
  readonly heading: DateMention | undefined
}

/** A date that can say when something happened. */
const isPoint = (date: DateMention): date is DateMention & { readonly edtf: Edtf } =>
  (date.type === 'date' || date.type === 'time') && date.edtf !== '' && findEdtf(date.edtf) !== undefined

interface Placed {
  readonly date: DateMention & { readonly edtf: Edtf }
  readonly token: TokenIndex
}

/** The dates of a sentence with the tokens they begin at. */
export function datesIn(tree: Tree, dates: readonly DateMention[]): readonly Placed[] {
  const { start, end } = tree.sentence
  return dates.filter(isPoint).flatMap((date) => {
    const token = date.start >= start && date.end <= end ? tokenAt(tree, date.start) : undefined
    return token === undefined ? [] : [{ date, token: topOf(tree, token, date) }]
  })
}

/** The token of a date expression that the rest of it hangs on. */
function topOf(tree: Tree, token: TokenIndex, date: DateMention): TokenIndex {
  const inside = (index: TokenIndex): boolean => {
    const t = tree.tokens[index]
    return t !== undefined && t.start >= date.start && t.end <= date.end
  }
  let at = token
  for (let head = tree.tokens[at]?.head ?? -1; head >= 0 && inside(head); head = tree.tokens[at]?.head ?? -1) at = head
  return at
}

/**
 * When an act happened: the date below its trigger, else in its clause, else in the clauses above; failing that what the paragraph or a dated heading says, marked as inherited.
 */
export function whenOf(
  tree: Tree,
  trigger: TokenIndex,
  dates: readonly DateMention[],
  { running, isAct }: { readonly running: Running; readonly isAct: (token: TokenIndex) => boolean },
): ActDate | null {
  const all = datesIn(tree, dates)
  const placed = all.filter((p) => !belongsToOther(tree, p.token, trigger, isAct))
  const isFrame = uposOf(tree, trigger) !== 'VERB' && FRAMES.has(prepositionOf(tree, trigger) ?? '')
  const own = nearestBelow(tree, trigger, placed) ?? (isFrame ? undefined : inClauses(tree, trigger, placed))
  if (own !== undefined) return { edtf: own.date.edtf, basis: own.date.basis, span: spanOfDate(own.date), why: own.why }
  const indirect = isFrame ? undefined : (dateOfAntecedent(tree, trigger, all) ?? dateBefore(tree, trigger, all))
  if (indirect !== undefined) return indirect
  if (isFrame) return null
  const clauses = clausesAbove(tree, trigger)
  const last = clauses.at(-1)
  if (last !== undefined && (relationOf(tree, last) === 'acl:relcl' || isPresent(tree, last))) return null
  const carried = running.date ?? running.heading
  if (carried === undefined || !isPoint(carried) || all.length > 0) return null
  if (running.date === undefined && breadth(carried.edtf) > WIDEST_HEADING) return null
  return {
    edtf: about(carried.edtf),
    basis: 'inherited',
    span: spanOfDate(carried),
    why: running.date === undefined ? 'when/heading' : 'when/paragraph',
  }
}

/** The dates coordinated with the one an act was given: 2010 in "issued warrants in 2009 and 2010". */
export function coordinatedDates(tree: Tree, date: ActDate, dates: readonly DateMention[]): readonly ActDate[] {
  if (date.why !== 'when/modifies') return []
  const placed = datesIn(tree, dates)
  const own = placed.find((p) => p.date.start === date.span?.start)
  return placed
    .filter((p) => own !== undefined && relationOf(tree, p.token) === 'conj' && headOf(tree, p.token) === own.token)
    .map((p) => ({ edtf: p.date.edtf, basis: p.date.basis, span: spanOfDate(p.date), why: 'when/coordinated' }))
}

/** A date carried over from another sentence holds approximately, and says so: "1973-10~". */
const about = (date: Edtf): Edtf => (/[~/]/.test(date) ? date : edtf(`${date}~`))

/** "after the war": what other things are dated by has only the date it bears itself. */
const FRAMES: ReadonlySet<string> = new Set([
  'after',
  'since',
  'before',
  'following',
  'despite',
  'amid',
  'until',
  'due to',
  'because of',
])

/** "the 1963 coup, which established": a relative clause happens with the act noun that it is about. */
function dateOfAntecedent(tree: Tree, trigger: TokenIndex, all: readonly Placed[]): ActDate | undefined {
  const clause = clauseOf(tree, trigger)
  const noun = relationOf(tree, clause) === 'acl:relcl' ? headOf(tree, clause) : undefined
  const date = noun === undefined ? undefined : all.find((p) => headOf(tree, p.token) === noun)?.date
  return date === undefined
    ? undefined
    : { edtf: date.edtf, basis: 'inferred', span: spanOfDate(date), why: 'when/antecedent' }
}

/** "After the collapse of the union in 1991, they turned to": from then on. */
function dateBefore(tree: Tree, trigger: TokenIndex, all: readonly Placed[]): ActDate | undefined {
  const clause = clauseOf(tree, trigger)
  const after = [...dependents(tree, clause, 'obl', 'advcl')].find(
    (d) =>
      ['after', 'following'].includes(prepositionOf(tree, d) ?? '') ||
      dependents(tree, d, 'mark').some((m) => lemmaOf(tree, m) === 'after'),
  )
  const inside = after === undefined || after > trigger ? [] : subtree(tree, after)
  const date = all.find((p) => inside.includes(p.token))?.date
  if (date === undefined || date.edtf.includes('/')) return undefined
  return { edtf: edtf(`${date.edtf}/..`), basis: 'inferred', span: spanOfDate(date), why: 'when/after' }
}

/** Days: what a heading like "1966–2010" says is too wide to date an act by. */
const WIDEST_HEADING = 92

/**
 * Whether a date hangs on, or below, a noun that is an act of its own ("after the 1969 coup", "the secession of South
 * Sudan in 2011"), which it then dates and nothing else.
 */
function belongsToOther(
  tree: Tree,
  token: TokenIndex,
  trigger: TokenIndex,
  isAct: (token: TokenIndex) => boolean,
): boolean {
  if (isBehindOther(tree, token, trigger, isAct)) return true
  for (const head of ancestors(tree, token)) {
    if (head === trigger || uposOf(tree, head) === 'VERB') return false
    if (isAct(head)) return !CONTEMPORARY.has(prepositionOf(tree, head) ?? '')
  }
  return false
}

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
const CONTEMPORARY: ReadonlySet<string> = new Set(['during', 'at', 'in', 'on', 'with'])

const spanOfDate = (date: DateMention): { start: number; end: number } => ({ start: date.start, end: date.end })

function nearestBelow(
  tree: Tree,
  trigger: TokenIndex,
  placed: readonly Placed[],
): (Placed & { why: string }) | undefined {
  const below = new Set(subtree(tree, trigger))
  const own = placed.filter((p) => below.has(p.token) && !isInOtherClause(tree, p.token, trigger))
  const best = nearest(own, trigger)
  return best === undefined ? undefined : { ...best, why: 'when/modifies' }
}

/** Whether a clause of its own (a relative, "after …") lies between the date and the trigger above it. */
function isInOtherClause(tree: Tree, token: TokenIndex, trigger: TokenIndex): boolean {
  const path = [token, ...ancestors(tree, token)]
  const upTo = path.slice(0, Math.max(path.indexOf(trigger), 0))
  return upTo.some(
    (t) =>
      ['acl', 'advcl', 'ccomp', 'parataxis', 'conj', 'csubj'].includes(plainRelation(tree, t)) &&
      dependents(tree, t, 'nsubj', 'aux', 'obj', 'mark').length > 0,
  )
}

function inClauses(tree: Tree, trigger: TokenIndex, placed: readonly Placed[]): (Placed & { why: string }) | undefined {
  for (const clause of clausesAbove(tree, trigger)) {
    const here = placed.filter(
      (p) => clauseOf(tree, p.token) === clause || isWhenClause(tree, clauseOf(tree, p.token), clause),
    )
    const best = nearest(here, trigger)
    if (best !== undefined)
      return { ...best, why: clause === clauseOf(tree, trigger) ? 'when/clause' : 'when/clause-above' }
  }
  return undefined
}

const nearest = (placed: readonly Placed[], trigger: TokenIndex): Placed | undefined =>
  placed.toSorted((a, b) => Math.abs(a.token - trigger) - Math.abs(b.token - trigger) || a.token - b.token)[0]

/** The date a sentence hands on: the one in its main clause, else its last. */
export function handedOn(
  tree: Tree,
  dates: readonly DateMention[],
  isAct: (token: TokenIndex) => boolean = () => false,
): DateMention | undefined {
  const placed = datesIn(tree, dates).filter((p) => {
    const clause = clauseOf(tree, p.token)
    return relationOf(tree, clause) !== 'acl:relcl' && !belongsToOther(tree, p.token, clause, isAct)
  })
  const main = placed.filter((p) => tree.root !== undefined && clauseOf(tree, p.token) === clauseOf(tree, tree.root))
  return (main.at(-1) ?? placed.at(-1))?.date
}

/** "began to buy", "started supplying": from that day on. "Already signed": by that day. */
export function begun(tree: Tree, trigger: TokenIndex, date: ActDate | null): ActDate | null {
  const head = headOf(tree, trigger)
  const isAlready = dependents(tree, trigger, 'advmod').some((a) => lemmaOf(tree, a) === 'already')
  if (isAlready && date !== null && !date.edtf.includes('/')) return { ...date, edtf: edtf(`../${date.edtf}`) }
  const isBegun =
    head !== undefined && plainRelation(tree, trigger) === 'xcomp' && ['begin', 'start'].includes(lemmaOf(tree, head))
  return isBegun && date !== null && !date.edtf.includes('/') ? { ...date, edtf: edtf(`${date.edtf}/..`) } : date
}

/** What is asked or planned is open to the future from the day it was said: "2017-11-23/..". */
export function shapedBy(reality: Reality, date: ActDate | null): ActDate | null {
  if (date === null || date.why === 'when/modifies' || date.edtf.includes('/')) return date
  if (reality !== 'demanded' && reality !== 'planned' && reality !== 'possible') return date
  return { ...date, edtf: edtf(`${date.edtf}/..`) }
}

/** A report's own day for what it tells as its news: wire and news texts, told in the past or present perfect. */
export function dayOfReport(document: Document): ActDate | null {
  if (document.published === null || !['wire', 'news', 'official'].includes(document.kind)) return null
  const { edtf: value, span } = document.published
  const { first, last } = dayRange(value)
  if (last - first > 31) return null
  return { edtf: value, basis: 'inherited', ...(span === undefined ? {} : { span }), why: 'when/published' }
}

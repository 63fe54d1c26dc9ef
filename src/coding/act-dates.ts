import type { ActDate } from '../model/mention.ts'
import type { Reality } from '../model/ontology.ts'
import { dayRange } from '../model/edtf.ts'
import { contains } from '../model/span.ts'
import type { Evocation } from './match.ts'
import type { Scene } from './scene.ts'
import { clauseOf, headOf, isOfClass, plainRelation, relationOf, type TokenIndex, type Tree, uposOf } from './tree.ts'
import { dayOfReport, type Running } from './carried.ts'
import { tenseOf } from './tense.ts'
import { datesIn } from './when-dates.ts'
import { begun, coordinatedDates, shapedBy, whenOf } from './when.ts'

/** When an act happened: one date or none as a rule, several where the words coordinate them. */
export function datesOf(scene: Scene, act: Evocation, reality: Reality): readonly (ActDate | null)[] {
  const { tree, page } = scene
  const told = possible(scene, reality, ofItself(act, tree, toldDate(scene, act))) ?? reportDay(scene, act, reality)
  const more = told === null ? [] : coordinatedDates(tree, told, page.layers.dates)
  return [told, ...more].map((date) => shapedBy(reality, begun(tree, act.trigger, date)))
}

function toldDate(scene: Scene, act: Evocation): ActDate | null {
  const { tree, page } = scene
  const isAct = (token: TokenIndex): boolean => scene.acts.has(token)
  const isSaid = uposOf(tree, act.trigger) !== 'NOUN' && isSpoken(scene, act.trigger)
  const running = runningOf(scene)
  return whenOf(tree, act.trigger, page.layers.dates, {
    running,
    sentencesBetween: sentencesSince(scene, running),
    isAct,
    isSpoken: isSaid,
  })
}

/** "the war", "the conflict": what lasts is dated by its own words, not by what happens beside it. */
function ofItself(act: Evocation, tree: Tree, date: ActDate | null): ActDate | null {
  const isLasting = uposOf(tree, act.trigger) !== 'VERB' && isOfClass(tree, act.trigger, 'lasting')
  if (!isLasting || date === null || date.why === 'when/modifies' || date.why === 'when/antecedent') return date
  const isTopic = ['nsubj', 'root', 'obj'].includes(plainRelation(tree, act.trigger))
  return date.why === 'when/clause' && (isTopic || isBeside(tree, act.trigger, date)) ? date : null
}

/** Letters between a noun and a date that is of its phrase ("the 1982 Lebanon War", "war since 1948"). */
const BESIDE = 12

function isBeside(tree: Tree, noun: TokenIndex, { span }: ActDate): boolean {
  const token = tree.tokens[noun]
  if (token === undefined || span === undefined) return false
  return Math.max(span.start - token.end, token.start - span.end) <= BESIDE
}

/** How many sentences stand between the one with the paragraph's date and this one; a report keeps to its days. */
function sentencesSince({ page, tree }: Scene, { date }: Running): number {
  if (date === undefined || page.document.published !== null) return 0
  return page.layers.sentences.filter((s) => s.start >= date.end && s.end <= tree.sentence.start).length
}

/** An act that is done is not dated after the day on which it was told: the date is that of something else in its clause. */
function possible({ page }: Scene, reality: Reality, date: ActDate | null): ActDate | null {
  const { published } = page.document
  if (date === null || published === null || reality !== 'actual') return date
  return dayRange(date.edtf).first > dayRange(published.edtf).last ? null : date
}

/** What the paragraph hands on; in an official paper, which speaks of its own day, only dates near that day. */
function runningOf({ page, running }: Scene): Running {
  const { published, kind } = page.document
  if (kind !== 'official' || published === null || running.date === undefined || running.date.edtf === '')
    return running
  const told = dayRange(running.date.edtf)
  const issue = dayRange(published.edtf)
  const isNear = told.first >= issue.first - WEEKS && told.first <= issue.last
  return isNear ? running : { ...running, date: undefined }
}

/** Days before an official paper within which lies what it tells as new. */
const WEEKS = 14

/** Whether a token stands between quotation marks. */
function isSpoken({ tree, page }: Scene, trigger: TokenIndex): boolean {
  const token = tree.tokens[trigger]
  return token !== undefined && page.layers.quotes.some((q) => q.kind !== 'indirect' && contains(q, token))
}

/** The report's own day, for what a headline or a main clause tells as news, and for the meetings it tells of. */
function reportDay(scene: Scene, act: Evocation, reality: Reality): ActDate | null {
  const { tree, page } = scene
  if (runningOf(scene).date !== undefined) return null
  const isNoun = uposOf(tree, act.trigger) === 'NOUN'
  if (isNoun && !(act.frame.type === 'CONSULT' && reality === 'actual' && isCircumstance(tree, act.trigger)))
    return null
  const isHeadline = ['title', 'standfirst'].includes(page.document.blocks[tree.sentence.block]?.role ?? '')
  const verb = isNoun ? clauseOf(tree, act.trigger) : act.trigger
  if (isHeadline) return dayOfReport(page.document, page.layers)
  if (!isMainClause(tree, verb)) return null
  const tense = tenseOf(tree, finiteOf(tree, verb))
  const isTold = ['past', 'perfect'].includes(tense) || (tense === 'present' && !isNoun && isSpoken(scene, act.trigger))
  const isDated = datesIn(tree, page.layers.dates).length > 0
  const isPerformative = page.document.kind === 'official' && !isNoun
  return isPerformative || (isTold && !isDated) ? dayOfReport(page.document, page.layers) : null
}

/** "during his visit", "the visit took place": not what is only agreed on or welcomed. */
const isCircumstance = (tree: Tree, noun: TokenIndex): boolean =>
  ['obl', 'nsubj', 'root'].includes(plainRelation(tree, noun))

/** The verb that bears the tense for an infinitive: "wanted" in "wanted to expand". */
function finiteOf(tree: Tree, verb: TokenIndex): TokenIndex {
  const head = headOf(tree, verb)
  return head !== undefined && relationOf(tree, verb) === 'xcomp' ? finiteOf(tree, head) : verb
}

/** Whether a verb is what the sentence mainly says: its root, coordinated with it, what somebody is said there to say or want. */
function isMainClause(tree: Tree, verb: TokenIndex): boolean {
  const relation = relationOf(tree, verb)
  if (relation !== 'xcomp') return ['root', 'conj', 'ccomp', 'parataxis'].includes(relation)
  const head = headOf(tree, verb)
  return head !== undefined && isMainClause(tree, head)
}

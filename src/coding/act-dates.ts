import type { ActDate } from '../model/mention.ts'
import type { Reality } from '../model/ontology.ts'
import { dayRange } from '../model/edtf.ts'
import { contains } from '../model/span.ts'
import type { Evocation } from './match.ts'
import type { Scene } from './scene.ts'
import { headOf, relationOf, type TokenIndex, type Tree, uposOf } from './tree.ts'
import { dayOfReport, type Running } from './carried.ts'
import { tenseOf } from './tense.ts'
import { datesIn } from './when-dates.ts'
import { begun, coordinatedDates, shapedBy, whenOf } from './when.ts'

/** When an act happened: one date or none as a rule, several where the words coordinate them. */
export function datesOf(scene: Scene, act: Evocation, reality: Reality): readonly (ActDate | null)[] {
  const { tree, page } = scene
  const told = possible(scene, reality, toldDate(scene, act)) ?? reportDay(scene, act)
  const more = told === null ? [] : coordinatedDates(tree, told, page.layers.dates)
  return [told, ...more].map((date) => shapedBy(reality, begun(tree, act.trigger, date)))
}

function toldDate(scene: Scene, act: Evocation): ActDate | null {
  const { tree, page } = scene
  const isAct = (token: TokenIndex): boolean => scene.acts.has(token)
  const isSaid = uposOf(tree, act.trigger) !== 'NOUN' && isSpoken(scene, act.trigger)
  return whenOf(tree, act.trigger, page.layers.dates, { running: runningOf(scene), isAct, isSpoken: isSaid })
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

/** The report's own day, for what a headline or a main clause tells as news. */
function reportDay(scene: Scene, act: Evocation): ActDate | null {
  const { tree, page } = scene
  if (runningOf(scene).date !== undefined || uposOf(tree, act.trigger) !== 'VERB') return null
  const isHeadline = ['title', 'standfirst'].includes(page.document.blocks[tree.sentence.block]?.role ?? '')
  if (!isHeadline && !isMainClause(tree, act.trigger)) return null
  const isPerformative = page.document.kind === 'official'
  const isTold = ['past', 'perfect'].includes(tenseOf(tree, finiteOf(tree, act.trigger)))
  const isDated = datesIn(tree, page.layers.dates).length > 0
  return isHeadline || isPerformative || (isTold && !isDated) ? dayOfReport(page.document, page.layers) : null
}

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

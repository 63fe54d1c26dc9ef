import type { ActDate } from '../model/mention.ts'
import type { Reality } from '../model/ontology.ts'
import { isToldAsPast } from './clauses.ts'
import type { Evocation } from './match.ts'
import type { Scene } from './scene.ts'
import { formOf, headOf, relationOf, type TokenIndex, type Tree, uposOf } from './tree.ts'
import { begun, coordinatedDates, dayOfReport, shapedBy, whenOf } from './when.ts'

/** When an act happened: one date or none as a rule, several where the words coordinate them. */
export function datesOf(scene: Scene, act: Evocation, reality: Reality): readonly (ActDate | null)[] {
  const { tree, page } = scene
  const isAct = (token: TokenIndex): boolean => scene.acts.has(token)
  const told = whenOf(tree, act.trigger, page.layers.dates, { running: scene.running, isAct }) ?? reportDay(scene, act)
  const more = told === null ? [] : coordinatedDates(tree, told, page.layers.dates)
  return [told, ...more].map((date) => shapedBy(reality, begun(tree, act.trigger, date)))
}

/** The report's own day, for what a headline or a main clause tells as news. */
function reportDay(scene: Scene, act: Evocation): ActDate | null {
  const { tree, page } = scene
  if (scene.running.date !== undefined || uposOf(tree, act.trigger) !== 'VERB') return null
  const isHeadline = ['title', 'standfirst'].includes(page.document.blocks[tree.sentence.block]?.role ?? '')
  if (!isHeadline && !isMainClause(tree, act.trigger)) return null
  const isPerformative = page.document.kind === 'official'
  const told = finiteOf(tree, act.trigger)
  return isHeadline || isPerformative || isToldAsPast(tree, told, formOf(tree, told))
    ? dayOfReport(page.document)
    : null
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

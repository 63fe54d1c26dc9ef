import type { RealityCue } from '../model/lexicon/frames.ts'
import type { Evocation } from './match.ts'
import { isMerelyHandled, isPresupposed, isTakenAsKnown, reaches, stopsScope } from './reality-scope.ts'
import { cueAt, type RealityFound, type RealityIndex, wordsAt } from './reality-words.ts'
import { governorOf, tenseOf } from './tense.ts'
import {
  dependents,
  formOf,
  isOfClass,
  isPassive,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

export type { RealityIndex } from './reality-words.ts'

/** Makes the cues ready for look-up. */
export const indexRealities = (cues: readonly RealityCue[]): RealityIndex => new Map(cues.map((cue) => [cue.word, cue]))

const ACTUAL: RealityFound = { reality: 'actual', why: 'reality/asserted' }
/** Relations through which a governing word sets how real its dependents are. */
const GOVERNED = new Set(['xcomp', 'ccomp', 'obj', 'acl', 'nmod', 'obl', 'csubj', 'advcl', 'nsubj:pass', 'compound'])

/**
 * Climbs from the trigger to the root; the innermost word that decides wins. What is asserted flatly is actual, and so
 * is what the words around it take for granted. Scope stops at subjects, relative clauses and "after", "despite" phrases.
 */
export function realityOf(
  tree: Tree,
  act: Evocation,
  acts: ReadonlyMap<TokenIndex, Evocation>,
  cues: RealityIndex,
): RealityFound {
  if (act.frame.reality !== undefined) return { reality: act.frame.reality, why: `reality/${act.frame.frame}` }
  const climb = { tree, act, acts, cues }
  let at = act.trigger
  let isInScope = true
  for (let steps = 0; steps < 50; steps++) {
    const here = isInScope ? wordsAt(tree, at, cues, at === act.trigger) : undefined
    if (here !== undefined) return here
    const head = governorOf(tree, at)
    if (head === undefined) return ACTUAL
    if (relationOf(tree, at) === 'nsubj') return subjectReality(climb, at, head)
    if (stopsScope(tree, at) || isPresupposed(climb, at, head)) return ACTUAL
    const from = governed(climb, at, head)
    if (from !== undefined) return from
    if (relationOf(tree, at) === 'nsubj:pass') return subjectReality(climb, at, head)
    if (isMerelyHandled(climb, at, head)) return ACTUAL
    isInScope = reaches(tree, at, head)
    at = head
  }
  return ACTUAL
}

/** What the coder knows while it climbs. */
export interface Climb {
  readonly tree: Tree
  readonly act: Evocation
  readonly acts: ReadonlyMap<TokenIndex, Evocation>
  readonly cues: RealityIndex
}

/**
 * "His offer will not be welcome": what is said of a thing does not make it less real; but "an attack would mean war"
 * supposes it, and "an invasion was imminent" says when.
 */
function subjectReality({ tree, act, cues }: Climb, subject: TokenIndex, head: TokenIndex): RealityFound {
  if (subject !== act.trigger) return ACTUAL
  const cue = uposOf(tree, head) === 'ADJ' ? cueAt(tree, head, cues) : undefined
  if (cue?.over === 'modified') return { reality: cue.gives, why: `reality/${cue.word}` }
  const isNew = !dependents(tree, subject, 'det', 'nmod:poss').some(
    (d) => !['a', 'an', 'any'].includes(formOf(tree, d)),
  )
  const isTerm = dependents(tree, head, 'mark').some((m) => ['if', 'unless'].includes(formOf(tree, m)))
  if (isNew && isTerm) return { reality: 'hypothetical', why: 'reality/if.s' }
  const modals = isNew ? dependents(tree, head, 'aux').map((a) => formOf(tree, a)) : []
  if (modals.includes('would')) return { reality: 'hypothetical', why: 'reality/would.m' }
  return modals.some((m) => m === 'could' || m === 'might') ? { reality: 'possible', why: 'reality/could.m' } : ACTUAL
}

function governed({ tree, act, acts, cues }: Climb, token: TokenIndex, head: TokenIndex): RealityFound | undefined {
  const relation = relationOf(tree, token)
  if (!GOVERNED.has(relation) && !GOVERNED.has(plainRelation(tree, token))) return undefined
  const outer = acts.get(head)
  // "held talks": the noun is the act itself, not its topic.
  if (outer?.object === token && token === act.trigger && outer.frame.type === act.frame.type) return undefined
  if (relation === 'compound') return ofCompound(tree, head, cues)
  if (outer?.frame.gives !== undefined && uposOf(tree, head) !== 'ADJ' && givesTo(tree, token, outer))
    return negatedNoun(tree, head) ?? { reality: outer.frame.gives, why: `reality/${outer.frame.frame}` }
  if (isHearsay(tree, token, head)) return { reality: 'possible', why: 'reality/hearsay' }
  const cue = governingCue(tree, token, head, cues)
  if (cue?.over === 'complement') {
    const found = byCue(tree, token, head, cue)
    if (found !== undefined) return found
  }
  const isKnown = isTakenAsKnown(tree, act.trigger)
  const subject = fruitlessNoun(tree, token, head) ?? (isKnown ? undefined : plannedBySubject(tree, token, head, cues))
  if (subject !== undefined) return subject
  const isPlanned = isPlannedPurpose(tree, token, head) && !isKnown && !isTalk(act, outer)
  return isPlanned ? { reality: 'planned', why: 'reality/purpose' } : undefined
}

/** The cue a governing word is; the participle of a passive counts as an adjective first ("is prepared to"). */
function governingCue(tree: Tree, token: TokenIndex, head: TokenIndex, cues: RealityIndex): RealityCue | undefined {
  const participle = uposOf(tree, token) === 'VERB' ? cues.get(`${formOf(tree, head)}.a`) : undefined
  const own = cueAt(tree, head, cues)
  if (participle?.over !== 'complement') return own
  return isPassive(tree, head) ? participle : (own ?? participle)
}

/** "an invasion plan", "a failed assassination attempt". */
function ofCompound(tree: Tree, head: TokenIndex, cues: RealityIndex): RealityFound | undefined {
  const cue = cueAt(tree, head, cues)
  if (cue?.over !== 'complement') return undefined
  return (
    negatedNoun(tree, head) ??
    (cue.gives === 'planned' ? { reality: 'planned', why: `reality/${cue.word}` } : undefined)
  )
}

/** "visited Moscow to discuss the treaty": what one meets to say is said there. */
const isTalk = (act: Evocation, outer: Evocation | undefined): boolean =>
  outer?.frame.type === 'CONSULT' && ['CONSULT', 'SUPPORT'].includes(act.frame.type)

/** "plans were made to attack": the subject's noun governs the infinitive. */
function plannedBySubject(
  tree: Tree,
  token: TokenIndex,
  head: TokenIndex,
  cues: RealityIndex,
): RealityFound | undefined {
  if (uposOf(tree, token) !== 'VERB' || tenseOf(tree, token) !== 'infinitive' || uposOf(tree, head) !== 'VERB')
    return undefined
  const cue = dependents(tree, head, 'nsubj')
    .map((s) => (uposOf(tree, s) === 'NOUN' ? cueAt(tree, s, cues) : undefined))
    .find((c) => c?.over === 'complement')
  return cue === undefined ? undefined : { reality: cue.gives, why: `reality/${cue.word}` }
}

/** "in a failed effort to destabilise it". */
const fruitlessNoun = (tree: Tree, token: TokenIndex, head: TokenIndex): RealityFound | undefined =>
  plainRelation(tree, token) === 'acl' && tenseOf(tree, token) === 'infinitive' ? negatedNoun(tree, head) : undefined

/** What a governing cue makes of its complement; nothing of the circumstances around it, or of what it achieved. */
function byCue(tree: Tree, token: TokenIndex, head: TokenIndex, cue: RealityCue): RealityFound | undefined {
  const why = `reality/${cue.word}`
  if (cue.word === 'consider.v' && isPassive(tree, head)) return undefined
  if (cue.word === 'able.a' && tenseOf(tree, head) === 'past') return undefined
  if (isObliqueTime(tree, token) || (isReportedFact(tree, token) && !isPassive(tree, head))) return undefined
  if (uposOf(tree, token) !== 'VERB' && isOfClass(tree, head, 'ordering')) return undefined
  if (cue.gives === 'demanded' && plainRelation(tree, token) === 'nmod' && prepositionOf(tree, token) === 'to')
    return undefined
  if (uposOf(tree, token) !== 'VERB' && isOfClass(tree, head, 'averting') && !isFinite(tree, head))
    return { reality: 'possible', why }
  if (isOfClass(tree, head, 'wanting') && dependents(tree, head, 'obj').length > 0 && uposOf(tree, token) === 'VERB')
    return { reality: 'demanded', why }
  return negatedNoun(tree, head) ?? { reality: cue.gives, why }
}

/** "was said to be providing", "are believed to have died": told by hearsay. */
const isHearsay = (tree: Tree, token: TokenIndex, head: TokenIndex): boolean =>
  plainRelation(tree, token) === 'xcomp' && isOfClass(tree, head, 'hearsay') && isPassive(tree, head)

const isFinite = (tree: Tree, verb: TokenIndex): boolean => !['infinitive', 'participle'].includes(tenseOf(tree, verb))

/** "no attempt to", "a failed effort to": nothing came of it. */
function negatedNoun(tree: Tree, noun: TokenIndex): RealityFound | undefined {
  if (uposOf(tree, noun) !== 'NOUN') return undefined
  const word = dependents(tree, noun, 'det', 'amod').find((d) => isOfClass(tree, d, 'fruitless'))
  return word === undefined ? undefined : { reality: 'negated', why: `reality/${lemmaOf(tree, word)}` }
}

/** A frame's reality reaches its complement and object, not the circumstances it stands in. */
function givesTo(tree: Tree, token: TokenIndex, outer: Evocation): boolean {
  const relation = plainRelation(tree, token)
  if (relation === 'obl' || relation === 'nmod')
    return ['to', 'for', 'on', 'of', 'from', 'about'].includes(prepositionOf(tree, token) ?? '')
  if (relation === 'advcl') return outer.frame.gives === 'demanded' && tenseOf(tree, token) === 'infinitive'
  if (relation === 'acl') return uposOf(tree, token) !== 'VERB' || tenseOf(tree, token) === 'infinitive'
  return !isReportedFact(tree, token) && !(relation === 'nsubj' && outer.frame.roles !== 'undergoes')
}

/** "announced that they had been attacked": told as a fact, not as a plan. */
const isReportedFact = (tree: Tree, token: TokenIndex): boolean =>
  plainRelation(tree, token) === 'ccomp' &&
  uposOf(tree, token) === 'VERB' &&
  ['past', 'pluperfect', 'perfect'].includes(tenseOf(tree, token))

const isObliqueTime = (tree: Tree, token: TokenIndex): boolean =>
  plainRelation(tree, token) === 'obl' && !['to', 'for', 'from', 'in', 'of'].includes(prepositionOf(tree, token) ?? '')

/** "came to improve relations": an infinitive of purpose, not yet done; but for those that tell what was done. */
function isPlannedPurpose(tree: Tree, token: TokenIndex, head: TokenIndex): boolean {
  if (relationOf(tree, token) !== 'advcl' || tenseOf(tree, token) !== 'infinitive') return false
  if (uposOf(tree, head) !== 'VERB') return false
  return !isOfClass(tree, head, 'done-by') && !isOfClass(tree, head, 'means')
}

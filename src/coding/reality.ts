import type { RealityCue } from '../model/lexicon/frames.ts'
import type { Reality } from '../model/ontology.ts'
import type { Evocation } from './match.ts'
import {
  dependents,
  formOf,
  headOf,
  isPassive,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
  isOfClass,
} from './tree.ts'

/** How real an act is, and the word that decides it. */
export interface RealityFound {
  readonly reality: Reality
  readonly why: string
}

/** The cues by word and by what they govern, built once per lexicon. */
export type RealityIndex = ReadonlyMap<string, RealityCue>
export const indexRealities = (cues: readonly RealityCue[]): RealityIndex => new Map(cues.map((cue) => [cue.word, cue]))

const PART_OF: Readonly<Record<string, string>> = { VERB: 'v', NOUN: 'n', ADJ: 'a', ADV: 'r', SCONJ: 's', AUX: 'm' }
const NEGATIVES = new Set(['not', 'never', "n't", 'no', 'nor', 'neither', 'without'])
const ACTUAL: RealityFound = { reality: 'actual', why: 'reality/asserted' }
/** Relations through which a governing word sets how real its dependents are. */
const GOVERNED = new Set(['xcomp', 'ccomp', 'obj', 'acl', 'nmod', 'obl', 'csubj', 'advcl', 'nsubj:pass'])
const PAST_FRAMES = new Set([
  'after',
  'before',
  'during',
  'despite',
  'since',
  'following',
  'amid',
  'when',
  'while',
  'because',
  'as',
  'due to',
  'because of',
  'owing to',
  'thanks to',
  'in response to',
  'as a result of',
  'over',
  'as part of',
  'under',
])

/**
 * Climbs from the trigger to the root; the innermost word that decides wins. What is asserted flatly is actual.
 * Scope stops at subjects, relative clauses and "after", "during", "despite" phrases.
 */
export function realityOf(
  tree: Tree,
  act: Evocation,
  acts: ReadonlyMap<TokenIndex, Evocation>,
  cues: RealityIndex,
): RealityFound {
  if (act.frame.reality !== undefined) return { reality: act.frame.reality, why: `reality/${act.frame.frame}` }
  let at = act.trigger
  let isOutOfScope = false
  for (let steps = 0; steps < 50; steps++) {
    const here = isOutOfScope ? undefined : ownReality(tree, at, cues, at === act.trigger)
    if (here !== undefined) return here
    const head = headOf(tree, at)
    if (head === undefined || stopsScope(tree, at) || isPresupposed(tree, at, acts.get(head))) return ACTUAL
    const from = governed({ tree, act, acts, cues }, at, head)
    if (from !== undefined) return from
    // "His offer will not be welcome": what is said of a thing does not make it less real.
    if (plainRelation(tree, at) === 'nsubj') return ACTUAL
    isOutOfScope = isFiniteConjunct(tree, at, head)
    at = head
  }
  return ACTUAL
}

/** "does not recognise the claim and withdrew": a conjunct with a tense of its own is outside "does not", "will", "may". */
function isFiniteConjunct(tree: Tree, token: TokenIndex, head: TokenIndex): boolean {
  if (plainRelation(tree, token) !== 'conj' || uposOf(tree, token) !== 'VERB' || isPassive(tree, head)) return false
  return formOf(tree, token) !== lemmaOf(tree, token) && !formOf(tree, token).endsWith('ing')
}

/** What the words right at a token say: modals, negation, doubt, conditions. */
function ownReality(tree: Tree, token: TokenIndex, cues: RealityIndex, isTrigger: boolean): RealityFound | undefined {
  for (const child of tree.children(token)) {
    const lemma = lemmaOf(tree, child)
    const relation = plainRelation(tree, child)
    if (isNotOnly(tree, child)) continue
    if (NEGATIVES.has(lemma) && ['advmod', 'det', 'cc', 'mark'].includes(relation))
      return { reality: 'negated', why: `reality/${lemma}` }
    const cue = cueAt(tree, child, cues)
    if (cue === undefined || cue.over === 'complement') continue
    if (cue.over === 'clause' && ['aux', 'mark', 'advmod'].includes(relation)) return modal(tree, token, cue)
    if (cue.over === 'modified' && (isTrigger || relation === 'advmod'))
      return { reality: cue.gives, why: `reality/${cue.word}` }
  }
  return undefined
}

/** "did not just break off relations": the opposite of a negation. */
const isNotOnly = (tree: Tree, token: TokenIndex): boolean =>
  lemmaOf(tree, token) === 'not' && ['just', 'only', 'merely', 'simply'].includes(formOf(tree, token + 1))

/** The cue a word is; a participle before a noun counts as an adjective ("the proposed visit"). */
function cueAt(tree: Tree, token: TokenIndex, cues: RealityIndex): RealityCue | undefined {
  const part = PART_OF[uposOf(tree, token)]
  const isParticiple = part === 'v' && plainRelation(tree, token) === 'amod'
  if (isParticiple) return cues.get(`${formOf(tree, token)}.a`)
  return part === undefined ? undefined : cues.get(`${lemmaOf(tree, token)}.${part}`)
}

/** "would" reports a plan under a verb of saying or agreeing; elsewhere it is hypothetical. */
function modal(tree: Tree, token: TokenIndex, cue: RealityCue): RealityFound {
  const reported = ['ccomp', 'acl'].includes(plainRelation(tree, token)) || relationOf(tree, token) === 'acl:relcl'
  const reality = cue.word === 'would.m' && reported ? 'planned' : cue.gives
  return { reality, why: `reality/${cue.word}` }
}

/** What is praised, condemned or refused support is taken to exist: "refused to back the blockade". */
function isPresupposed(tree: Tree, token: TokenIndex, outer: Evocation | undefined): boolean {
  const isStance =
    outer !== undefined && ['SUPPORT', 'ACCUSE'].includes(outer.frame.type) && outer.frame.gives === undefined
  return isStance && ['obj', 'obl', 'nmod'].includes(plainRelation(tree, token))
}

/** "its invasion", "the visit": a thing that the text takes as known, whatever it is said to be for. */
const isKnown = (tree: Tree, noun: TokenIndex): boolean =>
  uposOf(tree, noun) === 'NOUN' &&
  tree
    .children(noun)
    .some((c) => relationOf(tree, c) === 'nmod:poss' || (relationOf(tree, c) === 'det' && formOf(tree, c) === 'the'))

function stopsScope(tree: Tree, token: TokenIndex): boolean {
  const relation = relationOf(tree, token)
  if (relation === 'acl:relcl' || relation === 'nsubj' || relation === 'parataxis' || relation === 'nmod:poss')
    return true
  if (plainRelation(tree, token) === 'advcl')
    return dependents(tree, token, 'mark', 'advmod').some((m) => PAST_FRAMES.has(lemmaOf(tree, m)))
  return PAST_FRAMES.has(prepositionOf(tree, token) ?? '')
}

interface Climb {
  readonly tree: Tree
  readonly act: Evocation
  readonly acts: ReadonlyMap<TokenIndex, Evocation>
  readonly cues: RealityIndex
}

function governed({ tree, act, acts, cues }: Climb, token: TokenIndex, head: TokenIndex): RealityFound | undefined {
  const relation = relationOf(tree, token)
  if (!GOVERNED.has(relation) && !GOVERNED.has(plainRelation(tree, token))) return undefined
  const outer = acts.get(head)
  if (outer?.frame.gives !== undefined && givesTo(tree, token, outer))
    return { reality: outer.frame.gives, why: `reality/${outer.frame.frame}` }
  const cue = cueAt(tree, head, cues) ?? cues.get(`${formOf(tree, head)}.a`)
  if (cue?.word === 'consider.v' && isPassive(tree, head)) return undefined
  if (cue?.over === 'complement' && !isObliqueTime(tree, token))
    return { reality: cue.gives, why: `reality/${cue.word}` }
  return isPurpose(tree, token, relation) && !isOfClass(tree, head, 'done-by') && !isKnown(tree, act.trigger)
    ? { reality: 'planned', why: 'reality/purpose' }
    : undefined
}

/** A frame's reality reaches its complement and object, not the circumstances it stands in. */
const givesTo = (tree: Tree, token: TokenIndex, outer: Evocation): boolean => {
  const relation = plainRelation(tree, token)
  if (relation === 'obl' || relation === 'nmod')
    return ['to', 'for', 'on', 'of', 'from', 'about'].includes(prepositionOf(tree, token) ?? '')
  return relation !== 'advcl' && !(relation === 'nsubj' && outer.frame.roles !== 'undergoes')
}

const isObliqueTime = (tree: Tree, token: TokenIndex): boolean =>
  plainRelation(tree, token) === 'obl' && !['to', 'for', 'from', 'in', 'of'].includes(prepositionOf(tree, token) ?? '')

/** "to improve relations": an infinitive of purpose, not yet done. */
const isPurpose = (tree: Tree, token: TokenIndex, relation: string): boolean =>
  relation === 'advcl' && dependents(tree, token, 'mark').some((m) => lemmaOf(tree, m) === 'to')

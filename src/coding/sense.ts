import type { Evocation } from './match.ts'
import {
  dependents,
  formOf,
  headOf,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
  isOfClass,
} from './tree.ts'

/** Why a trigger is no act of its own, or `undefined` when it may be one. */
export function whyNoAct(tree: Tree, act: Evocation, acts: ReadonlyMap<TokenIndex, Evocation>): string | undefined {
  if (isPartOfName(tree, act.trigger)) return 'sense/part-of-name'
  if (isModifier(tree, act)) return 'sense/modifier'
  if (isManner(tree, act.trigger)) return 'sense/manner'
  if (announces(act, acts)) return 'sense/announced'
  if (restates(tree, act, acts)) return 'sense/restates'
  if (isRefusedComplement(tree, act.trigger, acts)) return 'sense/refused'
  if (isHabit(tree, act)) return 'sense/habit'
  return undefined
}

/** "Treaty of Friendship and Cooperation", "Air Base": words of a name are no acts. */
function isPartOfName(tree: Tree, trigger: TokenIndex): boolean {
  if (uposOf(tree, trigger) !== 'PROPN') return false
  return !/^\p{Lu}/u.test(formOf(tree, trigger)) || ['compound', 'flat'].includes(plainRelation(tree, trigger))
}

/** "war crimes", "peace talks": the first noun only says what kind the second is of; "a coup attempt" names the coup. */
function isModifier(tree: Tree, { trigger, frame }: Evocation): boolean {
  if (uposOf(tree, trigger) === 'VERB') return false
  const head = headOf(tree, trigger)
  const isBorne = head !== undefined && BORNE.has(frame.kind) && isOfClass(tree, head, 'bearer')
  return ['compound', 'amod', 'nmod:desc'].includes(relationOf(tree, trigger)) && !isBorne
}

const BORNE: ReadonlySet<string> = new Set(['ceasefire', 'coup', 'kill', 'strike'])

/** "in consultation with the minister", "in agreement with": how something else is done. "well-trained", "attacking": what it is like. */
function isManner(tree: Tree, trigger: TokenIndex): boolean {
  if (uposOf(tree, trigger) === 'VERB') return relationOf(tree, trigger) === 'amod' && !isTold(tree, trigger)
  const isBare = dependents(tree, trigger, 'det', 'nmod:poss', 'amod', 'nummod').length === 0
  const isPhrase = dependents(tree, trigger, 'nmod').some((n) => ['with', 'of'].includes(prepositionOf(tree, n) ?? ''))
  return isBare && isPhrase && prepositionOf(tree, trigger) === 'in' && isOfClass(tree, trigger, 'manner')
}

/** "Soviet-supplied tanks", "the newly formed council": modifiers that tell of an act all the same. */
const isTold = (tree: Tree, participle: TokenIndex): boolean =>
  dependents(tree, participle, 'compound', 'obl').length > 0 ||
  dependents(tree, participle, 'advmod').some((a) => formOf(tree, a).endsWith('ly'))

/** An event noun under a verb that already names the act: "signed the agreement", "met to discuss", "held talks". */
function restates(tree: Tree, act: Evocation, acts: ReadonlyMap<TokenIndex, Evocation>): boolean {
  const head = headOf(tree, act.trigger)
  const outer = head === undefined ? undefined : acts.get(head)
  const isNamedByParticiple = tree
    .children(act.trigger)
    .some((c) => acts.get(c)?.object === act.trigger && plainRelation(tree, c) === 'acl')
  if (isNamedByParticiple) return true
  if (head === undefined || outer === undefined) return false
  const isNoun = uposOf(tree, act.trigger) === 'NOUN' || uposOf(tree, act.trigger) === 'PROPN'
  const isTopic = outer.frame.obj === undefined && outer.frame.gives !== undefined
  if (isNoun && outer.object === act.trigger)
    return isOneAct(tree, head, [outer, act]) || (!isTopic && outer.frame.type === act.frame.type)
  if (isNoun && plainRelation(tree, act.trigger) === 'obj') return !isTopic && outer.frame.type === act.frame.type
  const isTalked =
    ['advcl', 'xcomp'].includes(plainRelation(tree, act.trigger)) &&
    outer.frame.type === 'CONSULT' &&
    act.frame.kind === 'talks'
  const isOf =
    isNoun &&
    plainRelation(tree, act.trigger) === 'nmod' &&
    ['of', 'to'].includes(prepositionOf(tree, act.trigger) ?? '')
  return (
    isTalked ||
    (isOf &&
      ((outer.frame.type === act.frame.type && prepositionOf(tree, act.trigger) === 'of') ||
        isOneAct(tree, head, [outer, act])))
  )
}

/** "announced the withdrawal": the withdrawal is the act, and planned. */
const announces = ({ frame, object }: Evocation, acts: ReadonlyMap<TokenIndex, Evocation>): boolean =>
  frame.frame === 'promise/announce-act' && object !== undefined && acts.has(object)

/** Verbs that add nothing of their own ("provided support", "made a deal"), and sanctions that are lifted. */
const isOneAct = (tree: Tree, verb: TokenIndex, [outer, inner]: readonly [Evocation, Evocation]): boolean =>
  (outer.frame.obj !== undefined || outer.frame.kind === 'ceasefire') &&
  (isOfClass(tree, verb, 'light') ||
    (outer.frame.kind === 'lift-sanction' && ['sanction', 'embargo'].includes(inner.frame.kind)) ||
    (outer.frame.kind === 'ceasefire' && ['war', 'strike', 'attack'].includes(inner.frame.kind)))

/** "refused to deliver" is one refusal, not two acts. */
function isRefusedComplement(tree: Tree, trigger: TokenIndex, acts: ReadonlyMap<TokenIndex, Evocation>): boolean {
  const head = headOf(tree, trigger)
  const outer = head === undefined ? undefined : acts.get(head)
  return outer?.frame.gives === 'negated' && ['xcomp', 'acl', 'obj'].includes(plainRelation(tree, trigger))
}

/** Standing habits and general statements are facts, not acts: "regularly conduct drills". */
function isHabit(tree: Tree, act: Evocation): boolean {
  return dependents(tree, act.trigger, 'advmod').some((a) => isOfClass(tree, a, 'habit'))
}

/** Stances that hold in the present are acts all the same: "supports", "recognises", "opposes". */
const STANCES = new Set(['SUPPORT', 'REJECT', 'ACCUSE', 'REQUEST', 'THREATEN'])

/**
 * Whether a verb in the bare present tells a standing state rather than an act. Headlines use the present for news, so
 * the caller leaves titles out.
 */
export function isStandingState(tree: Tree, act: Evocation): boolean {
  if (uposOf(tree, act.trigger) !== 'VERB' || STANCES.has(act.frame.type)) return false
  const form = formOf(tree, act.trigger)
  const lemma = lemmaOf(tree, act.trigger)
  const isPresent = form === lemma || form === `${lemma}s` || form === `${lemma}es`
  const isFinite =
    dependents(tree, act.trigger, 'aux', 'mark').length === 0 && relationOf(tree, act.trigger) !== 'xcomp'
  return isPresent && isFinite && form !== pastLike(lemma)
}

/** Verbs whose past looks like their lemma. */
const pastLike = (lemma: string): string | undefined =>
  ['cut', 'set', 'put', 'hit', 'shut', 'cast', 'let', 'spread', 'quit', 'beat', 'split', 'hurt', 'cost'].includes(lemma)
    ? lemma
    : undefined

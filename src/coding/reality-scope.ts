import type { Evocation } from './match.ts'
import type { Climb } from './reality.ts'
import { tenseOf } from './tense.ts'
import {
  dependents,
  formOf,
  headOf,
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

/** Whether nothing above a token says how real it is: subjects, relatives, parentheses, clauses with a subject, "after …". */
export function stopsScope(tree: Tree, token: TokenIndex): boolean {
  const relation = relationOf(tree, token)
  if (relation === 'acl:relcl' || relation === 'nsubj' || relation === 'parataxis' || relation === 'nmod:poss')
    return true
  if (isDone(tree, token) || isDated(tree, token) || isAnswered(tree, token)) return true
  if (plainRelation(tree, token) !== 'advcl') return PAST_FRAMES.has(prepositionOf(tree, token) ?? '')
  return (
    (!isNonFinite(tree, token) && dependents(tree, token, 'nsubj').length > 0) ||
    dependents(tree, token, 'mark', 'advmod').some((m) => PAST_FRAMES.has(lemmaOf(tree, m)))
  )
}

/** "property stolen from the museum": a past participle behind a noun tells what was done already. */
const isDone = (tree: Tree, token: TokenIndex): boolean =>
  relationOf(tree, token) === 'acl' && tenseOf(tree, token) === 'participle' && !formOf(tree, token).endsWith('ing')

/** "the 1988 bombing": a thing with a year of its own has been. */
const isDated = (tree: Tree, noun: TokenIndex): boolean =>
  uposOf(tree, noun) === 'NOUN' &&
  dependents(tree, noun, 'nummod', 'compound').some((y) => /^(1[5-9]|20)\d\d$/.test(formOf(tree, y)))

/** "in response to the invasion", "suspension of talks": what something answers to, or breaks off, was before. */
function isAnswered(tree: Tree, noun: TokenIndex): boolean {
  const head = plainRelation(tree, noun) === 'nmod' ? headOf(tree, noun) : undefined
  if (head === undefined) return false
  return (
    isOfClass(tree, head, 'answering') || (prepositionOf(tree, noun) === 'of' && isOfClass(tree, head, 'breaking-off'))
  )
}

/** Whether the modals and negations at a head are said of this dependent too. */
export function reaches(tree: Tree, token: TokenIndex, head: TokenIndex): boolean {
  const relation = plainRelation(tree, token)
  if (relation === 'ccomp' || relation === 'acl') return false
  if (relation === 'advcl') return isNonFinite(tree, token) && !isNegated(tree, head)
  return !isFiniteConjunct(tree, token, head)
}

const isNonFinite = (tree: Tree, verb: TokenIndex): boolean =>
  ['infinitive', 'participle'].includes(tenseOf(tree, verb))

const isNegated = (tree: Tree, verb: TokenIndex): boolean =>
  dependents(tree, verb, 'advmod').some((a) => ['not', 'never', "n't"].includes(lemmaOf(tree, a)))

/** "does not recognise the claim and withdrew": a conjunct with a tense of its own is outside "does not", "will", "may". */
function isFiniteConjunct(tree: Tree, token: TokenIndex, head: TokenIndex): boolean {
  if (plainRelation(tree, token) !== 'conj' || uposOf(tree, token) !== 'VERB' || isPassive(tree, head)) return false
  return formOf(tree, token) !== lemmaOf(tree, token) && !formOf(tree, token).endsWith('ing')
}

/** Whether what stands above an act takes it for granted, whatever becomes of what stands above. */
export function isPresupposed({ tree, act, acts }: Climb, token: TokenIndex, head: TokenIndex): boolean {
  const outer = acts.get(head)
  if (isPraised(tree, token, outer)) return true
  if (token !== act.trigger || uposOf(tree, token) === 'VERB') return false
  return outer?.frame.gives !== undefined && isKnownAct(tree, act, outer)
}

/** Whether an act noun is only the thing that a verb is about, which was there before: "disrupt shipments", "face sanctions". */
export function isMerelyHandled({ tree, act, acts }: Climb, token: TokenIndex, head: TokenIndex): boolean {
  if (token !== act.trigger || uposOf(tree, token) === 'VERB' || uposOf(tree, head) !== 'VERB') return false
  if (plainRelation(tree, token) === 'obl' && AGAINST.has(prepositionOf(tree, token) ?? '')) return true
  return isHandled(tree, token) && !acts.has(head) && !isOfClass(tree, head, 'producing')
}

/** Prepositions behind which stands what something is done about. */
const AGAINST: ReadonlySet<string> = new Set(['against', 'from', 'over', 'about', 'of'])

/** "its invasion", "the visit": a thing that the text takes as known, whatever it is said to be for. */
export const isTakenAsKnown = (tree: Tree, noun: TokenIndex): boolean =>
  uposOf(tree, noun) === 'PROPN' ||
  (uposOf(tree, noun) === 'NOUN' && (isOwned(tree, noun) || formsOf(tree, noun, 'det').includes('the')))

/** Grammatical places of what is acted upon: "disrupt shipments", "defend it from aggression". */
const isHandled = (tree: Tree, noun: TokenIndex): boolean =>
  ['obj', 'nsubj:pass'].includes(relationOf(tree, noun)) ||
  (plainRelation(tree, noun) === 'obl' && ['in', 'at', 'with', 'on'].includes(prepositionOf(tree, noun) ?? ''))

/** What is praised, condemned or refused support is taken to exist: "refused to back the blockade". */
function isPraised(tree: Tree, token: TokenIndex, outer: Evocation | undefined): boolean {
  const isStance =
    outer !== undefined && ['SUPPORT', 'ACCUSE'].includes(outer.frame.type) && outer.frame.gives === undefined
  return isStance && ['obj', 'obl', 'nmod'].includes(plainRelation(tree, token))
}

/** "agreed to the request", "denied the charges", "opposed its expulsion": the thing agreed to or denied was there before. */
function isKnownAct(tree: Tree, act: Evocation, outer: Evocation): boolean {
  if (['REQUEST', 'ACCUSE'].includes(act.frame.type)) return true
  if (act.frame.type === 'ASSAULT' && formsOf(tree, act.trigger, 'det').includes('the')) return true
  // "opposed the creation of": not there yet; "opposed its expulsion", "opposed US interference": there.
  if (outer.frame.gives === 'hypothetical')
    return (
      isOwned(tree, act.trigger) || (isOfActor(tree, act.trigger) && formsOf(tree, act.trigger, 'det').length === 0)
    )
  return ['negated', 'denied'].includes(outer.frame.gives ?? '') && isTakenAsKnown(tree, act.trigger)
}

const formsOf = (tree: Tree, token: TokenIndex, relation: string): readonly string[] =>
  dependents(tree, token, relation).map((d) => formOf(tree, d))

const isOfActor = (tree: Tree, noun: TokenIndex): boolean =>
  dependents(tree, noun, 'compound', 'amod').some((m) => /^\p{Lu}/u.test(tree.text.slice(tree.tokens[m]?.start ?? 0)))

const isOwned = (tree: Tree, noun: TokenIndex): boolean => dependents(tree, noun, 'nmod:poss').length > 0

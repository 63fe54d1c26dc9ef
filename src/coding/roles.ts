import { type ActorsAt, partiesOf } from './actors-at.ts'
import { arranged, type Cast, type Slots } from './arrange.ts'
import type { Evocation } from './match.ts'
import { doersOf, doneTo, governorsOf } from './subject.ts'
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

export type { Cast } from './arrange.ts'

const USUAL_TO = [
  'to',
  'with',
  'against',
  'on',
  'upon',
  'toward',
  'towards',
  'for',
  'from',
  'in',
  'into',
  'at',
  'between',
]
const VISITED = ['to', 'in', 'into', 'at', 'with', 'on', 'near', 'along', 'across']

/** Finds the parties of an act by its frame's pattern. Never the same actor on both sides. */
export function castOf(tree: Tree, actors: ActorsAt, act: Evocation): Cast {
  const isNoun = uposOf(tree, act.trigger) !== 'VERB'
  const slots = isNoun ? nounSlots(tree, actors, act) : verbSlots(tree, actors, act)
  return arranged(actors, act, slots)
}

const all = (tree: Tree, actors: ActorsAt, tokens: readonly TokenIndex[]): readonly string[] => [
  ...new Set(tokens.flatMap((token) => partiesOf(tree, actors, token))),
]

function verbSlots(tree: Tree, actors: ActorsAt, act: Evocation): Slots {
  const { trigger } = act
  const isUndergone = act.frame.subj !== undefined && act.object !== undefined
  const objects = act.object !== undefined && isUndergone ? [act.object] : doneTo(tree, trigger)
  const subjects = isUndergone ? [] : all(tree, actors, doersOf(tree, trigger))
  const towards = prepositional(
    tree,
    [trigger, ...objects],
    act.frame.to ?? (act.frame.roles === 'visits' ? VISITED : USUAL_TO),
  )
  const own = [...objects, ...towards, ...dependents(tree, trigger, 'iobj')].some(
    (t) => partiesOf(tree, actors, t).length > 0,
  )
  const inside = own || act.frame.gives === undefined ? [] : insideComplement(tree, trigger)
  return {
    doers: subjects.length > 0 ? subjects : ownedDoers(tree, actors, act),
    doneTo: [...all(tree, actors, objects), ...all(tree, actors, dependents(tree, trigger, 'iobj'))],
    named: act.frame.obj === undefined && !isUndergone ? objects.flatMap((object) => actors.at(object)) : [],
    towards: all(tree, actors, [
      ...(act.frame.kind.startsWith('mission') ? sitesOf(tree, towards) : towards),
      ...inside,
    ]),
    from: all(tree, actors, prepositional(tree, [trigger, ...objects], giversOf(act))),
    between: all(tree, actors, prepositional(tree, [trigger, ...objects], ['between', 'among'])),
    why: 'role/verb',
  }
}

/** "in the Belgian Embassy in Baghdad": a mission in another's mission is where that one is. */
const sitesOf = (tree: Tree, places: readonly TokenIndex[]): readonly TokenIndex[] =>
  places.flatMap((place) => {
    const inner = ['embassy', 'legation', 'consulate'].includes(lemmaOf(tree, place))
      ? prepositional(tree, [place], ['in', 'at'])
      : []
    return inner.length > 0 ? inner : [place]
  })

/** What marks the giver: "from", or for frames of getting their own prepositions ("the town fell to the rebels"). */
const giversOf = ({ frame }: Evocation): readonly string[] =>
  frame.roles === 'gets' && frame.to !== undefined ? [...frame.to, 'from'] : ['from']

/** Whose willingness, whose commitment: without a subject, the possessor of the object did it. */
function ownedDoers(tree: Tree, actors: ActorsAt, { trigger, frame }: Evocation): readonly string[] {
  if (frame.obj === undefined || frame.roles !== 'does' || isPassive(tree, trigger)) return []
  const owners = dependents(tree, trigger, 'obj').flatMap((object) => dependents(tree, object, 'nmod:poss'))
  return all(
    tree,
    actors,
    owners.filter((owner) => uposOf(tree, owner) === 'PRON'),
  )
}

/** "said that Libya must hand them over", "refused to deliver missiles to Syria", "offered to train its army": whom the promised or refused act would be done to. */
function insideComplement(tree: Tree, trigger: TokenIndex): readonly TokenIndex[] {
  const due = dependents(tree, trigger, 'ccomp').flatMap((clause) => dependents(tree, clause, 'nsubj'))
  if (due.length > 0) return due
  return dependents(tree, trigger, 'xcomp').flatMap((verb) => {
    const objects = doneTo(tree, verb)
    return [
      ...objects,
      ...dependents(tree, verb, 'iobj'),
      ...prepositional(tree, [verb, ...objects], ['to', 'with', 'against', 'from']),
    ]
  })
}

/** Dependents with one of these prepositions, of the trigger and of its object. */
function prepositional(tree: Tree, heads: readonly TokenIndex[], wanted: readonly string[]): readonly TokenIndex[] {
  // "an amount of pounds from Russia": the phrase hangs on what is measured.
  const measured = heads.flatMap((head) =>
    dependents(tree, head, 'nmod').filter((n) => prepositionOf(tree, n) === 'of'),
  )
  return [...heads, ...measured]
    .flatMap((head) => dependents(tree, head, 'obl', 'nmod'))
    .filter((d) => wanted.includes(prepositionOf(tree, d) ?? '') && !isTime(tree, d))
}

const isTime = (tree: Tree, index: TokenIndex): boolean => /^\d{4}$/.test(formOf(tree, index))

function nounSlots(tree: Tree, actors: ActorsAt, act: Evocation): Slots {
  const { trigger, frame } = act
  const heads = act.object === undefined ? [trigger] : [trigger, act.object]
  const marks = frame.to ?? (frame.roles === 'visits' ? VISITED : USUAL_TO)
  const behind = (...words: readonly string[]): readonly string[] =>
    all(tree, actors, prepositional(tree, heads, words))
  const of = all(
    tree,
    actors,
    dependents(tree, trigger, 'nmod').filter((n) => prepositionOf(tree, n) === 'of'),
  )
  // "the visit of X", "the attack of X on Y": with the other side named, "of" names the doer.
  const isDoerOf =
    !ACTS_UPON.has(frame.roles) || behind(...marks.filter((mark) => mark !== 'of')).some((id) => !of.includes(id))
  const sent = frame.roles === 'does' && !marks.includes('from') ? behind('from') : []
  const doers = firstFilled(namedDoers(tree, actors, trigger), sent, isDoerOf ? of : [])
  const governors = doers.length > 0 || !isGoverned(tree, act) ? [] : all(tree, actors, governorsOf(tree, trigger))
  return {
    doers: [...doers, ...governors],
    doneTo: [...all(tree, actors, sufferersOf(tree, trigger)), ...(isDoerOf ? [] : of)],
    named: [],
    towards: behind(...marks),
    from: behind('from'),
    between: all(tree, actors, betweenAround(tree, trigger, heads)),
    why: doers.length > 0 || governors.length === 0 ? 'role/noun' : 'role/governor',
  }
}

const firstFilled = (...choices: readonly (readonly string[])[]): readonly string[] =>
  choices.find((choice) => choice.length > 0) ?? []

function namedDoers(tree: Tree, actors: ActorsAt, noun: TokenIndex): readonly string[] {
  const sufferers = sufferersOf(tree, noun)
  return all(
    tree,
    actors,
    ownersOf(tree, noun).filter((owner) => !sufferers.includes(owner)),
  )
}

/** "clashes between A and B", "clashes broke out between A and B". */
function betweenAround(tree: Tree, noun: TokenIndex, heads: readonly TokenIndex[]): readonly TokenIndex[] {
  const verb = headOf(tree, noun)
  const isSubject = verb !== undefined && plainRelation(tree, noun) === 'nsubj'
  return prepositional(tree, isSubject ? [...heads, verb] : heads, ['between', 'among', 'amongst'])
}

/** "Taiwan's expulsion": the possessor of some acts is whom they are done to; "is under sanctions", the subject. */
const sufferersOf = (tree: Tree, noun: TokenIndex): readonly TokenIndex[] => [
  ...(isOfClass(tree, noun, 'undergone') ? dependents(tree, noun, 'nmod:poss') : []),
  ...(prepositionOf(tree, noun) === 'under' ? dependents(tree, noun, 'nsubj') : []),
]

/** Acts of talking and asking, which the subject of the sentence takes part in: "during a visit to Moscow, he said". */
const SHARED_TYPES: ReadonlySet<string> = new Set(['CONSULT', 'REQUEST', 'SUPPORT', 'ACCUSE'])

/** Whether the doer of the verb above also did the noun: acts of talking, and objects of their verb ("conducted drills"). */
function isGoverned(tree: Tree, act: Evocation): boolean {
  if (SHARED_TYPES.has(act.frame.type)) return true
  const head = headOf(tree, act.trigger)
  return head !== undefined && relationOf(tree, act.trigger) === 'obj' && !isOfClass(tree, head, 'onlooking')
}

const ACTS_UPON: ReadonlySet<string> = new Set(['does', 'gives', 'gets'])

/** Who an event noun or adjective belongs to: what it is said of ("is ready", "was a critic"), possessor, adjective or compound, "by", the agent of its participle. */
const ownersOf = (tree: Tree, noun: TokenIndex): readonly TokenIndex[] => [
  ...(dependents(tree, noun, 'cop').length > 0 && dependents(tree, noun, 'case').length === 0
    ? dependents(tree, noun, 'nsubj')
    : []),
  ...dependents(tree, noun, 'nmod:poss', 'amod', 'compound', 'nmod:desc'),
  ...dependents(tree, noun, 'nmod', 'obl').filter((n) => prepositionOf(tree, n) === 'by'),
  ...reducedDoers(tree, noun),
]

/** "warrants issued by the court": who did the participle that hangs on an event noun. */
const reducedDoers = (tree: Tree, noun: TokenIndex): readonly TokenIndex[] =>
  dependents(tree, noun, 'acl').flatMap((verb) =>
    dependents(tree, verb, 'obl').filter((o) => prepositionOf(tree, o) === 'by'),
  )

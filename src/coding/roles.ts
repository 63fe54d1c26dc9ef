import { type ActorsAt, hostOf, isPolitical, partiesOf, withoutDoubles } from './actors-at.ts'
import type { Evocation } from './match.ts'
import { doersOf, doneTo, governorsOf } from './subject.ts'
import {
  clauseOf,
  dependents,
  formOf,
  headOf,
  prepositionOf,
  relationOf,
  subtree,
  type TokenIndex,
  type Tree,
  uposOf,
  isOfClass,
} from './tree.ts'

/** Who takes part in an act, as actor ids, and how it was found. */
export interface Cast {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly why: readonly string[]
}

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

/** The grammatical places around a trigger, already turned into actor ids. */
interface Slots {
  readonly doers: readonly string[]
  readonly doneTo: readonly string[]
  /** Those of `doneTo` that the object itself names, not what belongs to them ("Russia", but not "Russian troops"). */
  readonly named: readonly string[]
  readonly towards: readonly string[]
  readonly from: readonly string[]
  readonly between: readonly string[]
  readonly why: string
}

const all = (tree: Tree, actors: ActorsAt, tokens: readonly TokenIndex[]): readonly string[] => [
  ...new Set(tokens.flatMap((token) => partiesOf(tree, actors, token))),
]

function verbSlots(tree: Tree, actors: ActorsAt, act: Evocation): Slots {
  const { trigger } = act
  const isUndergone = act.frame.subj !== undefined && act.object !== undefined
  const objects = act.object !== undefined && isUndergone ? [act.object] : doneTo(tree, trigger)
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
    doers: isUndergone ? [] : all(tree, actors, doersOf(tree, trigger)),
    doneTo: [...all(tree, actors, objects), ...all(tree, actors, dependents(tree, trigger, 'iobj'))],
    named: objects.flatMap((object) => actors.at(object)),
    towards: all(tree, actors, [...towards, ...inside]),
    from: all(tree, actors, prepositional(tree, [trigger, ...objects], ['from'])),
    between: all(tree, actors, prepositional(tree, [trigger, ...objects], ['between', 'among'])),
    why: 'role/verb',
  }
}

/** "refused to deliver missiles to Syria", "offered to train its army": whom the promised or refused act would be done to. */
function insideComplement(tree: Tree, trigger: TokenIndex): readonly TokenIndex[] {
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
  const of = all(
    tree,
    actors,
    dependents(tree, trigger, 'nmod').filter((n) => prepositionOf(tree, n) === 'of'),
  )
  const marks = frame.to ?? (frame.roles === 'visits' ? VISITED : USUAL_TO)
  const towards = all(tree, actors, prepositional(tree, heads, marks))
  const beyondOf = all(
    tree,
    actors,
    prepositional(
      tree,
      heads,
      marks.filter((mark) => mark !== 'of'),
    ),
  )
  const named = all(tree, actors, ownersOf(tree, trigger))
  // "the visit of X", "the attack of X on Y": with the other side named, "of" names the doer.
  const isDoerOf = !ACTS_UPON.has(frame.roles) || beyondOf.some((id) => !of.includes(id))
  const doers = named.length > 0 || !isDoerOf ? named : of
  const governors = doers.length > 0 || !isGoverned(tree, act) ? [] : all(tree, actors, governorsOf(tree, trigger))
  return {
    doers: [...doers, ...governors],
    doneTo: isDoerOf ? [] : of,
    named: [],
    towards,
    from: all(tree, actors, prepositional(tree, heads, ['from'])),
    between: all(tree, actors, prepositional(tree, heads, ['between', 'among'])),
    why: doers.length > 0 || governors.length === 0 ? 'role/noun' : 'role/governor',
  }
}

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
  ...(dependents(tree, noun, 'cop').length > 0 ? dependents(tree, noun, 'nsubj') : []),
  ...dependents(tree, noun, 'nmod:poss', 'amod', 'compound', 'nmod:desc'),
  ...dependents(tree, noun, 'nmod', 'obl').filter((n) => prepositionOf(tree, n) === 'by'),
  ...reducedDoers(tree, noun),
]

/** "warrants issued by the court": who did the participle that hangs on an event noun. */
const reducedDoers = (tree: Tree, noun: TokenIndex): readonly TokenIndex[] =>
  dependents(tree, noun, 'acl').flatMap((verb) =>
    dependents(tree, verb, 'obl').filter((o) => prepositionOf(tree, o) === 'by'),
  )

function arranged(actors: ActorsAt, act: Evocation, slots: Slots): Cast {
  const doers = slots.doers.filter((id) => isPolitical(actors, id))
  const done = (from: readonly string[], to: readonly string[], why = slots.why): Cast => {
    const first = withoutDoubles(from, actors)
    const states = new Set(first.flatMap((id) => actors.byId.get(id)?.state ?? []))
    const second = withoutDoubles(to, actors).filter((id) => !first.includes(id) && !isSameSide(actors, id, states))
    return { actors: first, recipients: second, why: [why] }
  }
  const political = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => hostOf(actors, id)).filter((id) => isPolitical(actors, id))
  switch (act.frame.roles) {
    case 'together':
      return arrangedTogether(actors, slots, doers, done)
    case 'visits':
      return arrangedVisit(slots, doers, political, done)
    case 'gives':
      return done(
        doers.length > 0 ? doers : slots.from,
        political(slots.towards.length > 0 ? slots.towards : slots.doneTo),
      )
    case 'gets':
      return done(political([...slots.from, ...slots.doneTo.filter((id) => !slots.from.includes(id))]), doers)
    case 'alone':
      return done(doers, [])
    case 'holds':
      return done(political([...slots.doneTo, ...slots.doers, ...slots.towards]), [])
    case 'undergoes':
      return done([], political([...slots.doneTo, ...slots.doers, ...slots.towards]))
    case 'does': {
      // "began its invasion of Ukraine": what belongs to the doer himself is not whom it is done to.
      const others = slots.doneTo.filter((id) => !doers.includes(id))
      return done(
        doers,
        (others.length > 0 ? others : slots.towards).filter((id) => isPolitical(actors, id)),
      )
    }
  }
}

/** Both sides are actors; of an agreement "signed with Chad" by nobody named, only the other side is known. */
function arrangedTogether(
  actors: ActorsAt,
  slots: Slots,
  doers: readonly string[],
  done: (from: readonly string[], to: readonly string[]) => Cast,
): Cast {
  const one = [...slots.between, ...doers, ...slots.doneTo].filter((id) => isPolitical(actors, id))
  const other = slots.towards.filter((id) => isPolitical(actors, id))
  return one.length === 0 ? done([], other) : done([...one, ...other], [])
}

/** "Soviet missiles were deployed to Cuba": without a doer, whoever the object belongs to did it. */
function arrangedVisit(
  slots: Slots,
  doers: readonly string[],
  political: (ids: readonly string[]) => readonly string[],
  done: (from: readonly string[], to: readonly string[]) => Cast,
): Cast {
  const owners = political(slots.doneTo.filter((id) => !slots.named.includes(id)))
  return done(doers.length > 0 ? doers : owners, political([...slots.named, ...slots.towards]))
}

const isSameSide = (actors: ActorsAt, id: string, states: ReadonlySet<string>): boolean => {
  const actor = actors.byId.get(id)
  return actor !== undefined && actor.type === 'state' && actor.state !== null && states.has(actor.state)
}

/**
 * The other actor nearest to the trigger in its own clause, for an act that needs two and found one.
 * "The visit to Sochi" names no visitor, but its clause may.
 */
export function nearestOther(
  tree: Tree,
  actors: ActorsAt,
  {
    trigger,
    taken,
    before,
  }: { readonly trigger: TokenIndex; readonly taken: readonly string[]; readonly before: boolean },
): string | undefined {
  const clause = clauseOf(tree, trigger)
  const states = new Set(taken.flatMap((id) => actors.byId.get(id)?.state ?? []))
  return subtree(tree, clause)
    .filter((token) => token !== clause && clauseOf(tree, token) === clause && (!before || token < trigger))
    .filter((token) => relationOf(tree, token) !== 'compound')
    .flatMap((token) => actors.at(token).map((id) => ({ id, away: Math.abs(token - trigger) })))
    .filter(({ id }) => isPolitical(actors, id) && !taken.includes(id) && !states.has(actors.byId.get(id)?.state ?? ''))
    .sort((a, b) => a.away - b.away)[0]?.id
}

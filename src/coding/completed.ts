import { isPolitical, partiesOf } from './actors-at.ts'
import type { Cast } from './arrange.ts'
import { OPEN } from './carried-parties.ts'
import type { Evocation } from './match.ts'
import { isLikely, nearestOther } from './nearest.ts'
import type { Scene } from './scene.ts'
import { doersOf } from './subject.ts'
import { ancestors, dependents, relationOf, type TokenIndex, type Tree, uposOf } from './tree.ts'

/**
 * Adds the nearest other party where one is missing. Nothing when no political actor takes part, or one of two is
 * lacking, unless the frame names an act that is told without parties too.
 */
export function completed(scene: Scene, act: Evocation, cast: Cast): Cast | undefined {
  const { tree, actors } = scene
  const taken = [...cast.actors, ...cast.recipients]
  if (!lacksParty(act, cast)) return taken.some((id) => isPolitical(actors, id)) ? cast : opened(scene, act, cast)
  const pair = impliedPair(scene, act, taken)
  if (pair !== undefined) return { actors: pair, recipients: [], why: [...cast.why, 'role/document-pair'] }
  if (taken.every((id) => !isPolitical(actors, id))) return opened(scene, act, cast)
  const other = mayBeNear(tree, act)
    ? nearestOther(tree, actors, { trigger: act.trigger, taken, before: cast.actors.length === 0 })
    : undefined
  const second =
    other ??
    (isOftenOfTwo(tree, act) ? otherSide(scene, act, taken) : undefined) ??
    (BETWEEN_TWO.has(act.frame.type) ? otherOfPair(scene, taken) : undefined)
  if (second === undefined) return act.frame.two && new Set(taken).size < 2 ? opened(scene, act, cast) : cast
  const why = [...cast.why, other === undefined ? 'role/sentence' : 'role/nearest']
  if (act.frame.roles === 'together')
    return { ...cast, actors: [...cast.actors, second, ...cast.recipients], recipients: [], why }
  return cast.actors.length === 0 ? { ...cast, actors: [second], why } : { ...cast, recipients: [second], why }
}

/** What two states do together, told without naming both in an article about the two: "the agreement was signed". */
function impliedPair({ page, tree }: Scene, act: Evocation, taken: readonly string[]): readonly string[] | undefined {
  if (act.frame.roles !== 'together' || ['ASSAULT', 'CHANGE'].includes(act.frame.type) || page.pair === undefined)
    return undefined
  if (
    uposOf(tree, act.trigger) !== 'VERB' ||
    dependents(tree, act.trigger, 'nsubj').some((s) => relationOf(tree, s) === 'nsubj')
  )
    return undefined
  const isOfPair = taken.every((id) => page.pair?.includes(page.byId.get(id)?.state ?? id))
  return isOfPair && taken.length < 2 ? page.pair : undefined
}

/** A conflict or attack that names one side does not have whoever stands near as its other. */
const mayBeNear = (tree: Tree, { frame, trigger }: Evocation): boolean =>
  frame.type !== 'ASSAULT' && !isModifying(tree, trigger)

/** "the newly formed republic": a participle before its noun says nothing of others. */
const isModifying = (tree: Tree, trigger: TokenIndex): boolean => relationOf(tree, trigger) === 'amod'

/** Whether an act has fewer parties than its frame speaks of. */
export function lacksParty(act: Evocation, cast: Cast): boolean {
  if (act.frame.roles === 'together') return cast.actors.length < 2 || cast.recipients.length > 0
  if (act.frame.roles === 'alone' || act.frame.roles === 'undergoes' || act.frame.roles === 'holds') return false
  return cast.recipients.length === 0 || (act.frame.two === true && cast.actors.length === 0)
}

/**
 * For frames that stand without parties: the only two political actors of the sentence where the act is of two by its
 * nature, else nobody yet; the text before may name them.
 */
function opened({ tree, actors }: Scene, act: Evocation, cast: Cast): Cast | undefined {
  if (act.frame.open !== true) return undefined
  const present = sidesIn({ tree, actors })
  const [first, second] = [...present.values()]
  if (present.size !== 2 || first === undefined || second === undefined || !isOfTwo(tree, act))
    return { ...cast, why: [...cast.why, OPEN] }
  return { actors: [first, second], recipients: [], why: [...cast.why, 'role/sentence'] }
}

/** The political actors of a sentence, one for each state or body: by its code, the first that is named. */
function sidesIn({ tree, actors }: Pick<Scene, 'tree' | 'actors'>): ReadonlyMap<string, string> {
  const present = new Map<string, string>()
  for (let token = tree.sentence.tokens[0]; token < tree.sentence.tokens[1]; token++) {
    for (const id of actors.at(token).filter((one) => isPolitical(actors, one))) {
      const side = actors.byId.get(id)?.state ?? id
      present.set(side, present.get(side) ?? id)
    }
  }
  return present
}

/** The other of the only two sides that a sentence names; not who says or asks it, whose act it is none. */
function otherSide(scene: Scene, { trigger }: Evocation, taken: readonly string[]): string | undefined {
  const { tree, actors } = scene
  const present = sidesIn(scene)
  const sides = new Set(taken.map((id) => actors.byId.get(id)?.state ?? id))
  const others = [...present].filter(([side]) => !sides.has(side))
  const other = others[0]?.[1]
  if (present.size !== 2 || others.length !== 1 || other === undefined || !isLikely(actors, other)) return undefined
  const above = ancestors(tree, trigger).filter((token) => uposOf(tree, token) === 'VERB')
  const sayers = above.flatMap((verb) => doersOf(tree, verb)).flatMap((token) => partiesOf(tree, actors, token))
  return sayers.some((id) => (actors.byId.get(id)?.state ?? id) === others[0]?.[0]) ? undefined : other
}

/** What is told in an article on two states is told of what they do to each other only for acts that need two. */
const BETWEEN_TWO: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'AID'])

/** In an article on two states: the other of them, where a sentence names only one. */
function otherOfPair(scene: Scene, taken: readonly string[]): string | undefined {
  const pair = scene.page.pair ?? []
  const sides = new Set(taken.map((id) => scene.actors.byId.get(id)?.state ?? id))
  const isAlone = sides.size === 1 && [...sidesIn(scene).keys()].every((side) => sides.has(side))
  const [first, second] = pair
  if (!isAlone || first === undefined || second === undefined) return undefined
  return sides.has(first) ? second : sides.has(second) ? first : undefined
}

/** Of the only two in a sentence the second takes part three times in five; but not in attacks and refusals. */
const isOftenOfTwo = (tree: Tree, { frame, trigger }: Evocation): boolean =>
  !['ASSAULT', 'REJECT', 'CHANGE'].includes(frame.type) && !isModifying(tree, trigger)

/** Verbs of what two do together: of two actors in a sentence, two in three times both take part. */
const isOfTwo = (tree: Tree, { frame, trigger }: Evocation): boolean =>
  frame.roles === 'together' && uposOf(tree, trigger) === 'VERB'

import type { Actor, ActorMention } from '../../src/model/layers.ts'
import { overlaps, type Span } from '../../src/model/span.ts'
import type { EntityMention } from './gum.ts'
import type { Verdict } from './tally.ts'

/** Whom the actor stage takes words to mean. */
export const actorsAt = (actors: readonly Actor[], span: Span): readonly Actor[] =>
  actors.filter((actor) => actor.mentions.some((mention) => overlaps(mention, span)))

/**
 * Judges by hand-made labels: `means` names states by ISO code and others by a word of their name. A person in office
 * may stand for the state, and the state for the person.
 */
export function judgeLabel(found: readonly Actor[], means: readonly string[]): Verdict {
  if (means.length === 0) return found.length === 0 ? 'left' : 'wrong'
  if (found.length === 0) return 'abstained'
  const fits = (actor: Actor, name: string) => actor.state === name || actor.id === name || actor.name.includes(name)
  const all = means.every((name) => found.some((actor) => fits(actor, name)))
  return all && found.every((actor) => means.some((name) => fits(actor, name))) ? 'right' : 'wrong'
}

const isReference = (mention: ActorMention): boolean =>
  mention.form === 'pronoun' || mention.why.startsWith('description/')

/**
 * Judges by an entity of a treebank: right when each actor found has a passage of its own (a name or group, no
 * reference) in another mention of the entity; abstained when such an actor is there and the words were left alone.
 */
export function judgeEntity(
  actors: readonly Actor[],
  entity: readonly EntityMention[],
  mention: EntityMention,
): Verdict {
  const found = actorsAt(actors, mention.head)
  const others = entity.filter((each) => each !== mention && each.head.upos !== 'PRON')
  const known = (actor: Actor, within: (other: EntityMention) => Span) =>
    actor.mentions.some((own) => !isReference(own) && others.some((other) => overlaps(own, within(other))))
  if (found.length === 0) return actors.some((actor) => known(actor, (other) => other.head)) ? 'abstained' : 'left'
  const several = found.length > 1
  return found.every((actor) => known(actor, (other) => (several ? other : other.head))) ? 'right' : 'wrong'
}

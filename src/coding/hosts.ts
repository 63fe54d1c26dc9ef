import type { Actor } from '../model/layers.ts'
import type { Mention } from '../model/mention.ts'
import type { States } from './states.ts'

/**
 * States that a document never names but whose places it does ("visited Moscow"), as actors without mentions, so that
 * acts can have them for hosts.
 */
export function hostStates(actors: readonly Actor[], states: States): readonly Actor[] {
  const named = new Set(actors.map((actor) => actor.id))
  const codes = new Set(
    actors.flatMap((actor) => (actor.type === 'place' && actor.state !== null ? [actor.state] : [])),
  )
  return [...codes]
    .filter((code) => !named.has(code))
    .flatMap((code) => {
      const state = states.get(code)
      return state === undefined
        ? []
        : [{ id: code, name: state.name, type: 'state' as const, state: state.iso ?? code, mentions: [] }]
    })
}

/** The actors of a document with those hosts that an act really has; their mentions are those of their places. */
export function withHosts(
  actors: readonly Actor[],
  hosts: readonly Actor[],
  mentions: readonly Mention[],
): readonly Actor[] {
  const taking = new Set(mentions.flatMap((mention) => [...mention.actors, ...mention.recipients]))
  const used = hosts.filter((host) => taking.has(host.id))
  return [...actors, ...used.map((host) => ({ ...host, mentions: placesOf(actors, host.id) }))]
}

const placesOf = (actors: readonly Actor[], state: string): Actor['mentions'] =>
  actors
    .filter((actor) => actor.type === 'place' && actor.state === state)
    .flatMap((actor) =>
      actor.mentions.map((mention) => ({ ...mention, form: 'description' as const, why: 'host/of-place' })),
    )
    .sort((a, b) => a.start - b.start)

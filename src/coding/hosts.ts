import type { Actor, ActorMention } from '../model/layers.ts'
import type { NamedWar } from '../model/lexicon/frames.ts'
import type { Mention } from '../model/mention.ts'
import { bySpan } from '../model/span.ts'
import type { States } from './states.ts'

/**
 * States that a document never names but whose places it does ("visited Moscow"), as actors without mentions, so that
 * acts can have them for hosts; likewise the parties of wars that are called by their names, and the states of
 * the past that those of today are named for ("Moscow" in 1977).
 */
export function hostStates(actors: readonly Actor[], states: States, wars: readonly NamedWar[]): readonly Actor[] {
  const named = new Set(actors.map((actor) => actor.id))
  const ofPlaces = actors.flatMap((actor) => (actor.type === 'place' && actor.state !== null ? [actor.state] : []))
  const gone = [...states.values()].filter((state) => state.to !== undefined).map((state) => state.code)
  return [...new Set([...ofPlaces, ...wars.flatMap((war) => war.parties), ...gone])]
    .filter((code) => !named.has(code))
    .flatMap((code) => {
      const state = states.get(code)
      return state === undefined
        ? []
        : [{ id: code, name: state.name, type: 'state' as const, state: state.iso ?? code, mentions: [] }]
    })
}

/** The actors of a document with those hosts that an act really has; their mentions are their places, or the names of their wars. */
export function withHosts(
  actors: readonly Actor[],
  hosts: readonly Actor[],
  mentions: readonly Mention[],
): readonly Actor[] {
  const taking = new Set(mentions.flatMap((mention) => [...mention.actors, ...mention.recipients]))
  const used = hosts.filter((host) => taking.has(host.id))
  return [...actors, ...used.map((host) => ({ ...host, mentions: wordsFor(host.id, actors, mentions) }))]
}

function wordsFor(state: string, actors: readonly Actor[], mentions: readonly Mention[]): readonly ActorMention[] {
  const places = actors
    .filter((actor) => actor.type === 'place' && actor.state === state)
    .flatMap((actor) => actor.mentions.map(({ start, end }) => ({ start, end, why: 'host/of-place' })))
  const wars = mentions
    .filter((m) => m.why.includes('when/named-war') && [...m.actors, ...m.recipients].includes(state))
    .map(({ trigger }) => ({ ...trigger, why: 'host/of-war' }))
  return [...places, ...wars].sort(bySpan).map((words) => ({ ...words, form: 'description' }))
}

import type { Actor } from '../model/layers.ts'
import { dependents, uposOf, formOf, lemmaOf, prepositionOf, type TokenIndex, type Tree } from './tree.ts'

/** Which actors each token of a sentence belongs to. */
export interface ActorsAt {
  /** Ids of the actors one of whose mentions holds the token; the longest mention first. */
  readonly at: (index: TokenIndex) => readonly string[]
  readonly byId: ReadonlyMap<string, Actor>
}

/** An actor's mention with its owner, for laying over tokens. */
export interface OwnedMention {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** All mentions of all actors in document order. */
export const ownedMentions = (actors: readonly Actor[]): readonly OwnedMention[] =>
  actors
    .flatMap((actor) => actor.mentions.map((m) => ({ id: actor.id, start: m.start, end: m.end })))
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))

/** Lays the mentions of one sentence over its tokens. */
export function layActors(tree: Tree, owned: readonly OwnedMention[], byId: ReadonlyMap<string, Actor>): ActorsAt {
  const { start, end } = tree.sentence
  const here = owned.filter((m) => m.start >= start && m.end <= end).sort((a, b) => b.end - b.start - (a.end - a.start))
  const ids = new Map<TokenIndex, string[]>()
  for (let index = tree.sentence.tokens[0]; index < tree.sentence.tokens[1]; index++) {
    const token = tree.tokens[index]
    if (token === undefined) continue
    const covering = here.filter((m) => m.start <= token.start && token.end <= m.end)
    const longest = covering[0]
    const own = covering.filter((m) => longest !== undefined && m.start === longest.start && m.end === longest.end)
    if (own.length > 0) ids.set(index, [...new Set(own.map((m) => m.id))])
  }
  return { at: (index) => ids.get(index) ?? [], byId }
}

/** What names the head itself, before what it belongs to ("his son Bashar"). */
const NAMING = ['appos', 'nmod:desc', 'flat']
const INSIDE = ['nmod:poss', 'amod', 'compound', 'nmod']
const OUTWARD = new Set(['of', 'from', 'by', 'including', 'such as', 'namely', 'like'])

/**
 * The actors a noun phrase means: those its head names, else those named inside it ("the Sudanese army",
 * "helicopters from Russia"), and those coordinated with it.
 */
export function partiesOf(tree: Tree, actors: ActorsAt, head: TokenIndex): readonly string[] {
  const found = [
    ...headParties(tree, actors, head, 0),
    ...dependents(tree, head, 'conj')
      .filter((c) => !isSetApart(tree, c))
      .flatMap((c) => headParties(tree, actors, c, 0)),
  ]
  return withoutDoubles(found, actors)
}

/** "with Russia rather than the United States": coordinated, but not meant. */
const isSetApart = (tree: Tree, conjunct: TokenIndex): boolean =>
  dependents(tree, conjunct, 'cc', 'advmod', 'case').some((c) =>
    ['rather', 'instead', 'not', 'than'].includes(formOf(tree, c)),
  )

function headParties(tree: Tree, actors: ActorsAt, head: TokenIndex, depth: number): readonly string[] {
  const own = actors.at(head)
  if (own.length > 0 || depth > 2) return own
  for (const child of [...dependents(tree, head, ...NAMING), ...dependents(tree, head, ...INSIDE)]) {
    const mark = prepositionOf(tree, child)
    // "Soviet-supplied tanks" are the Soviets' no longer.
    if (uposOf(tree, child) === 'VERB') continue
    if (mark !== undefined && !OUTWARD.has(mark) && !dependents(tree, head, 'nmod:poss').includes(child)) continue
    const inside = headParties(tree, actors, child, depth + 1)
    if (inside.length > 0) return [...inside, ...dependents(tree, child, 'conj').flatMap((c) => actors.at(c))]
  }
  return []
}

/** Drops repeats, and a state beside a person who acts for it. */
export function withoutDoubles(ids: readonly string[], actors: ActorsAt): readonly string[] {
  const unique = [...new Set(ids)]
  const represented = new Set(
    unique.flatMap((id) => {
      const actor = actors.byId.get(id)
      return actor !== undefined && actor.type === 'person' && actor.state !== null ? [actor.state] : []
    }),
  )
  return unique.filter(
    (id) => !(actors.byId.get(id)?.type === 'state' && represented.has(actors.byId.get(id)?.state ?? '')),
  )
}

/** Whether an actor can do something political: everybody but a mere place. */
export const isPolitical = (actors: ActorsAt, id: string): boolean => {
  const actor = actors.byId.get(id)
  return actor !== undefined && actor.type !== 'place'
}

/** The state that an actor or place stands for, else the actor itself: hosts of visits, sites of embassies. */
export function hostOf(actors: ActorsAt, id: string): string {
  const actor = actors.byId.get(id)
  return actor?.type === 'place' && actor.state !== null && actors.byId.has(actor.state) ? actor.state : id
}

/** Whether a token is a relative pronoun that stands for the noun its clause modifies. */
export const isRelative = (tree: Tree, index: TokenIndex): boolean =>
  ['who', 'which', 'that', 'whom', 'whose'].includes(lemmaOf(tree, index))

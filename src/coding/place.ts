import type { Mention } from '../model/mention.ts'
import type { ActorsAt } from './actors-at.ts'
import { ancestors, dependents, prepositionOf, type TokenIndex, type Tree } from './tree.ts'

const LOCATIVE = new Set(['in', 'at', 'near', 'inside', 'outside', 'within', 'over', 'off'])

/** The most specific place named with the act: a locative phrase of its trigger, else of the words above it in its clause. */
export function placeOf(tree: Tree, actors: ActorsAt, trigger: TokenIndex): Mention['place'] {
  for (const head of [trigger, ...ancestors(tree, trigger).slice(0, 2)]) {
    const found = dependents(tree, head, 'obl', 'nmod').filter(
      (d) => LOCATIVE.has(prepositionOf(tree, d) ?? '') && isPlace(actors, d),
    )
    const best = found.find((d) => actors.at(d).some((id) => actors.byId.get(id)?.type === 'place')) ?? found[0]
    if (best !== undefined) return named(tree, actors, best)
  }
  return null
}

const isPlace = (actors: ActorsAt, token: TokenIndex): boolean =>
  actors.at(token).some((id) => ['place', 'state'].includes(actors.byId.get(id)?.type ?? ''))

function named(tree: Tree, actors: ActorsAt, token: TokenIndex): Mention['place'] {
  const at = tree.tokens[token]
  const id = actors.at(token)[0]
  const mention = actors.byId
    .get(id ?? '')
    ?.mentions.find((m) => at !== undefined && m.start <= at.start && at.end <= m.end)
  const span = mention ?? at
  if (span === undefined || mention?.form === 'pronoun' || mention?.form === 'description') return null
  return { start: span.start, end: span.end, name: tree.text.slice(span.start, span.end) }
}

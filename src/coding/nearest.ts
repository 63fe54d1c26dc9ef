import { type ActorsAt, isPolitical } from './actors-at.ts'
import { clauseOf, relationOf, subtree, type TokenIndex, type Tree } from './tree.ts'

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
    .filter(
      ({ id }) =>
        isPolitical(actors, id) &&
        isLikely(actors, id) &&
        !taken.includes(id) &&
        !states.has(actors.byId.get(id)?.state ?? ''),
    )
    .sort((a, b) => a.away - b.away)[0]?.id
}

/** Companies, papers and private persons stand near an act more often than they take part. */
export const isLikely = (actors: ActorsAt, id: string): boolean => {
  const actor = actors.byId.get(id)
  return actor !== undefined && (actor.state !== null || ['igo', 'armed-group', 'organisation'].includes(actor.type))
}

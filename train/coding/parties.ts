import type { Scene } from '../../src/coding/scene.ts'

/** Parties as gold names them: the code of a state for whoever acts for one, else the name. */
export const partyNames = ({ page }: Scene, ids: readonly string[]): readonly string[] => [
  ...new Set(
    ids.map((id) => {
      const actor = page.byId.get(id)
      if (actor === undefined) return id
      const isOfState = actor.type === 'state' || actor.type === 'person' || actor.sector !== undefined
      return actor.state !== null && isOfState ? actor.state : actor.name
    }),
  ),
]

const SMALL = new Set(['the', 'of', 'and', 'al', 'el', 'group', 'government', 'forces'])
const plain = (name: string): string =>
  (
    name
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !SMALL.has(word))
    .join(' ')

/** Whether two names mean the same party: equal, or one within the other. */
export function sameParty(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (one === other || a === b) return true
  return a.length > 3 && b.length > 3 && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `))
}

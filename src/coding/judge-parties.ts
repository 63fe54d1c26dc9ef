import { hostOf, isPolitical } from './actors-at.ts'
import { signHash } from './judge.ts'
import type { Evocation } from './match.ts'
import type { Cast } from './roles.ts'
import type { Scene } from './scene.ts'
import {
  ancestors,
  clauseOf,
  headOf,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** Somebody who may take part in an act, with the signs by which that is judged. */
export interface PartyClues {
  /** The state that the candidate is or acts for, else its id: one party, however often and by whomever it is named. */
  readonly side: string
  /** The actor ids that stand for it in the sentence, the rules' choice first. */
  readonly ids: readonly string[]
  /** Where the rules put it. */
  readonly ruled: 'actor' | 'recipient' | 'none'
  readonly signs: readonly string[]
}

/** Everybody political whom the sentence names, or the rules found, as candidates for the parties of an act. */
export function partyClues(scene: Scene, act: Evocation, cast: Cast): readonly PartyClues[] {
  const named = namedIn(scene)
  const ruled = [...cast.actors, ...cast.recipients]
  const sides = [...new Set([...ruled, ...named.map(({ id }) => id)].map((id) => sideOf(scene, id)))]
  return sides.map((side) => {
    const own = named.filter(({ id }) => sideOf(scene, id) === side)
    const ids = [...new Set([...ruled.filter((id) => sideOf(scene, id) === side), ...own.map(({ id }) => id)])]
    const place = ruledPlace(scene, cast, side)
    const way = shortestWay(
      scene.tree,
      act.trigger,
      own.map((one) => one.token),
    )
    return {
      side,
      ids,
      ruled: place,
      signs: signsOf(scene, act, { cast, side, ruled: place, way, all: sides.length }),
    }
  })
}

/** The state for whoever acts for one. */
export function sideOf({ page }: Scene, id: string): string {
  const actor = page.byId.get(id)
  if (actor === undefined || actor.state === null) return id
  return actor.type === 'state' || actor.type === 'person' || actor.sector !== undefined ? actor.state : id
}

interface Named {
  readonly id: string
  readonly token: TokenIndex
}

function namedIn({ tree, actors }: Scene): readonly Named[] {
  const found: Named[] = []
  for (let token = tree.sentence.tokens[0]; token < tree.sentence.tokens[1]; token++)
    for (const id of actors.at(token)) {
      // Of a mere place the state that it lies in may take part: "talks in Sochi".
      const party = hostOf(actors, id)
      if (isPolitical(actors, party)) found.push({ id: party, token })
    }
  return found
}

function ruledPlace(scene: Scene, cast: Cast, side: string): PartyClues['ruled'] {
  if (cast.actors.some((id) => sideOf(scene, id) === side)) return 'actor'
  return cast.recipients.some((id) => sideOf(scene, id) === side) ? 'recipient' : 'none'
}

/** A token and the steps from it to the trigger. */
interface Way {
  readonly token: TokenIndex
  readonly steps: readonly string[]
}

/** Of the tokens that name a candidate the one with the shortest way to the trigger. */
function shortestWay(tree: Tree, trigger: TokenIndex, tokens: readonly TokenIndex[]): Way | undefined {
  const down = [trigger, ...ancestors(tree, trigger)]
  const ways = [...new Set(tokens)].map((token) => ({ token, steps: wayBetween(tree, token, down) }))
  return ways.reduce<Way | undefined>(
    (best, way) => (best === undefined || way.steps.length < best.steps.length ? way : best),
    undefined,
  )
}

/** The relations from a token up to where its branch meets the trigger's, then down to the trigger. */
function wayBetween(tree: Tree, token: TokenIndex, down: readonly TokenIndex[]): readonly string[] {
  const steps: string[] = []
  for (let at: TokenIndex | undefined = token; at !== undefined; at = headOf(tree, at)) {
    const meeting = down.indexOf(at)
    if (meeting >= 0) {
      for (let k = meeting - 1; k >= 0; k--) steps.push(`v${plainRelation(tree, down[k] ?? at)}`)
      return steps
    }
    steps.push(`^${relationOf(tree, at)}.${prepositionOf(tree, at) ?? ''}`)
  }
  return []
}

interface Candidate {
  readonly cast: Cast
  readonly side: string
  readonly ruled: PartyClues['ruled']
  readonly way: Way | undefined
  readonly all: number
}

function signsOf(scene: Scene, act: Evocation, candidate: Candidate): readonly string[] {
  const { frame } = act
  const { cast, ruled, way, all } = candidate
  const rule = `${ruled}.${frame.roles}`
  const why = cast.why.join('+')
  const sizes = `${Math.min(cast.actors.length, 3)}.${Math.min(cast.recipients.length, 3)}`
  const isPair = scene.page.pair?.includes(candidate.side) === true
  return [
    `rule=${ruled}`,
    `rr=${rule}`,
    `rw=${ruled}.${why}`,
    `rs=${rule}.${sizes}`,
    `rk=${ruled}.${frame.kind}`,
    `rf=${ruled}.${frame.frame}`,
    `ra=${ruled}.${Math.min(all, 4)}.${sizes}`,
    `pair=${isPair}.${ruled}`,
    `type=${scene.page.byId.get(candidate.side)?.type ?? 'gone'}.${ruled}`,
    ...(way === undefined ? [`away=${ruled}`] : waySigns(scene, act, way, ruled)),
  ]
}

function waySigns(
  { tree, actors, acts }: Scene,
  { frame, trigger }: Evocation,
  { token, steps }: Way,
  ruled: string,
): readonly string[] {
  // Four signs are made of it: its hash is soon told.
  const path = signHash(steps.slice(0, 6).join(' ')).toString(36)
  const part = uposOf(tree, trigger)
  const order = token < trigger ? 'before' : token === trigger ? 'at' : 'behind'
  const [low, high] = [Math.min(token, trigger), Math.max(token, trigger)]
  let between = 0
  for (let at = low + 1; at < high; at++) if (actors.at(at).length > 0 || acts.has(at)) between++
  const head = headOf(tree, token)
  const kind = actors.byId.get(actors.at(token)[0] ?? '')?.type ?? 'none'
  return [
    `w=${path}.${part}`,
    `wr=${path}.${ruled}`,
    `wp=${path}.${frame.roles}.${part}`,
    `wk=${path}.${frame.kind}`,
    `w0=${steps[0] ?? ''}.${part}.${frame.roles}`,
    `wl=${steps.length}.${ruled}`,
    `wo=${order}.${ruled}.${frame.roles}`,
    `wb=${Math.min(between, 4)}.${ruled}`,
    `wc=${clauseOf(tree, token) === clauseOf(tree, trigger)}.${order}.${ruled}`,
    `wk2=${kind}.${relationOf(tree, token)}.${ruled}`,
    `wh=${relationOf(tree, token)}<${head === undefined ? 'root' : lemmaOf(tree, head)}`,
  ]
}

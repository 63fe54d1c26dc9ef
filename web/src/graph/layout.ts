import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force'
import { countOf } from './ties.ts'
import type { Tie, TieParty, Ties } from './ties.ts'

/** The drawing's size in its own units. */
export const WIDTH = 990
export const HEIGHT = 660
const EDGE_X = 80
const EDGE_Y = 44

/** A party with its place in the drawing. */
export interface PlacedParty extends TieParty {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** A tie between two placed parties. */
export interface PlacedTie extends Tie {
  readonly from: PlacedParty
  readonly to: PlacedParty
}

interface Body extends SimulationNodeDatum {
  readonly party: TieParty
  readonly radius: number
}

/**
 * Places the parties by forces (d3-force), the states of the dossier held fast. The same ties give the same drawing:
 * d3 begins from a spiral and shakes by a fixed sequence of numbers.
 */
export function placeTies({ parties, ties }: Ties): {
  readonly parties: readonly PlacedParty[]
  readonly ties: readonly PlacedTie[]
} {
  const own = parties.filter((party) => party.own)
  const bodies = parties.map((party): Body => ({ party, radius: radiusOf(party), ...fixedPlace(party, own) }))
  const byId = new Map(bodies.map((body) => [body.party.id, body]))
  const links = ties.flatMap((tie): SimulationLinkDatum<Body>[] => {
    const [source, target] = [byId.get(tie.one), byId.get(tie.other)]
    return source === undefined || target === undefined ? [] : [{ source, target }]
  })
  forceSimulation(bodies)
    .force('charge', forceManyBody<Body>().strength(-900))
    .force('links', forceLink<Body, SimulationLinkDatum<Body>>(links).distance(150).strength(0.25))
    .force(
      'room',
      forceCollide<Body>((body) => body.radius + 30),
    )
    .force('x', forceX<Body>(WIDTH / 2).strength(0.05))
    .force('y', forceY<Body>(HEIGHT / 2).strength(0.09))
    .stop()
    .tick(300)
  const placed = new Map(bodies.map((body) => [body.party.id, placedParty(body)]))
  return {
    parties: [...placed.values()],
    ties: ties.flatMap((tie) => {
      const [from, to] = [placed.get(tie.one), placed.get(tie.other)]
      return from === undefined || to === undefined || countOf(tie) === 0 ? [] : [{ ...tie, from, to }]
    }),
  }
}

/** The dossier's states stand in the middle, one under the other; three or more on a ring. */
function fixedPlace(party: TieParty, own: readonly TieParty[]): { fx?: number; fy?: number } {
  const at = own.findIndex((each) => each.id === party.id)
  if (at < 0) return {}
  const angle = (2 * Math.PI * at) / own.length - Math.PI / 2
  return { fx: WIDTH / 2 + 150 * Math.cos(angle), fy: HEIGHT / 2 + 150 * Math.sin(angle) }
}

const radiusOf = (party: TieParty): number =>
  party.own ? Math.min(44, 26 + Math.sqrt(party.records)) : Math.min(26, 9 + Math.sqrt(party.records) * 1.6)

function placedParty({ party, radius, x = WIDTH / 2, y = HEIGHT / 2 }: Body): PlacedParty {
  const within = (value: number, edge: number, size: number): number => Math.min(size - edge, Math.max(edge, value))
  return { ...party, radius, x: within(x, EDGE_X, WIDTH), y: within(y, EDGE_Y, HEIGHT) }
}

import type { ReactNode } from 'react'
import { useMiddle } from '../map/useMiddle.ts'
import { HEIGHT, WIDTH } from './layout.ts'
import type { PlacedParty, PlacedTie } from './layout.ts'
import { countOf } from './ties.ts'

/** The graph itself: wider is more; whole lines draw together, dashed ones set apart. */
export function GraphDrawing(props: {
  readonly parties: readonly PlacedParty[]
  readonly ties: readonly PlacedTie[]
}): ReactNode {
  const { parties, ties } = props
  const frame = useMiddle<HTMLElement>()
  const most = ties.reduce((sum, tie) => Math.max(sum, countOf(tie)), 1)
  return (
    <figure ref={frame} className="graph pan" tabIndex={0} aria-label="Graph">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Graph of ${parties.length} parties and ${ties.length} ties. The same ties stand in the table.`}
      >
        {ties.map((tie) => (
          <TieLines key={`${tie.one} ${tie.other}`} tie={tie} most={most} />
        ))}
        {ties.map((tie) => (
          <TieCount key={`${tie.one} ${tie.other}`} tie={tie} />
        ))}
        {parties.map((party) => (
          <Node key={party.id} party={party} />
        ))}
      </svg>
    </figure>
  )
}

/** One line for what draws together and one for what sets apart, side by side, each as wide as its records. */
function TieLines({ tie, most }: { readonly tie: PlacedTie; readonly most: number }): ReactNode {
  const parts = [
    { kind: 'together', count: tie.together },
    { kind: 'apart', count: tie.apart },
    { kind: 'neither', count: tie.neither },
  ].filter((part) => part.count > 0)
  const widths = parts.map((part) => 1.5 + 8 * Math.sqrt(part.count / most))
  const whole = widths.reduce((sum, width) => sum + width + GAP, -GAP)
  const long = Math.hypot(tie.to.x - tie.from.x, tie.to.y - tie.from.y)
  const [across, down] = [-(tie.to.y - tie.from.y) / long, (tie.to.x - tie.from.x) / long]
  let at = -whole / 2
  return parts.map((part, place) => {
    const width = widths[place] ?? 0
    const off = at + width / 2
    at += width + GAP
    return (
      <line
        key={part.kind}
        className={`tie ${part.kind}`}
        x1={tie.from.x + across * off}
        y1={tie.from.y + down * off}
        x2={tie.to.x + across * off}
        y2={tie.to.y + down * off}
        strokeWidth={width}
      />
    )
  })
}

const GAP = 3

function TieCount({ tie }: { readonly tie: PlacedTie }): ReactNode {
  return (
    <text className="tie-count" x={(tie.from.x + tie.to.x) / 2} y={(tie.from.y + tie.to.y) / 2 + 4}>
      {countOf(tie)}
    </text>
  )
}

const LONGEST = 26

function Node({ party }: { readonly party: PlacedParty }): ReactNode {
  const name = party.name.length > LONGEST ? `${party.name.slice(0, LONGEST - 1)}…` : party.name
  return (
    <g className={party.own ? 'node own' : 'node'}>
      <circle cx={party.x} cy={party.y} r={party.radius}>
        <title>{`${party.name}: ${party.records}`}</title>
      </circle>
      <text x={party.x} y={party.own ? party.y + 5 : party.y + party.radius + 17}>
        {name}
      </text>
    </g>
  )
}

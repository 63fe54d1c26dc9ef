import type { ReactNode } from 'react'
import type { Balance, Direction, Stretch } from './balance.ts'
import { WIDTH, above, barAt, below, labelledYears, mostOf, sumText } from './scale.ts'

const HALF = 74
const MIDDLE = HALF + 6

/** One side's acts toward the others: words hollow, deeds solid, as the glyphs have it. */
export function DirectionBars(props: { readonly direction: Direction; readonly balance: Balance }): ReactNode {
  const { direction, balance } = props
  const unit = HALF / mostOf(balance)
  const together = direction.stretches.reduce((sum, stretch) => sum + above(stretch), 0)
  const apart = direction.stretches.reduce((sum, stretch) => sum + below(stretch), 0)
  const name = `${direction.from} toward ${direction.toward}`
  return (
    <figure className="fig">
      <figcaption>
        <h3>{name}</h3>
        <span className="meta num">
          <span className="together">{sumText(together)} together</span>,{' '}
          <span className="apart">{sumText(apart)} apart</span>
        </span>
      </figcaption>
      <div className="pan" tabIndex={0} role="group" aria-label={`${name}, drawing`}>
        <svg
          viewBox={`0 0 ${WIDTH} ${2 * MIDDLE + 18}`}
          role="img"
          aria-label={`${name}: ${sumText(together)} together, ${sumText(apart)} apart. The table below has the numbers.`}
        >
          {labelledYears(balance).map(([at, year]) => (
            <g key={year}>
              <line className="b-grid" x1={barAt(balance, at).x} x2={barAt(balance, at).x} y1={2} y2={2 * MIDDLE} />
              <text
                className="b-year"
                x={barAt(balance, at).x}
                y={2 * MIDDLE + 14}
                textAnchor={barAt(balance, at).x > WIDTH - 30 ? 'end' : 'start'}
              >
                {year}
              </text>
            </g>
          ))}
          {direction.stretches.map((stretch, at) => (
            <StretchBar key={balance.bins[at]?.name} stretch={stretch} unit={unit} {...barAt(balance, at)} />
          ))}
          <line className="b-axis" x1={44} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
          <text className="b-side" x={0} y={MIDDLE - 8}>
            together
          </text>
          <text className="b-side" x={0} y={MIDDLE + 16}>
            apart
          </text>
        </svg>
      </div>
    </figure>
  )
}

function StretchBar(props: {
  readonly stretch: Stretch
  readonly unit: number
  readonly x: number
  readonly width: number
}): ReactNode {
  const { stretch, unit, x, width } = props
  const { togetherDeeds, togetherWords, apartDeeds, apartWords } = stretch
  const up = togetherDeeds * unit
  const down = apartDeeds * unit
  return (
    <>
      <rect className="b-together deeds" x={x} width={width} y={MIDDLE - up} height={up} />
      <rect
        className="b-together words-bar"
        x={x}
        width={width}
        y={MIDDLE - up - togetherWords * unit}
        height={togetherWords * unit}
      />
      <rect className="b-apart deeds" x={x} width={width} y={MIDDLE} height={down} />
      <rect className="b-apart words-bar" x={x} width={width} y={MIDDLE + down} height={apartWords * unit} />
    </>
  )
}

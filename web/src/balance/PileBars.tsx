import type { ReactNode } from 'react'
import type { Balance } from './balance.ts'
import { WIDTH, barAt } from './scale.ts'

const TALL = 30

/** How much the pile holds of each stretch, so that silence is not read as peace. */
export function PileBars(props: {
  readonly balance: Balance
  readonly counts: readonly number[]
  readonly title: string
  readonly note: string
}): ReactNode {
  const { balance, counts, title, note } = props
  // Documents and origins share one scale: that of the documents, which are never fewer.
  const most = balance.documents.reduce((a, b) => Math.max(a, b), 1)
  return (
    <figure className="fig">
      <figcaption>
        <h3>{title}</h3>
        <span className="meta">{note}</span>
      </figcaption>
      <div className="pan" tabIndex={0} role="group" aria-label={`${title}, drawing`}>
        <svg
          viewBox={`0 0 ${WIDTH} ${TALL + 2}`}
          role="img"
          aria-label={`${title}, by stretch. The table below has the numbers.`}
        >
          {counts.map((count, at) => {
            const height = (count / most) * TALL
            return (
              <rect
                key={balance.bins[at]?.name}
                className="b-documents"
                {...barAt(balance, at)}
                y={TALL - height}
                height={height}
              />
            )
          })}
          <line className="b-axis" x1={44} x2={WIDTH} y1={TALL} y2={TALL} />
        </svg>
      </div>
    </figure>
  )
}

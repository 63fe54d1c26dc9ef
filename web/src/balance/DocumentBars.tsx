import type { ReactNode } from 'react'
import type { Balance } from './balance.ts'
import { WIDTH, barAt } from './scale.ts'

const TALL = 34

/** How many documents tell of each stretch, so that silence is not read as peace. */
export function DocumentBars({ balance }: { readonly balance: Balance }): ReactNode {
  const most = balance.documents.reduce((a, b) => Math.max(a, b), 1)
  return (
    <figure className="fig">
      <figcaption>
        <h3>Documents that tell of it</h3>
        <span className="meta">where there is none, the pile is silent; that is not peace</span>
      </figcaption>
      <div className="pan" tabIndex={0} role="group" aria-label="Documents, drawing">
        <svg
          viewBox={`0 0 ${WIDTH} ${TALL + 2}`}
          role="img"
          aria-label="Documents that tell of each stretch. The table below has the numbers."
        >
          {balance.documents.map((count, at) => {
            const height = (count / most) * TALL
            return (
              <rect
                key={balance.years[at]}
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

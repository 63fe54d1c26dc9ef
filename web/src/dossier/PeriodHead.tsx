import type { ReactNode } from 'react'
import { counted } from '../data/wording.ts'
import type { Period } from './periods.ts'

/** The heading of a period, which stays on top while its lines go by. */
export function PeriodHead({ period }: { readonly period: Period }): ReactNode {
  const { years, lines } = period
  const span = years === null ? '' : years[0] === years[1] ? `${years[0]}, ` : `${years[0]}–${years[1]}, `
  return (
    <header className="era">
      <h2>{period.title}</h2>
      <span className="meta num">
        {span}
        {counted(lines.length, 'record')}
      </span>
    </header>
  )
}

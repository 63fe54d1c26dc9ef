import { useMemo } from 'react'
import type { ReactNode } from 'react'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { dossierHref, hrefOf } from '../data/address.ts'
import { Link } from '../frame/Link.tsx'

/** What only one view reads from the address. */
const OF_ONE_VIEW = ['thread', 'pick', 'sections', 'notes', 'by', 'weight', 'item', 'guide']

/** The views of a dossier; the filter goes along from one to the next. */
export function DossierTabs(props: {
  readonly dossier: DossierAnswer
  readonly view: string | undefined
  readonly query: URLSearchParams
}): ReactNode {
  const { dossier } = props
  const registers = useMemo(() => new Set(dossier.lines.map((line) => line.register)).size, [dossier.lines])
  const tabs: readonly (readonly [view: string | undefined, name: string, count: number | null])[] = [
    [undefined, 'Chronology', dossier.total],
    ['registers', 'Registers', registers],
    ['statements', 'Statements', dossier.statements.length],
    ['sources', 'Sources compared', dossier.sources.length],
    ['balance', 'Balance', null],
    ['map', 'Map', null],
    ['graph', 'Who with whom', null],
    ['review', 'Review', null],
    ['brief', 'Brief', null],
  ]
  const codes = dossier.states.map((state) => state.code)
  const query = new URLSearchParams(props.query)
  for (const own of ['open', ...OF_ONE_VIEW]) query.delete(own)
  return (
    <nav className="tabs" aria-label="Dossier">
      <ul>
        {tabs.map(([view, name, count]) => (
          <li key={name}>
            <Link
              href={hrefOf(dossierHref(codes, view), query)}
              {...(view === props.view ? { 'aria-current': 'page' as const } : {})}
            >
              {name}
              {count === null ? null : <span className="num">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

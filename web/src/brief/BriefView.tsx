import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { dossierHref, goTo, hrefOf } from '../data/address.ts'
import { briefQuery } from '../data/queries.ts'
import { FailedHere, Waiting } from '../frame/NothingHere.tsx'
import { BriefPanel } from './BriefPanel.tsx'
import { BriefSheet } from './BriefSheet.tsx'
import { choiceOfQuery, queryOfChoice } from './choice.ts'
import type { BriefChoice } from './choice.ts'
import { keepPicks } from './picks.ts'

/** The chosen lines as a page that can be printed, with a note behind every sentence. */
export function BriefView(props: { readonly filtered: FilteredDossier; readonly query: URLSearchParams }): ReactNode {
  const { filtered, query } = props
  const codes = filtered.dossier.states.map((state) => state.code)
  const path = dossierHref(codes, 'brief')
  const choice = choiceOfQuery(query)
  const search = queryOfChoice(choice, filtered.filter)
  const answer = useQuery({ ...briefQuery(codes.join('+'), search.toString()), placeholderData: keepPreviousData })
  const setChoice = (next: BriefChoice): void => {
    if (next.lines.kind === 'picked') keepPicks(codes.join('+'), next.lines.ids)
    goTo(hrefOf(path, queryOfChoice(next, filtered.filter)), { replace: true })
  }
  if (answer.isError) return <FailedHere part error={answer.error} again={() => void answer.refetch()} />
  return (
    <div className="briefdesk">
      <BriefPanel
        filtered={filtered}
        choice={choice}
        setChoice={setChoice}
        markdown={hrefOf(`${path}.md`, search)}
        notes={answer.data?.notes.length ?? 0}
      />
      {answer.data === undefined ? (
        <Waiting what="Writing the brief" />
      ) : (
        <BriefSheet brief={answer.data} words={choice.words} />
      )}
    </div>
  )
}

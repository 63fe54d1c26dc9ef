import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { pairsQuery } from '../data/queries.ts'
import { usePageTitle } from '../frame/usePageTitle.ts'
import { PairList } from '../pile/PairList.tsx'
import { StatesForm } from './StatesForm.tsx'

/** The page of a dossier before states are chosen. */
export function ChooseStates(): ReactNode {
  usePageTitle('Dossier')
  const pairs = useQuery(pairsQuery)
  return (
    <>
      <h1>Dossier</h1>
      <p className="lead">Everything the pile tells between two states.</p>
      <div className="choose-page">
        <StatesForm title="Which two?" />
        <PairList pairs={pairs.data?.pairs ?? []} />
      </div>
    </>
  )
}

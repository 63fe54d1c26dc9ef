import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { PileDocument } from '../../../src/serve/answers.ts'
import { pairsQuery, pileQuery } from '../data/queries.ts'
import { counted } from '../data/wording.ts'
import { StatesForm } from '../dossier/StatesForm.tsx'
import { usePageTitle } from '../frame/usePageTitle.ts'
import { FailedHere, Waiting } from '../frame/NothingHere.tsx'
import { AddDocuments } from './AddDocuments.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import { FirstLook } from './FirstLook.tsx'
import { PairList } from './PairList.tsx'
import { UnreadList } from './UnreadList.tsx'
import { useAdding } from './useAdding.ts'

/** The pile: its documents, what could not be read, and the pairs of states it tells of. */
export function PilePage(): ReactNode {
  usePageTitle('The pile')
  const pile = useQuery(pileQuery)
  const pairs = useQuery(pairsQuery)
  const adding = useAdding()
  if (pile.isError) return <FailedHere error={pile.error} again={() => void pile.refetch()} />
  if (pile.data === undefined) return <Waiting what="Opening the pile" />
  const { documents, unread } = pile.data
  return (
    <div className="home">
      <div>
        <h1>The pile</h1>
        <p className="lead">{summaryOf(documents)}</p>
        <FirstLook pair={pairs.data?.pairs[0]} />
        <AddDocuments adding={adding} />
        {documents.length === 0 ? <EmptyPile /> : <DocumentTable documents={documents} />}
        {unread.length === 0 ? null : <UnreadList files={unread} reread={adding.reread} />}
      </div>
      <div>
        <PairList pairs={pairs.data?.pairs ?? []} />
        <StatesForm title="Any two states" />
      </div>
    </div>
  )
}

function summaryOf(documents: readonly PileDocument[]): string {
  const publishers = new Set(documents.map((each) => each.publisher ?? each.id)).size
  const acts = documents.reduce((sum, each) => sum + each.acts, 0)
  return `${counted(documents.length, 'document')} by ${counted(publishers, 'publisher')}, ${counted(acts, 'passage')} that ${acts === 1 ? 'tells' : 'tell'} of an act`
}

function EmptyPile(): ReactNode {
  return (
    <div className="blank">
      <h2 className="h3">No documents yet</h2>
      <p className="meta">
        Drop files or a folder above, paste text, or add them with <code>chancery add PATH</code>. To look around first,
        start the sample pile: <code>npm start</code>.
      </p>
    </div>
  )
}

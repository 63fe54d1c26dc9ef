import { Suspense, lazy, useEffect } from 'react'
import type { ReactNode } from 'react'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { BalanceView } from '../balance/BalanceView.tsx'
import { dossierHref, goTo } from '../data/address.ts'
import { counted, listed } from '../data/wording.ts'
import { FailedHere, NothingHere, Waiting } from '../frame/NothingHere.tsx'
import { rememberDossier } from '../frame/last-dossier.ts'
import { usePageTitle } from '../frame/usePageTitle.ts'
import { GuideBar } from '../guide/GuideBar.tsx'
import { RegistersView } from '../registers/RegistersView.tsx'
import { StatementsView } from '../statements/StatementsView.tsx'
import { SourcesView } from '../sources/SourcesView.tsx'
import { ChronologyView } from './ChronologyView.tsx'
import { DossierHead } from './DossierHead.tsx'
import { DossierTabs } from './DossierTabs.tsx'
import { EraStrip } from './EraStrip.tsx'
import { Profile } from './Profile.tsx'
import { useDossier } from './useDossier.ts'
import { useFilteredDossier } from './useFilteredDossier.ts'

const GraphView = lazy(async () => ({ default: (await import('../graph/GraphView.tsx')).GraphView }))
const MapView = lazy(async () => ({ default: (await import('../map/MapView.tsx')).MapView }))
const ReviewView = lazy(async () => ({ default: (await import('../review/ReviewView.tsx')).ReviewView }))
const BriefView = lazy(async () => ({ default: (await import('../brief/BriefView.tsx')).BriefView }))

/** Everything between the states of the address, in the view of the address. */
export function DossierPage(props: {
  readonly states: string
  readonly view: string | undefined
  readonly query: URLSearchParams
}): ReactNode {
  const { answer, partial } = useDossier(props)
  usePageTitle(answer.data === undefined ? '' : listed(answer.data.states.map((state) => state.name)))
  if (answer.isError) return <FailedHere error={answer.error} again={() => void answer.refetch()} />
  if (answer.data === undefined) return <Waiting what="Opening the dossier" />
  return <DossierOf {...props} dossier={answer.data} partial={partial} />
}

function DossierOf(props: {
  readonly states: string
  readonly view: string | undefined
  readonly query: URLSearchParams
  readonly dossier: DossierAnswer
  /** Only the first lines are there; the rest is on its way. */
  readonly partial: boolean
}): ReactNode {
  const { dossier, view, partial } = props
  const path = dossierHref(
    dossier.states.map((state) => state.code),
    view,
  )
  const filtered = useFilteredDossier(dossier, path, props.query)
  useEffect(() => keepPlace(dossier, path, props.states), [dossier, path, props.states])
  if (dossier.total === 0) return <NothingBetween dossier={dossier} />
  return (
    <>
      <GuideBar codes={dossier.states.map((state) => state.code)} query={props.query} />
      <DossierHead dossier={dossier} path={path} query={props.query} />
      {view === undefined ? <Profile dossier={dossier} /> : null}
      <DossierTabs dossier={dossier} view={view} query={props.query} />
      {view === undefined && !partial ? <EraStrip filtered={filtered} /> : null}
      {view === undefined ? <ChronologyView filtered={filtered} states={props.states} partial={partial} /> : null}
      {view === 'registers' ? <RegistersView filtered={filtered} states={props.states} /> : null}
      {view === 'statements' ? <StatementsView filtered={filtered} /> : null}
      {view === 'balance' ? <BalanceView filtered={filtered} query={props.query} /> : null}
      {view === 'sources' ? <SourcesView filtered={filtered} /> : null}
      <Suspense fallback={<Waiting what="Opening the view" />}>
        {view === 'map' ? <MapView filtered={filtered} /> : null}
        {view === 'graph' ? <GraphView filtered={filtered} /> : null}
        {view === 'review' ? <ReviewView filtered={filtered} query={props.query} /> : null}
        {view === 'brief' ? <BriefView filtered={filtered} query={props.query} /> : null}
      </Suspense>
    </>
  )
}

/** Remembers the dossier for the bar, and writes states in the address by their codes, however they were typed. */
function keepPlace(dossier: DossierAnswer, path: string, states: string): void {
  const codes = dossier.states.map((state) => state.code)
  rememberDossier({ href: dossierHref(codes), name: listed(dossier.states.map((state) => state.name)) })
  if (states !== codes.join('+')) goTo(`${path}${location.search}`, { replace: true })
}

function NothingBetween({ dossier }: { readonly dossier: DossierAnswer }): ReactNode {
  const names = listed(dossier.states.map((state) => state.name))
  return (
    <NothingHere
      title={`Nothing in the pile connects ${names}`}
      more={`${counted(dossier.sources.length, 'document')} of the pile would tell of them together. Add documents that do, or choose another pair.`}
    />
  )
}

import type { ReactNode } from 'react'
import { useAddress } from '../data/address.ts'
import type { Address } from '../data/address.ts'
import { ChooseStates } from '../dossier/ChooseStates.tsx'
import { DossierPage } from '../dossier/DossierPage.tsx'
import { SearchPage } from '../found/SearchPage.tsx'
import { ReadingGuide } from '../guide/ReadingGuide.tsx'
import { PilePage } from '../pile/PilePage.tsx'
import { ReaderPage } from '../reader/ReaderPage.tsx'
import { KeysSheet } from './KeysSheet.tsx'
import { NothingHere } from './NothingHere.tsx'
import { TopBar } from './TopBar.tsx'
import { useKeys } from './keys.ts'

/** The whole page: the bar, the page of the address, and the sheet of keys. */
export function App(): ReactNode {
  const address = useAddress()
  useKeys()
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      <TopBar address={address} />
      <main id="main" className="page" tabIndex={-1}>
        <PageOf address={address} />
      </main>
      <KeysSheet />
    </>
  )
}

function PageOf({ address }: { readonly address: Address }): ReactNode {
  const [room, second, third] = address.parts
  if (room === undefined) return <PilePage />
  if (room === 'dossier' && second === undefined) return <ChooseStates />
  if (room === 'dossier' && second !== undefined) {
    return <DossierPage key={second} states={second} view={third} query={address.query} />
  }
  if (room === 'document' && second !== undefined) return <ReaderPage key={second} id={second} query={address.query} />
  if (room === 'search') return <SearchPage query={address.query} />
  if (room === 'reading') return <ReadingGuide />
  return <NothingHere title="There is nothing at this address" more={address.path} />
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Address } from '../data/address.ts'
import { Glyph } from '../glyph/Glyph.tsx'
import { Link } from './Link.tsx'
import { SearchField } from './SearchField.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'
import { KEYS_SHEET_ID } from './keys.ts'
import { lastDossier } from './last-dossier.ts'

const ROOMS = [
  { href: '/', name: 'Pile', rooms: [undefined, 'document'] },
  { href: '/dossier', name: 'Dossier', rooms: ['dossier'] },
  { href: '/reading', name: 'How to read it', rooms: ['reading'] },
] as const

/** The bar on top of every page. */
export function TopBar({ address }: { readonly address: Address }): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <header className="top">
      <Link className="name" href="/">
        Chancery
      </Link>
      <nav aria-label="Main" id="menu" className={open ? 'open' : undefined} onClick={() => setOpen(false)}>
        <ul>
          {ROOMS.map((room) => (
            <Room key={room.name} room={room} address={address} />
          ))}
        </ul>
      </nav>
      <SearchField address={address} />
      <div className="tools">
        <ThemeSwitch />
        <button className="btn bare hide" type="button" aria-label="Keyboard help" onClick={openKeys}>
          <kbd>?</kbd>
        </button>
        <button
          className="btn bare menu"
          type="button"
          aria-label="Menu"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          <Glyph>
            <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />
          </Glyph>
        </button>
      </div>
    </header>
  )
}

function Room(props: { readonly room: (typeof ROOMS)[number]; readonly address: Address }): ReactNode {
  const rooms: readonly (string | undefined)[] = props.room.rooms
  const here = rooms.includes(props.address.parts[0])
  const href = props.room.href === '/dossier' ? (lastDossier() ?? props.room.href) : props.room.href
  return (
    <li>
      <Link href={href} {...(here ? { 'aria-current': 'page' as const } : {})}>
        {props.room.name}
      </Link>
    </li>
  )
}

function openKeys(): void {
  const sheet = document.getElementById(KEYS_SHEET_ID)
  if (sheet instanceof HTMLDialogElement) sheet.showModal()
}

import { useState } from 'react'
import type { FormEvent, ReactNode, RefObject } from 'react'

/** A sheet for one address, which says what will leave this machine before anything does. */
export function AddressSheet(props: {
  readonly sheet: RefObject<HTMLDialogElement | null>
  readonly fetchAddress: (address: string) => void
}): ReactNode {
  const [address, setAddress] = useState('')
  const host = URL.parse(address.trim())?.host ?? ''
  const send = (event: FormEvent): void => {
    event.preventDefault()
    props.fetchAddress(address.trim())
    setAddress('')
    props.sheet.current?.close()
  }
  return (
    <dialog ref={props.sheet} aria-labelledby="fetch-h" className="paste">
      <form onSubmit={send}>
        <h2 id="fetch-h">Fetch a page</h2>
        <label className="label" htmlFor="fetch-address">
          Address
        </label>
        <input
          id="fetch-address"
          type="url"
          required
          pattern="https?://.+"
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <p className="meta">
          {host === '' ? 'The server of the page' : <b>{host}</b>} will be asked for this one page, and will see this
          machine’s address. Pictures, scripts and links of it are not followed. Nothing else leaves this machine, and
          nothing without your word.
        </p>
        <p className="btns">
          <button className="btn main" type="submit">
            Fetch it
          </button>
          <button className="btn" type="button" onClick={() => props.sheet.current?.close()}>
            Close
          </button>
        </p>
      </form>
    </dialog>
  )
}

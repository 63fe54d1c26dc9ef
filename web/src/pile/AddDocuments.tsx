import { useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { AddressSheet } from './AddressSheet.tsx'
import { AddingTable } from './AddingTable.tsx'
import { PasteSheet } from './PasteSheet.tsx'
import { chosenFiles, filesOfDrop } from './dropped-files.ts'
import type { Adding } from './useAdding.ts'

/** Where files are dropped, chosen or pasted, and what becomes of them. */
export function AddDocuments({ adding }: { readonly adding: Adding }): ReactNode {
  const { add } = adding
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const sheet = useRef<HTMLDialogElement>(null)
  const address = useRef<HTMLDialogElement>(null)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void filesOfDrop(event.dataTransfer.items).then(add)
  }
  const hover = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <>
      <section
        className={over ? 'drop over' : 'drop'}
        aria-label="Add documents"
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>Drop files or folders here, or paste text.</p>
        <div className="btns">
          <input
            ref={input}
            className="vh"
            type="file"
            multiple
            tabIndex={-1}
            aria-label="Files to add"
            onChange={(event) => add(chosenFiles(event.target.files))}
          />
          <button className="btn main" type="button" onClick={() => input.current?.click()}>
            Choose files
          </button>
          <button className="btn" type="button" onClick={() => sheet.current?.showModal()}>
            Paste text
          </button>
          <button className="btn" type="button" onClick={() => address.current?.showModal()}>
            Fetch a page
          </button>
        </div>
      </section>
      <PasteSheet sheet={sheet} add={(name, text) => add([{ name, file: new Blob([text]) }])} />
      <AddressSheet sheet={address} fetchAddress={adding.fetchAddress} />
      {adding.error === null ? null : (
        <p className="note" role="alert">
          {adding.error.message}
        </p>
      )}
      {adding.files.length + adding.sending === 0 ? null : <AddingTable adding={adding} />}
    </>
  )
}

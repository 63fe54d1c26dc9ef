import { useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { AddingTable } from './AddingTable.tsx'
import { PasteSheet } from './PasteSheet.tsx'
import { chosenFiles, filesOfDrop } from './dropped-files.ts'
import { useAdding } from './useAdding.ts'

/** Where files are dropped, chosen or pasted, and what becomes of them. */
export function AddDocuments(): ReactNode {
  const { files, add } = useAdding()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const sheet = useRef<HTMLDialogElement>(null)
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
        </div>
      </section>
      <PasteSheet sheet={sheet} add={(name, text) => add([{ name, file: new Blob([text]) }])} />
      {files.length === 0 ? null : <AddingTable files={files} />}
    </>
  )
}

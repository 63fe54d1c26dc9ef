import { useState } from 'react'
import type { FormEvent, ReactNode, RefObject } from 'react'

/** A sheet for pasted text, with the name that the document will have. */
export function PasteSheet(props: {
  readonly sheet: RefObject<HTMLDialogElement | null>
  readonly add: (name: string, text: string) => void
}): ReactNode {
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    props.add(fileNameOf(name), text)
    setName('')
    setText('')
    props.sheet.current?.close()
  }
  return (
    <dialog ref={props.sheet} aria-labelledby="paste-h" className="paste">
      <form onSubmit={send}>
        <h2 id="paste-h">Paste text</h2>
        <label className="label" htmlFor="paste-name">
          Name
        </label>
        <input id="paste-name" required value={name} onChange={(event) => setName(event.target.value)} />
        <label className="label" htmlFor="paste-text">
          Text
        </label>
        <textarea id="paste-text" required rows={12} value={text} onChange={(event) => setText(event.target.value)} />
        <p className="btns">
          <button className="btn main" type="submit">
            Add
          </button>
          <button className="btn" type="button" onClick={() => props.sheet.current?.close()}>
            Close
          </button>
        </p>
      </form>
    </dialog>
  )
}

const fileNameOf = (name: string): string => (/\.\w{2,5}$/.test(name) ? name : `${name.trim()}.txt`)

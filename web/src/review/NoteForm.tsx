import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { closeOnEscape } from './EditFields.tsx'
import type { PanelParts } from './EditFields.tsx'

/** Words of a reader on a line. */
export function NoteForm({ answer, give, done }: PanelParts): ReactNode {
  const [note, setNote] = useState('')
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (note.trim() !== '') give({ verdict: 'note', on: [{ record: answer.record.id }], note: note.trim() }, 'noted on')
  }
  return (
    <form className="choice" aria-label="Note" onSubmit={save} onKeyDown={closeOnEscape(done)}>
      <label className="label" htmlFor="note-words">
        Note
      </label>
      <input
        id="note-words"
        value={note}
        maxLength={5000}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opened because the reader pressed the key for it
        autoFocus
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="btns">
        <button className="btn main" type="submit" disabled={note.trim() === ''}>
          <kbd>Enter</kbd>Save
        </button>
        <button className="btn" type="button" onClick={done}>
          <kbd>Esc</kbd>Leave it
        </button>
      </p>
    </form>
  )
}

import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import { closeOnEscape } from './EditFields.tsx'
import type { PanelParts } from './EditFields.tsx'

/** The passages of a line; those that are ticked become a line of their own. */
export function SplitChoice(
  props: PanelParts & { readonly sourceOf: (document: string) => SourceEntry | undefined },
): ReactNode {
  const { answer, give, done, sourceOf } = props
  const [out, setOut] = useState<readonly string[]>([])
  const passages = answer.passages.map((passage) => ({ ...passage, key: `${passage.document} ${passage.mention}` }))
  const turn = (key: string): void => setOut(out.includes(key) ? out.filter((each) => each !== key) : [...out, key])
  const whole = out.length === passages.length
  const split = (event: FormEvent): void => {
    event.preventDefault()
    const on = passages.filter(({ key }) => out.includes(key)).map(({ document, mention }) => ({ document, mention }))
    if (on.length > 0 && !whole) give({ verdict: 'split', on }, `took ${on.length} out of`)
  }
  return (
    <form className="choice" aria-label="Split the line" onSubmit={split} onKeyDown={closeOnEscape(done)}>
      <fieldset>
        <legend className="label">Passages that tell of another act</legend>
        {passages.map(({ key, document, text, span, sentence }, at) => (
          <label key={key} className="choice-row">
            <input
              type="checkbox"
              checked={out.includes(key)}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opened because the reader pressed the key for it
              autoFocus={at === 0}
              onChange={() => turn(key)}
            />
            <span>
              <span className="quiet">{sourceOf(document)?.publisher ?? document}</span>{' '}
              <span className="words small" dir="auto">
                {text.slice(Math.max(0, sentence.start - span.start), sentence.end - span.start)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {whole ? <p className="meta">One passage must stay.</p> : null}
      <p className="btns">
        <button className="btn main" type="submit" disabled={out.length === 0 || whole}>
          <kbd>Enter</kbd>Split
        </button>
        <button className="btn" type="button" onClick={done}>
          <kbd>Esc</kbd>Leave as it is
        </button>
      </p>
    </form>
  )
}

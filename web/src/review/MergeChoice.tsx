import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import { whenText } from '../data/wording.ts'
import { closeOnEscape } from './EditFields.tsx'
import type { PanelParts } from './EditFields.tsx'

const OFFERED = 8

/** The lines that this one may be merged with, likeliest first; words narrow them. */
export function MergeChoice(props: PanelParts & { readonly lines: readonly RecordLine[] }): ReactNode {
  const { answer, give, done, lines } = props
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const offered = candidates(lines, answer.record.id, words)
  const target = offered.find((line) => line.id === chosen) ?? offered[0]
  const merge = (event: FormEvent): void => {
    event.preventDefault()
    if (target === undefined) return
    give({ verdict: 'merge', on: [{ record: answer.record.id }, { record: target.id }] }, 'merged')
  }
  return (
    <form className="choice" aria-label="Merge with another line" onSubmit={merge} onKeyDown={closeOnEscape(done)}>
      <label className="label" htmlFor="merge-words">
        Merge with
      </label>
      <input
        id="merge-words"
        type="search"
        value={words}
        placeholder="Words of the other line"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opened because the reader pressed the key for it
        autoFocus
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      <fieldset>
        <legend className="vh">The other line</legend>
        {offered.map((line) => (
          <label key={line.id} className="choice-row">
            <input
              type="radio"
              name="merge-with"
              checked={line.id === target?.id}
              onChange={() => setChosen(line.id)}
            />
            <span dir="auto">
              <span className="quiet num">{whenText(line.date)}</span> {line.title}
            </span>
          </label>
        ))}
        {offered.length === 0 ? <p className="meta">No other line has these words.</p> : null}
      </fieldset>
      <p className="btns">
        <button className="btn main" type="submit" disabled={target === undefined}>
          <kbd>Enter</kbd>Merge
        </button>
        <button className="btn" type="button" onClick={done}>
          <kbd>Esc</kbd>Leave as it is
        </button>
      </p>
    </form>
  )
}

/** Lines of the same kind and party near in time come first; with words, those that hold them. */
function candidates(lines: readonly RecordLine[], record: string, words: string): readonly RecordLine[] {
  const own = lines.find((line) => line.id === record)
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  const holding = lines.filter(
    (line) => line.id !== record && sought.every((word) => line.title.toLowerCase().includes(word)),
  )
  if (own === undefined) return holding.slice(0, OFFERED)
  return holding
    .map((line, at) => ({ line, at, rank: likeness(own, line) }))
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .slice(0, OFFERED)
    .map(({ line }) => line)
}

function likeness(own: RecordLine, line: RecordLine): number {
  const parties = own.parties.filter((party) => line.parties.includes(party)).length
  const year = own.date !== null && own.date.slice(0, 4) === line.date?.slice(0, 4)
  return (own.kind === line.kind ? 3 : 0) + (own.date === line.date && own.date !== null ? 3 : year ? 1.5 : 0) + parties
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import { whenText } from '../data/wording.ts'

/** So many lines are offered at once; words narrow them. */
const OFFERED = 150

/** The lines with a box each. What is picked stays on top of what the words find. */
export function PickList(props: {
  readonly lines: readonly RecordLine[]
  readonly picked: readonly string[]
  readonly setPicked: (ids: readonly string[]) => void
}): ReactNode {
  const { lines, picked, setPicked } = props
  const [words, setWords] = useState('')
  const found = lines.filter((line) => line.title.toLowerCase().includes(words.trim().toLowerCase()))
  const turn = (id: string): void =>
    setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  return (
    <div className="picks">
      <label className="vh" htmlFor="pick-words">
        Find lines to pick
      </label>
      <input
        id="pick-words"
        type="search"
        placeholder="Find lines"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {/* A list that scrolls must be reachable by keyboard. */}
      <ul tabIndex={0} aria-label="Lines to pick">
        {found.slice(0, OFFERED).map((line) => (
          <li key={line.id}>
            <label>
              <input type="checkbox" checked={picked.includes(line.id)} onChange={() => turn(line.id)} />
              <span dir="auto">
                <span className="quiet num">{whenText(line.date)}</span> {line.title}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length <= OFFERED ? null : <p className="meta">{found.length - OFFERED} more: narrow the words.</p>}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { AddingFile } from '../../../src/serve/adding.ts'
import { fileName } from '../data/wording.ts'
import { Glyph } from '../glyph/Glyph.tsx'
import type { Adding } from './useAdding.ts'

/** So many rows stand at once: those on their way and refused first, then the newest. */
const SHOWN = 60

/** The files on their way, each as far as it is; what was refused can be tried again. */
export function AddingTable({ adding }: { readonly adding: Adding }): ReactNode {
  const { files, sending } = adding
  const done = files.filter(isSettled).length
  const shown = [...files.filter((file) => file.state !== 'done'), ...files.filter(isDone).toReversed()].slice(0, SHOWN)
  return (
    <section aria-labelledby="reading" className="pile">
      <div className="cap">
        <h2 id="reading">Reading</h2>
        <p className="meta num" role="status">
          {done} of {files.length + sending} done{sending === 0 ? '' : `; sending ${sending}`}
        </p>
        {done === 0 ? null : (
          <button className="btn bare" type="button" onClick={adding.clear}>
            Clear what is done
          </button>
        )}
      </div>
      <table role="table" className="tbl stack">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              File
            </th>
            <th role="columnheader" scope="col">
              State
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((file) => (
            <tr role="row" key={file.id}>
              <th role="rowheader" scope="row" className="wide" title={file.name}>
                {fileName(file.name)}
              </th>
              <td role="cell" className="wide">
                <StateOf file={file} again={() => adding.again(file)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {files.length <= SHOWN ? null : <p className="meta">{files.length - SHOWN} more, all done</p>}
    </section>
  )
}

const isDone = (file: AddingFile): boolean => file.state === 'done'
const isSettled = (file: AddingFile): boolean => file.state === 'done' || file.state === 'refused'

const FILLED: Readonly<Record<AddingFile['state'], number>> = {
  waiting: 0,
  fetching: 1,
  reading: 2,
  done: 3,
  refused: 0,
}

function StateOf({ file, again }: { readonly file: AddingFile; readonly again: () => void }): ReactNode {
  if (file.state === 'refused') {
    return (
      <>
        <span className="apart">
          <Glyph>
            <path className="p" d="M8 3v6M8 12.8h.01" />
          </Glyph>{' '}
          Not read.
        </span>{' '}
        <span className="meta">{file.text}</span> <code>{file.code}</code>{' '}
        {file.again ? (
          <button className="btn" type="button" aria-label={`Try again: ${fileName(file.name)}`} onClick={again}>
            Try again
          </button>
        ) : null}
      </>
    )
  }
  return (
    <>
      <span className="steps" role="img" aria-label={file.state}>
        {[1, 2, 3].map((step) => (
          <i key={step} className={FILLED[file.state] >= step ? 'y' : undefined} />
        ))}
      </span>{' '}
      <span className="meta">{file.text}</span>
    </>
  )
}

import type { ReactNode } from 'react'
import { fileName } from '../data/wording.ts'
import { Glyph } from '../glyph/Glyph.tsx'
import type { AddingFile } from './useAdding.ts'

/** The files on their way, each as far as it is. */
export function AddingTable({ files }: { readonly files: readonly AddingFile[] }): ReactNode {
  const done = files.filter((file) => file.state === 'done' || file.state === 'refused').length
  return (
    <section aria-labelledby="reading" className="pile">
      <div className="cap">
        <h2 id="reading">Reading</h2>
        <p className="meta num" role="status">
          {done} of {files.length} done
        </p>
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
          {files.map((file) => (
            <tr role="row" key={file.name}>
              <th role="rowheader" scope="row" className="wide" title={file.name}>
                {fileName(file.name)}
              </th>
              <td role="cell" className="wide">
                <StateOf file={file} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const FILLED: Readonly<Record<AddingFile['state'], number>> = { waiting: 0, reading: 1, done: 2, refused: 0 }

function StateOf({ file }: { readonly file: AddingFile }): ReactNode {
  if (file.state === 'refused') {
    return (
      <>
        <span className="apart">
          <Glyph>
            <path className="p" d="M8 3v6M8 12.8h.01" />
          </Glyph>{' '}
          Not read.
        </span>{' '}
        <span className="meta">{file.text}</span> <code>{file.code}</code>
      </>
    )
  }
  return (
    <>
      <span className="steps" role="img" aria-label={file.state}>
        <i className={FILLED[file.state] > 0 ? 'y' : undefined} />
        <i className={FILLED[file.state] > 1 ? 'y' : undefined} />
      </span>{' '}
      <span className="meta">{file.text}</span>
    </>
  )
}

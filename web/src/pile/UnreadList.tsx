import type { ReactNode } from 'react'
import type { UnreadFile } from '../../../src/serve/answers.ts'
import { counted, fileName } from '../data/wording.ts'
import { Glyph } from '../glyph/Glyph.tsx'

/** Files that could not be read, each with its reason and what to do. */
export function UnreadList(props: {
  readonly files: readonly UnreadFile[]
  readonly reread: (id: string) => void
}): ReactNode {
  const { files, reread } = props
  return (
    <section aria-labelledby="unread" className="pile">
      <div className="cap">
        <h2 id="unread">Not read</h2>
        <p className="meta num">{counted(files.length, 'file')}</p>
      </div>
      <table role="table" className="tbl stack">
        <thead role="rowgroup" className="vh">
          <tr role="row">
            <th role="columnheader" scope="col">
              File
            </th>
            <th role="columnheader" scope="col">
              Reason
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {files.map((file) => (
            <tr role="row" key={file.id}>
              <th role="rowheader" scope="row" className="wide" title={file.id}>
                {fileName(file.id)}
              </th>
              <td role="cell" className="wide">
                <span className="apart">
                  <Glyph>
                    <path className="p" d="M8 3v6M8 12.8h.01" />
                  </Glyph>{' '}
                  Not read.
                </span>{' '}
                <span className="meta">{file.message}</span> <code>{file.code}</code>{' '}
                <button
                  className="btn"
                  type="button"
                  aria-label={`Try again: ${fileName(file.id)}`}
                  onClick={() => reread(file.id)}
                >
                  Try again
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

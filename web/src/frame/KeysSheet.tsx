import { useState } from 'react'
import type { ReactNode } from 'react'
import { KEYS, KEYS_SHEET_ID, keysAreOn, switchKeys } from './keys.ts'

/** The sheet that `?` opens. */
export function KeysSheet(): ReactNode {
  const [on, setOn] = useState(keysAreOn)
  const turn = (next: boolean): void => {
    switchKeys(next)
    setOn(next)
  }
  return (
    <dialog id={KEYS_SHEET_ID} aria-labelledby="keys-h">
      <h2 id="keys-h">Keys</h2>
      <table className="tbl">
        <tbody>
          {KEYS.map(([keys, does]) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="keys-on">
        <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
        <span>Single keys, off inside fields</span>
      </label>
      <p className="meta">
        On the timeline: arrows move, + and − zoom, Home and End, 0 for all; drag with Shift chooses a time.
      </p>
      <form method="dialog">
        <button className="btn" type="submit">
          Close
        </button>
      </form>
    </dialog>
  )
}

import type { ReactNode } from 'react'
import { Refusal } from '../data/queries.ts'
import { Glyph } from '../glyph/Glyph.tsx'
import { Link } from './Link.tsx'

/** A page, or a part of one, that has nothing to show: says what to do. */
export function NothingHere(props: {
  readonly title: string
  readonly more?: ReactNode
  readonly children?: ReactNode
}): ReactNode {
  return (
    <div className="blank">
      <h1 className="h3">{props.title}</h1>
      {props.more === undefined ? null : <p className="meta">{props.more}</p>}
      <p className="btns">
        {props.children}
        <Link className="btn" href="/">
          The pile
        </Link>
      </p>
    </div>
  )
}

/** What went wrong, what to do, the code in monospace, and a way to try again. `part`: of a page that shows more. */
export function FailedHere(props: {
  readonly error: Error
  readonly part?: boolean
  readonly again?: () => void
}): ReactNode {
  const { error, again } = props
  const Heading = props.part === true ? 'h2' : 'h1'
  return (
    <div className="blank" role="alert">
      <Heading className="h3">
        <span className="apart">
          <Glyph>
            <path className="p" d="M8 3v6M8 12.8h.01" />
          </Glyph>
        </span>{' '}
        This could not be shown
      </Heading>
      <p className="meta">{error.message}</p>
      {error instanceof Refusal ? <code>{error.code}</code> : null}
      <p className="btns">
        {again === undefined ? null : (
          <button className="btn" type="button" onClick={again}>
            Try again
          </button>
        )}
        <Link className="btn" href="/">
          The pile
        </Link>
      </p>
    </div>
  )
}

/** Rows that are on their way. */
export function Waiting({ what }: { readonly what: string }): ReactNode {
  return (
    <div className="waiting" aria-busy="true">
      <h1 className="vh">{what}</h1>
      <p className="meta" role="status">
        {what}
      </p>
      <span className="bone w88" />
      <span className="bone w64" />
      <span className="bone w93" />
      <span className="bone w71" />
    </div>
  )
}

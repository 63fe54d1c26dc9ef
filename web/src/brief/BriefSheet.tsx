import type { ReactNode } from 'react'
import type { BriefAnswer, BriefBlock, BriefNote, BriefRow, BriefRun } from '../../../src/serve/brief-answer.ts'
import { documentHref } from '../data/address.ts'
import { directionOf, scriptLanguage } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { RealityGlyph } from '../glyph/RealityGlyph.tsx'

/** The brief as a sheet of paper. */
export function BriefSheet({ brief, words }: { readonly brief: BriefAnswer; readonly words: boolean }): ReactNode {
  return (
    <article className="sheet" aria-label="The brief">
      <h2 className="sheet-title">{brief.title}</h2>
      <p className="meta sheet-from">{brief.from}</p>
      {brief.lines === 0 ? <p>No line is chosen. Choose a thread, the filter, or pick lines by hand.</p> : null}
      {brief.blocks.map((block, at) => (
        // Blocks have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={at} block={block} />
      ))}
      {brief.left === 0 ? null : (
        <p className="note">
          {brief.left} more lines were chosen than a brief holds. Narrow the filter, or take the dossier’s CSV.
        </p>
      )}
      {brief.notes.length === 0 ? null : (
        <ol className="notes" aria-label="Notes">
          {brief.notes.map((note) => (
            <Note key={note.number} note={note} words={words} />
          ))}
        </ol>
      )}
    </article>
  )
}

function Block({ block }: { readonly block: BriefBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h3 className="sheet-head">{block.text}</h3>
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'rows':
      return (
        <dl className="sheet-rows">
          {block.rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Row key={at} row={row} />
          ))}
        </dl>
      )
    case 'items':
      return (
        <ul className="sheet-items">
          {block.items.map((runs, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Runs runs={runs} />
            </li>
          ))}
        </ul>
      )
  }
}

function Row({ row }: { readonly row: BriefRow }): ReactNode {
  return (
    <div>
      <dt>{row.when}</dt>
      <dd>
        <Runs runs={row.runs} />{' '}
        {row.label === undefined ? null : (
          <span className="real">
            {row.reality === undefined ? null : <RealityGlyph reality={row.reality} />}
            {row.label}
          </span>
        )}
      </dd>
    </div>
  )
}

function Runs({ runs }: { readonly runs: readonly BriefRun[] }): ReactNode {
  return runs.map((run, at) => (
    // oxlint-disable-next-line react/no-array-index-key
    <span key={at}>
      <span dir={directionOf(run.text)} lang={scriptLanguage(run.text)}>
        {run.quoted === true ? `“${run.text}”` : run.text}
      </span>
      {(run.notes ?? []).map((number) => (
        <a key={number} className="fn" href={`#note-${number}`} aria-label={`note ${number}`}>
          {number}
        </a>
      ))}
    </span>
  ))
}

function Note({ note, words }: { readonly note: BriefNote; readonly words: boolean }): ReactNode {
  return (
    <li id={`note-${note.number}`} value={note.number}>
      <span dir="auto">{note.source}</span>
      {words ? (
        <>
          : “
          <span dir="auto">
            {note.before}
            <mark>{note.on}</mark>
            {note.after}
          </span>
          ”
        </>
      ) : null}{' '}
      <Link
        className="noprint"
        href={documentHref(note.document, note.at)}
        aria-label={`note ${note.number}: document`}
      >
        document
      </Link>
    </li>
  )
}

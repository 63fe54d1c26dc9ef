import { memo } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import { reviewOf } from '../../../src/model/line.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import { saysApart, whenText } from '../data/wording.ts'
import { Glyph } from '../glyph/Glyph.tsx'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { RealityLabel } from '../glyph/RealityGlyph.tsx'
import { StatusLabel } from '../glyph/StatusGlyph.tsx'
import { tintOf } from '../glyph/shapes.ts'
import { Evidence } from './Evidence.tsx'

/** One record as a line; it opens its passages in place. Only what is no default carries a label. */
export const ChronologyLine = memo(function ChronologyLine(props: {
  readonly line: RecordLine
  readonly states: string
  readonly open: boolean
  readonly sources: readonly SourceEntry[]
  readonly setOpen: (record: string | null) => void
}): ReactNode {
  const { line, open, states, sources, setOpen } = props
  const toggle = (event: MouseEvent): void => {
    event.preventDefault()
    setOpen(open ? null : line.id)
  }
  const actual = line.reality === 'actual'
  return (
    <details className={actual ? 'line' : 'line not-actual'} id={line.id} open={open}>
      <summary onClick={toggle}>
        <LineDate date={line.date} />
        <span className={`gl ${tintOf(line.type)}`}>
          <ActGlyph type={line.type} named />
        </span>
        <span className="txt">
          <span dir="auto">{line.title}</span> <LineMore line={line} />
        </span>
        <span className="side">
          {actual ? null : <RealityLabel reality={line.reality} />}
          <ReviewMark line={line} />
          <StatusLabel status={line.status} text={String(line.origins)} />
        </span>
      </summary>
      {open ? <Evidence states={states} record={line.id} sources={sources} /> : null}
    </details>
  )
})

/** What people have made of the line, where they have: a person's word is not the machine's. */
function ReviewMark({ line }: { readonly line: RecordLine }): ReactNode {
  const review = reviewOf(line)
  const edited = line.ruled?.edited ?? []
  if (review === 'unruled' && (line.ruled?.notes ?? 0) === 0) return null
  return (
    <span className="real ruled" title={edited.length === 0 ? undefined : `edited: ${edited.join(', ')}`}>
      <Glyph>
        {review === 'accepted' ? (
          <path className="p" d="M3 8.4 6.6 12 13 4.6" />
        ) : (
          <path d="M3 12.5h10M4 10l6.5-6.5 2 2L6 12" />
        )}
      </Glyph>
      <span>{review === 'unruled' ? 'note' : review}</span>
    </span>
  )
}

const HTML_DATE = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/

function LineDate({ date }: { readonly date: string | null }): ReactNode {
  const text = whenText(date)
  if (date !== null && HTML_DATE.test(date)) {
    return (
      <time className="when" dateTime={date}>
        {text}
      </time>
    )
  }
  return (
    <span className="when" data-edtf={date ?? ''}>
      {text}
    </span>
  )
}

function LineMore({ line }: { readonly line: RecordLine }): ReactNode {
  const says = saysApart(line)
  const more = [line.place, says === null ? null : `says ${says}`].filter((part) => part !== null)
  return more.length === 0 ? null : <small>{more.join('; ')}</small>
}

import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { Span } from '../../../src/model/span.ts'
import type { Mark } from '../../../src/serve/answers.ts'
import { segmentsOf } from './segments.ts'
import type { Segment } from './segments.ts'

/**
 * Text as it stands in the document, with marks. `start` is the offset of its first character in `Document.text`.
 * With `told`, what lies outside that sentence is set back.
 */
export function MarkedWords(props: {
  readonly text: string
  readonly start: number
  readonly marks: readonly Mark[]
  readonly told?: Span
}): ReactNode {
  const { text, start, marks, told } = props
  const acts = marks.filter((mark) => mark.layer === 'act')
  const others = marks.filter((mark) => mark.layer !== 'act')
  const end = start + text.length
  const words = (from: number, to: number): string => text.slice(from - start, to - start)
  return segmentsOf({ start, end }, acts).map((part) => {
    const inner = segmentsOf(part, others, told)
    const content = inner.map((segment) => <Piece key={segment.start} segment={segment} words={words} told={told} />)
    const [act] = part.marks
    if (act === undefined) return <Fragment key={part.start}>{content}</Fragment>
    return (
      <mark
        key={part.start}
        className={part.marks.some((each) => each.on) ? 'l-act on' : 'l-act'}
        id={`w${part.start}`}
      >
        {content}
      </mark>
    )
  })
}

function Piece(props: {
  readonly segment: Segment
  readonly words: (from: number, to: number) => string
  readonly told: Span | undefined
}): ReactNode {
  const { segment, words, told } = props
  const text = words(segment.start, segment.end)
  const layers = [...new Set(segment.marks.map((mark) => `l-${mark.layer}`))]
  const aside = told !== undefined && (segment.end <= told.start || segment.start >= told.end)
  const names = aside ? [...layers, 'ctx'] : layers
  return names.length === 0 ? text : <span className={names.join(' ')}>{text}</span>
}

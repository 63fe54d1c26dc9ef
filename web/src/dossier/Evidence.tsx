import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { EvidenceAnswer, EvidencePassage } from '../../../src/serve/answers.ts'
import { turnPick, usePicks } from '../brief/picks.ts'
import { documentHref, dossierHref, hrefOf, useAddress } from '../data/address.ts'
import { evidenceQuery } from '../data/queries.ts'
import { publishedText } from '../data/wording.ts'
import { FailedHere } from '../frame/NothingHere.tsx'
import { Link } from '../frame/Link.tsx'
import { MarkedWords } from '../reader/MarkedWords.tsx'
import { DisputeNotes } from './DisputeNotes.tsx'
import { EvidenceFacts } from './EvidenceFacts.tsx'
import { OtherWitnesses } from './OtherWitnesses.tsx'

/** What a line rests on, in place: the words in their paragraph, and everything known about them. */
export function Evidence(props: {
  readonly states: string
  readonly record: string
  readonly sources: readonly SourceEntry[]
}): ReactNode {
  const standing = useAddress().query.get('standing')
  const answer = useQuery(evidenceQuery(props.states, props.record, standing))
  if (answer.isError) return <FailedHere part error={answer.error} again={() => void answer.refetch()} />
  if (answer.data === undefined) {
    return (
      <div className="ev" aria-busy="true">
        <span className="bone w88" />
      </div>
    )
  }
  return <EvidenceOf answer={answer.data} states={props.states} sources={props.sources} />
}

function EvidenceOf(props: {
  readonly answer: EvidenceAnswer
  readonly states: string
  readonly sources: readonly SourceEntry[]
}): ReactNode {
  const { answer, sources } = props
  const sourceOf = (document: string) => sources.find((source) => source.document === document)
  const [first, ...others] = answer.passages
  if (first === undefined) return <p className="ev meta">The documents of this record are no longer in the pile.</p>
  return (
    <div className="ev">
      <div>
        <SourceLine passage={first} source={sourceOf(first.document)} />
        <blockquote className="words" lang={first.language} dir="auto" data-witness="" tabIndex={-1}>
          <p>
            <MarkedWords text={first.text} start={first.span.start} marks={first.marks} told={first.sentence} />
          </p>
        </blockquote>
        <DisputeNotes record={answer.record} sourceOf={sourceOf} />
      </div>
      <EvidenceFacts record={answer.record} passage={first} source={sourceOf(first.document)} />
      {others.length === 0 ? null : <OtherWitnesses passages={others} sourceOf={sourceOf} />}
      <div className="btns">
        <Link
          className="btn bare"
          data-key="o"
          href={documentHref(first.document, first.marks.find((mark) => mark.on) ?? first.sentence)}
        >
          <kbd>o</kbd>Whole document
        </Link>
        <PickButton states={props.states} record={answer.record.id} />
        <Link className="btn bare" href={reviewHref(props.states, answer.record.id)}>
          Review this line
        </Link>
      </div>
    </div>
  )
}

const reviewHref = (states: string, record: string): string =>
  hrefOf(dossierHref(states.split('+'), 'review'), new URLSearchParams({ item: record }))

function PickButton({ states, record }: { readonly states: string; readonly record: string }): ReactNode {
  const picked = usePicks(states).includes(record)
  return (
    <button
      className="btn bare"
      type="button"
      data-key="b"
      aria-pressed={picked}
      onClick={() => turnPick(states, record)}
    >
      <kbd>b</kbd>
      {picked ? 'In the brief' : 'Add to the brief'}
    </button>
  )
}

function SourceLine(props: { readonly passage: EvidencePassage; readonly source: SourceEntry | undefined }): ReactNode {
  const { source, passage } = props
  if (source === undefined) return <p className="src">{passage.document}</p>
  return (
    <p className="src">
      <b>{source.publisher ?? source.title ?? source.document}</b>
      {source.publisher === null || source.title === null ? null : <span dir="auto">{source.title}</span>}
      <span>{publishedText(source.published)}</span>
    </p>
  )
}

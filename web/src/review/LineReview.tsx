import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { EvidenceAnswer } from '../../../src/serve/answers.ts'
import { documentHref } from '../data/address.ts'
import { Refusal, evidenceQuery } from '../data/queries.ts'
import type { RulingGiven } from '../data/queries.ts'
import { publishedText } from '../data/wording.ts'
import { OtherWitnesses } from '../dossier/OtherWitnesses.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { FailedHere } from '../frame/NothingHere.tsx'
import { Link } from '../frame/Link.tsx'
import { MarkedWords } from '../reader/MarkedWords.tsx'
import { CodedFields } from './CodedFields.tsx'
import { EditFields } from './EditFields.tsx'
import { MergeChoice } from './MergeChoice.tsx'
import { NoteForm } from './NoteForm.tsx'
import type { RuleItem } from './ReviewView.tsx'
import { SplitChoice } from './SplitChoice.tsx'
import type { QueueItem } from './queue.ts'

/** What the review of one item is given. */
export interface ItemParts {
  readonly place: string
  readonly states: string
  readonly filtered: FilteredDossier
  readonly rule: RuleItem
  readonly by: string
}

type Doing = 'deciding' | 'editing' | 'merging' | 'splitting' | 'noting'

/** One line with its words and its coded fields, and what can be ruled on it. */
export function LineReview(props: ItemParts & { readonly item: QueueItem & { readonly kind: 'line' } }): ReactNode {
  const { item, place, states } = props
  const answer = useQuery(evidenceQuery(states, item.line.id))
  return (
    <article aria-labelledby="it">
      <p className="label">{place}</p>
      <h3 id="it" className="review-title" dir="auto">
        {item.line.title}
      </h3>
      {isGone(answer.error) ? (
        <p className="note">This line has become part of another by a ruling since. Go on to the next.</p>
      ) : null}
      {answer.isError && !isGone(answer.error) ? (
        <FailedHere part error={answer.error} again={() => void answer.refetch()} />
      ) : null}
      {answer.data === undefined ? (
        <span className="bone w88" aria-busy={answer.isPending} />
      ) : (
        <LineEvidence {...props} answer={answer.data} />
      )}
    </article>
  )
}

const isGone = (error: Error | null): boolean => error instanceof Refusal && error.code === 'serve/not-found'

function LineEvidence(
  props: ItemParts & { readonly item: QueueItem & { readonly kind: 'line' }; readonly answer: EvidenceAnswer },
): ReactNode {
  const { answer, filtered, rule, by, item } = props
  const [doing, setDoing] = useState<Doing>('deciding')
  const [first, ...others] = answer.passages
  const sourceOf = (document: string) => filtered.dossier.sources.find((source) => source.document === document)
  const title = item.line.title
  const decide = (verdict: 'accept' | 'reject' | 'hold', said: string): void =>
    rule({ given: { verdict, on: [{ record: answer.record.id }], by }, says: `${said} “${short(title)}”` })
  const give = (given: Omit<RulingGiven, 'by'>, said: string): void => {
    setDoing('deciding')
    rule({ given: { ...given, by }, says: `${said} “${short(title)}”` }, true)
  }
  if (first === undefined) return <p className="meta">The documents of this record are no longer in the pile.</p>
  const done = (): void => setDoing('deciding')
  const panel = { answer, give, done }
  return (
    <>
      <blockquote className="words review-words" lang={first.language} dir="auto" data-witness="" tabIndex={-1}>
        <p>
          <MarkedWords text={first.text} start={first.span.start} marks={first.marks} told={first.sentence} />
        </p>
      </blockquote>
      <p className="src meta">
        {sourceOf(first.document)?.publisher ?? sourceOf(first.document)?.title ?? first.document},{' '}
        {publishedText(sourceOf(first.document)?.published ?? null)}{' '}
        <Link data-key="o" href={documentHref(first.document, first.marks.find((mark) => mark.on) ?? first.sentence)}>
          whole document
        </Link>
      </p>
      {doing === 'editing' ? (
        <EditFields {...panel} />
      ) : (
        <CodedFields record={answer.record} passage={first} edit={() => setDoing('editing')} />
      )}
      {doing === 'merging' ? <MergeChoice {...panel} lines={filtered.lines} /> : null}
      {doing === 'splitting' ? <SplitChoice {...panel} sourceOf={sourceOf} /> : null}
      {doing === 'noting' ? <NoteForm {...panel} /> : null}
      {doing === 'deciding' ? <Decide decide={decide} setDoing={setDoing} witnesses={answer.passages.length} /> : null}
      {others.length === 0 ? null : <OtherWitnesses passages={others} sourceOf={sourceOf} />}
    </>
  )
}

function Decide(props: {
  readonly decide: (verdict: 'accept' | 'reject' | 'hold', said: string) => void
  readonly setDoing: (doing: Doing) => void
  readonly witnesses: number
}): ReactNode {
  const { decide, setDoing, witnesses } = props
  return (
    <div className="decide">
      <button className="btn main" type="button" data-key="y" onClick={() => decide('accept', 'accepted')}>
        <kbd>y</kbd>Accept
      </button>
      <button className="btn" type="button" data-key="n" onClick={() => decide('reject', 'rejected')}>
        <kbd>n</kbd>Reject
      </button>
      <button className="btn" type="button" data-key="h" onClick={() => decide('hold', 'put off')}>
        <kbd>h</kbd>Hold
      </button>
      <button className="btn bare" type="button" data-key="e" onClick={() => setDoing('editing')}>
        <kbd>e</kbd>Edit
      </button>
      <button className="btn bare" type="button" data-key="m" onClick={() => setDoing('merging')}>
        <kbd>m</kbd>Merge
      </button>
      <button
        className="btn bare"
        type="button"
        data-key="x"
        disabled={witnesses < 2}
        onClick={() => setDoing('splitting')}
      >
        <kbd>x</kbd>Split
      </button>
      <button className="btn bare" type="button" data-key="c" onClick={() => setDoing('noting')}>
        <kbd>c</kbd>Note
      </button>
    </div>
  )
}

const LONGEST = 32

/** A title short enough for a button. */
export const short = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title)

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { ReviewAnswer } from '../../../src/serve/review.ts'
import { goTo, hrefOf } from '../data/address.ts'
import { reviewQuery } from '../data/queries.ts'
import { counted } from '../data/wording.ts'
import { FilterBar } from '../dossier/FilterBar.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { FailedHere, Waiting } from '../frame/NothingHere.tsx'
import { LineReview } from './LineReview.tsx'
import { PairReview } from './PairReview.tsx'
import { QueueList } from './QueueList.tsx'
import { ReviewHead } from './ReviewHead.tsx'
import { RulingHistory } from './RulingHistory.tsx'
import { afterItem, queueOf } from './queue.ts'
import { rulingName, useReaderName } from './reader-name.ts'
import { useRulings } from './useRulings.ts'
import type { GivenRuling } from './useRulings.ts'

/** The queue of what a person should look at, one thing at a time. */
export function ReviewView(props: { readonly filtered: FilteredDossier; readonly query: URLSearchParams }): ReactNode {
  const states = props.filtered.dossier.states.map((state) => state.code).join('+')
  const answer = useQuery(reviewQuery(states))
  const client = useQueryClient()
  // What was ruled shows in the dossier as soon as one turns back to it.
  useEffect(
    () => () => {
      void client.invalidateQueries({ queryKey: ['dossier'] })
      void client.invalidateQueries({ queryKey: ['review'] })
    },
    [client],
  )
  if (answer.isError) return <FailedHere part error={answer.error} again={() => void answer.refetch()} />
  if (answer.data === undefined) return <Waiting what="Opening the queue" />
  return <ReviewOf {...props} states={states} answer={answer.data} />
}

/** What the panels of the review give it to do. */
export type RuleItem = (ruling: Omit<GivenRuling, 'id' | 'item'>, keepInQueue?: boolean) => void

function ReviewOf(props: {
  readonly filtered: FilteredDossier
  readonly query: URLSearchParams
  readonly states: string
  readonly answer: ReviewAnswer
}): ReactNode {
  const { filtered, query, states, answer } = props
  const [name, setName] = useReaderName()
  const by = rulingName(name)
  const rulings = useRulings(by)
  const whole = useMemo(() => queueOf(answer, filtered.lines), [answer, filtered.lines])
  const queue = whole.filter((item) => !rulings.decided.has(item.key))
  const current = queue.find((item) => item.key === query.get('item')) ?? queue[0]
  const rule: RuleItem = (ruling, keepInQueue = false) => {
    if (current === undefined) return
    if (!keepInQueue) show(afterItem(queue, current.key))
    void rulings.rule({ ...ruling, item: current.key }, keepInQueue)
  }
  const undo = (): void => {
    const item = rulings.undo()
    if (item !== undefined) show(item)
  }
  const at = current === undefined ? 0 : queue.indexOf(current) + 1
  return (
    <section aria-labelledby="review-h">
      <ReviewHead queue={queue} done={answer.done + rulings.decided.size} rulings={rulings} undo={undo}>
        <label className="reader-name">
          <span className="label">Ruling as</span>
          <input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </label>
      </ReviewHead>
      <FilterBar filtered={filtered} />
      <div className="review">
        <QueueList queue={queue} current={current?.key} show={show} rule={rule} by={by} />
        <div className="review-item">
          {current === undefined ? <NothingLeft done={answer.done + rulings.decided.size} /> : null}
          {current?.kind === 'line' ? (
            <LineReview
              key={current.key}
              item={current}
              place={`${at} of ${queue.length}`}
              states={states}
              filtered={filtered}
              rule={rule}
              by={by}
            />
          ) : null}
          {current?.kind === 'pair' ? (
            <PairReview
              key={current.key}
              item={current}
              place={`${at} of ${queue.length}`}
              states={states}
              filtered={filtered}
              rule={rule}
              by={by}
            />
          ) : null}
        </div>
        <RulingHistory agreement={answer.agreement} />
      </div>
    </section>
  )
}

function NothingLeft({ done }: { readonly done: number }): ReactNode {
  return (
    <div className="blank">
      <h3 className="h3">Nothing is left to review</h3>
      <p className="meta">
        {counted(done, 'thing')} decided. What was rejected is out of the dossier and in the history.
      </p>
    </div>
  )
}

/** Brings an item up; its key stands in the address. */
function show(key: string | null): void {
  const query = new URLSearchParams(location.search)
  if (key === null) query.delete('item')
  else query.set('item', key)
  goTo(hrefOf(location.pathname, query), { replace: true })
}

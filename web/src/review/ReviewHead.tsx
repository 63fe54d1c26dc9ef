import type { ReactNode } from 'react'
import { counted } from '../data/wording.ts'
import type { QueueItem } from './queue.ts'
import type { Rulings } from './useRulings.ts'

/** How much is left, and the ways back. */
export function ReviewHead(props: {
  readonly queue: readonly QueueItem[]
  readonly done: number
  readonly rulings: Rulings
  readonly undo: () => void
  readonly children: ReactNode
}): ReactNode {
  const { queue, done, rulings, undo } = props
  const pairs = queue.filter((item) => item.kind === 'pair').length
  return (
    <div className="review-head">
      <h2 id="review-h">Review</h2>
      <p className="meta" role="status">
        {counted(queue.length - pairs, 'line')} and {counted(pairs, 'look-alike')} left, doubtful and weighty first;{' '}
        {done} done
        {rulings.error === null ? null : (
          <span className="apart"> Not taken: {rulings.error.message} It is back in the queue.</span>
        )}
      </p>
      <div className="btns">
        {props.children}
        <button
          className="btn"
          type="button"
          data-key="z"
          disabled={rulings.last === undefined || rulings.last.id === null}
          onClick={undo}
        >
          <kbd>z</kbd>
          {rulings.last === undefined ? 'Undo' : `Undo ${rulings.last.says}`}
        </button>
        {rulings.undone === undefined ? null : (
          <button className="btn bare" type="button" data-key="Z" onClick={() => void rulings.redo()}>
            <kbd>Z</kbd>Redo {rulings.undone.says}
          </button>
        )}
      </div>
    </div>
  )
}

import type { DragEvent, ReactNode } from 'react'
import { hrefOf } from '../data/address.ts'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { Glyph } from '../glyph/Glyph.tsx'
import { tintOf } from '../glyph/shapes.ts'
import type { RuleItem } from './ReviewView.tsx'
import { titleOfItem } from './queue.ts'
import type { QueueItem } from './queue.ts'

const SHOWN = 14
const DRAGGED = 'text/x-record'

/** What comes next. A line dropped on another is merged with it. */
export function QueueList(props: {
  readonly queue: readonly QueueItem[]
  readonly current: string | undefined
  readonly show: (key: string) => void
  readonly rule: RuleItem
  readonly by: string
}): ReactNode {
  const { queue, current, show } = props
  const at = queue.findIndex((item) => item.key === current)
  const from = Math.max(0, Math.min(at - 4, queue.length - SHOWN))
  const shown = queue.slice(from, from + SHOWN)
  const [before, after] = [queue[at - 1], queue[at + 1]]
  return (
    <nav aria-label="Queue" className="queue-col">
      <h3 className="label">Queue</h3>
      <ol className="queue">
        {shown.map((item) => (
          <QueueRow key={item.key} {...props} item={item} />
        ))}
      </ol>
      {queue.length <= SHOWN ? null : <p className="meta">{queue.length - shown.length} more</p>}
      {/* j and k step through the queue from anywhere on the page. */}
      <p className="btns noprint">
        <button
          className="btn bare"
          type="button"
          data-key="k"
          disabled={before === undefined}
          onClick={() => before !== undefined && show(before.key)}
        >
          <kbd>k</kbd>Before
        </button>
        <button
          className="btn bare"
          type="button"
          data-key="j"
          disabled={after === undefined}
          onClick={() => after !== undefined && show(after.key)}
        >
          <kbd>j</kbd>Next
        </button>
      </p>
    </nav>
  )
}

function QueueRow(props: {
  readonly item: QueueItem
  readonly current: string | undefined
  readonly show: (key: string) => void
  readonly rule: RuleItem
  readonly by: string
}): ReactNode {
  const { item, current, show, rule, by } = props
  const own = item.kind === 'line' ? item.line.id : null
  const drop = (event: DragEvent): void => {
    const other = event.dataTransfer.getData(DRAGGED)
    if (own === null || other === '' || other === own) return
    event.preventDefault()
    const given = { verdict: 'merge' as const, on: [{ record: own }, { record: other }], by }
    rule({ given, says: `merged into “${titleOfItem(item)}”` }, true)
  }
  return (
    <li
      draggable={own !== null}
      onDragStart={(event) => own !== null && event.dataTransfer.setData(DRAGGED, own)}
      onDragOver={(event) => own !== null && event.preventDefault()}
      onDrop={drop}
    >
      <a
        href={hrefOf(location.pathname, new URLSearchParams({ item: item.key }))}
        {...(item.key === current ? { 'aria-current': 'true' as const } : {})}
        onClick={(event) => {
          event.preventDefault()
          show(item.key)
        }}
      >
        <ItemGlyph item={item} />
        <span>
          <span dir="auto">{titleOfItem(item)}</span>
          <small>{whyOf(item)}</small>
        </span>
      </a>
    </li>
  )
}

function ItemGlyph({ item }: { readonly item: QueueItem }): ReactNode {
  if (item.kind === 'pair') {
    return (
      <Glyph name="look-alikes">
        <circle cx="5.6" cy="8" r="3.6" />
        <circle cx="10.4" cy="8" r="3.6" />
      </Glyph>
    )
  }
  return (
    <span className={tintOf(item.line.type)}>
      <ActGlyph type={item.line.type} named />
    </span>
  )
}

const whyOf = (item: QueueItem): string => {
  if (item.kind === 'pair') return 'one act or two?'
  const { why, held } = item.item
  return [held ? 'put off' : '', ...why].filter((text) => text !== '').join('; ')
}

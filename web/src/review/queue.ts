import type { RecordLine } from '../../../src/model/line.ts'
import type { LookAlike } from '../../../src/serve/look-alikes.ts'
import type { ReviewAnswer, ReviewItem } from '../../../src/serve/review.ts'

/** One thing to decide: whether a line stands, or whether two lines are one act. */
export type QueueItem =
  | { readonly kind: 'line'; readonly key: string; readonly line: RecordLine; readonly item: ReviewItem }
  | {
      readonly kind: 'pair'
      readonly key: string
      readonly one: RecordLine
      readonly other: RecordLine
      readonly pair: LookAlike
    }

/** After so many lines a pair of look-alikes comes up. */
const LINES_BETWEEN = 4

/** The queue: lines by doubt and weight, look-alikes strewn among them. Lines that the filter holds back are left out. */
export function queueOf(answer: ReviewAnswer, lines: readonly RecordLine[]): readonly QueueItem[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const items = answer.items.flatMap((item): readonly QueueItem[] => {
    const line = byId.get(item.record)
    return line === undefined ? [] : [{ kind: 'line', key: item.record, line, item }]
  })
  const pairs = answer.lookAlikes.flatMap((pair): readonly QueueItem[] => {
    const [one, other] = [byId.get(pair.one), byId.get(pair.other)]
    return one === undefined || other === undefined
      ? []
      : [{ kind: 'pair', key: `${pair.one}~${pair.other}`, one, other, pair }]
  })
  return strewn(items, pairs)
}

function strewn(items: readonly QueueItem[], pairs: readonly QueueItem[]): readonly QueueItem[] {
  const queue: QueueItem[] = []
  let next = 0
  for (const [at, item] of items.entries()) {
    queue.push(item)
    const pair = pairs[next]
    if ((at + 1) % LINES_BETWEEN === 0 && pair !== undefined) {
      queue.push(pair)
      next += 1
    }
  }
  return [...queue, ...pairs.slice(next)]
}

/** The item that comes up when one is decided: the next that is left, else the one before. */
export function afterItem(queue: readonly QueueItem[], key: string): string | null {
  const at = queue.findIndex((item) => item.key === key)
  return queue[at + 1]?.key ?? queue[at - 1]?.key ?? null
}

/** What an item is called in the queue and in what undo says. */
export const titleOfItem = (item: QueueItem): string =>
  item.kind === 'line' ? item.line.title : `${item.one.title} / ${item.other.title}`

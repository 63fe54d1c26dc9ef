import type { Block, BlockRole, Section } from '../model/document.ts'
import type { Draft, DraftPlace } from './draft.ts'

/** A block with its place in the document's text; headings keep their level. */
export interface LaidBlock extends Block {
  readonly level?: number
}

/** The document's text with its blocks, and where each place of the draft came to lie. */
export interface Layout {
  readonly text: string
  readonly blocks: readonly LaidBlock[]
  /** The offset in `text` of a place of the draft. */
  readonly offsetOf: (place: DraftPlace) => number
}

/** Joins the draft's blocks with blank lines, or lays them over a text that must stay as it is. */
export function layOut(draft: Draft): Layout {
  const laid = draft.laidOver === undefined ? join(draft) : over(draft, draft.laidOver)
  const last = laid.text.length
  const offsetOf = ({ block, offset }: DraftPlace): number =>
    Math.min(Math.max((laid.starts[block] ?? last) + offset, 0), last)
  return { text: laid.text, blocks: laid.blocks, offsetOf }
}

interface Laid {
  readonly text: string
  readonly blocks: readonly LaidBlock[]
  /** Where each draft block's first code unit came to stand. */
  readonly starts: readonly number[]
}

function join(draft: Draft): Laid {
  const parts: string[] = []
  const starts: number[] = []
  const blocks: LaidBlock[] = []
  let length = 0
  for (const block of draft.blocks) {
    const clean = block.text.trim()
    if (clean === '') {
      starts.push(length)
      continue
    }
    const start = length === 0 ? 0 : length + 2
    starts.push(start - (block.text.length - block.text.trimStart().length))
    blocks.push(laidBlock(block, start, start + clean.length))
    parts.push(clean)
    length = start + clean.length
  }
  return { text: parts.join('\n\n'), blocks, starts }
}

function over(draft: Draft, given: { readonly text: string; readonly starts: readonly number[] }): Laid {
  const blocks = draft.blocks.flatMap((block, index) => {
    const clean = block.text.trim()
    const start = (given.starts[index] ?? 0) + block.text.length - block.text.trimStart().length
    return clean === '' ? [] : [laidBlock(block, start, start + clean.length)]
  })
  return { text: given.text, blocks, starts: given.starts }
}

const laidBlock = (
  from: { readonly role: BlockRole; readonly level?: number },
  start: number,
  end: number,
): LaidBlock => ({
  start,
  end,
  role: from.role,
  ...(from.level === undefined ? {} : { level: from.level }),
})

/** Chapters from the headings: each runs to the next heading of its own or a higher level, or to the end. */
export function sectionsOf(text: string, blocks: readonly LaidBlock[]): readonly Section[] {
  const headings = blocks.filter((block) => block.role === 'heading' || block.role === 'title')
  const end = blocks.at(-1)?.end ?? 0
  return headings.map((heading, index) => {
    const level = levelOf(heading)
    const next = headings.slice(index + 1).find((other) => levelOf(other) <= level)
    return {
      start: heading.start,
      end: next === undefined ? end : endBefore(blocks, next.start),
      heading: { start: heading.start, end: heading.end },
      title: text.slice(heading.start, heading.end).replaceAll(/\s+/g, ' '),
      level,
    }
  })
}

const levelOf = (block: LaidBlock): number => block.level ?? (block.role === 'title' ? 1 : 2)

const endBefore = (blocks: readonly LaidBlock[], start: number): number =>
  blocks.findLast((block) => block.end <= start)?.end ?? start

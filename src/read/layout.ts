import type { Block, BlockRole, Section } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
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

/** Blocks beyond which a text is refused: the longest books have a tenth of it. */
const MOST_BLOCKS = 250_000

/** Joins the draft's blocks with blank lines, or lays them over a text that must stay as it is. @throws Failure `read/too-large`. */
export function layOut(draft: Draft): Layout {
  if (draft.blocks.length > MOST_BLOCKS)
    throw new Failure('read/too-large', undefined, { detail: 'It has too many lines.' })
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
  const sections: Section[] = []
  const open: { readonly at: number; readonly level: number }[] = []
  let end = 0
  for (const block of blocks) {
    if (block.role === 'heading' || block.role === 'title') {
      const level = block.level ?? (block.role === 'title' ? 1 : 2)
      closeFrom(sections, open, level, end)
      open.push({ at: sections.length, level })
      const { start } = block
      const title = text.slice(start, block.end).replaceAll(/\s+/g, ' ')
      sections.push({ start, end: block.end, heading: { start, end: block.end }, title, level })
    }
    end = block.end
  }
  closeFrom(sections, open, 0, end)
  return sections
}

/** Ends every open chapter of this level or below where the last block ended. */
function closeFrom(
  sections: Section[],
  open: { readonly at: number; readonly level: number }[],
  level: number,
  end: number,
): void {
  for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
    open.pop()
    const section = sections[last.at]
    if (section !== undefined) sections[last.at] = { ...section, end: Math.max(end, section.end) }
  }
}

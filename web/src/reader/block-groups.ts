import type { Block, BlockRole } from '../../../src/model/document.ts'

const ASIDE: ReadonlySet<BlockRole> = new Set([
  'navigation',
  'boilerplate',
  'credit',
  'byline',
  'reference',
  'infobox',
  'table',
])

/** Blocks in a row that are read together: one block of the text proper, or a run of what was set aside. */
export interface BlockGroup {
  readonly aside: boolean
  readonly blocks: readonly Block[]
}

/** Groups the blocks of a document in order. A single short line that was set aside stays where it is. */
export function groupBlocks(blocks: readonly Block[]): readonly BlockGroup[] {
  const groups: { readonly aside: boolean; readonly blocks: Block[] }[] = []
  for (const block of blocks) {
    const aside = ASIDE.has(block.role)
    const last = groups.at(-1)
    if (aside && last?.aside === true) last.blocks.push(block)
    else groups.push({ aside, blocks: [block] })
  }
  return groups
}

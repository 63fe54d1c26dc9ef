import type { Draft, DraftBlock, Given, Limits } from './draft.ts'

/** Plain text: blocks are laid over it, the text itself stays as it is. */
export function readPlain(text: string, _given: Given, _limits: Limits): Draft {
  const blocks: DraftBlock[] = []
  const starts: number[] = []
  for (const match of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
    blocks.push({ role: 'paragraph', text: match[0] })
    starts.push(match.index)
  }
  return { blocks, laidOver: { text, starts } }
}

import type { BlockRole } from '../model/document.ts'
import type { LaidBlock } from './layout.ts'

/** The title, and the blocks with the one that holds it marked. */
export interface Titled {
  readonly title: string | undefined
  readonly blocks: readonly LaidBlock[]
}

/**
 * Finds the block that is the document's title: the one marked so, the one that repeats a title already known, or the
 * first line of print above the body when it is short and does not end like a sentence. A lead that begins with its
 * subject in capitals ("CHAD–TAIWAN RELATIONS are …") names the title too.
 */
export function markTitle(text: string, blocks: readonly LaidBlock[], known: string | undefined): Titled {
  const wordsOf = (block: LaidBlock): string => text.slice(block.start, block.end).replaceAll(/\s+/g, ' ')
  const marked = blocks.find((block) => block.role === 'title')
  if (marked !== undefined) return { title: known ?? wordsOf(marked), blocks }
  const first = known === undefined ? firstLine(text, blocks) : repeated(blocks, wordsOf, known)
  if (first === undefined) return { title: known ?? capitalLead(text, blocks), blocks }
  const titled: LaidBlock = { start: first.start, end: first.end, role: 'title', level: 1 }
  const above = blocks.indexOf(first)
  const marks = blocks.map((block, at): LaidBlock => {
    if (block === first) return titled
    return known === undefined && at < above && block.role === 'paragraph' ? { ...block, role: 'navigation' } : block
  })
  return { title: known ?? wordsOf(first), blocks: marks }
}

const repeated = (
  blocks: readonly LaidBlock[],
  wordsOf: (block: LaidBlock) => string,
  title: string,
): LaidBlock | undefined =>
  blocks.slice(0, 12).find((block) => LINES.has(block.role) && sameLetters(wordsOf(block), title))

/** A page's name may stand with the chapter it was cut at ("X#History"). */
const sameLetters = (a: string, b: string): boolean => letters(a.replace(/(?<=\S)#\S.*$/, '')) === letters(b)
const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()

const LINES: ReadonlySet<BlockRole> = new Set(['paragraph', 'heading', 'standfirst'])
const ABOVE: ReadonlySet<BlockRole> = new Set(['navigation', 'byline', 'credit', 'boilerplate', 'infobox'])
const LONGEST = 200

/** The first line above the body of at least three words, else the first line: "Opinion" above a title is a label. */
function firstLine(text: string, blocks: readonly LaidBlock[]): LaidBlock | undefined {
  let first: LaidBlock | undefined
  for (const [at, block] of blocks.entries()) {
    if (ABOVE.has(block.role)) continue
    if (at === blocks.length - 1 || !isTitleLine(text, blocks, block)) break
    first ??= block
    if (text.slice(block.start, block.end).split(/\s+/).length > 2) return block
  }
  return first
}

function isTitleLine(text: string, blocks: readonly LaidBlock[], block: LaidBlock): boolean {
  const words = text.slice(block.start, block.end).replace(/(?:\[\d{1,3}\])+$/, '')
  if (!LINES.has(block.role) || words.length > LONGEST || words.includes('\n')) return false
  if (/[.:;,]["”’]?$/.test(words) || /^\p{Ll}/u.test(words)) return false
  if (block.role !== 'heading' || (block === blocks[0] && words.split(' ').length > 2)) return true
  const level = block.level ?? 2
  return !blocks.some((other) => other !== block && other.role === 'heading' && (other.level ?? 2) <= level)
}

function capitalLead(text: string, blocks: readonly LaidBlock[]): string | undefined {
  const lead = blocks.find((block) => block.role === 'paragraph')
  if (lead === undefined) return undefined
  return /^(?:The )?(\p{Lu}[\p{Lu}\d’'.–-]*(?: [\p{Lu}\d’'.–-]+){1,9})(?=[ ,(])/u.exec(
    text.slice(lead.start, lead.end),
  )?.[1]
}

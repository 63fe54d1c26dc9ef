import type { BlockRole, Standing } from '../model/document.ts'
import type { PhraseEntry, ReadLexicon } from '../model/lexicon/read.ts'
import type { Span } from '../model/span.ts'
import type { LaidBlock } from './layout.ts'

/** A block whose words matched an entry of the lexicon. */
export interface PhraseMatch {
  readonly entry: PhraseEntry
  readonly span: Span
  /** What the entry's named groups caught (`publisher`, `date`, `author`). */
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** The blocks with their roles, and the phrases that gave them. */
export interface Marked {
  readonly blocks: readonly LaidBlock[]
  readonly matches: readonly PhraseMatch[]
  readonly standing: readonly Standing[]
}

/** Tells apparatus and boilerplate from the body: by the chapter a block stands in, then by its own words. */
export function markRoles(text: string, blocks: readonly LaidBlock[], lexicon: ReadLexicon): Marked {
  const find = phraseFinder(lexicon.phrases)
  const matches: PhraseMatch[] = []
  const marked = markApparatus(text, blocks, lexicon).map((block) => {
    const words = text.slice(block.start, block.end)
    if (!OPEN.has(block.role)) return block
    if (block.role === 'heading' && apparatusRole(words, lexicon) !== undefined) return block
    const found = find(withoutMarks(words))
    if (found === undefined) return block
    matches.push({ ...found, span: { start: block.start, end: block.end } })
    return { start: block.start, end: block.end, role: found.entry.role }
  })
  return { blocks: marked, matches, standing: standingOf(matches) }
}

/** A line as its reader sees it, for text that kept its Markdown: links as their words, no emphasis at the ends. */
export function withoutMarks(words: string): string {
  if (!/\]\(|^[*_]|[*_]$/.test(words)) return words
  const plain = words
    .replaceAll(/\[([^[\]\n]{0,300})\]\([^()\n]{0,500}\)/g, '$1')
    .replaceAll(/(?<!\S)[*_]+(?=\S)|(?<=\S)[*_]+(?!\S)/g, '')
    .trim()
  return plain === '' || /^[*_]+$/.test(words) ? words : plain
}

/** The first phrase that fits a block's words. Short lines are remembered: menus and tables repeat them. */
function phraseFinder(phrases: readonly PhraseEntry[]): (words: string) => Omit<PhraseMatch, 'span'> | undefined {
  const known = new Map<string, Omit<PhraseMatch, 'span'> | undefined>()
  const find = (words: string): Omit<PhraseMatch, 'span'> | undefined => {
    for (const entry of phrases) {
      const match = words.length <= (entry.longest ?? Infinity) ? entry.pattern.exec(words) : null
      if (match !== null) return { entry, groups: match.groups ?? {} }
    }
    return undefined
  }
  return (words) => {
    if (words.length > 40) return find(words)
    if (!known.has(words)) known.set(words, find(words))
    return known.get(words)
  }
}

/** Roles that a format's guess may have given to what is not body. */
const OPEN: ReadonlySet<BlockRole> = new Set([
  'standfirst',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'byline',
  'credit',
  'boilerplate',
  'disclaimer',
])

function standingOf(matches: readonly PhraseMatch[]): readonly Standing[] {
  return matches.flatMap(({ entry, span }) => (entry.standing === undefined ? [] : [{ ...span, kind: entry.standing }]))
}

/** Roles that say more than the chapter they stand in. */
const KEPT: ReadonlySet<BlockRole> = new Set(['infobox', 'reference', 'navigation'])

/** Gives every block of an apparatus chapter ("References") its chapter's role. */
function markApparatus(text: string, blocks: readonly LaidBlock[], lexicon: ReadLexicon): readonly LaidBlock[] {
  let chapter: { readonly level: number; readonly role: BlockRole } | undefined
  return blocks.map((block) => {
    if (block.role === 'heading') {
      const level = block.level ?? 2
      const role = apparatusRole(text.slice(block.start, block.end), lexicon)
      if (role !== undefined) chapter = { level, role }
      else if (chapter !== undefined && level <= chapter.level) chapter = undefined
      return block
    }
    return chapter === undefined || KEPT.has(block.role) ? block : { ...block, role: chapter.role }
  })
}

function apparatusRole(heading: string, lexicon: ReadLexicon): BlockRole | undefined {
  const plain = heading
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .toLowerCase()
  return lexicon.apparatus.find((entry) =>
    entry.titles.some((title) => title.replaceAll('.', '').toLowerCase() === plain),
  )?.role
}

import type { BlockRole } from '../../model/document.ts'
import type { ReadLexicon, TemplateEntry } from '../../model/lexicon/read.ts'
import type { Draft, DraftBlock, DraftCitation, Limits } from '../draft.ts'
import { stretchesBetween } from '../between.ts'
import type { Line } from './blocks.ts'
import { pairBrackets } from './brackets.ts'
import { renderPage } from './inline.ts'
import { linesOf } from './lines.ts'
import { residuesIn } from './source.ts'
import { wikiOf } from './wiki.ts'

/** A first line that is only the page's name, perhaps with the chapter it was cut at ("X#History"). */
function titleOf(first: DraftBlock | undefined): { readonly title?: string } {
  if (first?.role !== 'paragraph' || first.text.length > 120 || /[.!?:;]$/.test(first.text)) return {}
  const title = first.text.replace(/#.*$/, '').trim()
  return title === '' ? {} : { title }
}

interface Mask {
  readonly start: number
  readonly end: number
  readonly role: BlockRole
}

/**
 * Wikitext whose characters must stay as they are (a line of JSON): blocks are laid over it, and templates, references
 * and what is left of them become blocks of their own, so that no sentence holds them. Links keep their brackets.
 */
export function overlayWikitext(
  text: string,
  options: { readonly limits: Limits; readonly lexicon: ReadLexicon },
): Draft {
  const masks = masksOf(text, options.lexicon)
  const pieces = outside(linesOf(text, options.lexicon), masks)
  const blocks: (Line | Mask)[] = [...pieces, ...masks].sort((a, b) => a.start - b.start)
  const citations: DraftCitation[] = []
  const infoboxes: NonNullable<Draft['infoboxes']>[number][] = []
  const draftBlocks = blocks.map((block, index): DraftBlock => {
    const words = text.slice(block.start, block.end)
    if (block.role === 'reference' || block.role === 'infobox') {
      const source = /^<ref/i.test(words) ? words : `<ref>${words}</ref>`
      const sink = renderPage(block.role === 'infobox' ? words : source, options.lexicon, options.limits)
      citations.push(...sink.citations.map(({ cited }) => ({ ...cited, at: { block: index, offset: 0 } })))
      infoboxes.push(...sink.infoboxes)
    }
    return {
      role: block.role,
      text: words,
      ...('level' in block && block.level !== undefined ? { level: block.level } : {}),
    }
  })
  return {
    blocks: draftBlocks,
    citations,
    infoboxes,
    laidOver: { text, starts: blocks.map(({ start }) => start) },
    metadata: {
      kind: 'encyclopedia',
      kindWhy: 'format/wikitext',
      ...wikiOf(text, options.lexicon),
      ...(draftBlocks.length > 1 ? titleOf(draftBlocks[0]) : {}),
    },
  }
}

/** The stretches that are no words of sentences; in order and apart. */
function masksOf(text: string, lexicon: ReadLexicon): readonly Mask[] {
  const found = [...templateMasks(text, lexicon), ...tagMasks(text)]
  if (!/<ref[\s>]/i.test(text))
    found.push(...residuesIn(text).map((range) => ({ ...range, role: 'reference' as const })))
  const masks: Mask[] = []
  for (const mask of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = masks.at(-1)
    if (last === undefined || mask.start >= last.end) masks.push(mask)
    else if (mask.end > last.end) masks[masks.length - 1] = { ...last, end: mask.end }
  }
  return masks
}

function templateMasks(text: string, lexicon: ReadLexicon): Mask[] {
  const masks: Mask[] = []
  let covered = 0
  for (const [open, close] of [...pairBrackets(text)].sort((a, b) => a[0] - b[0])) {
    if (open < covered || text[open] !== '{') continue
    const role = maskRole(text.slice(open + 2, Math.min(close, open + 80)), lexicon)
    if (role === undefined) continue
    covered = close + 1
    masks.push({ start: open, end: close + 1, role })
  }
  return masks
}

/** What a template is when its words may not be taken out of it; `undefined` when it holds words of the sentence. */
function maskRole(inside: string, lexicon: ReadLexicon): BlockRole | undefined {
  const name = /^[^|}\n]*/.exec(inside)?.[0].replaceAll('_', ' ').trim().toLowerCase() ?? ''
  const fits = (known: string): boolean =>
    known === name || (known.endsWith('*') && name.startsWith(known.slice(0, -1)))
  const does: TemplateEntry['does'] | undefined = lexicon.templates.find((entry) => entry.names.some(fits))?.does
  if (does === 'text' || does === 'foreign' || does === 'quotation') return undefined
  if (does === 'infobox' || does === 'navigation') return does
  return does === 'citation' ? 'reference' : 'boilerplate'
}

function tagMasks(text: string): readonly Mask[] {
  const comments = stretchesBetween(text, '<!--', '-->').map((span): Mask => ({ ...span, role: 'boilerplate' }))
  const masks: Mask[] = []
  const last = text.lastIndexOf('</ref')
  for (const match of text.matchAll(/<ref\b([^<>]{0,500})>/gi)) {
    const open = match.index + match[0].length
    const close = open > last ? -1 : text.indexOf('</ref', open)
    if (match[1]?.trimEnd().endsWith('/') === true) masks.push({ start: match.index, end: open, role: 'reference' })
    else if (close > 0)
      masks.push({ start: match.index, end: text.indexOf('>', close) + 1 || text.length, role: 'reference' })
  }
  return [...comments, ...masks]
}

/** What of the lines stands outside the masks; both are in order. */
function outside(lines: readonly Line[], masks: readonly Mask[]): readonly Line[] {
  const pieces: Line[] = []
  let first = 0
  for (const line of lines) {
    while ((masks[first]?.end ?? Infinity) <= line.start) first += 1
    let at = line.start
    for (let index = first; (masks[index]?.start ?? Infinity) < line.end; index += 1) {
      const mask = masks[index] ?? line
      if (mask.start > at) pieces.push({ ...line, start: at, end: mask.start })
      at = Math.max(at, mask.end)
    }
    if (at < line.end) pieces.push({ ...line, start: at, end: line.end })
  }
  return pieces
}

import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { Draft, DraftBlock, Given, Limits } from './draft.ts'
import { placeBlocks } from './wikitext/blocks.ts'
import { renderPage } from './wikitext/inline.ts'
import { linesOf } from './wikitext/lines.ts'
import { cleanSource, restoreReferences } from './wikitext/source.ts'
import { wikiOf } from './wikitext/wiki.ts'

/**
 * MediaWiki markup: clean text with headings, lists, tables and captions as blocks; infoboxes; references and citation
 * templates as citations behind the words they stand for. Also dumps whose `<ref>` tags or heading signs were stripped.
 *
 * @throws Failure `read/too-deep` for templates nested deeper than `limits.maxDepth`.
 */
export function readWikitext(text: string, _given: Given, { limits, lexicon }: WikitextOptions): Draft {
  const clean = cleanSource(text)
  const source = /<ref[\s>]/i.test(clean) ? clean : restoreReferences(clean)
  const sink = renderPage(source, lexicon, limits)
  const rendered = sink.parts.join('')
  const { blocks, citations, foreignNames } = placeBlocks(rendered, linesOf(rendered, lexicon), sink)
  const { title, rest } = titleOf(blocks)
  // MediaWiki gives every page name a capital.
  const name = title ?? sink.bold?.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  return {
    blocks: rest,
    citations,
    foreignNames,
    infoboxes: sink.infoboxes,
    metadata: {
      kind: 'encyclopedia',
      kindWhy: 'format/wikitext',
      ...wikiOf(source, lexicon),
      ...(name ? { title: name } : {}),
    },
  }
}

/** What wikitext is read with. */
export interface WikitextOptions {
  readonly limits: Limits
  readonly lexicon: ReadLexicon
}

/** A first line that is only the page's name, as dumps put it, perhaps with the chapter it was cut at ("X#History"). */
function titleOf(blocks: readonly DraftBlock[]): { readonly title?: string; readonly rest: readonly DraftBlock[] } {
  const [first, ...others] = blocks
  if (first === undefined || others.length === 0 || first.text.length > 120 || /[.!?:;]$/.test(first.text))
    return { rest: blocks }
  if (first.role !== 'paragraph' && (first.role !== 'heading' || first.level !== 1)) return { rest: blocks }
  const title = first.text.replace(/#.*$/, '').trim()
  return title === '' ? { rest: blocks } : { title, rest: [{ role: 'title', text: title, level: 1 }, ...others] }
}

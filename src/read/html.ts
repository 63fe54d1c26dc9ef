import type { Draft, Given, Limits } from './draft.ts'
import { findArticle } from './html-article.ts'
import { blocksOf } from './html-blocks.ts'
import { parsePage } from './html-dom.ts'
import { metadataOf } from './html-metadata.ts'
import { runsOf } from './html-runs.ts'
import { citationsOf, foreignNamesOf, infoboxesOf } from './html-wiki.ts'

/**
 * Reads a saved web page: the article with its title, headings, captions and tables; menus and margins marked as such;
 * metadata from JSON-LD, Open Graph, meta tags and `<time>`; on MediaWiki pages infoboxes and cited sources. Nothing of
 * the page is run or fetched.
 *
 * @throws Failure `read/too-large`, `read/too-deep` for bombs.
 */
export function readHtml(text: string, _given: Given, limits: Limits): Draft {
  const page = parsePage(text, limits)
  const metadata = metadataOf(page)
  const runs = runsOf(page.body)
  const blocks = blocksOf(runs, findArticle(text, page, runs, limits), metadata.title)
  const foreignNames = metadata.kind === 'encyclopedia' ? foreignNamesOf(blocks, metadata.language ?? 'en') : []
  return {
    blocks: blocks.map(({ run: _run, ...block }) => block),
    metadata,
    citations: citationsOf(page, blocks),
    infoboxes: infoboxesOf(page),
    foreignNames,
  }
}

import type { ReadLexicon } from '../../model/lexicon/read.ts'
import type { DraftMetadata } from '../draft.ts'

/** The wiki that a page's markup shows it to be kept in, with the rule that tells; nothing for markup that any wiki has. */
export function wikiOf(source: string, { wikis }: ReadLexicon): Pick<DraftMetadata, 'wiki'> {
  const sign = wikis.find(({ pattern }) => pattern.test(source))
  return sign === undefined ? {} : { wiki: { publisher: sign.publisher, why: sign.rule } }
}

import { findActors } from './annotate/actors/actors.ts'
import { findDates } from './annotate/dates/dates.ts'
import { findFigures } from './annotate/figures/figures.ts'
import { analyse } from './annotate/grammar/grammar.ts'
import { findQuotes } from './annotate/quotes/quotes.ts'
import { codeActs } from './coding/acts.ts'
import { hostStates, withHosts } from './coding/hosts.ts'
import { type Coder, makeCoder } from './coding/scene.ts'
import type { Lexicon } from './lexicon/load.ts'
import type { CodedDocument } from './model/coded.ts'
import type { Document } from './model/document.ts'
import { findEdtf } from './model/edtf.ts'
import { Failure } from './model/failure.ts'
import type { Layers } from './model/layers.ts'

/** The lexicon with what is built from it once and used for every document. */
export interface Tools {
  readonly lexicon: Lexicon
  readonly coder: Coder
}

/** Makes ready what coding needs; half a second. */
export const prepare = (lexicon: Lexicon): Tools => ({
  lexicon,
  coder: makeCoder(lexicon.coding, lexicon.actors.states),
})

/**
 * Annotates and codes one document: the same document and lexicon give the same bytes.
 *
 * @param asOf EDTF day that is taken for the day of publication where the document names none.
 * @throws Failure `code/bad-date` when `asOf` is no EDTF.
 */
export function codeDocument(document: Document, tools: Tools, asOf?: string): CodedDocument {
  const dated = asOf === undefined ? document : publishedAsOf(document, asOf)
  const layers = annotate(dated, tools.lexicon)
  const hosts = hostStates(layers.actors, tools.coder.states, tools.lexicon.coding.wars)
  const mentions = codeActs(dated, { ...layers, actors: [...layers.actors, ...hosts] }, tools.coder)
  return { document: dated, layers: { ...layers, actors: withHosts(layers.actors, hosts, mentions) }, mentions }
}

function publishedAsOf(document: Document, asOf: string): Document {
  const edtf = findEdtf(asOf)
  if (edtf === undefined) throw new Failure('code/bad-date', asOf)
  return document.published === null
    ? { ...document, published: { edtf, basis: 'given', why: 'given/as-of' } }
    : document
}

/** Adds every layer, each from the text and the layers before it. */
function annotate(document: Document, lexicon: Lexicon): Layers {
  const grammar = analyse(document, lexicon.grammar)
  const { sentences, tokens } = grammar
  const dates = findDates({ document, sentences, tokens }, lexicon.dates)
  const actors = findActors({ document, sentences, tokens }, lexicon.actors)
  const quotes = findQuotes({ document, sentences, tokens, actors }, lexicon.quotes)
  const figures = findFigures({ document, sentences, tokens, dates, actors, quotes }, lexicon.figures)
  return { sentences, tokens, dates, actors, quotes, figures }
}

import { loadLexicon } from '../../../src/lexicon/load.ts'
import type { Layers } from '../../../src/model/layers.ts'
import { codeDocument, prepare } from '../../../src/pipeline.ts'
import { plainDocument } from '../../coding/plain-document.ts'

const tools = prepare(loadLexicon())

/** The layers of a text, one paragraph a line. */
export const layersOf = (text: string): Layers => codeDocument(plainDocument(text), tools).layers

/** Each quote as "kind speaker: words", the speaker as an actor id, else as the words that name him, else "-". */
export const toldIn = (text: string): readonly string[] =>
  layersOf(text).quotes.map((quote) => {
    const named = quote.speakerSpan === undefined ? '-' : text.slice(quote.speakerSpan.start, quote.speakerSpan.end)
    return `${quote.kind} ${quote.speaker ?? named}: ${text.slice(quote.start, quote.end)}`
  })

import { bySpan, overlaps } from '../../../src/model/span.ts'
import type { Span } from '../../../src/model/span.ts'
import type { DocumentAnswer, Mark, MarkLayer } from '../../../src/serve/answers.ts'

/** The layers that the reader switches on and off. */
export const READER_LAYERS = ['act', 'actor', 'date', 'figure', 'quote'] as const
export type ReaderLayer = (typeof READER_LAYERS)[number]

/** How each layer is called on the page. */
export const LAYER_WORDS: Readonly<Record<ReaderLayer, string>> = {
  act: 'acts',
  actor: 'actors',
  date: 'dates',
  figure: 'figures',
  quote: 'quotations',
}

/** All marks of a document in its order. The words at `at` are marked whatever they are. */
export function marksOfDocument(answer: DocumentAnswer, at: Span | null): readonly Mark[] {
  const { layers, mentions } = answer
  const marks = (layer: MarkLayer, spans: readonly Span[]): Mark[] =>
    spans.map(({ start, end }) => ({
      start,
      end,
      layer,
      on: layer === 'act' && at !== null && overlaps({ start, end }, at),
    }))
  const acts = marks('act', distinct(mentions.map((mention) => mention.trigger)))
  const sought: Mark[] = at === null || acts.some((act) => act.on) ? [] : [{ ...at, layer: 'act', on: true }]
  return [
    ...acts,
    ...sought,
    ...marks(
      'actor',
      layers.actors.flatMap((actor) => actor.mentions.filter((each) => each.form !== 'pronoun')),
    ),
    ...marks('date', layers.dates),
    ...marks('figure', layers.figures),
    ...marks(
      'quote',
      layers.quotes.filter((quote) => quote.kind !== 'indirect'),
    ),
  ].sort(bySpan)
}

function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()]
}

/** How many marks each layer has. */
export function layerCounts({ layers, mentions }: DocumentAnswer): Readonly<Record<ReaderLayer, number>> {
  return {
    act: mentions.length,
    actor: layers.actors.length,
    date: layers.dates.length,
    figure: layers.figures.length,
    quote: layers.quotes.length,
  }
}

import type { CodedDocument } from '../model/coded.ts'
import type { Mention } from '../model/mention.ts'
import { resolves, type Span } from '../model/span.ts'
import { Failure } from '../model/failure.ts'

/** Layers that are printed only when asked for, for their size. */
export type ExtraLayer = 'grammar'

/**
 * One coded document as the object `chancery code` prints, in the form that `docs/interface.md` describes.
 *
 * @throws Failure `code/bad-span` when a span does not resolve in the text.
 */
export function codedJson(coded: CodedDocument, extra: readonly ExtraLayer[] = []): Readonly<Record<string, unknown>> {
  const { document, layers } = coded
  requireSpans(coded)
  return {
    id: document.id,
    title: document.title,
    published: document.published?.edtf ?? null,
    language: document.language,
    kind: document.kind,
    publisher: document.publisher,
    text: document.text,
    sentences: layers.sentences.map(({ start, end }) => ({ start, end })),
    dates: layers.dates,
    actors: layers.actors,
    quotes: layers.quotes,
    figures: layers.figures,
    mentions: coded.mentions.map(mentionJson),
    citations: document.citations,
    ...(extra.includes('grammar') ? { tokens: layers.tokens } : {}),
  }
}

const mentionJson = (mention: Mention): Readonly<Record<string, unknown>> => ({
  ...mention,
  date: mention.date === null ? null : { edtf: mention.date.edtf, basis: mention.date.basis, span: mention.date.span },
  place: mention.place?.name ?? null,
  why: mention.why.join(' '),
})

/** Every span of a coded document, with a word for what it is. */
export function* spansOf({
  document,
  layers,
  mentions,
}: CodedDocument): Generator<readonly [what: string, span: Span]> {
  for (const block of document.blocks) yield ['block', block]
  for (const section of document.sections) yield ['section', section]
  for (const sentence of layers.sentences) yield ['sentence', sentence]
  for (const token of layers.tokens) yield ['token', token]
  for (const date of layers.dates) yield ['date', date]
  for (const actor of layers.actors) for (const mention of actor.mentions) yield ['actor', mention]
  for (const quote of layers.quotes) yield ['quote', quote]
  for (const figure of layers.figures) yield ['figure', figure]
  for (const mention of mentions) {
    yield ['trigger', mention.trigger]
    yield ['sentence of a mention', mention.sentence]
    if (mention.place !== null) yield ['place', mention.place]
    for (const attribution of mention.attribution) yield ['attribution', attribution.span]
  }
}

function requireSpans(coded: CodedDocument): void {
  const { id, text } = coded.document
  for (const [what, span] of spansOf(coded)) {
    if (!resolves(span, text.length))
      throw new Failure('code/bad-span', id, { detail: `${what} ${span.start}–${span.end}` })
  }
}

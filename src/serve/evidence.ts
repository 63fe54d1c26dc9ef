import type { CodedDocument } from '../model/coded.ts'
import type { Mention } from '../model/mention.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import { bySpan, contains, overlaps, wordsOf } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import type { EvidenceAnswer, EvidencePassage, Mark } from './answers.ts'
import { differencesOf } from './stands.ts'

/**
 * A record with the paragraph of every witness. A witness whose document is gone is left out of the passages and
 * stays in the record.
 */
export function evidenceAnswer(record: EventRecord, documents: ReadonlyMap<string, CodedDocument>): EvidenceAnswer {
  const passages = witnessesInOrder(record).flatMap((witness) => {
    const coded = documents.get(witness.document)
    return coded === undefined ? [] : [passageOf(record, witness, coded)]
  })
  return { record, passages }
}

/** First those whose date is the record's, so that the words opened first are the words of the line. */
function witnessesInOrder(record: EventRecord): readonly Witness[] {
  const rank = ({ mention }: Witness): number => (mention.date?.edtf === record.date.value ? 0 : 1)
  return record.witnesses.toSorted((a, b) => rank(a) - rank(b))
}

function passageOf(record: EventRecord, witness: Witness, coded: CodedDocument): EvidencePassage {
  const { mention } = witness
  const { text, language } = coded.document
  const span = paragraphAround(coded, mention.sentence)
  const dateSpan = mention.date?.span
  return {
    document: witness.document,
    mention: mention.id,
    span,
    text: wordsOf(text, span),
    language,
    sentence: mention.sentence,
    marks: marksOf(coded, mention, span),
    dateWords: dateSpan === undefined ? null : wordsOf(text, dateSpan),
    differs: differencesOf(record, witness),
  }
}

/** The block that holds the sentence, else the sentence itself. */
function paragraphAround(coded: CodedDocument, sentence: Span): Span {
  const block = coded.document.blocks.find((each) => contains(each, sentence))
  return block === undefined ? sentence : { start: block.start, end: block.end }
}

/** The act's own words, its date and those who took part; other acts of the paragraph stay unmarked. */
function marksOf(coded: CodedDocument, mention: Mention, within: Span): readonly Mark[] {
  const named = new Set([...mention.actors, ...mention.recipients])
  const actors = coded.layers.actors
    .filter((actor) => named.has(actor.id))
    .flatMap((actor) => actor.mentions)
    .filter((each) => contains(mention.sentence, each))
  const dates = mention.date?.span === undefined ? [] : [mention.date.span]
  const marks = [
    markOf(mention.trigger, 'act', true),
    ...actors.map((span) => markOf(span, 'actor', false)),
    ...dates.map((span) => markOf(span, 'date', false)),
  ]
  return marks.filter((mark) => overlaps(mark, within)).sort(bySpan)
}

const markOf = (span: Span, layer: Mark['layer'], on: boolean): Mark => ({
  start: span.start,
  end: span.end,
  layer,
  on,
})

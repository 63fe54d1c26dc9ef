import type { CodedDocument } from '../model/coded.ts'
import type { Actor, Sentence } from '../model/layers.ts'
import type { DisputeLexicon } from '../model/lexicon/disputes.ts'
import type { EventRecord } from '../model/record.ts'
import { contains } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { partyId } from './evidence.ts'
import { plainWords, stem } from './words.ts'

/** What is compared: the documents of a dossier with their origins, and its records. */
export interface ComparedPile {
  /** In order of id. */
  readonly documents: readonly CodedDocument[]
  readonly byId: ReadonlyMap<string, CodedDocument>
  readonly records: readonly EventRecord[]
  /** Id of the origin by id of the document. */
  readonly originOf: ReadonlyMap<string, string>
  readonly stopWords: ReadonlySet<string>
  /** Codes of each state of the dossier, its predecessors too; empty when none were asked for. */
  readonly sides: readonly ReadonlySet<string>[]
  readonly stateNames: ReadonlyMap<string, string>
  readonly lexicon: DisputeLexicon
}

/** The sentence that holds a span, else the span itself. */
export const sentenceAround = ({ layers }: CodedDocument, span: Span): Span =>
  findSentence(layers.sentences, span) ?? span

function findSentence(sentences: readonly Sentence[], span: Span): Sentence | undefined {
  return (
    sentences.find((each) => contains(each, span)) ??
    sentences.find((each) => each.start <= span.start && span.start < each.end)
  )
}

/** The id of a party by which it is the same in all documents, for every passage that names one within a span. */
export function namesWithin(
  { layers }: CodedDocument,
  span: Span,
): readonly (Span & { readonly id: string; readonly actor: Actor })[] {
  return layers.actors.flatMap((actor) =>
    actor.mentions
      .filter((each) => contains(span, each) && each.form !== 'pronoun')
      .map(({ start, end }) => ({ start, end, id: partyId(actor, actor.id), actor })),
  )
}

/**
 * What words say, in a form in which two translations meet: stems, or the group of a word that translators use for
 * others; names by the id of whom they mean. Without stop words.
 */
export function conceptsOf(
  coded: CodedDocument,
  span: Span,
  { stopWords, lexicon }: ComparedPile,
): ReadonlySet<string> {
  const names = namesWithin(coded, span)
  const { text } = coded.document
  let plain = ''
  let at = span.start
  for (const name of names.toSorted((a, b) => a.start - b.start)) {
    if (name.start < at) continue
    plain += `${text.slice(at, name.start)} `
    at = name.end
  }
  plain += text.slice(at, span.end)
  const words = plainWords(plain).filter((word) => !stopWords.has(word) && !lexicon.light.has(word) && word.length > 1)
  return new Set([...words.map((word) => lexicon.synonyms.get(word) ?? stem(word)), ...names.map(({ id }) => `@${id}`)])
}

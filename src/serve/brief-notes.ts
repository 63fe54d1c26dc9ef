import type { SourceEntry } from '../model/dossier.ts'
import { dateText } from '../model/edtf-text.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { BriefNote } from './brief-answer.ts'

/** The words that a note quotes, and where they stand. */
export interface NotedWords {
  readonly document: string
  readonly at: Span
  /** The sentence around them, and where it begins in the document. */
  readonly sentence: string
  readonly from: number
}

/** Numbers the notes of one brief in the order in which they are asked for. */
export interface Notes {
  /** The number of the note on some words; the same words keep their number. */
  readonly numberOf: (words: NotedWords) => number
  /** The numbers of a record's witnesses, one a document. */
  readonly numbersOf: (record: EventRecord) => readonly number[]
  readonly all: () => readonly BriefNote[]
}

/** Begins the notes of a brief. */
export function newNotes(sources: readonly SourceEntry[]): Notes {
  const byDocument = new Map(sources.map((source) => [source.document, source]))
  const made = new Map<string, BriefNote>()
  const numberOf = (words: NotedWords): number => {
    const key = `${words.document} ${words.at.start} ${words.at.end}`
    const held = made.get(key) ?? noteOf(words, made.size + 1, byDocument.get(words.document))
    made.set(key, held)
    return held.number
  }
  return {
    numberOf,
    numbersOf: (record) => firstOfDocuments(record).map((witness) => numberOf(wordsOfWitness(witness))),
    all: () => [...made.values()],
  }
}

const wordsOfWitness = ({ document, mention, sentenceText }: Witness): NotedWords => ({
  document,
  at: mention.trigger,
  sentence: sentenceText,
  from: mention.sentence.start,
})

/** The first witness of every document; of two, the one that gives the record's own date. */
function firstOfDocuments(record: EventRecord): readonly Witness[] {
  const rank = ({ mention }: Witness): number => (mention.date?.edtf === record.date.value ? 0 : 1)
  const first = new Map<string, Witness>()
  for (const witness of record.witnesses.toSorted((a, b) => rank(a) - rank(b)))
    if (!first.has(witness.document)) first.set(witness.document, witness)
  return [...first.values()]
}

function noteOf(words: NotedWords, number: number, source: SourceEntry | undefined): BriefNote {
  const { document, at, sentence, from } = words
  const [start, end] = [Math.max(0, at.start - from), Math.max(0, at.end - from)]
  return {
    number,
    document,
    source: sourceWords(source, document),
    at,
    before: sentence.slice(0, start),
    on: sentence.slice(start, end),
    after: sentence.slice(end),
  }
}

/** "Deutsche Welle, Sudan's president in Sochi, 23 November 2017". */
export function sourceWords(source: SourceEntry | undefined, document: string): string {
  if (source === undefined) return document
  const { publisher, title, published, originText, kind } = source
  const date = published === null ? null : dateText(published.edtf)
  const origin = originText === 'own' || originText.startsWith('not established') ? null : originText
  const parts = [publisher, title, kind === 'opinion' ? 'opinion' : null, date, origin]
  const told = parts.filter((part) => part !== null)
  return told.length === 0 ? document : [...new Set(told)].join(', ')
}

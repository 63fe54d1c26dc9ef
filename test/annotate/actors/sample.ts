import { findActors } from '../../../src/annotate/actors/actors.ts'
import { loadActors } from '../../../src/lexicon/actors.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Actor, Sentence } from '../../../src/model/layers.ts'

export const lexicon = loadActors()

/** A document of one paragraph a line, for sentences written in tests. */
export function documentOf(text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'paragraph' as const,
  }))
  return {
    id: 'test',
    sha256: { bytes: '', text: '' },
    format: 'text',
    text,
    title: null,
    publisher: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    kind: 'unknown',
    kindWhy: [],
    firstPublished: null,
    standing: [],
    sections: [],
    blocks,
    citations: [],
    infoboxes: [],
    foreignNames: [],
  }
}

/** Actors of a text that is split at full stops before capitals, without tokens. */
export function actorsIn(text: string): readonly Actor[] {
  const document = documentOf(text)
  const sentences = document.blocks.flatMap((block, index): readonly Sentence[] =>
    [
      ...text.slice(block.start, block.end).matchAll(/\S.*?(?:(?<=\p{L}{3}["”)]*)[.!?]["”]?(?=\s+["“]?\p{Lu})|$)/gu),
    ].map((match) => ({
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
      block: index,
      tokens: [0, 0],
    })),
  )
  return findActors({ document, sentences, tokens: [] }, lexicon)
}

/** "words of the mention = actor" for every mention in text order; persons with their state behind a slash. */
export function mentionsIn(text: string): readonly string[] {
  return actorsIn(text)
    .flatMap((actor) =>
      actor.mentions.map((mention) => ({
        at: mention.start,
        line: `${text.slice(mention.start, mention.end)} = ${actor.type === 'person' ? `${actor.name}/${actor.state ?? '-'}` : actor.id}`,
      })),
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ line }) => line)
}

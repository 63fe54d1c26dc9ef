import { findActors } from '../../../src/annotate/actors/actors.ts'
import { analyse } from '../../../src/annotate/grammar/grammar.ts'
import { loadActors } from '../../../src/lexicon/actors.ts'
import { loadGrammar } from '../../../src/lexicon/grammar.ts'
import type { Document } from '../../../src/model/document.ts'
import type { Actor, ActorMention, Sentence } from '../../../src/model/layers.ts'

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

const grammar = loadGrammar()

/** Actors of a text with its trees. */
export function actorsParsed(text: string): readonly Actor[] {
  const document = documentOf(text)
  return findActors({ document, ...analyse(document, grammar) }, lexicon)
}

/** As `mentionsIn`, with trees; only pronouns and descriptions. */
export const referencesIn = (text: string): readonly string[] =>
  linesOf(text, actorsParsed(text), (form) => form === 'pronoun' || form === 'description')

/** "words of the mention = actor" for every mention in text order; persons with their state behind a slash. */
export const mentionsIn = (text: string): readonly string[] => linesOf(text, actorsIn(text), () => true)

function linesOf(
  text: string,
  actors: readonly Actor[],
  wanted: (form: ActorMention['form']) => boolean,
): readonly string[] {
  return actors
    .flatMap((actor) =>
      actor.mentions
        .filter((mention) => wanted(mention.form))
        .map((mention) => ({
          at: mention.start,
          line: `${text.slice(mention.start, mention.end)} = ${actor.type === 'person' ? `${actor.name}/${actor.state ?? '-'}` : actor.id}`,
        })),
    )
    .toSorted((a, b) => a.at - b.at || (a.line < b.line ? -1 : 1))
    .map(({ line }) => line)
}

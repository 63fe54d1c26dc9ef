import { withComma, withoutComma } from './date-lead.ts'
import { type BlockRole, type Document, TOLD_ROLES } from '../../model/document.ts'
import { type NameSpan, type Sentence, type Token } from '../../model/layers.ts'
import type { GrammarModel } from '../../model/lexicon/grammar.ts'
import type { Span } from '../../model/span.ts'
import { isEnglish } from './language.ts'
import { labelNames } from './name-labels.ts'
import { namesOf } from './names.ts'
import { buildNetwork, LONGEST } from './network.ts'
import { type Parse, type Parser, parseSentences, startParser } from './parser.ts'
import type { LemmaWord } from './parsed-words.ts'
import { findSentences } from './sentences.ts'
import { treeOf } from './sentence-tree.ts'
import { findWords } from './words.ts'

/** The layers that the grammar writes. */
export interface Grammar {
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly names: readonly NameSpan[]
}

/** One sentence before it is parsed. */
interface Found {
  readonly block: number
  readonly words: readonly Span[]
  readonly english: boolean
}

/**
 * Sentences, words, lemmas, tags, dependency trees and names of everything in a document that tells, and of its headings.
 *
 * Sentences never cross a block; tables, infoboxes, navigation and the like get none. A block in another language
 * than English is split, so that it can be searched and quoted, but not parsed: each of its words is `X`, its own
 * form as lemma, its own root (`head` −1) by the relation `dep`.
 */
export function analyse(document: Document, model: GrammarModel): Grammar {
  const found = findAll(document, model)
  const english = found.filter(({ english }) => english)
  const parser = parserOf(model)
  const parses = parseFound(document.text, english, parser)
  const parsed = new Map(english.map((sentence, index) => [sentence, parses[index]]))
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const names: NameSpan[] = []
  for (const sentence of found) {
    const from = tokens.length
    sentences.push(sentenceOf(sentence, from))
    const parse = parsed.get(sentence)
    const tree =
      parse === undefined
        ? undefined
        : treeOf(
            sentence.words.map(({ start, end }) => document.text.slice(start, end)),
            parse,
            parser,
          )
    tokens.push(...tokensOf(document.text, sentence, tree, from))
    if (parse === undefined || tree === undefined || parse.names.length === 0) continue
    const labels = labelNames(tree, parse.names, model)
    names.push(...namesOf(document.text, sentence.words, labels, model.armedGroups))
  }
  return { sentences, tokens, names }
}

const PARSED_ROLES: ReadonlySet<BlockRole> = new Set<BlockRole>([...TOLD_ROLES, 'heading'])

function findAll({ text, blocks }: Document, model: GrammarModel): readonly Found[] {
  return blocks.flatMap(({ role, start, end }, block) => {
    if (!PARSED_ROLES.has(role)) return []
    const words = findWords(text, start, end, model.splitting)
    const english = isEnglish(
      text.slice(start, end),
      words.map((word) => text.slice(word.start, word.end)),
    )
    return findSentences(text, words, model.splitting)
      .flatMap((range) => withinLimit(range))
      .map(([from, to]) => ({ block, words: words.slice(from, to), english }))
  })
}

/** Cuts what no sentence is: lists of hundreds of names, tables read as text. */
function withinLimit([from, to]: readonly [number, number]): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = []
  for (let start = from; start < to; start += LONGEST) parts.push([start, Math.min(to, start + LONGEST)])
  return parts
}

/** Parsers by their model. A parser is costly to start and always answers the same, so that keeping it is no state that shows. */
const parsers = new WeakMap<GrammarModel, Parser>()

function parserOf(model: GrammarModel): Parser {
  const known = parsers.get(model)
  if (known !== undefined) return known
  const parser = startParser(buildNetwork(model))
  parsers.set(model, parser)
  return parser
}

function parseFound(text: string, found: readonly Found[], parser: Parser): readonly Parse[] {
  const sentences = found.map(({ words }) => withComma(formsOf(text, words)))
  const parses = parseSentences(
    parser,
    sentences.map(({ forms }) => forms),
  )
  return parses.map((parse, index) => withoutComma(parse, sentences[index] ?? { forms: [], at: undefined }))
}

/** A dash close between two words joins them as a hyphen does ("the Iran–Iraq War"), which is all that the treebanks know. */
function formsOf(text: string, words: readonly Span[]): readonly string[] {
  return words.map(({ start, end }) => {
    const form = text.slice(start, end)
    const isTight = form === '–' && /\p{L}/u.test(text[start - 1] ?? '') && /\p{L}/u.test(text[end] ?? '')
    return isTight ? '-' : form
  })
}

function sentenceOf({ block, words }: Found, from: number): Sentence {
  const start = words[0]?.start ?? 0
  return { start, end: words.at(-1)?.end ?? start, block, tokens: [from, from + words.length] }
}

function tokensOf(
  text: string,
  { words }: Found,
  tree: readonly LemmaWord[] | undefined,
  from: number,
): readonly Token[] {
  return words.map(({ start, end }, index) => {
    const word = tree?.[index]
    if (word === undefined) return { start, end, lemma: text.slice(start, end), upos: 'X', head: -1, deprel: 'dep' }
    const { lemma, upos, head, relation } = word
    return { start, end, lemma, upos, head: head === 0 ? -1 : from + head - 1, deprel: relation }
  })
}

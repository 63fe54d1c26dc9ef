import { wordsOf } from '../model/span.ts'
import type { Evidence } from './evidence.ts'
import { MOST_CHARACTERS, tidyQuote } from './quote-text.ts'
import type { SentenceTree } from './sentence-tree.ts'

const FEWEST_WORDS = 5
const MARK = /(?<=[,;:()“”"—\n])|(?=\s–)/u

/**
 * The sentence, when it is short; else the part of it between two marks in which the trigger stands, with the parts
 * before until it begins with no verb and those behind until it tells something.
 */
export function sentenceQuote({ mention, source }: Evidence, tree: SentenceTree): string {
  const { text } = source.coded.document
  const words = tidyQuote(wordsOf(text, mention.sentence))
  if (words.length <= MOST_CHARACTERS) return words
  const parts = partsBefore(text.slice(mention.sentence.start, mention.trigger.start))
  let start = mention.trigger.start - (parts.pop() ?? '').length
  while (beginsWithVerb(tree, start)) {
    const before = parts.pop()
    if (before === undefined || mention.trigger.end - start + before.length > MOST_CHARACTERS) break
    start -= before.length
  }
  let told = text.slice(start, mention.trigger.start)
  for (const [index, part] of text.slice(mention.trigger.start, mention.sentence.end).split(MARK).entries()) {
    if (index > 0 && (told.split(/\s+/u).length >= FEWEST_WORDS || told.length + part.length > MOST_CHARACTERS)) break
    told += part
  }
  return shortened(tidyQuote(told).replace(/^(?:and|but|or)\s+/u, ''))
}

/** What stands before the trigger, part by part; a decimal or thousands mark parts nothing. */
const partsBefore = (text: string): string[] => text.split(/(?<=[;:()“”"—\n]|,\s)|(?=\s–\s)/u)

function beginsWithVerb({ tokens }: SentenceTree, start: number): boolean {
  const first = tokens.find((token) => token.start >= start && token.upos !== 'PUNCT')
  return first !== undefined && ['VERB', 'AUX'].includes(first.upos)
}

const shortened = (words: string): string =>
  words.length <= MOST_CHARACTERS ? words : `${words.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/u, '')} …`

import type { Document } from '../../model/document.ts'
import type { Sentence, Token } from '../../model/layers.ts'
import { isCapital, type NameWord, nameWords } from '../../model/lexicon/names.ts'

/** A text as its words, with what is known of each from the layers before; all the arrays have one entry a word. */
export interface Page {
  readonly text: string
  readonly document: Document
  readonly words: readonly NameWord[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** Index of the sentence a word stands in, or -1. */
  readonly sentenceOf: Int32Array
  /** Index of the token that begins where the word begins or holds it, or -1 (always -1 without tokens). */
  readonly tokenOf: Int32Array
  /** Sentences in which nearly every word is in capitals, as headlines are. */
  readonly headline: readonly boolean[]
}

/** Lays out a text. Works without tokens and without sentences. */
export function layPage(document: Document, sentences: readonly Sentence[], tokens: readonly Token[]): Page {
  const words = nameWords(document.text)
  const sentenceOf = holderOf(words, sentences)
  return {
    text: document.text,
    document,
    words,
    sentences,
    tokens,
    sentenceOf,
    tokenOf: holderOf(words, tokens),
    headline: headlines(words, sentenceOf, sentences.length),
  }
}

/** For each word the index of the span (spans in order, apart) that holds its first letter. */
function holderOf(words: readonly NameWord[], spans: readonly { start: number; end: number }[]): Int32Array {
  const holders = new Int32Array(words.length).fill(-1)
  let at = 0
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.start ?? 0
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at++
    const span = spans[at]
    if (span !== undefined && span.start <= start) holders[i] = at
  }
  return holders
}

/** Headline: of its words longer than three letters at least four in five are in capitals, and there are three. */
function headlines(words: readonly NameWord[], sentenceOf: Int32Array, count: number): readonly boolean[] {
  const long = new Int32Array(count)
  const high = new Int32Array(count)
  for (let i = 0; i < words.length; i++) {
    const sentence = sentenceOf[i] ?? -1
    const word = words[i]
    if (sentence < 0 || word === undefined || word.text.length < 4) continue
    long[sentence] = (long[sentence] ?? 0) + 1
    if (isCapital(word.text)) high[sentence] = (high[sentence] ?? 0) + 1
  }
  return Array.from(long, (total, i) => total >= 4 && (high[i] ?? 0) >= 0.8 * total)
}

/** What stands between word `i` and the next. */
export const gapAfter = (page: Page, i: number): string => {
  const word = page.words[i]
  const next = page.words[i + 1]
  return word === undefined || next === undefined ? '\n\n' : page.text.slice(word.end, next.start)
}

const SPACE = /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)$/

/** Whether only white space (no blank line) stands between word `i` and the next. */
export const spaceAfter = (page: Page, i: number): boolean => SPACE.test(gapAfter(page, i))

/** Whether word `i` is the first of its sentence. */
export const opensSentence = (page: Page, i: number): boolean =>
  i === 0 || page.sentenceOf[i] !== page.sentenceOf[i - 1] || /[.!?:\n“"]\s*$/.test(gapAfter(page, i - 1))

/** The key of word `i`, or the empty string outside the text. */
export const keyAt = (page: Page, i: number): string => page.words[i]?.key ?? ''

/** Whether word `i` begins with a capital. */
export const capitalAt = (page: Page, i: number): boolean => isCapital(page.words[i]?.text ?? '')

/** Part of speech of word `i`, where tokens are given. */
export const uposAt = (page: Page, i: number): string | undefined => page.tokens[page.tokenOf[i] ?? -1]?.upos

/** Relation of word `i` to its head, where tokens are given. */
export const deprelAt = (page: Page, i: number): string | undefined => page.tokens[page.tokenOf[i] ?? -1]?.deprel

const GENITIVE = /^['’]s?$/

/** Whether word `i` is followed by a genitive: its "s" is a word of its own, so the next real word is `i + 2`. */
export function genitiveAfter(page: Page, i: number): number {
  const gap = gapAfter(page, i)
  if ((gap === "'" || gap === '’') && keyAt(page, i + 1) === 's') return i + 2
  return GENITIVE.test(gap.trim()) && gap.length > 1 ? i + 1 : -1
}

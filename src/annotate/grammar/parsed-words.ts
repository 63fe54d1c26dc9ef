import type { Upos } from '../../model/layers.ts'

/** One word of a parsed sentence; repairs change tag, head and relation in place. */
export interface ParsedWord {
  readonly form: string
  upos: Upos
  /** 1-based, 0 for the root. */
  head: number
  relation: string
}

/** A parsed word with its dictionary form. */
export interface LemmaWord extends ParsedWord {
  readonly lemma: string
  /** The Penn tag, which tells the forms of verbs apart. */
  readonly penn: string
}

/** Whether a word stands in a relation, whatever its subtype. */
export const isRelation = (word: ParsedWord | undefined, relation: string): boolean =>
  word?.relation.split(':')[0] === relation

/** The first child from index `from` on of the word at place `head` (1-based) in a relation. */
export const childOf = (
  words: readonly ParsedWord[],
  head: number,
  relation: string,
  from = 0,
): ParsedWord | undefined =>
  words.find((word, index) => index >= from && word.head === head && isRelation(word, relation))

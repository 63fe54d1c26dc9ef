import type { Sentence, Token } from '../model/layers.ts'
import type { WordClasses } from './tree.ts'

/** A block is of sport with two different words of sport, and at least one word in thirty of that class. */
const DIFFERENT_WORDS = 2
const WORDS_TO_ONE = 30

/**
 * The blocks that tell of sport, by their numbers: there, attacks, defeats, strikes and visits are none. Words of sport
 * are the class "sport"; where they stand thick over the whole text, it is one of sport throughout.
 */
export function sportBlocks(
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  classes: WordClasses,
): ReadonlySet<number> {
  const words = classes.get('sport') ?? new Set()
  const isOfSport = (among: readonly Sentence[]): boolean => {
    const lemmas = among.flatMap(({ tokens: [from, to] }) =>
      tokens.slice(from, to).map(({ lemma }) => lemma.toLowerCase()),
    )
    const games = lemmas.filter((lemma) => words.has(lemma))
    return new Set(games).size >= DIFFERENT_WORDS && games.length * WORDS_TO_ONE >= lemmas.length
  }
  const blocks = Map.groupBy(sentences, ({ block }) => block)
  const isThroughout = isOfSport(sentences)
  return new Set([...blocks].flatMap(([block, among]) => (isThroughout || isOfSport(among) ? [block] : [])))
}

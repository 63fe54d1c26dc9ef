import type { Upos } from '../../model/layers.ts'

/** A word with its tag; lists of them begin with the root, so that indexes are those of heads. */
export interface TaggedWord {
  readonly form: string
  readonly upos: Upos
}

/**
 * Whether of two dependents of one word the second says who the first is: "when **John Sullivan**, the US
 * **Secretary** of State did not meet". The first is a name, a comma and an article or possessive stand behind it,
 * and all between belongs to one of the two.
 */
export function isRenaming(
  words: readonly TaggedWord[],
  heads: ArrayLike<number>,
  [first, second]: readonly [number, number],
): boolean {
  const [head, name] = [heads[first] ?? 0, words[first]]
  if (head < second || name?.upos !== 'PROPN' || !NOUN.test(words[second]?.upos ?? '')) return false
  const between = words.slice(first + 1, second)
  const isClose = between.every(({ upos }, index) => {
    const up = heads[first + 1 + index] ?? 0
    return !/^(?:VERB|AUX|CCONJ)$/.test(upos) && up >= first && up <= second
  })
  const comma = between.findIndex(({ form }) => form === ',')
  return isClose && comma >= 0 && ARTICLE.test(between[comma + 1]?.form ?? '')
}

const NOUN = /^(?:NOUN|PROPN)$/
const ARTICLE = /^(?:the|a|an|his|her|its|their)$/i

/** Weights of words, of length one. */
export type Vector = ReadonlyMap<string, number>

/**
 * Bags of words as vectors of tf-idf (1 + log tf, log(n / df)); a word that all have weighs next to nothing. `unseen`
 * bags are thought beside them that have none of the words, so that a small set does not lose what it has in common.
 */
export function weigh(bags: readonly (readonly string[])[], unseen = 1): readonly Vector[] {
  const held = new Map<string, number>()
  for (const bag of bags) for (const word of new Set(bag)) held.set(word, (held.get(word) ?? 0) + 1)
  return bags.map((bag) => {
    const counts = new Map<string, number>()
    for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1)
    const weights = [...counts].map(
      ([word, count]) =>
        [word, (1 + Math.log(count)) * Math.log((bags.length + unseen) / (held.get(word) ?? 1))] as const,
    )
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0))
    return new Map(weights.map(([word, weight]) => [word, length === 0 ? 0 : weight / length]))
  })
}

/** Cosine of two vectors of length one: 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return sum
}

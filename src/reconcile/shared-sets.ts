import type { Evidence } from './evidence.ts'

/**
 * Lets evidence of one pile share its sets: many mentions have the same parties and words, and a set for each would be
 * most of what a large pile weighs. Values and their order stay as they are.
 */
export function newSharing(): (evidence: Evidence) => Evidence {
  const sets = new Map<string, ReadonlySet<string>>()
  const words = new Map<string, string>()
  const sharedWord = (word: string): string => {
    const found = words.get(word)
    if (found === undefined) words.set(word, word)
    return found ?? word
  }
  const shared = (own: ReadonlySet<string>): ReadonlySet<string> => {
    const key = [...own].join('|')
    const found = sets.get(key) ?? new Set([...own].map(sharedWord))
    sets.set(key, found)
    return found
  }
  return (evidence) => ({
    ...evidence,
    actors: shared(evidence.actors),
    recipients: shared(evidence.recipients),
    words: shared(evidence.words),
    object: shared(evidence.object),
    trigger: shared(evidence.trigger),
  })
}

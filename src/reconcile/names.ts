import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Party } from '../model/record.ts'
import { plainWords } from './words.ts'

/** Names of parties as a sentence lists them: "Russia, Iran and Syria", with "the" where a name takes it. */
export const listOf = (parties: readonly Party[], lexicon: ReconcileLexicon): string =>
  listed(parties.map((party) => withArticle(party.name, lexicon)))

/** Names joined by commas and "and". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** "The rebels attack": a name in the plural that is not one body. */
export function isPlural({ name, state }: Party, lexicon: ReconcileLexicon): boolean {
  const last = plainWords(name).at(-1) ?? ''
  return lexicon.pluralWords.has(last) || (state === null && /^\p{Ll}.*[^s]s$/u.test(name))
}

/** A name with "the" where it takes it: "the United Nations". */
export function withArticle(name: string, lexicon: ReconcileLexicon): string {
  const words = plainWords(name)
  const takes = words.some((word) => lexicon.articleWords.has(word))
  return takes && words[0] !== 'the' && /^\p{Lu}/u.test(name) ? `the ${name}` : name
}

const WORD = /[\p{L}\p{N}]+/gu
const ENDING = /(?:ational|isation|ization|ations?|ments?|ions?|ings?|ives?|ers?|ors?|ied|ies|ed|es|al|s|e|y)$/u

/** The words of a text in lower case, without marks and punctuation; "Russia's" is "russia". */
export function plainWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]s\b/gu, '')
    .toLowerCase()
  return plain.match(WORD) ?? []
}

/** A crude stem by which a noun and its verb meet ("agreement", "agreed"); never shorter than four letters of the word. */
export function stem(word: string): string {
  const cut = word.replace(ENDING, '')
  return (cut.length >= 4 ? cut : word.slice(0, 4)).slice(0, 7)
}

/** Stems of the words that tell something, in order, with repeats. */
export const tellingStems = (text: string, stopWords: ReadonlySet<string>): readonly string[] =>
  plainWords(text)
    .filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/u.test(word)))
    .map(stem)

/** A name as an id: lower case, words joined by hyphens. */
export const slug = (name: string): string => plainWords(name).join('-')

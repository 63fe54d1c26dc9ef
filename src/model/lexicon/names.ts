import type { Span } from '../span.ts'

/** One word of a text or of a name in the lexicon, cut and folded the same way, so that both meet. */
export interface NameWord extends Span {
  readonly text: string
  /** Lower case, without accents, apostrophes and points: "Élysée" is `elysee`, "U.S." is `us`, "Ba'ath" is `baath`. */
  readonly key: string
}

/** A name of the lexicon as its words; `value` is what it means. */
export interface NameForm<T> {
  readonly keys: readonly string[]
  /** Which of the words must begin with a capital letter in the text. */
  readonly capital: readonly boolean[]
  /** The text must be exactly this, points aside: for acronyms ("US" is not "us"). */
  readonly exact?: string
  /** A comma may stand between its words ("Atlanta, Georgia"). */
  readonly comma?: boolean
  readonly value: T
}

/** Names by the key of their first word, the longest first. */
export type NameIndex<T> = ReadonlyMap<string, readonly NameForm<T>[]>

const POINTED = String.raw`\p{Lu}\.(?:\s?\p{Lu}\.)+|\p{Lu}(?:\.\p{Lu})+(?!\p{L})`
const LETTERS = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼʿʾ‘\x60](?!(?:s|t|d|m|ll|re|ve|S|T)(?!\p{L}))[\p{L}\p{M}]+)*`
const WORD = new RegExp(`${POINTED}|${LETTERS}|\\p{N}+(?:st|nd|rd|th)?`, 'gu')

/** The words of a text in order. Hyphens part words; an apostrophe inside a name does not ("N'Djamena"), that of a genitive does. */
export function nameWords(text: string): readonly NameWord[] {
  const words: NameWord[] = []
  for (const match of text.matchAll(WORD)) {
    const [found] = match
    words.push({ start: match.index, end: match.index + found.length, text: found, key: nameKey(found) })
  }
  return words
}

const PLAIN = /^[a-z]+$/

/** The key of one word; "el" and "ul" before Arabic names fold to "al". */
export function nameKey(word: string): string {
  const low = word.toLowerCase()
  const key = PLAIN.test(low) ? low : low.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '')
  return key === 'el' || key === 'ul' ? 'al' : key
}

const CAPITAL = /^\p{Lu}/u

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word)
}

const SIMPLE = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** Cuts a name of the lexicon into a form. Names in capitals with `exact` are acronyms. */
export function nameForm<T>(name: string, value: T, more?: { readonly exact?: boolean }): NameForm<T> {
  // Most names are plain words with spaces; the pattern for the rest is ten times slower.
  const words = SIMPLE.test(name) ? name.split(' ') : nameWords(name).map((word) => word.text)
  return {
    keys: words.map((word) => nameKey(word)),
    capital: words.map((word) => isCapital(word)),
    ...(name.includes(',') ? { comma: true } : {}),
    ...(more?.exact === true ? { exact: withoutPoints(name) } : {}),
    value,
  }
}

/** "U.S." as "US". */
export const withoutPoints = (text: string): string => text.replaceAll(/[.\s]/g, '')

/** Orders forms for look-up. */
export function nameIndex<T>(forms: readonly NameForm<T>[]): NameIndex<T> {
  const index = new Map<string, NameForm<T>[]>()
  for (const form of forms) {
    const [first] = form.keys
    if (first === undefined) continue
    const there = index.get(first)
    if (there === undefined) index.set(first, [form])
    else there.push(form)
  }
  for (const forms of index.values()) forms.sort((a, b) => b.keys.length - a.keys.length)
  return index
}

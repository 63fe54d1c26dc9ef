import { detect } from 'tinyld'

/** Words that no other language in Latin letters has so often: an English text of twelve words holds one. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in was were is are with by for that his has had have from which it this as he she they be been will would said not but or'.split(
    ' ',
  ),
)
const SHORT = 8
const LATIN = /\p{Script=Latin}/gu
const LETTER = /\p{L}/gu

/**
 * Whether a block is to be parsed as English. Most blocks are told by their small words or their script at once;
 * only what is left is put to tinyld. Blocks too short to tell are taken for English when they are in Latin letters.
 */
export function isEnglish(text: string, words: readonly string[]): boolean {
  let small = 0
  for (const word of words) if (word.length < 6 && ENGLISH.has(word.toLowerCase())) small++
  if (small > 0 && small * 12 >= words.length) return true
  const letters = text.match(LETTER)?.length ?? 0
  if (letters === 0) return true
  if ((text.match(LATIN)?.length ?? 0) * 2 < letters) return false
  if (words.length < SHORT) return true
  const language = detect(text)
  return language === 'en' || language === ''
}

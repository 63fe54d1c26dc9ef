import { detect } from 'tinyld'

/** Words that no other language in Latin letters has so often: an English text of twelve words holds one. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in was were is are with by for that his has had have from which it this as he she they be been will would said not but or an at against its their'.split(
    ' ',
  ),
)
/** Small words of other languages in Latin letters that English does not have. */
const FOREIGN: ReadonlySet<string> = new Set(
  'de la le les des et une du que el los las por con der die das und ist nicht von mit den dem il di che della per os em och att det som het een van zu auf sich para del est dans pour qui ve bir nie na się je'.split(
    ' ',
  ),
)
const SHORT = 20
const LATIN = /\p{Script=Latin}/gu
const LETTER = /\p{L}/gu

/**
 * Whether a block is to be parsed as English. Most blocks are told by their small words or their script at once;
 * only what is left is put to tinyld. In a short block only small words of another language speak against
 * English.
 */
export function isEnglish(text: string, words: readonly string[]): boolean {
  let small = 0
  for (const word of words) if (word.length < 6 && ENGLISH.has(word.toLowerCase())) small++
  if (small > 0 && small * 12 >= words.length) return true
  const letters = text.match(LETTER)?.length ?? 0
  if (letters === 0) return true
  if ((text.match(LATIN)?.length ?? 0) * 2 < letters) return false
  const foreign = words.filter((word) => FOREIGN.has(word.toLowerCase())).length
  if (words.length < SHORT) return foreign < 2 || foreign * 6 < words.length
  const language = detect(text)
  return language === 'en' || language === ''
}

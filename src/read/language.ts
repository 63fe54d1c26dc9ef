import { detect } from 'tinyld'

/** BCP 47 code of the language most of the text is in; `und` when there are too few words to tell. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return 'und'
  return detect(sample) || 'und'
}

/** Code units looked at: two pages tell a language. */
const SAMPLE = 4000
const FEWEST_LETTERS = 12

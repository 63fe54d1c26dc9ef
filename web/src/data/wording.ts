import type { Published } from '../../../src/model/document.ts'
import { findEdtf } from '../../../src/model/edtf.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import { dateText } from '../../../src/model/edtf-text.ts'

/** "1 record", "12 records". */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** A record's date as a reader says it. */
export function whenText(date: string | null): string {
  const edtf = date === null ? undefined : findEdtf(date)
  return edtf === undefined ? 'no date' : dateText(edtf)
}

/** When a document was published, and how that is known when the document does not say it. */
export function publishedText(published: Published | null): string {
  if (published === null) return 'no date in the text'
  const date = dateText(published.edtf)
  return published.basis === 'stated' ? date : `${date}, ${published.basis}`
}

/** Who is given as the source of a line, where its title does not name him already. */
export const saysApart = (line: RecordLine): string | null =>
  line.says === null || line.title.includes(line.says) ? null : line.says

/** Words of the ontology ("arms-transfer") as words of the page ("arms transfer"). */
export const plainWords = (term: string): string => term.replaceAll('-', ' ').toLowerCase()

export { fileName } from '../../../src/model/file-name.ts'

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const CYRILLIC = /[\u0400-\u04FF]/

/** The direction that a text is set in: that of its first strong script. */
export const directionOf = (text: string): 'rtl' | 'ltr' => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return RTL.test(letters.slice(0, 1)) ? 'rtl' : 'ltr'
}

/** BCP 47 of a name by its script, where the page needs another face for it. */
export const scriptLanguage = (text: string): string | undefined =>
  RTL.test(text) ? 'ar' : CYRILLIC.test(text) ? 'ru' : undefined

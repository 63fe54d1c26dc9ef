import type { DateLexicon, DateName, DateWord } from '../../model/lexicon/dates.ts'
import { CODES } from './codes.ts'
import { isDigit, isLetter } from './letters.ts'
import type { Piece } from './pieces.ts'

const [STOP, COLON] = [46, 58]

/** Looks the beginning and length of a word up before the word itself is cut out: four words in five end here. */
function mayBeKnown(text: string, start: number, end: number, { beginnings }: DateLexicon): boolean {
  const length = end - start
  if (length > 31) return false
  const first = text.charCodeAt(start) & 31
  const second = length > 1 ? text.charCodeAt(start + 1) & 31 : 0
  return ((beginnings[first * 32 + second] ?? 0) & (1 << length)) !== 0
}

/** The piece that a run of letters is, or begins; `undefined` for a word that tells nothing of time. */
export function wordAt(text: string, start: number, end: number, lexicon: DateLexicon): Piece | undefined {
  const after = text.charCodeAt(end)
  if (after === COLON || after === STOP) {
    const address = endOfAddress(text, start, end)
    if (address > end) return { start, end: address, code: 'w', value: 0 }
    if (after === STOP && end - start === 1) return initialsAt(text, start, lexicon)
  }
  if (end - start === 1 && isDigit(after)) return quarterAt(text, start)
  if (!mayBeKnown(text, start, end, lexicon)) return undefined
  const lower = text.slice(start, end).toLowerCase()
  const name = nameAt(text, start, lexicon.names.get(lower))
  if (name !== undefined) return name
  const word = lexicon.words.get(lower)
  if (word === undefined || !rightlyWritten(text, start, end, word)) return undefined
  const stop = word.abbreviated === true && after === STOP ? end + 1 : end
  return { start, end: stop, code: CODES[word.class], value: word.value ?? 0, word }
}

/** "Q3", "H1": a quarter or half of a year; any other letter with a number behind it is a code of something. */
function quarterAt(text: string, start: number): Piece | undefined {
  const match = /^(?:Q[1-4]|H[12])(?![\p{L}\d])/u.exec(text.slice(start, start + 3))
  if (match === null) return undefined
  return { start, end: start + 2, code: text.charAt(start) === 'Q' ? '4' : '2', value: Number(text.charAt(start + 1)) }
}

/** Behind "https" or "www": the end of the address, so that no date is read in it; else the end of the word. */
function endOfAddress(text: string, start: number, end: number): number {
  const scheme = text.startsWith('://', end) || (end - start === 3 && text.startsWith('www.', start))
  if (!scheme) return end
  let at = end
  while (at < text.length && !/[\s<>"|\]})]/.test(text.charAt(at))) at++
  return at
}

const NAME_CODES: Readonly<Record<DateName['kind'], string>> = { period: '*', feast: '%', 'not-a-date': 'w' }

/** A name of several words that begins here: one piece, so that no reader sees the words in it. */
function nameAt(text: string, start: number, names: readonly DateName[] | undefined): Piece | undefined {
  if (names === undefined) return undefined
  let best: Piece | undefined
  for (const name of names) {
    const written = name.names.find((form) => text.startsWith(form, start) && !isLetter(text, start + form.length))
    if (written === undefined || (best !== undefined && best.end >= start + written.length)) continue
    best = { start, end: start + written.length, code: NAME_CODES[name.kind], value: 0, name }
  }
  return best
}

/** "a.m.", "B.C.", "U.S.": letters that each have their full stop. */
function initialsAt(text: string, start: number, lexicon: DateLexicon): Piece | undefined {
  let end = start
  while (end + 1 < text.length && end < start + 8 && isLetter(text, end) && text.charCodeAt(end + 1) === STOP) end += 2
  // "149 B.C" without its last full stop.
  if (end > start && isLetter(text, end) && !isLetter(text, end + 1)) end++
  const letters = text.slice(start, end).replaceAll('.', '').toLowerCase()
  if (letters === 'c') return { start, end, code: CODES.about, value: 0 }
  const word = letters.length > 1 ? lexicon.words.get(letters) : undefined
  const known = word !== undefined && (word.class === 'meridiem' || word.class === 'ce' || word.class === 'bce')
  if (known) return { start, end, code: CODES[word.class], value: word.value ?? 0, word }
  return undefined
}

/** Months need their capital; abbreviations and eras must not be ordinary words ("sat", "ad"). */
function rightlyWritten(text: string, start: number, end: number, word: DateWord): boolean {
  const first = text.charCodeAt(start)
  const capital = first >= 65 && first <= 90
  if (word.capital === true) return capital
  if (word.class === 'ce' || word.class === 'bce')
    return text.slice(start, end) === text.slice(start, end).toUpperCase()
  return true
}

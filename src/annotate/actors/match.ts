import { isCapital, type NameForm, type NameIndex, withoutPoints } from '../../model/lexicon/names.ts'
import { gapAfter, type Page } from './page.ts'

/** A name of the lexicon found in the text: words `from` up to `to`, with every meaning of that name. */
export interface Match<T> {
  readonly from: number
  readonly to: number
  readonly values: readonly T[]
}

/** All names of an index, the longest at each place, left to right, none overlapping. Linear in the text. */
export function matchAll<T>(page: Page, index: NameIndex<T>): readonly Match<T>[] {
  const found: Match<T>[] = []
  for (let i = 0; i < page.words.length; ) {
    const match = matchAt(page, index, i)
    if (match === undefined) i++
    else {
      found.push(match)
      i = match.to
    }
  }
  return found
}

/** The longest name that begins at word `i`. */
export function matchAt<T>(page: Page, index: NameIndex<T>, i: number): Match<T> | undefined {
  const forms = index.get(page.words[i]?.key ?? '')
  if (forms === undefined) return undefined
  let length = 0
  const values: T[] = []
  for (const form of forms) {
    if (length > 0 && form.keys.length < length) break
    if (!fits(page, form, i)) continue
    length = form.keys.length
    values.push(form.value)
  }
  return length === 0 ? undefined : { from: i, to: i + length, values }
}

const JOINT = /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*|[^\S\n]?[-‐‑–/&][^\S\n]?|\.[^\S\n]?|['’][^\S\n]?)$/

function fits<T>(page: Page, form: NameForm<T>, i: number): boolean {
  const { keys, capital, exact } = form
  for (let k = 0; k < keys.length; k++) {
    const word = page.words[i + k]
    if (word === undefined || word.key !== keys[k] || (capital[k] === true && !isCapital(word.text))) return false
    if (k > 0 && !joined(page, i + k - 1, form.comma === true)) return false
  }
  if (exact !== undefined && keys.length === 1) return withoutPoints(page.words[i]?.text ?? '') === exact
  return keys[0] !== 'the' || !continues(page, i + keys.length - 1)
}

const joined = (page: Page, i: number, comma: boolean): boolean => {
  const gap = gapAfter(page, i)
  return gap === ' ' || JOINT.test(gap) || (comma && gap === ', ')
}

/** "the West" is not in "the West Bank". */
const continues = (page: Page, i: number): boolean =>
  gapAfter(page, i) === ' ' && isCapital(page.words[i + 1]?.text ?? '')

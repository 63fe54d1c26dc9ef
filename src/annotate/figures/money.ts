import type { CurrencyEntry, FigureLexicon } from '../../model/lexicon/figures.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Numeral } from './numerals.ts'
import type { Twig } from './tree.ts'

/** A unit as it stands in the text: the span is of number and unit together. */
export interface Unit extends Span {
  readonly unit: string
  readonly factor: number
  readonly rule: string
}

/** The currency of an amount: its sign or code before or behind, or a word with the adjective before it. */
export function moneyOf(twig: Twig, numeral: Numeral, lexicon: FigureLexicon): Unit | undefined {
  return (
    signBefore(twig.text, numeral, lexicon) ??
    signBehind(twig.text, numeral, lexicon) ??
    wordBehind(twig, numeral, lexicon)
  )
}

function signBefore(text: string, { start, end }: Numeral, { currencies }: FigureLexicon): Unit | undefined {
  const lead = text.slice(Math.max(0, start - 8), start)
  const marks = currencies.flatMap((entry) => [entry.code, ...(entry.signs ?? [])].map((mark) => ({ mark, entry })))
  const found = marks
    .filter(({ mark }) => lead.replace(/\s$/, '').endsWith(mark) || spaced(lead).endsWith(mark))
    .filter(({ mark }) => /^[^A-Z]/.test(mark) || !isInsideWord(lead, mark))
    .sort((a, b) => b.mark.length - a.mark.length)[0]
  if (found === undefined) return undefined
  const at = lead.lastIndexOf(found.mark.slice(-1))
  const first = lead.slice(0, at + 1).search(/\S{1,4}(?:\s\S)?$/)
  return {
    start: start - lead.length + Math.max(first, at - found.mark.length + 1),
    end,
    unit: found.entry.code,
    factor: 1,
    rule: 'currency-sign',
  }
}

/** Whether letters stand right before the mark, as in "BRICS$": then it is none. */
function isInsideWord(lead: string, mark: string): boolean {
  const close = lead.trimEnd()
  return /\p{L}$/u.test(close.endsWith(mark) ? close.slice(0, -mark.length) : '')
}

/** "NZ $ 26": the sign may stand apart from its letters and its number. */
const spaced = (lead: string): string => lead.replaceAll(/[\s\u00a0]/g, '')

function signBehind(text: string, { start, end }: Numeral, { currencies }: FigureLexicon): Unit | undefined {
  const rest = text.slice(end, end + 8)
  const marks = currencies.flatMap((entry) => [entry.code, ...(entry.signs ?? [])].map((mark) => ({ mark, entry })))
  for (const { mark, entry } of marks.toSorted((a, b) => b.mark.length - a.mark.length)) {
    const gap = rest.startsWith(mark) ? 0 : rest.startsWith(` ${mark}`) ? 1 : -1
    const next = rest.charAt(gap + mark.length)
    // "5 $10 notes": the sign belongs to the next number.
    if (gap >= 0 && !/[\p{L}\d]/u.test(next))
      return { start, end: end + gap + mark.length, unit: entry.code, factor: 1, rule: 'currency-sign' }
  }
  return undefined
}

function wordBehind(twig: Twig, { start, end }: Numeral, { currencies }: FigureLexicon): Unit | undefined {
  const rest = twig.text.slice(end, end + 48)
  for (const size of [1, 2, 3]) {
    const words = new RegExp(`^[\\s-]((?:[\\p{L}.]+ ){${size - 1}})(\\p{L}+)`, 'u').exec(rest)
    if (words === null) return undefined
    const phrase = `${words[1] ?? ''}${words[2] ?? ''}`
    const entry = named(twig, phrase, { start: end + 1, end: end + words[0].length }, currencies)
    if (entry !== undefined) {
      const sterling = /^ sterling/.exec(rest.slice(words[0].length))?.[0].length ?? 0
      return { start, end: end + words[0].length + sterling, unit: entry.code, factor: 1, rule: 'currency-word' }
    }
  }
  return undefined
}

/** The currency that a phrase names: by itself, or by the state whose adjective stands in it. */
function named(
  twig: Twig,
  phrase: string,
  span: Span,
  currencies: readonly CurrencyEntry[],
): CurrencyEntry | undefined {
  const words = phrase.split(' ')
  const last = singular(words.at(-1) ?? '')
  const whole = [...words.slice(0, -1), last].join(' ')
  const exact = currencies.find((entry) =>
    entry.words?.some((word) => word.includes(' ') && singularPhrase(word) === singularPhrase(whole)),
  )
  if (exact !== undefined) return exact
  const sharing = currencies.filter((entry) => entry.words?.includes(last))
  if (sharing.length === 0) return undefined
  if (words.length === 1) return isWeight(twig, span, last) ? undefined : sharing.find((entry) => entry.plain === true)
  const state = stateOver(twig, span)
  return sharing.find((entry) => entry.states?.includes(state ?? '') === true)
}

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:kronor|kroner)$/, (w) => (w === 'kronor' ? 'krona' : 'krone'))
    .replace(/s$/, '')
const singularPhrase = (phrase: string): string => phrase.toLowerCase()

/** "5 pounds of gold" is a weight. */
const isWeight = (twig: Twig, span: Span, word: string): boolean =>
  word === 'pound' && /^ of\b/.test(twig.text.slice(span.end, span.end + 4))

const stateOver = (twig: Twig, span: Span): string | null | undefined =>
  twig.actors.find(({ mentions }) => mentions.some((mention) => overlaps(mention, span)))?.state

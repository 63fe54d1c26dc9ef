import type { SplittingWords } from '../../model/lexicon/grammar.ts'
import type { Span } from '../../model/span.ts'

const MARK = /^[.!?…。؟۔]+$/u
const CLOSER = /^(?:["”’')\]»*]|'')$/u
const STRAIGHT = /^(?:["'*]|'')$/
const OPENER = /^(?:["“‘'([«]|``|'')$/u
const BEGINS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘'([«•*–—$€£-]/u
const CAPITAL = /^\p{Lu}/u
const ADDRESS = /^(?:https?:|www\.)/
const SMALL_WORD = /^\p{Ll}{4,}$/u
const FOOTNOTE = /^(?:\d{1,3}|\p{Ll}|citation|note)$/u
const LIST_NUMBER = /^(?:\d{1,2}(?:\.\d+)*|[A-Za-z]|[ivx]+)$/
const DOTTED = /^.+\.$/u
const BLANK_LINE = /\n\s*\n/

/** What the rules look at: the words, as they are written and where they stand. */
interface Text {
  readonly text: string
  readonly words: readonly Span[]
  readonly forms: readonly string[]
  readonly lists: SplittingWords
}

/** Groups words into sentences: index ranges into `words`, in order, none empty. */
export function findSentences(
  text: string,
  words: readonly Span[],
  lists: SplittingWords,
): readonly (readonly [from: number, to: number])[] {
  const forms = words.map(({ start, end }) => text.slice(start, end))
  const all = { text, words, forms, lists }
  const ranges: (readonly [number, number])[] = []
  let from = 0
  for (let index = 0; index < words.length; index++) {
    const end = sentenceEnd(all, index, from) ?? lineEnd(all, index)
    if (end === undefined) continue
    ranges.push([from, end])
    from = end
    index = end - 1
  }
  if (from < words.length) ranges.push([from, words.length])
  return ranges
}

/** A blank line ends a sentence whatever stands before it. */
function lineEnd({ text, words }: Text, index: number): number | undefined {
  const [here, next] = [words[index], words[index + 1]]
  if (here === undefined || next === undefined) return undefined
  return next.start - here.end > 1 && BLANK_LINE.test(text.slice(here.end, next.start)) ? index + 1 : undefined
}

/** Where the sentence ends whose last word may be the one at `index`: the mark, what closes behind it, and its footnotes. */
function sentenceEnd(all: Text, index: number, from: number): number | undefined {
  const { forms, lists } = all
  const form = forms[index] ?? ''
  const isMark = MARK.test(form)
  if (!isMark && !(index > from && DOTTED.test(form))) return undefined
  if (isMark && (isListNumber(forms, index, from) || forms[index - 1] === '.')) return undefined
  const end = behindFootnotes(forms, behindClosers(all, index + 1))
  const next = forms[end]
  if (next === undefined) return end
  if (end > index + 1 && forms[end - 1] === ']') return BEGINS.test(next) ? end : undefined
  if (!isMark) return endsAfterAbbreviation(form, next, lists) ? end : undefined
  return begins(all, index, end) ? end : undefined
}

/** "2." or "a." at the beginning numbers what follows. */
const isListNumber = (forms: readonly string[], index: number, from: number): boolean =>
  index === from + 1 && forms[index] === '.' && LIST_NUMBER.test(forms[from] ?? '')

function behindClosers(all: Text, index: number): number {
  let end = index
  while (end < all.forms.length && closes(all, end)) end++
  return end
}

/** A straight quotation mark (or what is left of markdown's emphasis) closes when it stands close behind a word and not close before one. */
function closes({ forms, words }: Text, index: number): boolean {
  const form = forms[index] ?? ''
  if (!CLOSER.test(form)) return false
  if (!STRAIGHT.test(form)) return true
  const [before, here, behind] = [words[index - 1], words[index], words[index + 1]]
  const close = here?.start === before?.end
  return close && (behind === undefined || here?.end !== behind.start || CLOSER.test(forms[index + 1] ?? ''))
}

/** "[1]", "[a][12]": notes belong to the sentence that they stand behind. */
function behindFootnotes(forms: readonly string[], index: number): number {
  let end = index
  while (forms[end] === '[' && FOOTNOTE.test(forms[end + 1] ?? '')) {
    const close = forms.indexOf(']', end)
    if (close < 0 || close > end + 4) break
    end = close + 1
  }
  return end
}

function begins({ forms, words }: Text, index: number, end: number): boolean {
  const mark = forms[index] ?? ''
  const next = forms[end] ?? ''
  const isTight = words[end - 1]?.end === words[end]?.start
  if (isTight && !CAPITAL.test(next)) return false
  if (ADDRESS.test(next)) return true
  if (end === index + 1 && CARELESS.test(mark) && SMALL_WORD.test(forms[index - 1] ?? ''))
    return SMALL.test(next) || opens(forms, mark, end)
  return opens(forms, mark, end)
}

/** Careless writers begin without a capital: then a plain word before the mark says that it is no abbreviation. */
const CARELESS = /^[.?]$/
const SMALL = /^\p{Ll}/u

function opens(forms: readonly string[], mark: string, end: number): boolean {
  const next = forms[end] ?? ''
  if (!BEGINS.test(next)) return false
  const behind = OPENER.test(next) ? (forms[end + 1] ?? '') : next
  return mark === '…' || mark.length > 1 ? CAPITAL.test(behind) : BEGINS.test(behind)
}

function endsAfterAbbreviation(form: string, next: string, { abbreviations, openers }: SplittingWords): boolean {
  const follower = abbreviations.get(form.toLowerCase())
  const isOpener = CAPITAL.test(next) && openers.has(next.toLowerCase())
  if (follower !== undefined && follower !== 'nothing') return false
  if (follower === undefined && form.length === 2) return isOpener && next.length > 1
  return isOpener || OPENER.test(next)
}

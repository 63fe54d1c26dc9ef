import type { SplittingWords } from '../../model/lexicon/grammar.ts'
import type { Span } from '../../model/span.ts'

const ENDS = /^(?:[.!?…。؟۔]+)$/u
const CLOSES = /^["”’')\]»]$/u
const OPENS = /^["“‘'([«]$/u
const BEGINS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘'([«•*–—-]/u
const CAPITAL = /^\p{Lu}/u
const DOTTED = /^.+\.$/u
const BLANK_LINE = /\n\s*\n/

/** Groups words into sentences: index ranges into `words`, in order, none empty. */
export function findSentences(
  text: string,
  words: readonly Span[],
  lists: SplittingWords,
): readonly (readonly [from: number, to: number])[] {
  const forms = words.map(({ start, end }) => text.slice(start, end))
  const ranges: (readonly [number, number])[] = []
  let from = 0
  for (let index = 0; index < words.length; index++) {
    const end = sentenceEnd(forms, index, from, lists) ?? lineEnd(text, words, index)
    if (end === undefined) continue
    ranges.push([from, end])
    from = end
    index = end - 1
  }
  if (from < words.length) ranges.push([from, words.length])
  return ranges
}

/** A blank line ends a sentence whatever stands before it. */
function lineEnd(text: string, words: readonly Span[], index: number): number | undefined {
  const [here, next] = [words[index], words[index + 1]]
  if (here === undefined || next === undefined) return undefined
  return BLANK_LINE.test(text.slice(here.end, next.start)) ? index + 1 : undefined
}

/** Where the sentence ends whose last word may be the one at `index`: the mark, and what closes behind it. */
function sentenceEnd(forms: readonly string[], index: number, from: number, lists: SplittingWords): number | undefined {
  const form = forms[index] ?? ''
  const mark = ENDS.test(form)
  if (!mark && !(DOTTED.test(form) && index > from)) return undefined
  let end = index + 1
  while (end < forms.length && CLOSES.test(forms[end] ?? '') && closesHere(forms, from, end)) end++
  const next = forms[end]
  if (next === undefined) return end
  if (!mark) return endsAfterAbbreviation(form, next, lists) ? end : undefined
  return begins(form, forms, end) ? end : undefined
}

/** A straight quote closes when an odd number of them stands before it in the sentence. */
function closesHere(forms: readonly string[], from: number, index: number): boolean {
  const form = forms[index] ?? ''
  if (form !== '"' && form !== "'") return true
  return forms.slice(from, index).filter((other) => other === form).length % 2 === 1
}

function begins(mark: string, forms: readonly string[], index: number): boolean {
  const next = forms[index] ?? ''
  if (!BEGINS.test(next)) return false
  const behind = OPENS.test(next) ? (forms[index + 1] ?? '') : next
  return mark === '…' || mark.length > 1 ? CAPITAL.test(behind) : BEGINS.test(behind)
}

function endsAfterAbbreviation(form: string, next: string, { abbreviations, openers }: SplittingWords): boolean {
  const follower = abbreviations.get(form.toLowerCase())
  if (follower !== undefined && follower !== 'nothing') return false
  if (follower === undefined && form.length === 2) return false
  return (CAPITAL.test(next) && openers.has(next.toLowerCase())) || OPENS.test(next)
}

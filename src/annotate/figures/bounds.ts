import type { Figure } from '../../model/layers.ts'
import type { FigureLexicon } from '../../model/lexicon/figures.ts'
import type { Span } from '../../model/span.ts'
import type { Numeral } from './numerals.ts'

/** How exact a figure is, by the words before the amount and behind the number. */
export function boundOf(text: string, amount: Span, numeral: Numeral, { bounds }: FigureLexicon): Figure['bound'] {
  const lead = text
    .slice(Math.max(0, amount.start - 28), amount.start)
    .toLowerCase()
    .replace(/[\s(]+(?:the|a|an|its|their)?\s*$/, '')
  const before = bounds.find((entry) => entry.place === 'before' && endsWithWord(lead, entry.phrase))
  if (before !== undefined) return before.bound
  const rest = text.slice(numeral.end, numeral.end + 16).toLowerCase()
  const behind = bounds.find((entry) => entry.place === 'behind' && startsWithWord(rest, entry.phrase))
  return behind?.bound ?? (numeral.kind === 'vague' ? 'about' : 'exact')
}

const endsWithWord = (lead: string, phrase: string): boolean =>
  lead.endsWith(phrase) && (!/^\p{L}/u.test(phrase) || !/\p{L}$/u.test(lead.slice(0, -phrase.length)))

function startsWithWord(rest: string, phrase: string): boolean {
  const trimmed = rest.replace(/^\s/, '')
  return trimmed.startsWith(phrase) && !(/\p{L}$/u.test(phrase) && /^\p{L}/u.test(trimmed.slice(phrase.length)))
}

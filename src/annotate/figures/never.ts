import type { FigureLexicon } from '../../model/lexicon/figures.ts'
import { overlaps } from '../../model/span.ts'
import type { Numeral } from './numerals.ts'
import type { Twig } from './tree.ts'

/** Whether a number is a name, a date, a time or a mark of reference, and no quantity. */
export function isNoQuantity(twig: Twig, numeral: Numeral, lexicon: FigureLexicon): boolean {
  return isGlued(twig.text, numeral) || isNumbered(twig.text, numeral, lexicon) || isDated(twig, numeral)
}

/** "S-300", "68/262", "6:00", "43rd", "+249 183", "[10]": the number is a part of something longer. */
function isGlued(text: string, { start, end }: Numeral): boolean {
  const lead = text.slice(Math.max(0, start - 24), start)
  const rest = text.slice(end, end + 24)
  if (/(?:\p{L}|\p{L}[-–.]|\d[.,:/–-]?|[/#№§_+=°]|\d\s)$/u.test(lead) && !RANGE_LEAD.test(lead)) return true
  if (/[[(]$/.test(lead) && /^[\])]/.test(rest)) return true
  if (/^(?:[/:_°'’′″"]\s?\d|°|[.,]\d|(?:st|nd|rd|th)\b)/u.test(rest)) return true
  if (/^[\p{L}]/u.test(rest)) return !/^(?:US)?(?:[$€£%]|USD|EUR|GBP)/u.test(rest)
  return (
    /^[-–]\d/.test(rest) ||
    /^-\s?(?:mm|cm|year-old|day|hour|point|inch|foot|metre|meter|km|mile|minute|month|week)/.test(rest)
  )
}

/** "between 10 and 20%": digits with a dash before them may end a range whose beginning is elsewhere. */
const RANGE_LEAD = /[$€£]\d+[–-]$/

const SIGNS = new Set(['us', 'usd', 'eur', 'gbp', 'nz', 'hk', 'a', 'c', 's', 'r', 'nt'])

/** "Resolution 242", "Article 5", "aged 42": the word before makes it a name. */
function isNumbered(text: string, { start, end }: Numeral, { numbered }: FigureLexicon): boolean {
  const lead = text.slice(Math.max(0, start - 30), start)
  const word = /(\p{L}+)[.:]?\s(?:of )?$/u.exec(lead)?.[1]
  if (word !== undefined && !SIGNS.has(word.toLowerCase()) && numbered.has(word.toLowerCase())) return true
  return /^[\s-]?years?[\s-]olds?\b/.test(text.slice(end))
}

/** Whether the number stands in a date, a time of day or an age; lengths of time are quantities. */
function isDated({ dates, text }: Twig, numeral: Numeral): boolean {
  return dates.some((date) => {
    if (!overlaps(date, numeral)) return false
    if (date.type === 'duration') return /^(?:last|past|next|coming|previous)\b/i.test(text.slice(date.start, date.end))
    return !(date.type === 'date' && isBareYear(text.slice(date.start, date.end)) && isCounted(text, numeral))
  })
}

const isBareYear = (words: string): boolean => /^\d{4}$/.test(words)

/** "2000 advisors": four digits right before a plural, with no preposition of time. */
function isCounted(text: string, { start, end }: Numeral): boolean {
  const lead = text.slice(Math.max(0, start - 10), start)
  return /^\s\p{Ll}+s\b/u.test(text.slice(end)) && !/\b(?:in|since|by|until|from|of|the|and|for)\s$/i.test(lead)
}

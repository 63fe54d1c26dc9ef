import type { FirstPublished } from '../model/document.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { LaidBlock } from './layout.ts'
import { findAgency } from './publisher.ts'

/** The agencies that a line of print credits. */
export interface AgencyCredit {
  readonly names: readonly string[]
  /** Whether the lexicon knows all of them; else some were told by place and form alone. */
  readonly known: boolean
}

/** "(AP, AFP)" below the body, "KHARTOUM (Reuters) -" at its head. Credits of pictures do not count. */
export function wireOf(text: string, blocks: readonly LaidBlock[], lexicon: ReadLexicon): FirstPublished | undefined {
  for (const { start, end, role } of blocks.slice(-TAIL)) {
    const credit = role === 'credit' ? agencyCredit(text.slice(start, end), lexicon) : undefined
    if (credit !== undefined) return madeOf(credit, 'byline/wire-credit', { start, end })
  }
  const lead = blocks.find((block) => block.role === 'paragraph')
  const found = lead === undefined ? undefined : leadCredit(text.slice(lead.start, lead.end), lexicon)
  if (lead === undefined || found === undefined) return undefined
  return madeOf(found, 'byline/wire-dateline', { start: lead.start, end: lead.start + found.length })
}

/** Closing credits stand in the last blocks. */
const TAIL = 6

const madeOf = (
  { names, known }: AgencyCredit,
  why: string,
  span: { readonly start: number; readonly end: number },
): FirstPublished => ({
  publishers: names,
  relation: 'wire',
  edtf: null,
  why: known ? why : `${why}-by-form`,
  span,
})

/**
 * The agencies of a credit line: "ss/kms (AP, AFP)", "(Reuters)", "AFP", "— Harbour Wire", "With material from Harbour
 * Wire". Known ones stand by their name. Unknown ones count behind editors' initials, or when a word of the name says
 * what they are and brackets, a dash or words of thanks say that it is a credit.
 */
export function agencyCredit(line: string, lexicon: ReadLexicon): AgencyCredit | undefined {
  const bracketed = /^(\p{L}{1,4}(?:[/,] ?\p{L}{1,4}){0,5}\s+)?[([]([^()[\]\n]{2,80})[)\]]\.?$/u.exec(line)
  if (bracketed?.[2] !== undefined) {
    const list = bracketed[2].replace(THANKS_BEFORE, '')
    return creditOf(list, lexicon, { acronyms: bracketed[1] !== undefined, names: true })
  }
  const list = line.replace(THANKS_BEFORE, '').replace(THANKS_AFTER, '').replace(/\.$/, '')
  const dashed = /^(?:--|[-–—]) ?/.exec(list)?.[0] ?? ''
  const thanked = list.length < line.replace(/\.$/, '').length || dashed !== ''
  return creditOf(list.slice(dashed.length), lexicon, { acronyms: false, names: thanked })
}

const THANKS_BEFORE =
  /^(?:with (?:\p{L}+ ){0,3}(?:from|by)|(?:some )?material (?:from|by)|sources?:|via|from|agencies:|compiled from|based on)\s+(?:the\s+)?/iu
const THANKS_AFTER = /\s+(?:has |have )?contributed to this (?:report|story|article)\.?$/i

/** What an unknown name may be taken for an agency by: letters alone, or a word that outlets have. */
interface Forms {
  readonly acronyms: boolean
  readonly names: boolean
}

function creditOf(list: string, lexicon: ReadLexicon, forms: Forms): AgencyCredit | undefined {
  const parts = list.split(/\s*[,/;&]\s*(?:(?:and|with)\s+)?|\s+(?:and|with)\s+/).filter((part) => part !== '')
  const read = parts.map((part) => agencyOf(part, lexicon, forms))
  // Behind editors' initials a name that is neither may stand among the others; "own report" may anywhere.
  if (read.some((found, at) => found === undefined && !forms.acronyms && !isAside(parts[at] ?? ''))) return undefined
  const found = read.filter((agency) => agency !== undefined)
  return found.length === 0
    ? undefined
    : { names: found.map(({ name }) => name), known: found.every(({ known }) => known) }
}

const isAside = (part: string): boolean => /^(?:\p{Ll}[\p{L} ]{2,30}|Agencies|Own report|Staff)$/u.test(part)

function agencyOf(
  part: string,
  lexicon: ReadLexicon,
  { acronyms, names }: Forms,
): { readonly name: string; readonly known: boolean } | undefined {
  const known = findAgency(part, lexicon.publishers)?.name
  if (known !== undefined) return { name: known, known: true }
  const formed = (acronyms && /^\p{Lu}{2,6}$/u.test(part)) || (names && isCreditedName(part, lexicon))
  return formed ? { name: part, known: false } : undefined
}

/** An outlet's name; not a ministry's or institute's, which speaks for itself and is credited for no report. */
const isCreditedName = (name: string, lexicon: ReadLexicon): boolean =>
  isNameWith(name, new Set(lexicon.outletWords.filter(({ credited }) => credited !== false).map(({ word }) => word)))

/** Two words or more of which one is a word that outlets have: "Harbour Wire". */
export const isOutletName = (name: string, lexicon: ReadLexicon): boolean =>
  isNameWith(name, new Set(lexicon.outletWords.map(({ word }) => word)))

function isNameWith(name: string, words: ReadonlySet<string>): boolean {
  const parts = name.split(/\s+/)
  return (
    parts.length > 1 &&
    parts.length < 8 &&
    /^\p{Lu}[\p{L}\p{N}'’.& -]*$/u.test(name) &&
    parts.some((part) => words.has(part))
  )
}

const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`
const PLACE = String.raw`${WORD}(?:[ /](?:(?:al|el|del?|la|d[ao]s?)[- ]){0,2}${WORD}){0,4}`
const DAY = String.raw`(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8}\.?)(?:,? \d{4})?`
/** "SOCHI, Russia (Reuters) -", "SOCHI, Nov 23 (Reuters) --", "MOSCOW, November 23. /TASS/." */
const DATELINE = new RegExp(
  String.raw`^(?!The )${PLACE}(?:, ${PLACE})?(?<day>,? ${DAY})?(?: ?\((?<bracketed>[^()\n]{2,60})\) ?[-–—]|\. ?/(?<slashed>[^/\n]{2,40})/)`,
  'u',
)

/** The agency that the dateline of a lead names. One that no list knows needs an outlet's word in its name, or a day beside it. */
function leadCredit(lead: string, lexicon: ReadLexicon): (AgencyCredit & { readonly length: number }) | undefined {
  const match = DATELINE.exec(lead.slice(0, 200))
  if (match === null) return undefined
  const list = match.groups?.['bracketed'] ?? match.groups?.['slashed'] ?? ''
  const dated = match.groups?.['day'] !== undefined
  const credit = creditOf(list, lexicon, { acronyms: false, names: true }) ?? (dated ? soleName(list) : undefined)
  return credit === undefined ? undefined : { ...credit, length: match[0].length }
}

/** Between the day and the dash of a dateline stands nothing but who sent it. */
const soleName = (name: string): AgencyCredit | undefined =>
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(name) ? { names: [name], known: false } : undefined

/** Where a credit begins that closes a paragraph: "… he said. (Harbour Wire)", "… he said. – AFP". */
export function closingCredit(paragraph: string, lexicon: ReadLexicon): number | undefined {
  const match = /(?<=[.!?…]["”’']?)\s+(?:\([^()\n]{2,60}\)|(?:--|[–—]) ?[^\n.!?–—]{2,40})\.?$/u.exec(paragraph)
  if (match === null) return undefined
  const line = match[0].trimStart()
  return agencyCredit(line, lexicon) === undefined ? undefined : match.index + match[0].length - line.length
}

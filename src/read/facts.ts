import type { FirstPublished, Published } from '../model/document.ts'
import { edtf } from '../model/edtf.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { Span } from '../model/span.ts'
import { isOutletName, wireOf } from './agency.ts'
import { isDateline, isPlaceAndDay, withoutDate } from './front.ts'
import type { LaidBlock } from './layout.ts'
import { findPublisher } from './publisher.ts'
import { type PhraseMatch, withoutMarks } from './roles.ts'
import { readDate, writtenDates } from './written-date.ts'

/** The words and blocks that facts about the document are read from. */
export interface Words {
  readonly text: string
  readonly blocks: readonly LaidBlock[]
  readonly lexicon: ReadLexicon
}

/** A line with a date: whose, and of when. */
export interface Dateline extends Span {
  readonly published: Published
  /** The outlet named beside the date. */
  readonly publisher: string | undefined
}

/** The datelines above and below the body, in order. */
export function datelinesOf({ text, blocks, lexicon }: Words): readonly Dateline[] {
  const found: Dateline[] = []
  for (const block of blocks) {
    if (found.length === MOST_DATELINES) break
    if (block.role !== 'byline' && block.role !== 'credit' && block.role !== 'disclaimer') continue
    const words = text.slice(block.start, block.end)
    const line = withoutMarks(words)
    const date =
      isDateline(line, lexicon) || isPlaceAndDay(line, lexicon) ? writtenDates(words, lexicon.months)[0] : undefined
    if (date === undefined) continue
    const span = { start: block.start + date.start, end: block.start + date.end }
    const publisher = outletOf(withoutDate(line, lexicon) ?? '', lexicon)
    found.push({ ...span, publisher, published: { edtf: date.edtf, basis: 'stated', why: 'byline/dateline', span } })
  }
  return found
}

/** The first dates it, the second tells where it was before; more tell nothing. */
const MOST_DATELINES = 20

/** A known publisher, or a name with a word that only outlets have; "New York, 23 September" names a place. */
function outletOf(rest: string, lexicon: ReadLexicon): string | undefined {
  const name = rest.replace(/^(?:first )?(?:published|posted) (?:in|by|on) /i, '')
  const known = findPublisher(name, lexicon.publishers)?.name
  return known ?? (isOutletName(name, lexicon) ? name : undefined)
}

/** A day at the head of the first paragraph: "November 24, 2017 (KHARTOUM) – The president", "Friday, May 8, 2015 On Monday the". */
export function dateInLead({ text, blocks, lexicon }: Words): Published | undefined {
  const lead = blocks.find((block) => block.role === 'paragraph')
  if (lead === undefined) return undefined
  const words = text.slice(lead.start, Math.min(lead.end, lead.start + 120))
  const [date] = writtenDates(words, lexicon.months)
  if (date === undefined || date.edtf.length !== DAY_LENGTH) return undefined
  const before = /^(?:\p{Lu}[\p{Lu} .’'-]{2,40},? ?\(?)?$/u.test(words.slice(0, date.start))
  const after = /^\)?(?: ?\([\p{Lu} .,’'-]{2,40}\))? ?[–—-]/u.test(words.slice(date.end))
  const weekday = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), $/.test(words.slice(0, date.start))
  const set = (before && after) || (weekday && /^ \p{Lu}/u.test(words.slice(date.end)))
  const span = { start: lead.start + date.start, end: lead.start + date.end }
  return set ? { edtf: date.edtf, basis: 'stated', why: 'byline/lead-date', span } : undefined
}

/** A day in the web address: ".../2017/11/29/...". Stands in for a date the page does not give. */
export function dateInUrl(url: string | undefined): Published | undefined {
  const match = /\/((?:19|20)\d{2})\/(\d{1,2})(?:\/(\d{1,2}))?\//.exec(url ?? '')
  if (match === null) return undefined
  const parts = [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].filter((part) => part !== undefined)
  const found = readDate(parts.join('-'), [])
  return found === undefined ? undefined : { edtf: found, basis: 'inferred', why: 'url/date-path' }
}

/**
 * The month of the latest photo caption that names a day: a text cannot be older than its picture, and news is
 * printed within days of it. Only the month is taken.
 */
export function dateInCaption({ text, blocks, lexicon }: Words): Published | undefined {
  const dates = blocks
    .filter((block) => block.role === 'caption')
    .flatMap((block) =>
      writtenDates(text.slice(block.start, block.end), lexicon.months).map((date) => ({
        edtf: date.edtf,
        span: { start: block.start + date.start, end: block.start + date.end },
      })),
    )
    .filter((date) => date.edtf.length === DAY_LENGTH)
    .sort((a, b) => (a.edtf < b.edtf ? 1 : a.edtf > b.edtf ? -1 : 0))
  const latest = dates[0]
  if (latest === undefined) return undefined
  return { edtf: edtf(latest.edtf.slice(0, 7)), basis: 'inferred', why: 'caption/photo-date', span: latest.span }
}

const DAY_LENGTH = '2017-11-23'.length

/** The people a byline names ("By Jane Roe and John Doe"). */
export function authorsOf(matches: readonly PhraseMatch[]): readonly string[] {
  const byline = matches.find((match) => match.groups['author'] !== undefined)
  return splitNames(byline?.groups['author'] ?? '')
}

const splitNames = (names: string): readonly string[] =>
  names
    .split(/\s*[,;&]\s*(?:(?:and|und|et)\s+)?|\s+(?:and|und|et)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Who printed it first: what the text says of a reprint, else the agencies it credits. */
export function firstPublishedOf(
  words: Words,
  matches: readonly PhraseMatch[],
  datelines: readonly Dateline[],
): FirstPublished | undefined {
  return reprintOf(words.lexicon, matches, datelines) ?? wireOf(words.text, words.blocks, words.lexicon)
}

/** The same without the publisher itself, by name or initials: what it credits to its own desk has no other origin. */
export function withoutOwn(
  first: FirstPublished | undefined,
  publisher: string | undefined,
): FirstPublished | undefined {
  if (first === undefined || publisher === undefined) return first
  const initials = publisher.replace(/^The /, '').replaceAll(/[^\p{Lu}]/gu, '')
  const publishers = first.publishers.filter((name) => name !== publisher && name !== initials)
  return publishers.length === 0 ? undefined : { ...first, publishers }
}

function reprintOf(
  lexicon: ReadLexicon,
  matches: readonly PhraseMatch[],
  datelines: readonly Dateline[],
): FirstPublished | undefined {
  const [own, other] = datelines
  const told = matches.find((match) => match.groups['publisher'] !== undefined)
  const named = told?.groups['publisher']?.trim()
  if (told !== undefined && named !== undefined) {
    const publisher = findPublisher(named, lexicon.publishers)?.name ?? named
    const line = datelines.find((dateline) => dateline.publisher === publisher)
    const date = readDate(told.groups['date'] ?? '', lexicon.months) ?? line?.published.edtf ?? null
    return { publishers: [publisher], relation: 'reprint', edtf: date, why: told.entry.rule, span: told.span }
  }
  if (own?.publisher === undefined || other?.publisher === undefined || own.publisher === other.publisher)
    return undefined
  return {
    publishers: [other.publisher],
    relation: 'reprint',
    edtf: other.published.edtf,
    why: 'byline/second-dateline',
    span: { start: other.start, end: other.end },
  }
}

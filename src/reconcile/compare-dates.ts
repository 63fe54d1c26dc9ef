import { dayRange } from '../model/edtf.ts'
import type { DateEvidence, Evidence } from './evidence.ts'
import { WEIGHTS } from './weights.ts'

/** How well the dates of two mentions agree; `undefined` when they exclude each other. */
export function dateScore(a: Evidence, b: Evidence): number | undefined {
  if (a.date === null || b.date === null) return undatedScore(a, b)
  if (a.date.edtf === b.date.edtf) {
    // That two acts of one text take its day from it says nothing of the two.
    const isOneContext = a.source === b.source && a.date.inherited && b.date.inherited
    return sameDateScore(a.date.inherited ? a.date : b.date) * (isOneContext ? WEIGHTS.oneContext : 1)
  }
  if (!daysMeet(a.date, b.date)) {
    if (isReprintDate(a, b)) return WEIGHTS.overlappingDates
    if (mayDisagree(a, b)) return WEIGHTS.disagreeingDates
    return isLooselyDated(a) || isLooselyDated(b) ? WEIGHTS.otherTime : undefined
  }
  if (a.date.open || b.date.open) return openScore(a, b)
  return WEIGHTS.overlappingDates
}

/** A date taken over from far, or of something that lasts: it says when it was told of more than when it was. */
export const isLooselyDated = ({ date, how }: Evidence): boolean =>
  date?.inherited === true && (how.lasting || /[~%]/u.test(date.edtf))

/** One or both have no date: what lasts may still be the same, and a news piece tells of what was new when it came out. */
function undatedScore(a: Evidence, b: Evidence): number {
  if (a.how.lasting && b.how.lasting && a.parties.length > 1) return WEIGHTS.lasting
  if (a.how.once && b.how.once && a.parties.length > 0 && (a.source === b.source || a.head === b.head)) {
    return WEIGHTS.onceOnly
  }
  const [dated, undated] = a.date === null ? [b, a] : [a, b]
  if (a.how.about && a.source === b.source && !undated.definite) return WEIGHTS.otherTime
  if (dated.date !== null && isNewsOf(undated, dated.date)) return WEIGHTS.news
  if (dated.date === null) return a.source === b.source ? WEIGHTS.bothUndated : WEIGHTS.bothUndated + WEIGHTS.elsewhere
  if (a.source === b.source) return 0
  return isOldTo(undated, dated.date) ? WEIGHTS.oldNews : WEIGHTS.elsewhere
}

const OLD_DAYS = 60

/** A news piece that gives no day rarely means an act of months before. */
function isOldTo({ source }: Evidence, date: DateEvidence): boolean {
  const { published, kind } = source.coded.document
  if (published === null || (kind !== 'news' && kind !== 'wire')) return false
  return dayRange(published.edtf).first - date.range.last > OLD_DAYS
}

/** What a text without a date tells as done cannot have happened after the text came out. */
export function toldBefore(undated: Evidence, { date }: Evidence): boolean {
  const { published } = undated.source.coded.document
  if (undated.date !== null || date === null || published === null || undated.reality !== 'actual') return false
  return dayRange(published.edtf).last < date.range.first
}

const NEWS_DAYS = 12

function isNewsOf({ source }: Evidence, date: DateEvidence): boolean {
  const { published, kind } = source.coded.document
  if (published === null || kind === 'encyclopedia' || date.days > 31) return false
  const { first, last } = dayRange(published.edtf)
  return date.range.first <= last && first - date.range.last <= NEWS_DAYS
}

/** That two texts give the same day tells more than that they give the same year. */
function sameDateScore({ days, open, inherited }: DateEvidence): number {
  const score = open || (days > 7 && days <= 92) ? WEIGHTS.sameMonth : days <= 7 ? WEIGHTS.sameDay : WEIGHTS.sameYear
  return inherited ? score * WEIGHTS.inherited : score
}

/** Whether two dates can be one day. */
export const daysMeet = (a: DateEvidence, b: DateEvidence): boolean =>
  a.range.first <= b.range.last && b.range.first <= a.range.last

const REPRINT_DAYS = 10

/**
 * Whether two days differ only because a reprint or a paper's copy came out later, and its day was taken for the
 * act's: one of the two is taken over from the context, and the documents share their origin.
 */
export function isReprintDate(a: Evidence, b: Evidence): boolean {
  if (a.source === b.source || a.source.origin !== b.source.origin || a.date === null || b.date === null) return false
  const gap = Math.max(a.date.range.first - b.date.range.last, b.date.range.first - a.date.range.last)
  return (a.date.inherited || b.date.inherited) && gap <= REPRINT_DAYS
}

const NEAR_DAYS = 400
const SLIP_DAYS = 40

/**
 * Whether two days that exclude each other may be two versions of one act: it happens once only, parties, kind and word
 * are the same, other sentences say it, and the days are near each other.
 */
function mayDisagree(a: Evidence, b: Evidence): boolean {
  if (!a.how.once || a.kind !== b.kind) return false
  const apart = a.source.origin !== b.source.origin || a.mention.sentence.start !== b.mention.sentence.start
  if (!apart || a.head !== b.head) return false
  if (a.date === null || b.date === null || a.date.open || b.date.open) return false
  const gap = Math.max(a.date.range.first - b.date.range.last, b.date.range.first - a.date.range.last)
  return gap <= (Math.max(a.date.days, b.date.days) > 92 ? NEAR_DAYS : SLIP_DAYS)
}

/** "From 2015" meets everything later: only near its beginning, or in something that lasts, does that mean much. */
function openScore(a: Evidence, b: Evidence): number | undefined {
  if (a.date === null || b.date === null) return 0
  const near = Math.abs(edgeOf(a.date) - edgeOf(b.date)) <= NEAR_DAYS
  if (near && a.how.once && b.how.once) return WEIGHTS.onceOnly
  if (near) return a.how.lasting && b.how.lasting ? WEIGHTS.openDates + WEIGHTS.stillLasting : WEIGHTS.openDates
  return a.how.lasting && b.how.lasting ? 0 : undefined
}

const edgeOf = (date: DateEvidence): number => (Number.isFinite(date.range.first) ? date.range.first : date.range.last)

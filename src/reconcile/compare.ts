import { dayRange } from '../model/edtf.ts'
import { contains } from '../model/span.ts'
import type { DateEvidence, Evidence } from './evidence.ts'

/** How much each agreement counts. Set by hand on the seeds; a pair joins at `threshold`. */
export const WEIGHTS = {
  sameParties: 2.5,
  sameParty: 1.2,
  someParties: 0.8,
  sameDay: 2.2,
  sameMonth: 1.9,
  sameYear: 1.1,
  inherited: 0.6,
  overlappingDates: 1.2,
  openDates: 1,
  disagreeingDates: 0.2,
  lasting: 1,
  onceOnly: 1.6,
  news: 1.3,
  oldNews: -1.2,
  otherTime: -0.8,
  sameKind: 0.7,
  samePersons: 0.9,
  otherPersons: -2,
  elsewhere: -0.5,
  bothUndated: -0.6,
  newSentence: -0.7,
  oneOfMany: -2.8,
  oneOfManyElsewhere: -1,
  otherReality: -1.3,
  words: 2.6,
  head: 0.6,
  otherObject: -1.6,
  samePlace: 0.6,
  otherPlace: -1.5,
  pointsBack: 0.5,
  sameSentence: -1,
  sameClause: 0.8,
  threshold: 3.4,
} as const

/**
 * How well two mentions agree, or `undefined` when something forbids that they are one act: parties that exclude
 * each other, days that do not meet, realities that cannot both be.
 */
export function agreement(a: Evidence, b: Evidence): number | undefined {
  const parties = partiesScore(a, b)
  if (parties === undefined) return undefined
  const date = toldBefore(a, b) || toldBefore(b, a) ? undefined : dateScore(a, b)
  if (date === undefined) return undefined
  const reality = realityScore(a, b)
  if (reality === undefined) return undefined
  return (
    parties +
    date +
    reality +
    wordsScore(a, b) +
    placeScore(a, b) +
    personsScore(a, b) +
    (a.kind === b.kind && a.kind !== 'other' ? WEIGHTS.sameKind : 0) +
    discourseScore(a, b)
  )
}

function partiesScore(a: Evidence, b: Evidence): number | undefined {
  if (!a.how.symmetric && isTurnedRound(a, b)) return undefined
  const shared = a.parties.filter((party) => b.parties.includes(party)).length
  const smaller = Math.min(a.parties.length, b.parties.length)
  const larger = Math.max(a.parties.length, b.parties.length)
  if (shared === larger && shared > 0) return shared > 1 ? WEIGHTS.sameParties : WEIGHTS.sameParty
  if (shared === smaller && shared > 0) return WEIGHTS.someParties
  return larger === 0 ? 0 : undefined
}

/** Who acts in one is acted upon in the other, and not the other way too. */
const isTurnedRound = (a: Evidence, b: Evidence): boolean =>
  meet(a.actors, b.recipients, a.recipients) || meet(b.actors, a.recipients, b.recipients)

function meet(actors: ReadonlySet<string>, recipients: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  for (const party of actors) if (recipients.has(party) && !own.has(party)) return true
  return false
}

function dateScore(a: Evidence, b: Evidence): number | undefined {
  if (a.date === null || b.date === null) return undatedScore(a, b)
  if (a.date.edtf === b.date.edtf) return sameDateScore(a.date.inherited ? a.date : b.date)
  if (!daysMeet(a.date, b.date)) {
    if (isReprintDate(a, b)) return WEIGHTS.overlappingDates
    return mayDisagree(a, b) ? WEIGHTS.disagreeingDates : undefined
  }
  if (a.date.open || b.date.open) return openScore(a, b)
  return WEIGHTS.overlappingDates
}

/** One or both have no date: what lasts may still be the same, and a news piece tells of what was new when it came out. */
function undatedScore(a: Evidence, b: Evidence): number {
  if (a.how.lasting && b.how.lasting && a.parties.length > 1) return WEIGHTS.lasting
  if (a.how.once && b.how.once && a.parties.length > 0) return WEIGHTS.onceOnly
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
function toldBefore(undated: Evidence, { date }: Evidence): boolean {
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
  if (near) return WEIGHTS.openDates
  return a.how.lasting && b.how.lasting ? 0 : undefined
}

const edgeOf = (date: DateEvidence): number => (Number.isFinite(date.range.first) ? date.range.first : date.range.last)

const REALITY_CLASS = {
  actual: 'done',
  planned: 'open',
  possible: 'open',
  demanded: 'open',
  hypothetical: 'open',
  negated: 'not',
  denied: 'not',
} as const

/** What is done, what may come and what did not happen are three acts or stages; a denial disputes the very act. */
function realityScore(a: Evidence, b: Evidence): number | undefined {
  if (a.reality === b.reality) return 0
  if (REALITY_CLASS[a.reality] === REALITY_CLASS[b.reality]) return WEIGHTS.otherReality
  const denial =
    (a.reality === 'denied' && b.reality === 'actual') || (b.reality === 'denied' && a.reality === 'actual')
  return denial ? WEIGHTS.otherReality : undefined
}

function wordsScore(a: Evidence, b: Evidence): number {
  if (a.how.about && b.how.about && isOtherObject(a, b)) return WEIGHTS.otherObject
  return sharedContent(a, b) * WEIGHTS.words + (a.head !== '' && a.head === b.head ? WEIGHTS.head : 0)
}

/** Share of the words that both have, without the head of the trigger, which the kind already says. */
function sharedContent(a: Evidence, b: Evidence): number {
  let shared = 0
  for (const word of a.words) if (word !== a.head && b.words.has(word)) shared += 1
  return shared === 0 ? 0 : shared / Math.sqrt(Math.max(1, a.words.size - 1) * Math.max(1, b.words.size - 1))
}

/** Whether a word is common that does not stand in both triggers: "express concern" says nothing about what. */
function sharesTopic(a: Evidence, b: Evidence): boolean {
  for (const word of a.words) if (b.words.has(word) && !(a.trigger.has(word) && b.trigger.has(word))) return true
  return false
}

/** Both name an object, and not one word is common. */
function isOtherObject(a: Evidence, b: Evidence): boolean {
  if (a.object.size === 0 || b.object.size === 0) return false
  for (const word of a.object) if (b.words.has(word)) return false
  for (const word of b.object) if (a.words.has(word)) return false
  return true
}

/** Two visits of other people are two visits, though the states are the same; of one person they may be one. */
function personsScore(a: Evidence, b: Evidence): number {
  if (a.family !== 'visit' && a.family !== 'meet') return 0
  let same = false
  for (const [state, people] of a.persons) {
    const others = b.persons.get(state)
    if (others === undefined) continue
    if (!people.some((name) => others.includes(name))) return WEIGHTS.otherPersons
    same = true
  }
  return same ? WEIGHTS.samePersons : 0
}

function placeScore(a: Evidence, b: Evidence): number {
  if (a.place.length === 0 || b.place.length === 0) return 0
  if (a.place.some((word) => b.place.includes(word))) return WEIGHTS.samePlace
  return a.how.placed && b.how.placed ? WEIGHTS.otherPlace : 0
}

function discourseScore(a: Evidence, b: Evidence): number {
  if (a.source !== b.source) return isOneOfMany(a, b) ? WEIGHTS.oneOfManyElsewhere : 0
  if (a.mention.sentence.start === b.mention.sentence.start) {
    return isSameClause(a, b) ? WEIGHTS.sameClause : WEIGHTS.sameSentence
  }
  const later = a.mention.trigger.start > b.mention.trigger.start ? a : b
  if (later.definite) return WEIGHTS.pointsBack
  // A further sentence tells a further act, unless its words say that it is the same.
  if (isOneOfMany(a, b)) return WEIGHTS.oneOfMany
  return sharedContent(a, b) > 0 ? 0 : WEIGHTS.newSentence
}

const isOneOfMany = (a: Evidence, b: Evidence): boolean => (a.how.many || b.how.many) && !sharesTopic(a, b)

const MOST_STEPS = 3

/** Whether verb and noun name one act together ("was overthrown in a coup"): one kind, and the one hangs on the other. */
function isSameClause(a: Evidence, b: Evidence): boolean {
  if (a.kind !== b.kind || a.kind === 'other') return false
  return hangsOn(a, b) || hangsOn(b, a)
}

function hangsOn({ source, mention }: Evidence, { mention: other }: Evidence): boolean {
  const { tokens } = source.coded.layers
  const from = tokens.findIndex((token) => contains(mention.trigger, token))
  let index = from
  for (let step = 0; step <= MOST_STEPS && index >= 0; step += 1) {
    const token = tokens[index]
    if (token === undefined || (index !== from && token.deprel === 'conj')) return false
    if (contains(other.trigger, token)) return index !== from
    index = token.head
  }
  return false
}

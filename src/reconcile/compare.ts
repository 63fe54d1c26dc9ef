import { contains } from '../model/span.ts'
import { dateScore, toldBefore } from './compare-dates.ts'
import type { Evidence } from './evidence.ts'
import { WEIGHTS } from './weights.ts'

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
  const isBack = pointsTo(a, b)
  if (!a.how.symmetric && !isBack && isTurnedRound(a, b)) return undefined
  const shared = a.parties.filter((party) => b.parties.includes(party)).length
  const smaller = Math.min(a.parties.length, b.parties.length)
  const larger = Math.max(a.parties.length, b.parties.length)
  if (shared === larger && shared > 0) return shared > 1 ? WEIGHTS.sameParties : WEIGHTS.sameParty
  if (shared === smaller && shared > 0) return WEIGHTS.someParties
  if (larger === 0) return 0
  // Who stands in the sentence of a bare noun is often not who takes part in what it means.
  if (!isBack) return undefined
  if (smaller === 0) return WEIGHTS.someParties
  return gapOf(a, b) < SHORT_REACH ? WEIGHTS.doubtfulParties : undefined
}

/** Whether the later of two mentions of a text is a bare noun that points back ("the visit"), not too far away. */
function pointsTo(a: Evidence, b: Evidence): boolean {
  if (a.source !== b.source) return false
  const later = a.mention.trigger.start > b.mention.trigger.start ? a : b
  return isBareNoun(later) && gapOf(a, b) < REACH
}

/** A noun that points back and says nothing more of what it means. */
export const isBareNoun = ({ definite, object }: Evidence): boolean => definite && object.size === 0

const gapOf = (a: Evidence, b: Evidence): number => Math.abs(a.mention.trigger.start - b.mention.trigger.start)
const REACH = 2000
const SHORT_REACH = 700

/** Who acts in one is acted upon in the other, and not the other way too; both must say who is which. */
const isTurnedRound = (a: Evidence, b: Evidence): boolean =>
  isDirected(a) &&
  isDirected(b) &&
  (meet(a.actors, b.recipients, a.recipients) || meet(b.actors, a.recipients, b.recipients))

const isDirected = ({ actors, recipients }: Evidence): boolean => actors.size > 0 && recipients.size > 0

function meet(actors: ReadonlySet<string>, recipients: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  for (const party of actors) if (recipients.has(party) && !own.has(party)) return true
  return false
}

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
  // "The visit" that is wished for or asked about has been told of before.
  return denial ||
    (REALITY_CLASS[a.reality] !== 'not' && REALITY_CLASS[b.reality] !== 'not' && (isBareNoun(a) || isBareNoun(b)))
    ? WEIGHTS.otherReality
    : undefined
}

function wordsScore(a: Evidence, b: Evidence): number {
  if (a.how.about && b.how.about && isOtherObject(a, b)) {
    return a.source === b.source && !a.definite && !b.definite ? WEIGHTS.otherObjectHere : WEIGHTS.otherObject
  }
  if (hasOwnTopic(a, b) || hasOwnTopic(b, a)) return WEIGHTS.otherObject
  return sharedContent(a, b) * WEIGHTS.words + (a.head !== '' && a.head === b.head ? WEIGHTS.head : 0)
}

/** Talks about something are told beside the meeting at which they were held. */
const hasOwnTopic = (a: Evidence, b: Evidence): boolean =>
  a.how.about && !b.how.about && a.object.size >= OWN_WORDS && !sharesTopic(a, b)
const OWN_WORDS = 2

/** Share of the words that both have, without the head of the trigger, which the kind already says. */
function sharedContent(a: Evidence, b: Evidence): number {
  let shared = 0
  for (const word of a.words) {
    if (word === a.head || word === b.head || !b.words.has(word)) continue
    shared += a.trigger.has(word) && b.trigger.has(word) ? WEIGHTS.bothTriggers : 1
  }
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
  for (const word of a.object) if (word !== b.head && b.words.has(word)) return false
  for (const word of b.object) if (word !== a.head && a.words.has(word)) return false
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
  if (later.definite) return WEIGHTS.pointsBack + (pointsTo(a, b) ? WEIGHTS.near * (1 - gapOf(a, b) / REACH) : 0)
  if (later.anew) return isOneOfMany(a, b) ? WEIGHTS.oneOfMany : WEIGHTS.anew
  // A further sentence tells a further act, unless its words say that it is the same.
  if (isOneOfMany(a, b)) return WEIGHTS.oneOfMany
  return sharedContent(a, b) > 0 ? 0 : WEIGHTS.newSentence
}

const isOneOfMany = (a: Evidence, b: Evidence): boolean =>
  (a.how.many || b.how.many) && !sharesTopic(a, b) && !isSaidAlike(a, b)

/** One word of the same parties and of one month or year; on one day there may well be two such acts. */
const isSaidAlike = (a: Evidence, b: Evidence): boolean =>
  a.head === b.head &&
  a.parties.length > 1 &&
  a.parties.join() === b.parties.join() &&
  a.date?.edtf === b.date?.edtf &&
  (a.date?.days ?? 0) > FEW_DAYS
const FEW_DAYS = 7

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

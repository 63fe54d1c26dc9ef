import type { PhraseEntry, ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Reality } from '../model/ontology.ts'
import type { Party } from '../model/record.ts'
import { wordsOf } from '../model/span.ts'
import { trimmed } from './clause.ts'
import { objectPhrase } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import { isPlural, listed, listOf } from './names.ts'
import type { TitleParts } from './title.ts'
import { isTold, namesParties } from './told.ts'
import { plainWords } from './words.ts'

/** A sentence of our own for a record. */
export interface OwnSentence {
  readonly line: string
  /** It says as much as the text does, so that it is shown before the text's words. */
  readonly isPreferred: boolean
  /** Some passage is fairly sure of the act. */
  readonly isSure: boolean
}

/** Our own sentence for a record, when its kind has one and the words of the text carry its sense. */
export function sentenceOf(parts: TitleParts, lexicon: ReconcileLexicon): OwnSentence | undefined {
  const phrase = lexicon.phrases.get(parts.kind)
  const [best] = parts.members
  if (phrase === undefined || best === undefined || !isMeant(phrase, best)) return undefined
  if (phrase.subject !== undefined && parts.actors.length + parts.recipients.length > 1) return undefined
  if (phrase.states === true && !parts.recipients.every(isState)) return undefined
  const filled = filledPattern(phrase, parts, lexicon)
  if (filled === undefined) return undefined
  const subject = subjectOf(phrase, filled.hasOther ? parts.actors.slice(0, 1) : parts.actors, lexicon)
  if (subject.text === '') return undefined
  const isNamed = phrase.people !== true || areNamed(phrase, parts)
  const line = worded(parts.reality, { phrase, after: filled.after, ...subject })
  const isSure = parts.members.some(({ mention }) => mention.confidence >= SURE)
  const isCertainly = parts.members.some(isCertain) && filled.rank < (phrase.first ?? 0) && isNamed
  return { line, isSure, isPreferred: isCertainly || (isSure && isOneOfSeveral(best)) }
}

const SURE = 0.3

/** Whether a passage leaves no doubt that the act is told and who takes part. */
const isCertain = ({ mention, source }: Evidence): boolean =>
  mention.confidence >= SURE && isTold(source.coded, mention) && namesParties(source.coded, mention)

/** Whether one passage tells several acts at once, so that its words tell too much of each ("warrants in 2009 and 2010"). */
export const isOneOfSeveral = ({ mention, source, date }: Evidence): boolean =>
  source.coded.mentions.some(
    (other) =>
      other.kind === mention.kind &&
      other.trigger.start === mention.trigger.start &&
      (other.date?.edtf ?? null) !== (date?.edtf ?? null),
  )

/** Whether each party is named by a person; who is visited need not be. */
const areNamed = (phrase: PhraseEntry, { actors, recipients }: TitleParts): boolean =>
  (phrase.kind === 'visit' ? actors : [...actors, ...recipients]).every((party) => party.persons.length > 0)

interface Subject {
  readonly text: string
  readonly many: boolean
}

/** Who acts, as the subject of the sentence and in which number. */
function subjectOf(phrase: PhraseEntry, actors: readonly Party[], lexicon: ReconcileLexicon): Subject {
  if (phrase.subject !== undefined) return { text: phrase.subject, many: false }
  const people = actors.flatMap((party) => party.persons)
  const isNamed = phrase.people === true && actors.every((party) => party.persons.length > 0)
  if (isNamed) return { text: peopleText(people), many: people.length > 1 }
  const text = listOf(actors, lexicon)
  if (phrase.without !== undefined && text !== '' && actors.every(isState))
    return { text: `${phrase.without} ${text}`, many: true }
  return { text, many: actors.length > 1 || actors.some((party) => isPlural(party, lexicon)) }
}

const isState = (party: Party): boolean => party.state !== null && party.id === party.state

const MOST_PEOPLE = 3

const peopleText = (people: readonly string[]): string =>
  people.length <= MOST_PEOPLE ? listed(people) : listed([...people.slice(0, MOST_PEOPLE - 1), 'others'])

/** Whether the words of the passage carry the sense of the phrase. */
function isMeant(phrase: PhraseEntry, member: Evidence): boolean {
  if (phrase.must === undefined) return true
  return holdsOne(`${triggerOf(member)} ${objectOf(member)}`, phrase.must)
}

const holdsOne = (text: string, beginnings: readonly string[]): boolean =>
  plainWords(text).some((word) => beginnings.some((beginning) => word.startsWith(beginning)))

const triggerOf = ({ mention, source }: Evidence): string => wordsOf(source.coded.document.text, mention.trigger)
const objectOf = ({ mention, source }: Evidence): string => objectPhrase(source, mention)

interface Filled {
  readonly after: string
  /** Place of the pattern in the phrase's list. */
  readonly rank: number
  readonly hasOther: boolean
}

/** The first pattern of a phrase whose slots can all be filled. */
function filledPattern(phrase: PhraseEntry, parts: TitleParts, lexicon: ReconcileLexicon): Filled | undefined {
  const slots = slotsOf(phrase, parts, lexicon)
  for (const [rank, pattern] of phrase.after.entries()) {
    const names = [...pattern.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '')
    if (!names.every((name) => slots[name] !== undefined)) continue
    const after = pattern.replaceAll(/\{(\w+)\}/gu, (_, name: string) => slots[name] ?? '').trim()
    return { after, rank, hasOther: names.includes('other') }
  }
  return undefined
}

function slotsOf(
  phrase: PhraseEntry,
  parts: TitleParts,
  lexicon: ReconcileLexicon,
): Readonly<Record<string, string | undefined>> {
  const { actors, recipients, members } = parts
  const [, second] = actors
  const isPair = actors.length === 2 && actors.every((party) => party.persons.length > 0)
  return {
    to: textOrNone(withPeople(phrase, recipients) ?? listOf(recipients, lexicon)),
    actors: textOrNone(listOf(actors, lexicon)),
    object: objectText(phrase, members, { idle: lexicon.stopWords, without: [] }),
    given: objectText(phrase, members, { idle: lexicon.stopWords, without: namesOf(parts) }),
    other: isPair && second !== undefined ? peopleText(second.persons) : undefined,
    both: actors.length > 1 ? '' : undefined,
  }
}

/** Those who are met, by person; who is visited stays a state. */
function withPeople(phrase: PhraseEntry, recipients: readonly Party[]): string | undefined {
  if (phrase.people !== true || phrase.kind === 'visit' || recipients.length === 0) return undefined
  const isNamed = recipients.every((party) => party.persons.length > 0)
  return isNamed ? peopleText(recipients.flatMap((party) => party.persons)) : undefined
}

const namesOf = ({ actors, recipients }: TitleParts): readonly string[] =>
  [...actors, ...recipients].flatMap((party) => plainWords(party.name))

const textOrNone = (text: string): string | undefined => (text === '' ? undefined : text)
const MOST_OBJECT_WORDS = 9
const NO_OBJECT = /^(?:to|that|whether|how|by|with|in|on|at|for|from|of|and|or|as|after|before|it|them|him|her)\b/iu

/** What an object may be made of: not of `idle` words only, and with none of the words `without`. */
interface Wish {
  readonly idle: ReadonlySet<string>
  readonly without: readonly string[]
}

const MOST_ASKED = 20

/** The object in the words of the text that says most about it, of those whose object can stand in a line as it is. */
function objectText(phrase: PhraseEntry, members: readonly Evidence[], wish: Wish): string | undefined {
  const [best] = members.slice(0, MOST_ASKED)
  const objects = members
    .filter((member) => member.kind === best?.kind && member.reality === best.reality)
    .slice(0, MOST_ASKED)
    .map(plainObject)
    .filter((object) => canStand(object, phrase, wish))
    .toSorted((x, y) => y.split(' ').length - x.split(' ').length)
  return objects[0] === undefined ? undefined : inSentence(objects[0])
}

/** The object up to the first mark or relative clause. */
function plainObject(member: Evidence): string {
  const [plain = ''] = objectOf(member)
    .replaceAll(/\s+/gu, ' ')
    .split(/[,;:()“”"*[\]]|\s(?:which|that|who|whose|where)\s/u)
  return trimmed(plain.trim())
}

function canStand(object: string, phrase: PhraseEntry, { idle, without }: Wish): boolean {
  const words = plainWords(object)
  if (words.length === 0 || words.length > MOST_OBJECT_WORDS || NO_OBJECT.test(object)) return false
  if (words.every((word) => idle.has(word)) || words.some((word) => without.includes(word))) return false
  return phrase.objectMust === undefined || holdsOne(object, phrase.objectMust)
}

/** An object that stood at the beginning of a sentence, in the middle of one. */
const inSentence = (object: string): string =>
  object.replace(/^(?:A|An|The|This|Its|Their|His|Her|Several|Two|Three)\b/u, (word) => word.toLowerCase())

interface Worded extends Subject {
  readonly phrase: PhraseEntry
  readonly after: string
}

function worded(reality: Reality, { text, phrase, after, many }: Worded): string {
  const [base, singular, participle] = phrase.verb
  const [is, has] = many ? ['are', 'have'] : ['is', 'has']
  const line = (verb: string): string => `${text} ${verb} ${after}`.trim()
  switch (reality) {
    case 'actual':
      return line(many ? base : singular)
    case 'planned':
      return line(`${is} to ${base}`)
    case 'possible':
      return line(`may ${base}`)
    case 'demanded':
      return line(`${is} asked to ${base}`)
    case 'negated':
      return line(`${has} not ${participle}`)
    case 'denied':
      return `it is denied that ${line(many ? base : singular)}`
    case 'hypothetical':
      return `${line(`would ${base}`)}, on a condition`
  }
}

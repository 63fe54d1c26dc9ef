import type { PhraseEntry, ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { ActKind, Reality } from '../model/ontology.ts'
import type { Party } from '../model/record.ts'
import { wordsOf } from '../model/span.ts'
import { clauseWords, tellingClause, trimmed } from './clause.ts'
import { objectPhrase } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import { plainWords } from './words.ts'

/** What a line is made from. */
export interface TitleParts {
  readonly kind: ActKind
  readonly reality: Reality
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** In canonical order; those whose reality is the record's are asked first for words. */
  readonly members: readonly Evidence[]
  /** The record's date: a passage that gives it is asked for words before one that does not. */
  readonly date: string | null
}

/**
 * One line that can be read aloud and is true: what did not happen, or not yet, is worded so. A kind with a phrase in
 * the lexicon makes a sentence; anything else is quoted, with the parties before it.
 */
export function titleOf(parts: TitleParts, lexicon: ReconcileLexicon): string {
  const members = parts.members.toSorted((a, b) => rank(a, parts) - rank(b, parts))
  const sorted = { ...parts, members }
  const line = sentenceOf(sorted, lexicon) ?? quotedLine(sorted, lexicon)
  return capital(line) + sourceOf(sorted, lexicon)
}

/** Members of the record's own kind and reality first, those that carry an object before the rest. */
const rank = (member: Evidence, parts: TitleParts): number =>
  (member.kind === parts.kind ? 0 : 8) +
  (member.reality === parts.reality ? 0 : 4) +
  ((member.date?.edtf ?? null) === parts.date ? 0 : 2) +
  (member.object.size > 0 || clauseWords(member).split(' ').length > 3 ? 0 : 1)

function sentenceOf(parts: TitleParts, lexicon: ReconcileLexicon): string | undefined {
  const phrase = lexicon.phrases.get(parts.kind)
  const [best] = parts.members
  if (phrase === undefined || best === undefined || !isMeant(phrase, best)) return undefined
  const after = afterOf(phrase, parts, lexicon)
  const subject = phrase.subject ?? listOf(parts.actors, lexicon)
  if (after === undefined || subject === '') return undefined
  const many =
    phrase.subject === undefined && (parts.actors.length > 1 || parts.actors.some((each) => isPlural(each, lexicon)))
  const line = worded(parts.reality, { subject, phrase, after, many })
  const tail = phrase.tail === undefined ? '' : tailOf(best, after)
  return phrase.tail === 'needed' && tail === '' ? undefined : line + tail
}

/** Whether the words of the passage carry the sense of the phrase. */
function isMeant(phrase: PhraseEntry, member: Evidence): boolean {
  if (phrase.must === undefined) return true
  return holdsOne(`${triggerOf(member)} ${objectOf(member)}`, phrase.must)
}

const holdsOne = (text: string, beginnings: readonly string[]): boolean =>
  plainWords(text).some((word) => beginnings.some((beginning) => word.startsWith(beginning)))

const triggerOf = ({ mention, source }: Evidence): string => wordsOf(source.coded.document.text, mention.trigger)
const objectOf = ({ mention, source }: Evidence): string => objectPhrase(source, mention)

function afterOf(phrase: PhraseEntry, parts: TitleParts, lexicon: ReconcileLexicon): string | undefined {
  const slots: Readonly<Record<string, string | undefined>> = {
    to: textOrNone(listOf(parts.recipients, lexicon)),
    actors: textOrNone(listOf(parts.actors, lexicon)),
    object: objectText(phrase, parts.members, { idle: lexicon.stopWords, without: [] }),
    given: objectText(phrase, parts.members, { idle: lexicon.stopWords, without: namesOf(parts) }),
    both: parts.actors.length > 1 ? '' : undefined,
  }
  for (const pattern of phrase.after) {
    const names = [...pattern.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '')
    if (names.every((name) => slots[name] !== undefined)) {
      return pattern.replaceAll(/\{(\w+)\}/gu, (_, name: string) => slots[name] ?? '').trim()
    }
  }
  return undefined
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

const MOST_ASKED = 20

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

interface Worded {
  readonly subject: string
  readonly phrase: PhraseEntry
  readonly after: string
  readonly many: boolean
}

function worded(reality: Reality, { subject, phrase, after, many }: Worded): string {
  const [base, singular, participle] = phrase.verb
  const present = many ? base.replace(/^be\b/u, 'are') : singular
  const [is, has] = many ? ['are', 'have'] : ['is', 'has']
  const line = (verb: string): string => `${subject} ${verb} ${after}`.trim()
  switch (reality) {
    case 'actual':
      return line(present)
    case 'planned':
      return line(`${is} to ${base}`)
    case 'possible':
      return line(`may ${base}`)
    case 'demanded':
      return line(`${is} asked to ${base}`)
    case 'negated':
      return line(`${has} not ${participle}`)
    case 'denied':
      return `it is denied that ${line(present)}`
    case 'hypothetical':
      return `${line(`would ${base}`)}, on a condition`
  }
}

/** The text's own words behind the line, when they say more than the line does. */
function tailOf(member: Evidence, after: string): string {
  const clause = tellingClause(member)
  const said = new Set(plainWords(`${triggerOf(member)} ${after}`))
  const more = plainWords(clause).filter((word) => !said.has(word))
  return more.length < 2 ? '' : `: “${clause}”`
}

const LABELS: Readonly<Record<Reality, string>> = {
  actual: '',
  planned: ' (planned)',
  possible: ' (possible)',
  demanded: ' (demanded)',
  negated: ' (did not happen)',
  denied: ' (denied)',
  hypothetical: ' (only if)',
}

function quotedLine({ actors, recipients, members, reality }: TitleParts, lexicon: ReconcileLexicon): string {
  const [best] = members
  const isDirected = actors.length > 0 && recipients.length > 0
  const who = isDirected
    ? `${listOf(actors, lexicon)}, toward ${listOf(recipients, lexicon)}`
    : listOf([...actors, ...recipients], lexicon)
  const clause = best === undefined ? '' : tellingClause(best)
  return `${who === '' ? '' : `${who}: `}“${clause}”${LABELS[reality]}`
}

/** Names as a sentence lists them: "Russia, Iran and Syria", with "the" where a name takes it. */
export function listOf(parties: readonly Party[], lexicon: ReconcileLexicon): string {
  const names = parties.map((party) => withArticle(party.name, lexicon))
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

/** "The rebels attack": a name in the plural that is not one body. */
function isPlural({ name, state }: Party, lexicon: ReconcileLexicon): boolean {
  const last = plainWords(name).at(-1) ?? ''
  return lexicon.pluralWords.has(last) || (state === null && /^\p{Ll}.*[^s]s$/u.test(name))
}

function withArticle(name: string, lexicon: ReconcileLexicon): string {
  const words = plainWords(name)
  const takes = words.some((word) => lexicon.articleWords.has(word))
  return takes && words[0] !== 'the' && /^\p{Lu}/u.test(name) ? `the ${name}` : name
}

/** Who says it, when no text says it in its own voice and the holder is not the one who acts. */
function sourceOf({ members, actors }: TitleParts, lexicon: ReconcileLexicon): string {
  const holders = members.map(holderOf)
  const [holder] = holders
  if (holder === undefined || holders.includes(undefined)) return ''
  const doers = actors.flatMap((party) => [party.name, ...party.persons])
  return doers.includes(holder)
    ? ''
    : `, according to ${withArticle(uncapitalised(holder.replace(/[\s,;:.]+$/u, '')), lexicon)}`
}

function holderOf({ mention, source }: Evidence): string | undefined {
  const [outer] = mention.attribution
  return outer === undefined ? undefined : (source.actors.get(outer.to)?.name ?? outer.to)
}

/** "Some observers" stood at the beginning of a sentence. */
const uncapitalised = (holder: string): string =>
  /^(?:Some|Many|Several|Top|The|A|An|Most|Other|Observers|Officials|Analysts|Experts|Critics|Reports)\b/u.test(holder)
    ? holder.charAt(0).toLowerCase() + holder.slice(1)
    : holder

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

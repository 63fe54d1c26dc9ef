import type { CodedDocument } from '../model/coded.ts'
import { breadth, dayRange } from '../model/edtf.ts'
import type { DayRange, Edtf } from '../model/edtf.ts'
import type { Actor } from '../model/layers.ts'
import type { KindEntry, ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { ActDate, Mention } from '../model/mention.ts'
import type { ActKind, ActType, Reality } from '../model/ontology.ts'
import { wordsOf } from '../model/span.ts'
import { firstIndexAt, nounPhrase } from './clause.ts'
import { branchOf, headOf, sentenceTree } from './sentence-tree.ts'
import { plainWords, slug, tellingStems } from './words.ts'

/** A document with what comparing its mentions needs, made once. */
export interface Source {
  readonly coded: CodedDocument
  /** Place in the canonical order of documents, which does not depend on the order they were given in. */
  readonly rank: number
  /** Id of its origin. */
  readonly origin: string
  readonly actors: ReadonlyMap<string, Actor>
}

/** What one mention says, in a form that can be compared. */
export interface Evidence {
  readonly source: Source
  readonly mention: Mention
  readonly type: ActType
  readonly kind: ActKind
  readonly family: string
  readonly how: KindEntry
  /** Ids by which parties are compared: a state's code, else a slug of the name. Sorted, once each. */
  readonly parties: readonly string[]
  readonly actors: ReadonlySet<string>
  readonly recipients: ReadonlySet<string>
  /** Beginnings of the last names of people who take part, by the state they act for: spellings differ at the end. */
  readonly persons: ReadonlyMap<string, readonly string[]>
  readonly date: DateEvidence | null
  readonly reality: Reality
  /** Stems of trigger and object, without the parties' own names. */
  readonly words: ReadonlySet<string>
  /** Stems of the object and of what stands with the head of the trigger, without the parties' own names. */
  readonly object: ReadonlySet<string>
  /** Stems of the trigger alone: what the kind already says. */
  readonly trigger: ReadonlySet<string>
  /** Stem of the trigger's last telling word. */
  readonly head: string
  /** Stems of the place's name. */
  readonly place: readonly string[]
  /** A noun that points back ("the visit", "his trip"). */
  readonly definite: boolean
  /** A noun that tells of something for the first time ("a visit", "any talks"). */
  readonly anew: boolean
}

/** A date with the days it may mean. */
export interface DateEvidence {
  readonly edtf: Edtf
  readonly range: DayRange
  readonly days: number
  readonly open: boolean
  /** Taken over from the context: what it says of two acts of one text is little. */
  readonly inherited: boolean
}

/** Makes the comparable form of one mention. */
export function evidenceOf(source: Source, mention: Mention, lexicon: ReconcileLexicon): Evidence {
  const how = howOf(mention.kind, lexicon)
  const text = source.coded.document.text
  const actors = new Set(mention.actors.map((id) => partyId(source.actors.get(id), id)))
  const recipients = new Set(mention.recipients.map((id) => partyId(source.actors.get(id), id)))
  const trigger = tellingStems(wordsOf(text, mention.trigger), lexicon.stopWords)
  const names = nameStems(source, mention, lexicon)
  const object = objectStems(source, mention, how, lexicon)
  const place = mention.place === null ? [] : tellingStems(mention.place.name, lexicon.stopWords)
  return {
    source,
    mention,
    type: mention.type,
    kind: mention.kind,
    family: how.family === 'other' ? `other-${mention.type}` : how.family,
    how,
    parties: [...new Set([...actors, ...recipients])].sort(),
    actors,
    recipients,
    persons: personsOf(source, mention),
    date: mention.date === null ? null : dateEvidence(mention.date),
    reality: mention.reality,
    words: new Set([...trigger, ...object].filter((word) => !names.has(word))),
    object: new Set([...trigger.slice(0, -1), ...object].filter((word) => !names.has(word))),
    trigger: new Set(trigger),
    head: trigger.at(-1) ?? '',
    place,
    definite: !hasVerb(source, mention) && isDefinite(text, mention),
    anew: !hasVerb(source, mention) && isAnew(text, mention),
  }
}

function personsOf(source: Source, mention: Mention): ReadonlyMap<string, readonly string[]> {
  const named = [...mention.actors, ...mention.recipients].flatMap((id) => {
    const actor = source.actors.get(id)
    if (actor?.type !== 'person' || actor.state === null) return []
    return [[actor.state, plainWords(actor.name).at(-1)?.slice(0, 3) ?? ''] as const]
  })
  const states = Map.groupBy(named, ([state]) => state)
  return new Map([...states].map(([state, people]) => [state, people.map(([, name]) => name)]))
}

/** Stems of the object; of an act that is about something and has none marked, of what stands behind the verb. */
function objectStems(source: Source, mention: Mention, how: KindEntry, lexicon: ReconcileLexicon): readonly string[] {
  const isBare = mention.object === undefined && how.about
  return tellingStems(isBare ? complementOf(source, mention) : objectPhrase(source, mention), lexicon.stopWords)
}

const MOST_BEHIND = 10

/** The first words behind a verb that hang on it in the parse, without clauses; nothing behind a noun. */
function complementOf({ coded }: Source, { sentence, trigger }: Mention): string {
  const tree = sentenceTree(sentence, coded.layers.tokens)
  const head = headOf(tree, trigger)
  if (head === undefined || tree.tokens[head]?.upos !== 'VERB') return ''
  const branch = branchOf(tree, head, (at) =>
    /^(?:advcl|acl|conj|parataxis|nsubj)/u.test(tree.tokens[at]?.deprel ?? ''),
  )
  const behind = [...branch].filter((at) => (tree.tokens[at]?.start ?? 0) >= trigger.end).sort((a, b) => a - b)
  const words = behind.slice(0, MOST_BEHIND).map((at) => wordsOf(coded.document.text, tree.tokens[at] ?? trigger))
  return words.join(' ')
}

/** The object with what hangs on it, for the coder marks its head: "the agreement to build the base". */
export function objectPhrase({ coded }: Source, mention: Mention): string {
  if (mention.object === undefined) return ''
  return wordsOf(coded.document.text, nounPhrase(mention.object, mention.sentence, coded.layers.tokens))
}

/** Words by which the document calls the parties: that both passages say "Sudanese" tells nothing new. */
function nameStems(source: Source, mention: Mention, lexicon: ReconcileLexicon): ReadonlySet<string> {
  const text = source.coded.document.text
  const names = [...mention.actors, ...mention.recipients].flatMap((id) => {
    const actor = source.actors.get(id)
    if (actor === undefined) return [id]
    const called = actor.mentions.filter((each) => each.form !== 'pronoun' && each.form !== 'description')
    return [actor.name, ...called.slice(0, MOST_NAMES).map((each) => wordsOf(text, each))]
  })
  return new Set(names.flatMap((name) => tellingStems(name, lexicon.stopWords)))
}
const MOST_NAMES = 20

const NOTHING_KNOWN = { symmetric: false, lasting: false, once: false, about: false, placed: false, many: true }

const howOf = (kind: ActKind, lexicon: ReconcileLexicon): KindEntry =>
  lexicon.kinds.get(kind) ?? { kind, family: kind, ...NOTHING_KNOWN }

/**
 * The id by which a party is compared across documents: the state for a state, its people and its organs; else the
 * name, for a company, armed group or body is not the state it sits in.
 */
export function partyId(actor: Actor | undefined, id: string): string {
  if (actor === undefined) return slug(id)
  if (actor.state !== null && isOfState(actor)) return actor.state
  return slug(actor.name)
}

const isOfState = (actor: Actor): boolean =>
  actor.type === 'state' ||
  actor.type === 'person' ||
  actor.type === 'place' ||
  (actor.type === 'organisation' && actor.sector !== undefined)

/** "2005~" may as well be a little before or after: an approximate date is widened by half its own breadth. */
function dateEvidence({ edtf, basis }: ActDate): DateEvidence {
  const range = dayRange(edtf)
  const days = breadth(edtf)
  const slack = edtf.includes('~') || edtf.includes('%') ? Math.min(183, Math.max(7, Math.round(days / 2))) : 0
  return {
    edtf,
    range: { first: range.first - slack, last: range.last + slack },
    days,
    open: !Number.isFinite(days),
    inherited: basis === 'inherited',
  }
}

/** Whether a verb tells the act, where the parse knows. */
function hasVerb({ coded }: Source, { trigger }: Mention): boolean {
  const { tokens } = coded.layers
  for (let at = firstIndexAt(tokens, trigger.start); at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.start >= trigger.end) return false
    if (token.upos === 'VERB') return true
  }
  return false
}

const POINTS_BACK =
  /(?:^|[^\p{L}])(the|this|that|these|those|his|her|its|their|[\p{L}-]+['’]s)\s+(?!(?:he|she|it|they|we|i)\b)(?:[\p{L}-]+\s+){0,2}$/iu
/** "The signing of an accord" tells it for the first time, "the signing" does not. */
const TOLD_ANEW = /^\s+(?:of|between|on)\b/u
/** "The earlier attempts", "another visit": not the one told before. */
const ANOTHER =
  /(?:^|[^\p{L}])(?:another|other|earlier|previous|former|next|new|second|third|further|similar|subsequent|later|past|first)\s+(?:[\p{L}-]+\s+)?$/iu

const NEW_TO_IT = /(?:^|[^\p{L}])(?:an?|any|no|every|each|some|several)\s+(?:[\p{L}-]+\s+){0,3}$/iu

/** Whether an article says so; without a parse a verb may stand there, which has none. */
const isAnew = (text: string, { sentence, trigger }: Mention): boolean =>
  NEW_TO_IT.test(text.slice(Math.max(sentence.start, trigger.start - REACH_BACK), trigger.start))

const REACH_BACK = 60

function isDefinite(text: string, { sentence, trigger }: Mention): boolean {
  const before = POINTS_BACK.exec(text.slice(Math.max(sentence.start, trigger.start - 60), trigger.start))
  if (before === null || ANOTHER.test(before[0])) return false
  return before[1]?.toLowerCase() !== 'the' || !TOLD_ANEW.test(text.slice(trigger.end, trigger.end + 12))
}

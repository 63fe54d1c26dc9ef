import type { Token } from '../../model/layers.ts'
import { keyAt, type Page, uposAt } from './page.ts'
import type { Claim, Draft } from './scene.ts'
import {
  barredFor,
  claimOver,
  claimsBefore,
  clauseSubject,
  mainSubject,
  meantBy,
  ownerWord,
  type Trail,
} from './trail.ts'

/** Whom "it" or "its" at word `i` means: a state or a body; nobody when what it refers to is no actor or not plain. */
export function thingBefore(trail: Trail, i: number): Draft | undefined {
  const { page } = trail.scene
  const token = page.tokens[page.tokenOf[i] ?? -1]
  if (token === undefined) return onlyThing(trail, claimsBefore(trail, i)) ?? earlierThing(trail, i)
  if (tellsOfEvent(page, token, i)) return undefined
  if (keyAt(page, i) === 'its' && isJoinedOwner(page, token, i)) {
    const joined = joinedBefore(trail, i)
    if (joined !== undefined || ['NOUN', 'PROPN'].includes(uposAt(page, i - 2) ?? '')) return joined
  }
  const above = candidates(trail, i)
  for (const word of above) {
    const made =
      claimOver(trail, word) ?? (isOpinion(page, word) ? claimOver(trail, ownerWord(trail, word)) : undefined)
    const draft = meantBy(trail, made)
    if (made?.why === 'pronoun/we') continue
    if (draft === undefined) return undefined
    if (isThing(draft)) return draft
  }
  if (above.length > 0) return keyAt(page, i) === 'its' ? onlyThing(trail, claimsBefore(trail, i)) : undefined
  return (
    onlyThing(trail, claimsBefore(trail, i)) ??
    (keyAt(page, i) === 'its' ? mainBehind(trail, i) : undefined) ??
    earlierThing(trail, i)
  )
}

/** "Peru's main concern was that it …": the concern is its owner's. */
const isOpinion = (page: Page, word: number): boolean => OPINIONS.has(keyAt(page, word))
const OPINIONS: ReadonlySet<string> = new Set(
  'concern position view aim goal hope fear argument claim plan stance opinion intention interest worry response'.split(
    ' ',
  ),
)

/** Bodies and states, in contrast to persons and places. */
export const isThing = (draft: Draft): boolean => draft.type !== 'person' && draft.type !== 'place'

/** Verbs of which wars, truces and papers are the subject, rather than states. */
const EVENTS: ReadonlySet<string> = new Set(
  'begin start end last occur happen expire lapse erupt resume cover apply contain include mean follow'.split(' '),
)
/** Verbs of which they are the object. */
const DONE: ReadonlySet<string> = new Set(
  'ratify sign adopt approve pass hold replace amend publish write implement release issue renew extend'.split(' '),
)

/** "since it began", "it was never ratified", "replacing it with": said of a war or a paper. */
function tellsOfEvent(page: Page, token: Token, i: number): boolean {
  if (keyAt(page, i) !== 'it') return false
  const verb = page.tokens[token.head]
  if (verb === undefined) return false
  if (token.deprel === 'nsubj') return EVENTS.has(verb.lemma)
  return /^(?:nsubj:pass|obj)$/.test(token.deprel) && DONE.has(verb.lemma)
}

/** Whether "its" may be joined to the noun before: "Egypt and its people", not "X was part of Y and its affairs were …". */
const isJoinedOwner = (page: Page, token: Token, i: number): boolean =>
  ['and', 'including'].includes(keyAt(page, i - 1)) && page.tokens[token.head]?.deprel.startsWith('nsubj') !== true

/** "Egypt and its food security", "the United Nations (including its agencies)". */
function joinedBefore(trail: Trail, i: number): Draft | undefined {
  const { page } = trail.scene
  const draft = meantBy(trail, claimOver(trail, i - 2))
  return draft !== undefined && isThing(draft) && uposAt(page, i - 2) !== 'ADJ' ? draft : undefined
}

/** Verbs whose object does what their complement tells: "supports Egypt in providing for its defence". */
const HELPING: ReadonlySet<string> = new Set(
  'support help assist aid encourage urge press warn enable allow ask force permit compel persuade advise order invite'.split(
    ' ',
  ),
)

/**
 * The words that may be meant, nearest clause first, climbing the tree: the owner of a noun ("the Kingdom's plan to
 * …"), the noun that a relative clause describes, the object of a helping verb, and the subject of each clause.
 */
function candidates(trail: Trail, i: number): readonly number[] {
  const { page } = trail.scene
  const found: number[] = []
  const barred = barredFor(trail, i)
  let at = page.tokenOf[i] ?? -1
  for (let steps = 0; steps < 25; steps++) {
    const token = page.tokens[at]
    if (token === undefined) break
    for (const word of fromClause(trail, at, i)) {
      if (word >= 0 && word < i && word !== barred && !found.includes(word)) found.push(word)
    }
    at = token.head
  }
  return found
}

function fromClause(trail: Trail, at: number, i: number): readonly number[] {
  const { page } = trail.scene
  const token = page.tokens[at]
  if (token === undefined) return []
  const subject = clauseSubject(trail, at)
  const pronoun = subject >= 0 && isRelative(page, subject)
  const own = subject < 0 || pronoun || isEmpty(page, trail, subject) ? [] : [subject]
  const head = token.head
  if (pronoun && claimOver(trail, subject - 1) !== undefined) return [subject - 1]
  if (token.deprel === 'acl:relcl' && (pronoun || own.length === 0)) return [...own, wordAt(trail, head)]
  if (token.deprel === 'acl') return [...own, ownerOf(trail, head)]
  const governor = page.tokens[head]
  const helped =
    /^(?:xcomp|advcl|obl)/.test(token.deprel) && governor !== undefined && HELPING.has(governor.lemma)
      ? objectOf(trail, head, i)
      : -1
  return [...own, ...(own.length === 0 && token.deprel === 'root' ? [fronted(trail, at)] : []), helped]
}

const isRelative = (page: Page, word: number): boolean => ['which', 'that', 'who'].includes(keyAt(page, word))

/** A pronoun that is nobody's says nothing of who acts. */
const isEmpty = (page: Page, trail: Trail, word: number): boolean =>
  claimOver(trail, word) === undefined && (uposAt(page, word) === 'PRON' || uposAt(page, word) === 'DET')

const wordAt = (trail: Trail, token: number): number => (token < 0 ? -1 : (trail.wordOf[token] ?? -1))

function childOf(trail: Trail, head: number, fits: (token: Token) => boolean): number {
  const { tokens } = trail.scene.page
  for (let at = Math.max(0, head - 40); at < Math.min(tokens.length, head + 40); at++) {
    const token = tokens[at]
    if (token !== undefined && token.head === head && fits(token)) return at
  }
  return -1
}

const ownerOf = (trail: Trail, noun: number): number =>
  wordAt(
    trail,
    childOf(trail, noun, (token) => token.deprel === 'nmod:poss'),
  )

/** The object of a verb, if it stands before word `i` and is a state or body. */
function objectOf(trail: Trail, verb: number, i: number): number {
  const word = wordAt(
    trail,
    childOf(trail, verb, (token) => token.deprel === 'obj'),
  )
  const draft = word < 0 || word >= i ? undefined : meantBy(trail, claimOver(trail, word))
  return draft !== undefined && isThing(draft) ? word : -1
}

/** "Although Peru knew of the plan, it …": the subject of the clause in front. */
function fronted(trail: Trail, verb: number): number {
  const clause = childOf(trail, verb, (token) => token.deprel === 'advcl')
  return clause < 0 || clause > verb ? -1 : clauseSubject(trail, clause)
}

/** The one state or body of the claims, if there is just one. */
function onlyThing(trail: Trail, claims: readonly Claim[]): Draft | undefined {
  const things = new Set(
    claims
      .filter((made) => made.form !== 'demonym')
      .flatMap((made) => meantBy(trail, made) ?? [])
      .filter((draft) => isThing(draft)),
  )
  const [first] = things
  return things.size === 1 ? first : undefined
}

/** "To show its support, Peru …": the subject of the sentence that stands behind, when no state or body stands before. */
function mainBehind(trail: Trail, i: number): Draft | undefined {
  const before = claimsBefore(trail, i).flatMap((made) => meantBy(trail, made) ?? [])
  const main = mainSubject(trail, trail.scene.page.sentenceOf[i] ?? -1)
  if (main < i || before.some((draft) => isThing(draft))) return undefined
  const draft = meantBy(trail, claimOver(trail, main))
  return draft !== undefined && isThing(draft) ? draft : undefined
}

const SAYS: ReadonlySet<string> = new Set('say report state claim note write add tell announce argue'.split(' '))

/** The main subject of the sentence before; of "the Post said that Peru …" the subject of what is said. */
function earlierThing(trail: Trail, i: number): Draft | undefined {
  const { page } = trail.scene
  const sentence = (page.sentenceOf[i] ?? 0) - 1
  if (sentence < 0 || page.sentences[sentence]?.block !== page.sentences[sentence + 1]?.block) return undefined
  const main = mainSubject(trail, sentence)
  const draft = main < 0 ? undefined : meantBy(trail, claimOver(trail, main))
  const verb = page.tokens[page.tokenOf[main] ?? -1]?.head ?? -1
  if (SAYS.has(page.tokens[verb]?.lemma ?? '') && draft?.type !== 'state') {
    const clause = childOf(trail, verb, (token) => token.deprel === 'ccomp')
    const told = clause < 0 ? -1 : clauseSubject(trail, clause)
    const meant = told < 0 ? undefined : meantBy(trail, claimOver(trail, told))
    return meant !== undefined && isThing(meant) ? meant : undefined
  }
  return draft !== undefined && isThing(draft) ? draft : undefined
}

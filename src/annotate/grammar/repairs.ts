import { forClause, placeholder, worthOf } from './repairs-arguments.ts'
import type { Upos } from '../../model/layers.ts'
import { bareClause, controlledInfinitive, passiveSubject, reportingVerb, unnoticedVerb } from './repairs-verbs.ts'

/** One word of a parsed sentence; repairs change tag, head and relation in place. */
export interface ParsedWord {
  readonly form: string
  upos: Upos
  /** 1-based, 0 for the root. */
  head: number
  relation: string
}

/**
 * Corrects arcs that the network gets wrong now and then though the words leave no doubt, and that who-did-what
 * stands on. Each repair is one of those below; what each changes on the treebanks is in `docs/decisions/0010-parser.md`.
 */
export function repairTree(words: readonly LemmaWord[], controlVerbs: ReadonlySet<string>): void {
  bareClause(words)
  words.forEach((word, index) => conjunctionThat(words, word, index))
  words.forEach((word, index) => forClause(words, word, index))
  words.forEach((word, index) => {
    unnoticedVerb(words, word, index)
    reportingVerb(words, word, index)
    controlledInfinitive(words, word, { index, controlVerbs })
    reportedClause(words, word, index)
    ownSubject(words, word, index)
    secondSubject(words, word, index)
    passiveSubject(words, word)
    placeholder(words, word, index)
    worthOf(words, word, index)
  })
}

/** A parsed word with its dictionary form. */
export interface LemmaWord extends ParsedWord {
  readonly lemma: string
}

const isRelation = (word: ParsedWord | undefined, relation: string): boolean =>
  word?.relation.split(':')[0] === relation

const isThat = (word: ParsedWord | undefined): boolean => word?.form.toLowerCase() === 'that'

const childOf = (words: readonly ParsedWord[], head: number, relation: string, from = 0): ParsedWord | undefined =>
  words.find((word, index) => index >= from && word.head === head && isRelation(word, relation))

/**
 * "has discovered **that** the US **is** not willing": a clause that begins with the conjunction "that" close behind
 * a verb is what that verb reports, not a relative clause of a noun before it.
 */
function reportedClause(words: readonly ParsedWord[], that: ParsedWord, index: number): void {
  const verb = words[index - 1]
  const clause = words[that.head - 1]
  if (!isThat(that) || that.relation !== 'mark' || verb?.upos !== 'VERB' || clause === undefined) return
  if (that.head - 1 <= index || clause.head === index || !isRelation(clause, 'acl')) return
  if (clause.head > index || childOf(words, that.head, 'nsubj', index) === undefined) return
  if (childOf(words, index, 'ccomp') !== undefined || childOf(words, index, 'obj') !== undefined) return
  clause.head = index
  clause.relation = 'ccomp'
}

/**
 * "a battlefield for the powers and **Bashir should** not be allowed": a name or pronoun close before the modal verb
 * of a coordinated clause without a subject is that subject, not one more of the nouns before.
 */
function ownSubject(words: readonly ParsedWord[], modal: ParsedWord, index: number): void {
  const noun = words[index - 1]
  const verb = words[modal.head - 1]
  if (modal.relation !== 'aux' || !MODAL.test(modal.form) || noun === undefined || verb === undefined) return
  if (!isRelation(verb, 'conj') || !isRelation(noun, 'conj') || modal.head - 1 <= index) return
  if (words[index - 2]?.relation !== 'cc' || words[index - 2]?.head !== index || noun.head > index) return
  if (childOf(words, modal.head, 'nsubj') !== undefined || verb.head > index) return
  const conjunction = words[index - 2]
  if (conjunction !== undefined) conjunction.head = modal.head
  noun.head = modal.head
  const isPassive = words.some((word) => word.head === modal.head && word.relation === 'aux:pass')
  noun.relation = isPassive ? 'nsubj:pass' : 'nsubj'
}

const MODAL = /^(?:will|would|can|could|shall|should|may|might|must)$/i

/**
 * "when **John Sullivan**, the US **Secretary** of State did not meet": of two subjects of one verb that a comma
 * parts, the second says who the first is.
 */
function secondSubject(words: readonly ParsedWord[], second: ParsedWord, index: number): void {
  if (!isRelation(second, 'nsubj') || second.upos === 'PRON' || second.head - 1 <= index) return
  const at = words.findIndex(
    (word) => word !== second && word.head === second.head && word.relation === second.relation,
  )
  const first = words[at]
  if (first === undefined || at >= index || !NOUN.test(first.upos) || !NOUN.test(second.upos)) return
  const between = words.slice(at + 1, index)
  const isClose = between.every(
    ({ upos, head }) => !/^(?:VERB|AUX|CCONJ)$/.test(upos) && head > at && head <= index + 1,
  )
  const behind = words[words.findIndex((word, place) => place > at && word.form === ',') + 1]
  const isNamed = first.upos === 'PROPN' && ARTICLE.test(behind?.form ?? '')
  if (!isClose || !isNamed || !between.some(({ form }) => form === ',')) return
  second.head = at + 1
  second.relation = 'appos'
}

const NOUN = /^(?:NOUN|PROPN)$/
const ARTICLE = /^(?:the|a|an|his|her|its|their)$/i

/**
 * "told Sputnik **that** he discussed": before the subject of a reported clause, and tagged a conjunction or with an
 * object of the clause's own behind it, "that" is no object.
 */
function conjunctionThat(words: readonly ParsedWord[], that: ParsedWord, index: number): void {
  const clause = words[that.head - 1]
  if (!isThat(that) || that.relation !== 'obj' || !isRelation(clause, 'ccomp') || that.head - 1 <= index) return
  if (childOf(words, that.head, 'nsubj', index + 1) === undefined) return
  if (that.upos === 'SCONJ' || childOf(words, that.head, 'obj', index + 1) !== undefined) that.relation = 'mark'
}

import { childOf, isRelation, type LemmaWord, type ParsedWord } from './parsed-words.ts'
import { calledSubject, forClause, placeholder } from './repairs-arguments.ts'
import { conjunctionThat, reportedClause, sameForm, toldClause } from './repairs-clauses.ts'
import { bareName, monthOfDay, worthOf } from './repairs-nouns.ts'
import {
  bareClause,
  controlledInfinitive,
  passivePredicate,
  passiveSubject,
  reportingVerb,
  unnoticedVerb,
} from './repairs-verbs.ts'

/**
 * Corrects arcs that the network gets wrong now and then though the words leave no doubt, and that who-did-what
 * stands on. Each repair is one of those below; what each changes on the treebanks is in `docs/decisions/0010-parser.md`.
 */
export function repairTree(words: readonly LemmaWord[], { controlVerbs, thatVerbs, namingVerbs }: RepairVerbs): void {
  bareClause(words)
  words.forEach((word, index) => conjunctionThat(words, word, index))
  words.forEach((word, index) => forClause(words, word, index))
  words.forEach((word, index) => {
    unnoticedVerb(words, word, index)
    reportingVerb(words, word, index)
    controlledInfinitive(words, word, { index, controlVerbs })
    reportedClause(words, word, index)
    toldClause(words, word, { index, thatVerbs })
    sameForm(words, word)
    ownSubject(words, word, index)
    passiveSubject(words, word)
    passivePredicate(words, word, { index, namingVerbs })
    calledSubject(words, word, index)
    placeholder(words, word, index)
    worthOf(words, word, index)
    monthOfDay(words, word, index)
    bareName(words, word, index)
  })
}

/** The verbs that repairs know by their lemmas: see `GrammarModel`. */
export interface RepairVerbs {
  readonly controlVerbs: ReadonlySet<string>
  readonly thatVerbs: ReadonlySet<string>
  readonly namingVerbs: ReadonlySet<string>
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

import { childOf, isRelation, type LemmaWord, type ParsedWord } from './parsed-words.ts'

const isThat = (word: ParsedWord): boolean => word.form.length === 4 && word.form.toLowerCase() === 'that'

/**
 * "has discovered **that** the US **is** not willing": a clause that begins with the conjunction "that" close behind
 * a verb is what that verb reports, not a relative clause of a noun before it.
 */
export function reportedClause(words: readonly ParsedWord[], that: ParsedWord, index: number): void {
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
 * "agreed with the minister **that** Russia would help", "informed the committee **that** he had left": behind the one
 * who is told, a clause with a subject of its own is what a verb of telling tells, not a relative clause.
 */
export function toldClause(
  words: readonly LemmaWord[],
  that: LemmaWord,
  { index, thatVerbs }: { readonly index: number; readonly thatVerbs: ReadonlySet<string> },
): void {
  if (!isThat(that)) return
  const clause = words[that.head - 1]
  const told = words[(clause?.head ?? 0) - 1]
  const verb = words[(told?.head ?? 0) - 1]
  if (!/^(?:mark|obj|obl)$/.test(that.relation) || clause?.relation !== 'acl:relcl') return
  if (told === undefined || verb?.upos !== 'VERB' || !thatVerbs.has(verb.lemma)) return
  if (that.head - 1 <= index || clause.head > index || childOf(words, told.head, 'ccomp') !== undefined) return
  if (!isTold(words, clause.head, that) || !hasSubjectBehind(words, that.head, index)) return
  clause.head = told.head
  clause.relation = 'ccomp'
  that.relation = 'mark'
  if (told.relation === 'obj') told.relation = 'iobj'
}

/** Objects are told something where "that" is a conjunction or they are persons by name; behind "with" and "to" all are. */
function isTold(words: readonly LemmaWord[], place: number, that: LemmaWord): boolean {
  const told = words[place - 1]
  if (told?.relation === 'obl')
    return words.some(
      ({ head, relation, form }) => head === place && relation === 'case' && /^(?:to|with)$/i.test(form),
    )
  if (told === undefined || !/^i?obj$/.test(told.relation)) return false
  return that.relation === 'mark' || told.relation === 'iobj' || told.upos === 'PROPN'
}

const hasSubjectBehind = (words: readonly ParsedWord[], clause: number, index: number): boolean =>
  words.some(({ head, relation }, at) => at > index && head === clause && /^(?:nsubj|csubj|expl)/.test(relation))

/**
 * "found gold with only reserves standing at …, and **signed** a deal", "recognized twelve republics and **opened**
 * embassies": a finite verb without a subject is coordinated with the finite verb above, not with a participle, an
 * infinitive or a noun in between.
 */
export function sameForm(words: readonly LemmaWord[], verb: LemmaWord): void {
  if (verb.relation !== 'conj' || !FINITE.test(verb.penn)) return
  const partner = words[verb.head - 1]
  if (partner === undefined) return
  const isOther =
    partner.upos === 'VERB'
      ? /^(?:xcomp|advcl|acl)$/.test(partner.relation) && isInfinite(words, partner, verb.head)
      : verb.penn === 'VBD' && isMereNoun(words, partner, verb.head)
  if (!isOther) return
  const own = words.indexOf(verb) + 1
  if (words.some(({ head, relation }) => head === own && /^(?:nsubj|csubj|expl|aux)/.test(relation))) return
  let above = partner.head
  for (let step = 0; step < HIGHEST && above > 0; step++) {
    const candidate = words[above - 1]
    if (candidate?.upos === 'VERB' && candidate.penn === verb.penn) {
      verb.head = above
      return
    }
    above = candidate?.head ?? 0
  }
}

const FINITE = /^VB[DZ]$/
const HIGHEST = 4

/** A noun that is no predicate. */
const isMereNoun = (words: readonly LemmaWord[], { upos }: LemmaWord, place: number): boolean =>
  /^(?:NOUN|PROPN|PRON)$/.test(upos) &&
  !words.some(({ head, relation }) => head === place && /^(?:cop|nsubj|csubj|expl)/.test(relation))

function isInfinite(words: readonly LemmaWord[], { penn }: LemmaWord, place: number): boolean {
  if (words.some(({ head, relation }) => head === place && relation.startsWith('aux'))) return false
  if (penn === 'VBG') return true
  return (
    penn === 'VB' &&
    words.some(({ head, relation, form }) => head === place && relation === 'mark' && /^to$/i.test(form))
  )
}

/**
 * "told Sputnik **that** he discussed bases", "a statement **that** both had met the king": before a clause with a
 * subject and an object of its own "that" is no object, nor before a reported clause when it is tagged a conjunction.
 */
export function conjunctionThat(words: readonly ParsedWord[], that: ParsedWord, index: number): void {
  const clause = words[that.head - 1]
  if (!isThat(that) || that.relation !== 'obj' || clause === undefined || that.head - 1 <= index) return
  if (childOf(words, that.head, 'nsubj', index + 1) === undefined) return
  const hasObject = childOf(words, that.head, 'obj', index + 1) !== undefined
  if (hasObject || (that.upos === 'SCONJ' && isRelation(clause, 'ccomp'))) that.relation = 'mark'
}

import type { LemmaWord, ParsedWord } from './parsed-words.ts'

/**
 * "called **for the troops to leave**": behind "for", a noun phrase that stands close before an infinitive is its
 * subject, not an object of "for"; so say nine in ten of such phrases in the treebanks, and the network says one in
 * six. Left alone are durations ("for years to come") and nouns that the infinitive explains ("a permission to go").
 */
export function forClause(words: readonly LemmaWord[], preposition: LemmaWord, index: number): void {
  if (preposition.relation !== 'case' || preposition.form.toLowerCase() !== 'for') return
  const at = preposition.head - 1
  const noun = words[at]
  if (noun === undefined) return
  if (at <= index || !/^(?:obl|nmod)$/.test(noun.relation) || SPAN_OF_TIME.test(noun.lemma)) return
  const verb = infinitiveBehind(words, index, at)
  if (verb === undefined || !isItsSubject(words, noun, verb)) return
  const clause = words[verb]
  const governor = words[noun.head - 1]
  if (clause === undefined || governor === undefined) return
  if (clause.head === at + 1 || !/^(?:csubj|ccomp)/.test(clause.relation))
    clause.relation = relationTo(words, noun.head)
  clause.head = noun.head
  Object.assign(preposition, { head: verb + 1, relation: 'mark' })
  const isPassive = words.some(({ head, relation }) => head === verb + 1 && relation === 'aux:pass')
  Object.assign(noun, { head: verb + 1, relation: isPassive ? 'nsubj:pass' : 'nsubj' })
}

const SPAN_OF_TIME =
  /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|century|time|moment|while|instance|example)$/
const NAMED = /^(?:i|me|you|he|him|she|her|it|we|us|they|them|everyone|everybody|anyone|anybody|someone|somebody)$/

/** The verb of the infinitive whose "to" follows the noun phrase at once: nothing else stands between "for" and "to". */
function infinitiveBehind(words: readonly ParsedWord[], from: number, noun: number): number | undefined {
  for (let index = from + 1; index < words.length; index++) {
    const word = words[index]
    if (word === undefined) return undefined
    if (index > noun && word.upos === 'PART' && word.form.toLowerCase() === 'to' && word.relation === 'mark')
      return word.head - 1 > index ? word.head - 1 : undefined
    if (!isUnder(words, index, noun) || /^(?:VERB|AUX|PUNCT|CCONJ|SCONJ)$/.test(word.upos)) return undefined
  }
  return undefined
}

const LONGEST_REACH = 12

function isUnder(words: readonly ParsedWord[], index: number, top: number): boolean {
  let at = index
  for (let step = 0; step < LONGEST_REACH && at >= 0; step++) {
    if (at === top) return true
    at = (words[at]?.head ?? 0) - 1
  }
  return false
}

/** A sister of the noun, or what explains it, if the noun is a name or pronoun and needs no explaining. */
function isItsSubject(words: readonly LemmaWord[], noun: LemmaWord, verb: number): boolean {
  const clause = words[verb]
  if (clause === undefined || !/^(?:acl|advcl|xcomp|ccomp|csubj)$/.test(clause.relation)) return false
  if (clause.head === noun.head) return true
  const explained = words[clause.head - 1]
  return explained === noun && (noun.upos === 'PROPN' || NAMED.test(noun.form.toLowerCase()))
}

/** A noun has such a clause for an attribute, "it is strange" for a subject, everything else for an adjunct. */
function relationTo(words: readonly LemmaWord[], head: number): string {
  const governor = words[head - 1]
  if (governor?.upos === 'NOUN' || governor?.upos === 'PROPN') return hasCopula(words, head) ? 'csubj' : 'acl'
  return hasCopula(words, head) && words.some((word) => word.head === head && isIt(word)) ? 'csubj' : 'advcl'
}

const hasCopula = (words: readonly ParsedWord[], head: number): boolean =>
  words.some((word) => word.head === head && word.relation === 'cop')

const isIt = ({ form, relation }: ParsedWord): boolean =>
  /^(?:nsubj|expl)/.test(relation) && form.toLowerCase() === 'it'

/** "**it** was wrong to leave": where the clause is the subject, "it" only holds its place. */
export function placeholder(words: readonly ParsedWord[], word: ParsedWord, index: number): void {
  if (word.relation === 'expl' || !isIt(word)) return
  const clause = words.find(
    ({ head, relation }, at) => at > index && head === word.head && relation.startsWith('csubj'),
  )
  if (clause !== undefined && word.head - 1 < words.indexOf(clause)) word.relation = 'expl'
}

/** "**Lincoln**, however, did support": a name before a finite verb in the third person or the past that has no subject is it, and nobody is called. */
export function calledSubject(words: readonly LemmaWord[], name: LemmaWord, index: number): void {
  const verb = words[name.head - 1]
  if (name.relation !== 'vocative' || !/^(?:PROPN|NOUN)$/.test(name.upos) || verb === undefined) return
  if (name.head - 1 <= index || !isFinite(words, verb, name.head)) return
  const own = words.filter(({ head }) => head === name.head)
  if (own.some(({ relation }) => /^(?:nsubj|csubj|expl)/.test(relation))) return
  name.relation = own.some(({ relation }) => relation === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}

const PAST_OR_THIRD = /^(?:VB[DZ]|MD)$/

const isFinite = (words: readonly LemmaWord[], verb: LemmaWord, place: number): boolean =>
  PAST_OR_THIRD.test(verb.penn) ||
  words.some(({ head, relation, penn }) => head === place && /^(?:aux|cop)/.test(relation) && PAST_OR_THIRD.test(penn))

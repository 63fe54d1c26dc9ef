import type { LemmaWord, ParsedWord } from './parsed-words.ts'

/**
 * "**Egypt imported lorries** from Hungary.": a sentence with a full stop and no finite verb, in which a participle
 * stands between a name and the noun that everything hangs on, has that participle for its verb.
 */
export function bareClause(words: readonly ParsedWord[]): void {
  const root = words.findIndex(({ head }) => head === 0)
  const at = words.findIndex(({ upos, relation, head }) => upos === 'VERB' && relation === 'amod' && head === root + 1)
  const [verb, noun] = [words[at], words[root]]
  const name = words[at - 1]
  if (verb === undefined || noun?.upos !== 'NOUN' || !verb.form.endsWith('ed') || words.at(-1)?.form !== '.') return
  if (name?.upos !== 'PROPN' || name.head !== root + 1 || name.relation !== 'compound' || at >= root) return
  if (words.some(({ relation, upos }) => upos === 'AUX' || SUBJECT.test(relation))) return
  Object.assign(verb, { head: 0, relation: 'root' })
  Object.assign(noun, { head: at + 1, relation: 'obj' })
  words.forEach((word, index) => {
    const isBefore = index < at && word.head === root + 1
    if (isBefore && index < at - 1) word.head = at
    if ((word.upos === 'PUNCT' && word.head === root + 1) || index === at - 1) word.head = at + 1
  })
  name.relation = 'nsubj'
}

const SUBJECT = /^(?:nsubj|csubj|expl)/

/** "The report **detailed** that …": what has a subject and a reported clause, but neither a copula nor an auxiliary, is a verb. */
export function unnoticedVerb(words: readonly ParsedWord[], word: ParsedWord, index: number): void {
  if (word.upos !== 'ADJ' || !word.form.endsWith('ed')) return
  const children = words.filter(({ head }) => head === index + 1).map(({ relation }) => relation)
  const isClause = children.some((relation) => SUBJECT.test(relation)) && children.includes('ccomp')
  if (isClause && !children.some((relation) => /^(?:cop|aux)/.test(relation))) word.upos = 'VERB'
}

/** "**Amnesty International estimates** that …": so is what reports a clause close behind a name, when the sentence has no other verb to stand on. */
export function reportingVerb(words: readonly ParsedWord[], word: ParsedWord, index: number): void {
  const name = words[index - 1]
  if (word.head !== 0 || !/^(?:NOUN|ADJ)$/.test(word.upos) || !/(?:ed|s)$/.test(word.form)) return
  if (name?.head !== index + 1 || !/^\p{Lu}/u.test(name.form) || !/^(?:compound|amod|nmod)/.test(name.relation)) return
  const children = words.filter(({ head }) => head === index + 1)
  const clause = words.findIndex(({ head, relation }) => head === index + 1 && relation === 'ccomp')
  const isThat = words.some(({ head, relation, form }) => head === clause + 1 && relation === 'mark' && form === 'that')
  if (clause <= index || !isThat || children.some(({ relation }) => /^(?:nsubj|csubj|cop|aux|det)/.test(relation)))
    return
  words.forEach((other, at) => {
    if (other.head === index + 1 && at < index - 1) other.head = index
  })
  word.upos = 'VERB'
  Object.assign(name, { upos: 'PROPN', relation: 'nsubj' })
}

/** "asked the envoy **to stay**": behind such a verb and its object, the infinitive is what the object is to do. */
export function controlledInfinitive(
  words: readonly LemmaWord[],
  infinitive: LemmaWord,
  { index, controlVerbs }: { readonly index: number; readonly controlVerbs: ReadonlySet<string> },
): void {
  const object = words[infinitive.head - 1]
  const verb = words[(object?.head ?? 0) - 1]
  if (infinitive.relation !== 'acl' || object === undefined || verb?.upos !== 'VERB') return
  if (!/^i?obj$/.test(object.relation) || !controlVerbs.has(verb.lemma) || object.head > infinitive.head) return
  const isMarked = words.some((word) => word.head === index + 1 && word.relation === 'mark' && /^to$/i.test(word.form))
  if (!isMarked || words.some(({ head, relation }) => head === object.head && relation === 'xcomp')) return
  infinitive.head = object.head
  infinitive.relation = 'xcomp'
}

/** The subject of a passive verb is a passive subject, and that of an adjective ("was determined to stay") is none. */
export function passiveSubject(words: readonly ParsedWord[], word: ParsedWord): void {
  if (word.relation === 'aux:pass') {
    for (const other of words) if (other.head === word.head && other.relation === 'nsubj') other.relation = 'nsubj:pass'
  } else if (word.relation === 'nsubj:pass' && words[word.head - 1]?.upos === 'ADJ') word.relation = 'nsubj'
}

/** "was considered **an ally**": what one is called, made or held to be is no object of the passive. */
export function passivePredicate(
  words: readonly LemmaWord[],
  word: LemmaWord,
  { index, namingVerbs }: { readonly index: number; readonly namingVerbs: ReadonlySet<string> },
): void {
  const verb = words[word.head - 1]
  if (word.relation !== 'obj' || verb === undefined || word.head - 1 > index || !namingVerbs.has(verb.lemma)) return
  if (words.some(({ head, relation }) => head === word.head && relation === 'aux:pass')) word.relation = 'xcomp'
}

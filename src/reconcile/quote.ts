import { wordsOf } from '../model/span.ts'
import type { Evidence } from './evidence.ts'
import { sentenceQuote } from './quote-sentence.ts'
import { fitted, runsOf, tidyQuote } from './quote-text.ts'
import { standIn } from './quote-subject.ts'
import { branchOf, headOf, isPredicate, sentenceTree, subjectOf } from './sentence-tree.ts'
import type { SentenceTree } from './sentence-tree.ts'

/** A passage's own words, cut to what stands by itself. */
export interface Quote {
  readonly words: string
  /**
   * `clause`: from the subject of the act to the end of what is said of it; `around`: the same of a clause that only
   * contains the act; `noun`: a noun with all that hangs on it; `sentence`: where the parse gives none of these.
   */
  readonly form: 'clause' | 'around' | 'noun' | 'sentence'
}

/**
 * The words that tell a mention's act as a whole: the clause from its subject on, or the noun with what hangs on it;
 * without a parse the sentence. Cut only between phrases, with "…"; a pronoun for a subject is replaced by the name
 * in brackets.
 */
export function quoteOf(evidence: Evidence): Quote {
  const { mention, source } = evidence
  const tree = sentenceTree(mention.sentence, source.coded.layers.tokens)
  const trigger = headOf(tree, mention.trigger)
  if (trigger === undefined) return plainQuote(evidence, tree)
  const passage = { evidence, tree, trigger }
  const clause = clauseAt(passage)
  const told = clause === undefined ? undefined : clauseQuote(passage, clause)
  return told ?? nounQuote(passage) ?? plainQuote(evidence, tree)
}

const plainQuote = (evidence: Evidence, tree: SentenceTree): Quote => ({
  words: sentenceQuote(evidence, tree),
  form: 'sentence',
})

/** A trigger in the parse of its sentence. */
interface Passage {
  readonly evidence: Evidence
  readonly tree: SentenceTree
  readonly trigger: number
}

/** A predicate with its subject, which may stand with another predicate ("came, saw and left"). */
interface Clause {
  readonly predicate: number
  readonly subject: number
  /** The last predicate on the way there from the trigger, which has no subject of its own. */
  readonly inner: number
  /** The way there leads through a noun ("on the way to …"), so that the subject need not be that of the act. */
  readonly wayOut: boolean
}

const OPEN = /^(?:xcomp|advcl|ccomp|csubj|parataxis|conj)/u
const MOST_STEPS = 6

/** The clause a trigger stands in, when it is its predicate, or the subject or object of it. */
function clauseAt({ tree, trigger }: Passage): Clause | undefined {
  let [inner, wayOut] = [-1, false]
  for (let at = trigger, steps = 0; at >= 0 && steps < MOST_STEPS; steps += 1) {
    const relation = tree.tokens[at]?.deprel ?? ''
    if (isPredicate(tree, at)) {
      if (inner < 0) inner = at
      const subject = sharedSubject(tree, at)
      if (subject !== undefined) return { predicate: at, subject, inner, wayOut }
      wayOut ||= relation === 'acl' && isInfinitive(tree, at)
      if (!OPEN.test(relation) && !wayOut) return undefined
    } else if (!wayOut && (inner >= 0 || !isCarried(tree, at))) return undefined
    at = tree.heads[at] ?? -1
  }
  return undefined
}

const FEW_WORDS = 4

/** A noun that its verb makes an act ("paid a visit"), or that says little without it. */
function isCarried(tree: SentenceTree, at: number): boolean {
  const relation = tree.tokens[at]?.deprel ?? ''
  const isLong = branchOf(tree, at, (child) => isOutside(tree, child) && !isBound(tree, child)).size >= FEW_WORDS
  return relation === 'nsubj:pass' || (!isLong && /^(?:obj|nsubj|dislocated)/u.test(relation))
}

/** A predicate's subject, or that of the one it is joined to. */
function sharedSubject(tree: SentenceTree, at: number): number | undefined {
  const own = subjectOf(tree, at)
  if (own !== undefined || tree.tokens[at]?.deprel !== 'conj') return own
  return subjectOf(tree, tree.heads[at] ?? -1)
}

/** The clause, when it fits as it is or tells the act itself; else its subject and, behind "…", the act. */
function clauseQuote(passage: Passage, clause: Clause): Quote | undefined {
  const { tree, trigger } = passage
  const isWhole = clause.inner === clause.predicate
  const isIn = trigger > clause.subject || branchOf(tree, clause.subject).has(trigger)
  const whole = isIn ? wholeOf(passage, clause) : undefined
  const part = ownPart(passage, clause)
  if (whole !== undefined && (part === undefined || !whole.endsWith('…'))) {
    return { words: whole, form: isWhole ? 'clause' : 'around' }
  }
  const words = part === undefined ? undefined : partOf(passage, clause, part)
  return words === undefined ? undefined : { words, form: 'around' }
}

/** The predicate of the act, when it only stands beside that of the subject ("…, sending troops"). */
function ownPart({ tree }: Passage, { predicate, inner, wayOut }: Clause): number | undefined {
  if (wayOut) return undefined
  let at = inner
  while (at !== predicate && at >= 0 && /^(?:xcomp|ccomp)$/u.test(tree.tokens[at]?.deprel ?? ''))
    at = tree.heads[at] ?? -1
  if (isInfinitive(tree, at) && tree.tokens[tree.heads[at] ?? -1]?.upos === 'VERB') at = tree.heads[at] ?? -1
  return at === predicate || at < 0 ? undefined : at
}

const isInfinitive = (tree: SentenceTree, at: number): boolean =>
  (tree.children[at] ?? []).some((child) => tree.tokens[child]?.deprel === 'mark' && tree.tokens[child].lemma === 'to')

/** A clause from its subject on. */
function wholeOf({ evidence, tree, trigger }: Passage, { predicate, subject }: Clause): string | undefined {
  const path = pathOf(tree, trigger, predicate)
  const named = standIn(evidence, tree, subject)
  if (named === undefined && isRelative(tree, subject)) return undefined
  const lead = leadOf(tree, subject)
  const isAhead = subject < predicate
  const all = branchOf(tree, predicate, (at) => tree.heads[at] === predicate && !path.has(at) && isLeftOut(tree, at))
  const around = branchOf(tree, subject)
  const kept = new Set([...all].filter((at) => !around.has(at) && (!isAhead || at > subject)))
  if (named === undefined) for (const at of lead) kept.add(at)
  const first = firstOf(tree, kept)
  const owner = named === undefined ? standIn(evidence, tree, first) : undefined
  const must = new Set([...path, predicate, trigger, ...(named === undefined ? [subject] : [])])
  const from = first + (owner === undefined ? 0 : 1)
  const words = fitted(evidence, tree, { kept, path: must, from, named: named ?? owner })
  if (words === undefined) return undefined
  const whole = unbroken(words, named ?? runsOf(evidence, tree, lead))
  const told = tidyQuote(wordsOf(evidence.source.coded.document.text, tree.tokens[trigger] ?? evidence.mention.trigger))
  return whole.includes(told) ? whole : undefined
}

/** A "which" that stands for more than a noun. */
const isRelative = (tree: SentenceTree, at: number): boolean =>
  tree.tokens[at]?.upos === 'PRON' && /^(?:which|that|who|what)$/u.test(tree.tokens[at].lemma)

/** The first token that is no preposition or conjunction of what stands before. */
function firstOf(tree: SentenceTree, kept: ReadonlySet<number>): number {
  const sorted = [...kept].sort((a, b) => a - b)
  return sorted.find((at) => !/^(?:case|cc|punct)$/u.test(tree.tokens[at]?.deprel ?? '')) ?? sorted[0] ?? 0
}

/** Up to where something is left out elsewhere than behind the subject: there the parse may have taken two clauses for one. */
function unbroken(words: string, subject: string): string {
  const gap = [...words.matchAll(/ … /gu)].find(({ index }) => index > subject.length)
  return gap === undefined ? words : words.slice(0, gap.index + ' …'.length)
}

/** The subject of a clause and, behind "…", another predicate that is told of it. */
function partOf({ evidence, tree, trigger }: Passage, { subject }: Clause, part: number): string | undefined {
  if (isFinite(tree, part) && tree.tokens[part]?.deprel !== 'conj') return undefined
  const path = pathOf(tree, trigger, part)
  const kept = branchOf(tree, part, (at) => tree.heads[at] === part && !path.has(at) && isLeftOut(tree, at))
  const from = Math.min(...kept)
  const words = fitted(evidence, tree, { kept, path: new Set([...path, part, trigger]), from, named: undefined })
  // What stands before a predicate other than its adverbs may be its true subject, which the parse missed.
  const isOwn = [...kept].every(
    (at) => at >= part || tree.heads[at] !== part || LEADS.test(tree.tokens[at]?.deprel ?? ''),
  )
  if (words === undefined || !isOwn) return words
  const full = standIn(evidence, tree, subject) ?? runsOf(evidence, tree, leadOf(tree, subject))
  const who = full.length > MOST_SUBJECT ? runsOf(evidence, tree, bareNoun(tree, subject)) : full
  return tidyQuote(`${who} … ${subject > part ? words.charAt(0).toLowerCase() + words.slice(1) : words}`)
}

/** A noun without what hangs on it but its article and its own parts. */
const bareNoun = (tree: SentenceTree, at: number): ReadonlySet<number> =>
  branchOf(tree, at, (child) => !/^(?:det|compound|amod|flat|nummod)/u.test(tree.tokens[child]?.deprel ?? ''))

const LEADS = /^(?:advmod|aux|mark|cc|punct|cop)/u
const MOST_SUBJECT = 80

/** A finite verb ("have been deployed") has a subject of its own, whether the parse found it or not. */
const isFinite = (tree: SentenceTree, at: number): boolean =>
  (tree.children[at] ?? []).some((child) => tree.tokens[child]?.deprel.startsWith('aux') === true) &&
  !isInfinitive(tree, at)

/** A subject with what hangs on it, without what makes it long. */
const leadOf = (tree: SentenceTree, subject: number): ReadonlySet<number> =>
  branchOf(tree, subject, (at) => isLongAside(tree, subject, at))

const ANOTHER = /^(?:cc|parataxis|discourse|vocative)$/u

/** What is not of the clause itself: a further predicate, and what stands before it only to join it. */
function isLeftOut(tree: SentenceTree, at: number): boolean {
  const relation = tree.tokens[at]?.deprel ?? ''
  if (relation === 'conj') return isPredicate(tree, at)
  if (relation === 'mark') return tree.tokens[at]?.lemma !== 'to'
  return ANOTHER.test(relation)
}

const LONG_SUBJECT = 12

/** A relative clause or apposition that makes a subject long. */
const isLongAside = (tree: SentenceTree, subject: number, at: number): boolean =>
  /^(?:acl|appos)/u.test(tree.tokens[at]?.deprel ?? '') && branchOf(tree, subject).size > LONG_SUBJECT

function pathOf(tree: SentenceTree, from: number, to: number): ReadonlySet<number> {
  const path = new Set<number>()
  for (let at = from; at >= 0 && at !== to && !path.has(at); at = tree.heads[at] ?? -1) path.add(at)
  return path
}

/** A noun with what hangs on it; a short one with the noun that it hangs on itself. */
function nounQuote(passage: Passage): Quote | undefined {
  const { tree } = passage
  let top = topNoun(passage)
  let best: string | undefined
  for (let steps = 0; steps < 3 && top >= 0; steps += 1) {
    const words = nounWords(passage, top)
    if (words !== undefined) best = words
    const isEnough = (best?.split(' ').length ?? 0) >= FEW_WORDS
    if (isEnough || isName(tree, top) || !/^(?:nmod|compound|acl)/u.test(tree.tokens[top]?.deprel ?? '')) break
    top = tree.heads[top] ?? -1
  }
  return best === undefined || !best.includes(' ') ? undefined : { words: best, form: 'noun' }
}

/** "The Suez Crisis" says enough. */
const isName = (tree: SentenceTree, top: number): boolean => tree.tokens[top]?.upos === 'PROPN'

/** The noun that a participle or infinitive hangs on ("warrants issued by the court"). */
function topNoun({ tree, trigger }: Passage): number {
  let at = trigger
  for (let steps = 0; steps < MOST_STEPS && isPredicate(tree, at); steps += 1) at = tree.heads[at] ?? -1
  return at
}

function nounWords({ evidence, tree, trigger }: Passage, top: number): string | undefined {
  if (isPredicate(tree, top) || tree.tokens[top] === undefined) return undefined
  const path = pathOf(tree, trigger, top)
  const branch = branchOf(
    tree,
    top,
    (at) => tree.heads[at] === top && !path.has(at) && isOutside(tree, at) && !isBound(tree, at),
  )
  const kept = stretchAround(branch, top)
  if (!kept.has(trigger)) return undefined
  const from = Math.min(...kept)
  const named = standIn(evidence, tree, from)
  return fitted(evidence, tree, {
    kept,
    path: new Set([...path, top]),
    from: from + (named === undefined ? 0 : 1),
    named,
  })
}

/** Of some tokens those that stand without a gap around one. */
function stretchAround(tokens: ReadonlySet<number>, top: number): ReadonlySet<number> {
  const kept = new Set([top])
  for (let at = top - 1; tokens.has(at); at -= 1) kept.add(at)
  for (let at = top + 1; tokens.has(at); at += 1) kept.add(at)
  return kept
}

const isOutside = (tree: SentenceTree, at: number): boolean =>
  /^(?:case|cc|conj|mark|cop|advcl|advmod|parataxis|nsubj|acl:relcl|appos)/u.test(tree.tokens[at]?.deprel ?? '')

/** A relative clause that says which one is meant: no comma stands before it. */
function isBound(tree: SentenceTree, at: number): boolean {
  if (tree.tokens[at]?.deprel !== 'acl:relcl') return false
  const first = Math.min(...branchOf(tree, at))
  return tree.tokens[first]?.upos !== 'PUNCT' && tree.tokens[first - 1]?.upos !== 'PUNCT'
}

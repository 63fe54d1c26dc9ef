import type { Evidence } from './evidence.ts'
import { branchOf } from './sentence-tree.ts'
import type { SentenceTree } from './sentence-tree.ts'

/** A quotation in a line is not longer than about this. */
export const MOST_CHARACTERS = 160

/** Which tokens of a sentence are to be quoted. */
export interface Choice {
  readonly kept: ReadonlySet<number>
  /** Tokens that must stay, with what they hang on. */
  readonly path: ReadonlySet<number>
  /** The first token that may stand in the quotation. */
  readonly from: number
  /** Stands for the subject. */
  readonly named: string | undefined
}

/** The chosen words, with phrases left out from the end until they fit; `undefined` when nothing sound is left. */
export function fitted(evidence: Evidence, tree: SentenceTree, choice: Choice): string | undefined {
  const kept = new Set([...choice.kept].filter((at) => at >= choice.from))
  const made = (): string => [choice.named ?? '', runsOf(evidence, tree, kept)].join(' ').trim()
  let wasCut = false
  for (let words = made(); words.length > MOST_CHARACTERS; words = made()) {
    const phrase = phraseToDrop(evidence, tree, kept, choice.path)
    if (phrase === undefined) return undefined
    for (const at of phrase) kept.delete(at)
    wasCut = true
  }
  trimEnd(tree, kept, choice.path)
  const words = made()
  return words === '' ? undefined : wasCut ? `${words} …` : words
}

const DROPPED = /^(?:advcl|acl|obl|nmod|conj|appos|parataxis|advmod|ccomp|xcomp|punct|list|dep|orphan|discourse)/u

/** Whether a phrase may be left out: not one that a noun needs ("the invasion of Ukraine"). */
function mayDrop(tree: SentenceTree, at: number): boolean {
  const relation = tree.tokens[at]?.deprel ?? ''
  if (!DROPPED.test(relation)) return false
  const isOfList = relation.startsWith('nmod') && tree.tokens[tree.heads[at] ?? -1]?.deprel === 'conj'
  return !isOfList && !(tree.children[at] ?? []).some((child) => tree.tokens[child]?.lemma === 'of')
}

/** The smallest phrase at the end that makes the words fit, else the largest. */
function phraseToDrop(
  evidence: Evidence,
  tree: SentenceTree,
  kept: ReadonlySet<number>,
  path: ReadonlySet<number>,
): ReadonlySet<number> | undefined {
  const last = Math.max(...kept)
  const phrases = [...kept]
    .filter((at) => !path.has(at) && mayDrop(tree, at))
    .map((at) => branchOf(tree, at, (child) => !kept.has(child)))
    .filter((phrase) => phrase.has(last) && ![...phrase].some((at) => path.has(at)))
    .toSorted((a, b) => a.size - b.size)
  const length = runsOf(evidence, tree, kept).length
  return phrases.find((phrase) => length - lengthOf(tree, phrase) <= MOST_CHARACTERS) ?? phrases.at(-1)
}

function lengthOf(tree: SentenceTree, phrase: ReadonlySet<number>): number {
  const starts = [...phrase].map((at) => tree.tokens[at]?.start ?? 0)
  const ends = [...phrase].map((at) => tree.tokens[at]?.end ?? 0)
  return Math.max(...ends) - Math.min(...starts)
}

const HANGING = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PUNCT', 'AUX'])

/** Takes from the end what cannot end a quotation: a mark, a preposition, an article, an adjective without its noun. */
function trimEnd(tree: SentenceTree, kept: Set<number>, path: ReadonlySet<number>): void {
  for (;;) {
    const last = Math.max(...kept)
    const token = tree.tokens[last]
    if (token === undefined || kept.size < 2 || path.has(last)) return
    if (!isHanging(tree, kept, last)) return
    kept.delete(last)
  }
}

const BEFORE_NOUN = /^(?:amod|compound|det|nummod|nmod:poss|case|mark|cc|aux|cop)$/u

function isHanging(tree: SentenceTree, kept: ReadonlySet<number>, last: number): boolean {
  const token = tree.tokens[last]
  if (token === undefined || token.deprel.startsWith('compound:prt')) return false
  const head = tree.heads[last] ?? -1
  const isStranded = token.upos === 'ADP' && head < last && token.deprel !== 'case'
  if (HANGING.has(token.upos)) return !isStranded
  if (head > last && BEFORE_NOUN.test(token.deprel)) return true
  // A participle all of whose complement was left out ("…, saying", "a dialogue aimed").
  const isBare = !(tree.children[last] ?? []).some((child) => kept.has(child) && tree.tokens[child]?.deprel === 'mark')
  return token.upos === 'VERB' && isBare && kept.size > 2 && /^(?:advcl|acl)$/u.test(token.deprel)
}

/** Tokens as the text has them, with "…" where something stands between that is more than a mark. */
export function runsOf({ source }: Evidence, tree: SentenceTree, kept: ReadonlySet<number>): string {
  const sorted = glued(tree, kept)
  const { text } = source.coded.document
  let words = ''
  let end: number | undefined
  let before = -1
  for (const at of sorted) {
    const token = tree.tokens[at]
    if (token === undefined) continue
    if (end !== undefined) words += isJoined(tree, before, at) ? text.slice(end, token.start) : ' … '
    words += text.slice(token.start, token.end)
    ;[end, before] = [token.end, at]
  }
  return tidyQuote(words)
}

/** Whether only marks stand between two tokens. */
function isJoined(tree: SentenceTree, before: number, at: number): boolean {
  for (let between = before + 1; between < at; between += 1) {
    if (tree.tokens[between]?.upos !== 'PUNCT') return false
  }
  return true
}

/** What is written together stays together: "al-Bashir" is three tokens. */
function glued(tree: SentenceTree, kept: ReadonlySet<number>): readonly number[] {
  const all = new Set(kept)
  for (const at of kept) {
    for (let next = at + 1; isGlued(tree, next - 1, next); next += 1) all.add(next)
    for (let next = at - 1; isGlued(tree, next, next + 1); next -= 1) all.add(next)
  }
  return [...all].sort((a, b) => a - b)
}

function isGlued(tree: SentenceTree, before: number, after: number): boolean {
  const [left, right] = [tree.tokens[before], tree.tokens[after]]
  if (left === undefined || right === undefined || left.end !== right.start) return false
  const isEdge = (each: typeof left): boolean => each.upos === 'PUNCT' && !/^[-–’']$/u.test(each.lemma)
  return !isEdge(left) && !isEdge(right)
}

/** On one line, without the markup of links and emphasis, without marks at the ends or brackets that do not close. */
export function tidyQuote(text: string): string {
  const plain = text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/[*“”"]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s+([,.;:])/gu, '$1')
    .replaceAll(/[\s,;:.–—-]*(?:…[\s,;:.–—-]*)+/gu, ' … ')
    .replace(/^[\s,;:.–—…)]+/u, '')
    .replace(/[\s,;:.–—(]+$/u, '')
  return closed(plain)
}

/** Without a bracket that nothing opens or closes. */
function closed(text: string): string {
  const [opened, shut] = [text.split('(').length, text.split(')').length]
  if (opened === shut) return text
  if (opened < shut) return text.replace(/\)(?=[^(]*$)/u, '')
  return /\([^()]{1,30}$/u.test(text) ? `${text})` : text.replace(/\s*\((?=[^)]*$)/u, ', ')
}

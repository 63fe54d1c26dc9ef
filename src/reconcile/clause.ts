import type { Token } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import { contains, wordsOf } from '../model/span.ts'
import type { Evidence } from './evidence.ts'

const MOST_WORDS = 18
const STOP = /[,;:()“”"«»—]|\s–|\.\s|\*|\n/u
const DANGLING =
  /\s+(?:and|or|but|of|to|in|on|at|by|for|from|with|the|a|an|that|which|who|as|its|their|his|her|is|was|were|has|have|had|be|been|into|about|after|while|when|than|also|not)$/iu

/**
 * The words of a mention's clause from its trigger on, for quoting: up to the next mark or the end of what hangs on
 * the trigger in the parse, and never with a dangling "of" or "and". At least the trigger itself.
 */
export function clauseWords(evidence: Evidence): string {
  const { mention, source } = evidence
  const words = plain(source.coded.document.text.slice(mention.trigger.start, clauseEnd(evidence)))
  return trimmed(words) || plain(wordsOf(source.coded.document.text, mention.trigger))
}

const FEWEST_WORDS = 3
const MOST_BEFORE = 9

/** The same, but a clause of one or two words with what stands before it ("the agreement to build the base was signed"). */
export function tellingClause(evidence: Evidence): string {
  const { mention, source } = evidence
  const clause = clauseWords(evidence)
  if (clause.split(' ').length >= FEWEST_WORDS) return clause
  const { text } = source.coded.document
  const noun = nounPhrase(mention.trigger, mention.sentence, source.coded.layers.tokens)
  const named = plain(text.slice(noun.start, mention.trigger.start))
  if (named !== '' && named.split(' ').length + clause.split(' ').length >= FEWEST_WORDS)
    return trimmed(`${named} ${clause}`)
  const before = plain(text.slice(mention.sentence.start, mention.trigger.start))
  const near = before.split(STOP).at(-1)?.trim().split(' ').slice(-MOST_BEFORE).join(' ') ?? ''
  return `${near.replace(LEADING, '')} ${clause}`.trim()
}

const LEADING = /^(?:and|or|but|that|which|who|when|while|as|of|to|by|for|with|in|on|at|from)\s+/iu

/** On one line, without the markup of a link. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim()

function clauseEnd({ mention: { trigger, sentence }, source: { coded } }: Evidence): number {
  const stop = STOP.exec(coded.document.text.slice(trigger.end, sentence.end))
  const byMark = stop === null ? sentence.end : trigger.end + stop.index
  const byParse = treeEnd(trigger, sentence, coded.layers.tokens)
  if (byParse === undefined || byParse >= byMark) return byMark
  // A verb whose parse breaks off after a few words may be parsed wrong; up to the next mark stand the text's own words.
  const words = coded.document.text.slice(trigger.start, byParse).split(/\s+/u).length
  return words < LEAST_BY_PARSE && !isNoun(trigger, sentence, coded.layers.tokens) ? byMark : byParse
}

const LEAST_BY_PARSE = 6

/** A trigger without a verb in it: what hangs on a noun is parsed more surely. */
const isNoun = (trigger: Span, sentence: Span, tokens: readonly Token[]): boolean =>
  ![...tokensIn(trigger, sentence, tokens)].some((index) => tokens[index]?.upos === 'VERB')

const LEFT_OUT = /^(?:punct|conj|cc|parataxis|nsubj|csubj|advcl|acl:relcl|discourse|vocative)/u

/** Where the last token ends that hangs on the trigger without a break; `undefined` without a parse. */
function treeEnd(trigger: Span, sentence: Span, tokens: readonly Token[]): number | undefined {
  const inside = tokensIn(trigger, sentence, tokens)
  if (inside.size === 0) return undefined
  let last = Math.max(...inside)
  for (let at = last + 1; at < tokens.length && belongs(at, inside, tokens); at += 1) last = at
  return tokens[last]?.end
}

/**
 * A noun with all that hangs on it without a break ("advisors" → "Soviet advisors"), without clauses and further
 * members of a list. The span itself without a parse.
 */
export function nounPhrase(noun: Span, sentence: Span, tokens: readonly Token[]): Span {
  const inside = tokensIn(noun, sentence, tokens)
  if (inside.size === 0) return noun
  let [first, last] = [Math.min(...inside), Math.max(...inside)]
  while (first > 0 && leads(first, inside, tokens)) first -= 1
  while (last + 1 < tokens.length && belongs(last + 1, inside, tokens)) last += 1
  return { start: tokens[first]?.start ?? noun.start, end: tokens[last]?.end ?? noun.end }
}

/** Whether the token before belongs to the phrase: it hangs on the noun, or is glued to what does. */
function leads(first: number, inside: ReadonlySet<number>, tokens: readonly Token[]): boolean {
  const before = tokens[first - 1]
  if (before === undefined) return false
  if (before.end === tokens[first]?.start) return true
  return hangsOn(first - 1, inside, tokens) && !LEADS_IN.test(before.deprel)
}

const LEADS_IN = /^(?:case|mark|punct|cc)$/u

/** Indexes of the tokens of a stretch of a sentence. */
function tokensIn(span: Span, sentence: Span, tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (let at = firstIndexAt(tokens, sentence.start); at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || token.start >= span.end) break
    if (contains(span, token)) inside.add(at)
  }
  return inside
}

/** Whether a token hangs on the trigger, or is glued to one that does ("al-Bashir" is three). */
const belongs = (at: number, inside: ReadonlySet<number>, tokens: readonly Token[]): boolean =>
  tokens[at]?.start === tokens[at - 1]?.end || hangsOn(at, inside, tokens)

function firstIndexAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a chain of heads leads to the trigger without crossing into another clause. */
function hangsOn(at: number, inside: ReadonlySet<number>, tokens: readonly Token[]): boolean {
  for (let index = at, steps = 0; steps < 40; steps += 1) {
    if (inside.has(index)) return true
    const token = tokens[index]
    if (token === undefined || token.head < 0 || LEFT_OUT.test(token.deprel)) return false
    index = token.head
  }
  return false
}

/** Not more than so many words, and none left hanging at the end. */
export function trimmed(words: string): string {
  const all = words.split(' ')
  let cut = all.slice(0, MOST_WORDS).join(' ')
  while (DANGLING.test(cut)) cut = cut.replace(DANGLING, '')
  return cut.replace(/[\s.,;:'’]+$/u, '') + (all.length > MOST_WORDS ? ' …' : '')
}

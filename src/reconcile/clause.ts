import type { Token } from '../model/layers.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'

const MOST_WORDS = 18
const DANGLING =
  /\s+(?:and|or|but|of|to|in|on|at|by|for|from|with|the|a|an|that|which|who|as|its|their|his|her|is|was|were|has|have|had|be|been|into|about|after|while|when|than|also|not)$/iu

const LEFT_OUT = /^(?:punct|conj|cc|parataxis|nsubj|csubj|advcl|acl:relcl|discourse|vocative)/u

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

/** The first token that begins at an offset or after it, by halving. */
export function firstIndexAt(tokens: readonly Token[], start: number): number {
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

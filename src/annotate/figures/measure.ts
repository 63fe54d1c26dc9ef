import type { Span } from '../../model/span.ts'
import {
  ancestorsOf,
  childrenOf,
  formOf,
  headOf,
  relationOf,
  subtree,
  type TokenIndex,
  tokensOver,
  type Twig,
  uposOf,
} from './tree.ts'
import type { Measured } from './units.ts'

/** Longer phrases are cut: they tell a story and no longer name a thing. */
const LONGEST = 100

/** What a figure measures, in the words of the text. */
export function measuredThing(twig: Twig, amount: Measured): string | undefined {
  const own = tokensOver(twig, amount)
  const words = amount.noun === undefined ? outsideOf(twig, own) : insideOf(twig, amount.noun, amount)
  const phrase = words?.replaceAll(/\s+/g, ' ').trim()
  return phrase === undefined || phrase === '' ? undefined : phrase
}

const LOOSE = new Set([
  'acl',
  'advcl',
  'parataxis',
  'punct',
  'cc',
  'conj',
  'appos',
  'ccomp',
  'nsubj',
  'cop',
  'aux',
  'csubj',
])

/** The counted noun with what belongs to it, without the number and the words that hedge it. */
function insideOf(twig: Twig, noun: TokenIndex, amount: Span): string {
  const tokens = subtree(twig, noun, (child) => LOOSE.has(relationOf(twig, child)) && headOf(twig, child) === noun)
  const first = tokens.find((token) => (twig.tokens[token]?.start ?? 0) >= numberEnd(twig, amount)) ?? noun
  return textOf(
    twig,
    tokens.filter((token) => token >= Math.min(first, noun)),
  )
}

/** Where the digits or number words of an amount end. */
function numberEnd(twig: Twig, amount: Span): number {
  const numbers = tokensOver(twig, amount).filter((token) => uposOf(twig, token) === 'NUM')
  return twig.tokens[numbers.at(-1) ?? -1]?.end ?? amount.start
}

/** Of money and shares: "of X" behind, else the noun the amount belongs to, else the subject of its clause. */
function outsideOf(twig: Twig, own: readonly TokenIndex[]): string | undefined {
  const behind = own
    .flatMap((token) => childrenOf(twig, token))
    .find((child) => !own.includes(child) && relationOf(twig, child) === 'nmod' && isOf(twig, child))
  if (behind !== undefined) return phrase(twig, behind, own)
  const top = own.find((token) => !own.includes(headOf(twig, token)))
  if (top === undefined) return undefined
  return aboveOf(twig, top, own)
}

const isOf = (twig: Twig, index: TokenIndex): boolean =>
  childrenOf(twig, index).some((child) => ['of', 'in', 'on', 'for', 'worth'].includes(formOf(twig, child)))

function aboveOf(twig: Twig, top: TokenIndex, own: readonly TokenIndex[]): string | undefined {
  for (const above of [...ancestorsOf(twig, top)].slice(0, 4)) {
    if (['NOUN', 'PROPN'].includes(uposOf(twig, above))) return phrase(twig, above, own)
    const subject = childrenOf(twig, above).find((child) => relationOf(twig, child) === 'nsubj' && !own.includes(child))
    if (subject !== undefined && uposOf(twig, subject) !== 'PRON') return phrase(twig, subject, own)
  }
  return childrenOf(twig, top)
    .filter((child) => relationOf(twig, child) === 'nsubj' && uposOf(twig, child) !== 'PRON')
    .map((child) => phrase(twig, child, own))[0]
}

/** A noun phrase without its preposition, its clauses, and the amount itself. */
function phrase(twig: Twig, head: TokenIndex, own: readonly TokenIndex[]): string {
  const stop = (child: TokenIndex): boolean =>
    own.includes(child) ||
    LOOSE.has(relationOf(twig, child)) ||
    (headOf(twig, child) === head && relationOf(twig, child) === 'case')
  const tokens = subtree(twig, head, stop)
  const at = tokens.indexOf(head)
  const gap = tokens.findIndex((token, i) => i > at && own.some((one) => one > (tokens[i - 1] ?? 0) && one < token))
  const start = tokens.findLastIndex(
    (token, i) => i < at && own.some((one) => one > token && one < (tokens[i + 1] ?? 0)),
  )
  return textOf(twig, tokens.slice(start + 1, gap < 0 ? tokens.length : gap))
}

function textOf(twig: Twig, tokens: readonly TokenIndex[]): string {
  const spans = tokens.flatMap((token) => twig.tokens[token] ?? [])
  const start = spans[0]?.start ?? 0
  const words = twig.text.slice(start, spans.at(-1)?.end ?? start)
  if (words.length <= LONGEST) return words
  return words.slice(0, words.lastIndexOf(' ', LONGEST))
}

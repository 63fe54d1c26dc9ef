import type { Quote } from '../../model/layers.ts'
import type { QuoteCue } from '../../model/lexicon/quotes.ts'
import type { Span } from '../../model/span.ts'
import { withVoice } from './direct.ts'
import { cueAt, isOutside, type Scene } from './scene.ts'
import {
  childrenOf,
  dependents,
  formOf,
  type Grove,
  headOf,
  plainRelation,
  relationOf,
  spanOf,
  subtree,
  type TokenIndex,
  uposOf,
} from './tree.ts'
import { type Voice, voiceAt } from './voice.ts'

/** What is said in the writer's words: the clause, infinitive, object or phrase that a cue governs. */
export function findIndirect(scene: Scene): readonly Quote[] {
  return scene.grove.tokens.flatMap((_, index) => {
    const cue = isOutside(scene, index) ? cueAt(scene, index) : undefined
    if (cue === undefined || isNegated(scene.grove, index)) return []
    const voice = voiceAt(scene, index)
    if (voice?.speaker === undefined) return []
    return contentsOf(scene.grove, index, cue).flatMap((content) => statement(scene, content, voice))
  })
}

const isNegated = (grove: Grove, index: TokenIndex): boolean =>
  dependents(grove, index, 'advmod').some((child) => ['not', "n't", 'never'].includes(formOf(grove, child)))

interface Content {
  readonly span: Span
  readonly slot: string
}

/** A statement, unless its content is all between quotation marks. */
function statement(scene: Scene, { span, slot }: Content, voice: Voice): readonly Quote[] {
  const inner = scene.quotations.filter((one) => one.start < span.end && span.start < one.end)
  const quoted = inner.reduce((sum, one) => sum + Math.min(one.end, span.end) - Math.max(one.start, span.start), 0)
  if (quoted >= 0.8 * (span.end - span.start)) return []
  const kind = inner.length > 0 ? 'mixed' : 'indirect'
  const bare: Quote = { ...span, kind, speaker: null, why: `quotes/${slot}` }
  return [withVoice(bare, voice)]
}

function contentsOf(grove: Grove, index: TokenIndex, cue: QuoteCue): readonly Content[] {
  if (cue.pos === 'preposition') return accordingTo(grove, index)
  if (cue.pos === 'noun')
    return dependents(grove, index, 'acl', 'ccomp')
      .filter(isThatClause(grove))
      .flatMap(content(grove, 'clause', index))
  const clauses = cue.takes.includes('clause') ? clausesOf(grove, index) : []
  if (clauses.length > 0)
    return joined(clauses.slice(0, 1).flatMap(content(grove, 'clause', index)), andThat(grove, index))
  const infinitives = cue.takes.includes('infinitive')
    ? dependents(grove, index, 'xcomp').filter(isInfinitive(grove))
    : []
  if (infinitives.length > 0) return infinitives.slice(0, 1).flatMap(content(grove, 'infinitive', index))
  const beside = cue.takes.includes('clause') ? besideClause(grove, index) : []
  if (beside.length > 0) return beside
  return phraseOf(grove, index, cue)
}

/** Complement clauses, those with "that" first; none that is joined by "and". */
function clausesOf(grove: Grove, cue: TokenIndex): readonly TokenIndex[] {
  const joints = dependents(grove, cue, 'cc')
  const clauses = dependents(grove, cue, 'ccomp').filter(
    (child) => child > cue || !joints.some((joint) => joint > child && joint < cue),
  )
  const marked = [...clauses, ...belowObject(grove, cue, 'acl')].filter(isThatClause(grove))
  return marked.length > 0 ? marked : clauses
}

/** What the parser hangs below the one spoken to: "told reporters that …", "accused them of …". */
const belowObject = (grove: Grove, cue: TokenIndex, ...relations: readonly string[]): readonly TokenIndex[] =>
  dependents(grove, cue, 'obj', 'iobj').flatMap((object) => dependents(grove, object, ...relations))

/** "…, and that …": a second clause under the same cue, which the parser hangs beside the cue. */
function andThat(grove: Grove, cue: TokenIndex): readonly Content[] {
  return dependents(grove, cue, 'conj')
    .filter(isThatClause(grove))
    .flatMap(content(grove, 'clause', cue))
}

function joined(first: readonly Content[], more: readonly Content[]): readonly Content[] {
  const [one] = first
  if (one === undefined || more.length === 0) return first
  return [{ ...one, span: { start: one.span.start, end: Math.max(one.span.end, ...more.map(({ span }) => span.end)) } }]
}

const isThatClause =
  (grove: Grove) =>
  (child: TokenIndex): boolean =>
    dependents(grove, child, 'mark').some((mark) => formOf(grove, mark) === 'that')

const isInfinitive =
  (grove: Grove) =>
  (child: TokenIndex): boolean =>
    dependents(grove, child, 'mark').some((mark) => formOf(grove, mark) === 'to')

/** A subtree as content: without the word that joins it, and without the cue's own words. */
const content =
  (grove: Grove, slot: string, cue: TokenIndex) =>
  (head: TokenIndex): readonly Content[] => {
    const tokens = subtree(grove, head, (child) => child === cue || isJoint(grove, child, head)).filter(
      (t) => t !== cue,
    )
    const span = trimmed(grove, tokens)
    return span === undefined ? [] : [{ span, slot }]
  }

const isJoint = (grove: Grove, child: TokenIndex, head: TokenIndex): boolean =>
  headOf(grove, child) === head &&
  ((plainRelation(grove, child) === 'mark' && formOf(grove, child) === 'that') || relationOf(grove, child) === 'case')

function trimmed(grove: Grove, tokens: readonly TokenIndex[]): Span | undefined {
  const from = tokens.findIndex((index) => uposOf(grove, index) !== 'PUNCT')
  const to = tokens.findLastIndex((index) => uposOf(grove, index) !== 'PUNCT')
  if (from < 0) return undefined
  if (from === to && uposOf(grove, tokens[from] ?? -1) !== 'NOUN') return undefined
  return spanOf(grove, tokens.slice(from, to + 1))
}

/** "The road is closed, he said": the cue hangs below the clause that it reports. */
function besideClause(grove: Grove, cue: TokenIndex): readonly Content[] {
  const head = headOf(grove, cue)
  if (head >= 0 && plainRelation(grove, cue) === 'advcl' && isMarked(grove, cue, 'as')) return asTold(grove, cue, head)
  if (head < 0 || relationOf(grove, cue) !== 'parataxis' || dependents(grove, cue, 'obj').length > 0) return []
  if (cue < head && childrenOf(grove, cue).length === 0) return []
  const stop = (child: TokenIndex): boolean => child === cue
  const span = trimmed(grove, subtree(grove, head, stop))
  return span === undefined ? [] : [{ span, slot: 'beside' }]
}

/** "As the minister told parliament, the road is closed". */
function asTold(grove: Grove, cue: TokenIndex, head: TokenIndex): readonly Content[] {
  const span = trimmed(grove, withoutPhrase(grove, head, cue))
  return span === undefined ? [] : [{ span, slot: 'as-told' }]
}

/** "condemned the raid", "called for calm", "accused them of lying". */
function phraseOf(grove: Grove, index: TokenIndex, cue: QuoteCue): readonly Content[] {
  for (const slot of cue.takes) {
    if (slot === 'clause' || slot === 'infinitive') continue
    const heads =
      slot === 'object'
        ? dependents(grove, index, 'obj')
        : [...dependents(grove, index, 'obl', 'advcl'), ...belowObject(grove, index, 'acl')].filter((child) =>
            isMarked(grove, child, slot),
          )
    const found = heads.slice(0, 1).flatMap((head) => marked(grove, head, slot, index))
    if (found.length > 0) return found
  }
  return []
}

const isMarked = (grove: Grove, child: TokenIndex, word: string): boolean =>
  childrenOf(grove, child).some(
    (mark) => ['case', 'mark'].includes(plainRelation(grove, mark)) && formOf(grove, mark) === word,
  )

function marked(grove: Grove, head: TokenIndex, slot: string, cue: TokenIndex): readonly Content[] {
  const isMark = (child: TokenIndex): boolean => headOf(grove, child) === head && formOf(grove, child) === slot
  const span = trimmed(
    grove,
    subtree(grove, head, (child) => child === cue || isMark(child)),
  )
  return span === undefined ? [] : [{ span, slot }]
}

/** "According to X, …": the clause that the phrase hangs from, without the phrase. */
function accordingTo(grove: Grove, cue: TokenIndex): readonly Content[] {
  const holder = plainRelation(grove, cue) === 'case' ? headOf(grove, cue) : cue
  let clause = headOf(grove, holder)
  for (let steps = 0; steps < 6 && clause >= 0 && !isClause(grove, clause); steps++) clause = headOf(grove, clause)
  if (clause < 0) return []
  const span = trimmed(grove, withoutPhrase(grove, clause, holder))
  return span === undefined ? [] : [{ span, slot: 'according-to' }]
}

const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj'])

const isClause = (grove: Grove, index: TokenIndex): boolean =>
  CLAUSES.has(plainRelation(grove, index)) &&
  (uposOf(grove, index) === 'VERB' || dependents(grove, index, 'nsubj', 'cop').length > 0)

/** The clause on the longer side of the phrase. */
function withoutPhrase(grove: Grove, clause: TokenIndex, holder: TokenIndex): readonly TokenIndex[] {
  const phrase = subtree(grove, holder)
  const from = phrase[0] ?? holder
  const to = phrase.at(-1) ?? holder
  const rest = subtree(grove, clause, (child) => child === holder)
  const before = rest.filter((token) => token < from)
  const behind = rest.filter((token) => token > to)
  return before.length > behind.length ? before : behind
}

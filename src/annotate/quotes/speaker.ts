import type { Actor, ActorMention } from '../../model/layers.ts'
import { overlaps, type Span } from '../../model/span.ts'
import {
  dependents,
  formOf,
  type Grove,
  headOf,
  lemmaOf,
  plainRelation,
  spanOf,
  subtree,
  type TokenIndex,
  uposOf,
} from './tree.ts'

/** Who speaks: the actor, where the actor layer knows one, and the words that name him. */
export interface Speaker {
  readonly id: string | null
  readonly span: Span
}

/** One mention with the actor it means. */
export interface Named {
  readonly actor: Actor
  readonly mention: ActorMention
}

/** All mentions in document order. */
export const namedIn = (actors: readonly Actor[]): readonly Named[] =>
  actors
    .flatMap((actor) => actor.mentions.map((mention) => ({ actor, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)

const OUTER = new Set(['acl', 'advcl', 'parataxis', 'conj', 'cc', 'punct', 'ccomp'])

/** The speaker that a noun phrase names. */
export function speakerAt(grove: Grove, head: TokenIndex, named: readonly Named[]): Speaker | undefined {
  if (lemmaOf(grove, head) === 'it' && plainRelation(grove, head) === 'expl') return undefined
  const phrase = phraseOf(grove, head)
  const token = grove.tokens[head]
  if (phrase === undefined || token === undefined) return undefined
  const inside = named.filter(({ mention }) => overlaps(mention, phrase))
  const over = inside.filter(({ mention }) => overlaps(mention, token))
  const best =
    over.find(({ actor }) => actor.type === 'person') ??
    apposed(grove, head, inside) ??
    over.find(({ actor }) => actor.type !== 'place') ??
    ownerOf(inside)
  const holder = holderOf(grove, head, best, named)
  if (holder !== undefined) return { id: holder.actor.id, span: phrase }
  if (best === undefined && isNobody(grove, head)) return undefined
  return { id: best?.actor.id ?? null, span: phrase }
}

/** The phrase without its clauses, coordinated phrases and the commas around it. */
function phraseOf(grove: Grove, head: TokenIndex): Span | undefined {
  const stop = (child: TokenIndex): boolean =>
    OUTER.has(plainRelation(grove, child)) || (plainRelation(grove, child) === 'case' && child < head)
  const tokens = unbroken(subtree(grove, head, stop), head)
  return spanOf(grove, [...tokens, ...namesBehind(grove, tokens.at(-1) ?? head)])
}

/** "The Sudanese leader": the last person named before who is of that state. */
function holderOf(grove: Grove, head: TokenIndex, best: Named | undefined, named: readonly Named[]): Named | undefined {
  const token = grove.tokens[head]
  if (best?.actor.type !== 'state' || token === undefined || !HOLDERS.has(lemmaOf(grove, head))) return undefined
  return named.findLast(
    ({ actor, mention }) =>
      mention.end <= token.start &&
      actor.type === 'person' &&
      actor.state === best.actor.state &&
      mention.form === 'name',
  )
}

const HOLDERS = new Set([
  'leader',
  'president',
  'minister',
  'premier',
  'king',
  'emir',
  'chancellor',
  'ruler',
  'monarch',
])

/** Names right behind the phrase ("study coauthor Colette Heald", cut apart by the parser). */
function namesBehind(grove: Grove, last: TokenIndex): readonly TokenIndex[] {
  const names: TokenIndex[] = []
  while (uposOf(grove, last + 1 + names.length) === 'PROPN') names.push(last + 1 + names.length)
  return names
}

/** The tokens that stand without a gap around the head; a comma inside is no gap. */
function unbroken(tokens: readonly TokenIndex[], head: TokenIndex): readonly TokenIndex[] {
  const at = tokens.indexOf(head)
  let from = at
  let to = at
  while (from > 0 && (tokens[from] ?? 0) - (tokens[from - 1] ?? 0) <= 2) from--
  while (to + 1 < tokens.length && (tokens[to + 1] ?? 0) - (tokens[to] ?? 0) <= 2) to++
  return tokens.slice(from, to + 1)
}

/** "the president, Omar al-Bashir": the person named beside a common noun. */
function apposed(grove: Grove, head: TokenIndex, inside: readonly Named[]): Named | undefined {
  const beside = dependents(grove, head, 'appos', 'flat', 'compound')
  const spans = beside.flatMap((child) => grove.tokens[child] ?? [])
  const near = inside.filter(({ mention }) => spans.some((span) => overlaps(mention, span)))
  return (
    near.find(({ actor }) => actor.type === 'person') ??
    inside.find(({ actor, mention }) => actor.type === 'person' && mention.form === 'name') ??
    near.find(({ actor }) => actor.type !== 'place')
  )
}

/** "Russian officials", "a report of Amnesty International": whoever the phrase belongs to. */
const ownerOf = (inside: readonly Named[]): Named | undefined =>
  inside.find(({ actor }) => actor.type !== 'place' && actor.type !== 'person') ??
  inside.find(({ actor }) => actor.type !== 'place')

const isNobody = (grove: Grove, head: TokenIndex): boolean =>
  ['there', 'this', 'that', 'which', 'one', 'you', 'what'].includes(formOf(grove, head))

/** The noun phrase that does what a verb says: its subject, agent, or the subject it shares with a verb above it. */
export function doerOf(grove: Grove, verb: TokenIndex): TokenIndex | undefined {
  let at = verb
  for (let steps = 0; steps < 8; steps++) {
    const own = ownDoer(grove, at)
    if (own !== undefined) return own
    const head = headOf(grove, at)
    if (head < 0) return undefined
    const relation = plainRelation(grove, at)
    if (relation === 'acl') return isRelative(grove, at) || uposOf(grove, head) !== 'VERB' ? head : undefined
    if (!SHARING.has(relation)) return undefined
    const controller = relation === 'xcomp' ? dependents(grove, head, 'obj', 'iobj')[0] : undefined
    if (controller !== undefined) return controller
    at = head
  }
  return undefined
}

const SHARING = new Set(['conj', 'xcomp', 'advcl', 'parataxis', 'aux', 'cop'])

const isRelative = (grove: Grove, verb: TokenIndex): boolean => grove.tokens[verb]?.deprel === 'acl:relcl'

function ownDoer(grove: Grove, verb: TokenIndex): TokenIndex | undefined {
  const agent = dependents(grove, verb, 'obl').find((child) =>
    dependents(grove, child, 'case').some((mark) => formOf(grove, mark) === 'by'),
  )
  const passive = dependents(grove, verb, 'nsubj:pass', 'aux:pass').length > 0
  if (passive) return agent
  const subject = nearestTo(verb, dependents(grove, verb, 'nsubj'))
  if (subject === undefined) return doerOfFormer(grove, verb)
  const relative = ['who', 'which', 'that', 'whom'].includes(formOf(grove, subject))
  return relative && plainRelation(grove, verb) === 'acl' ? headOf(grove, verb) : subject
}

const nearestTo = (verb: TokenIndex, tokens: readonly TokenIndex[]): TokenIndex | undefined =>
  tokens.toSorted((a, b) => Math.abs(a - verb) - Math.abs(b - verb))[0]

/** "The king denounced the raid and, later, said …": the verb before, which the parser may hang below this one. */
function doerOfFormer(grove: Grove, verb: TokenIndex): TokenIndex | undefined {
  const former = dependents(grove, verb, 'ccomp', 'parataxis', 'advcl').find(
    (child) => child < verb && dependents(grove, verb, 'cc').some((cc) => cc > child && cc < verb),
  )
  return former === undefined ? undefined : nearestTo(former, dependents(grove, former, 'nsubj'))
}

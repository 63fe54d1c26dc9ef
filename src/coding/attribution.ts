import type { Quote } from '../model/layers.ts'
import type { AttributionCue } from '../model/lexicon/frames.ts'
import type { Attribution } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { ActorsAt } from './actors-at.ts'
import { holders } from './holders.ts'
import { doersOf } from './subject.ts'
import { governorOf, governorsAbove, tenseOf } from './tense.ts'
import {
  dependents,
  formOf,
  headOf,
  isOfClass,
  isPassive,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  subtree,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** The cues by lemma, built once per lexicon. */
export type AttributionIndex = ReadonlyMap<string, AttributionCue>
export const indexAttributions = (cues: readonly AttributionCue[]): AttributionIndex =>
  new Map(cues.map((cue) => [cue.lemma, cue]))

/**
 * Who the text gives as its source for an act, outermost first: verbs, adjectives and nouns of saying above it, charges
 * and demands that it is the content of, "according to", the quotation it stands in.
 */
export function attributionOf(
  tree: Tree,
  actors: ActorsAt,
  trigger: TokenIndex,
  cues: AttributionIndex,
  quotes: readonly Quote[],
): readonly Attribution[] {
  const path = [trigger, ...governorsAbove(tree, trigger)]
  const scene = { tree, actors, cues }
  const reported = path.flatMap((token) => {
    const head = governorOf(tree, token)
    return head === undefined ? [] : heldAt(scene, token, head, trigger)
  })
  const phrases = accordingTo(scene, path)
  const found = [...reported.toReversed(), ...phrases]
  return withoutRepeats([...quotedBy(tree, trigger, quotes), ...found])
}

interface Telling {
  readonly tree: Tree
  readonly actors: ActorsAt
  readonly cues: AttributionIndex
}

/** Who holds what hangs on a head, when the head is a word of saying, charging or demanding. */
function heldAt(telling: Telling, token: TokenIndex, head: TokenIndex, trigger: TokenIndex): readonly Attribution[] {
  const { tree } = telling
  const told = toldTo(telling, token, head)
  if (told.length > 0) return told
  if (uposOf(tree, head) === 'ADJ') return heldAsTrue(telling, token, head)
  if (uposOf(tree, head) === 'NOUN') return chargedWith(telling, token, head) ?? ownedSaying(telling, token, head)
  if (uposOf(tree, head) !== 'VERB') return chargedWith(telling, token, head) ?? []
  const isCharged = uposOf(tree, trigger) === 'VERB' && isCharge(tree, token, head)
  const isHeld = isCharged || isDemand(tree, token, head, trigger) || isReport(telling, token, head)
  return isHeld ? saidBy(telling, head, lemmaOf(tree, head)) : []
}

/** "were worried that", "remained sceptical that", "made clear that". */
function heldAsTrue(telling: Telling, token: TokenIndex, adjective: TokenIndex): readonly Attribution[] {
  const { tree, actors, cues } = telling
  const cue = lemmaOf(tree, adjective)
  if (!cues.has(cue) || plainRelation(tree, token) !== 'ccomp') return []
  const verb = headOf(tree, adjective)
  if (plainRelation(tree, adjective) === 'xcomp' && verb !== undefined) return saidBy(telling, verb, cue)
  return dependents(tree, adjective, 'nsubj').flatMap((h) => holders(tree, actors, h, { cue: adjective, verb: cue }))
}

/** "suspected the Soviets of building", where the parse hangs the charge on the charged. */
function chargedWith(telling: Telling, token: TokenIndex, charged: TokenIndex): readonly Attribution[] | undefined {
  const { tree } = telling
  const verb = headOf(tree, charged)
  if (plainRelation(tree, token) !== 'acl' || plainRelation(tree, charged) !== 'obj' || verb === undefined)
    return undefined
  const isOf = dependents(tree, token, 'mark').some((m) => ['of', 'for'].includes(formOf(tree, m)))
  return isOf && isOfClass(tree, verb, 'alleging') ? saidBy(telling, verb, lemmaOf(tree, verb)) : undefined
}

const saidBy = ({ tree, actors }: Telling, verb: TokenIndex, cue: string): readonly Attribution[] =>
  isGuessed(tree, verb)
    ? []
    : doersOf(tree, verb)
        .slice(0, 1)
        .flatMap((holder) => holders(tree, actors, holder, { cue: verb, verb: cue }))

/** "may have assumed that", "it looks like he has concluded that": the writer guesses at what is thought. */
function isGuessed(tree: Tree, verb: TokenIndex): boolean {
  if (!isOfClass(tree, verb, 'thinking')) return false
  const head = headOf(tree, verb)
  const isBelow = ['advcl', 'ccomp', 'xcomp'].includes(plainRelation(tree, verb))
  if (head !== undefined && isBelow && isOfClass(tree, head, 'seeming')) return true
  return dependents(tree, verb, 'aux').some((a) => ['may', 'might', 'must', 'could'].includes(formOf(tree, a)))
}

/** "said that", "was reported to", "denied having signed"; what "he said" stands beside. */
function isReport({ tree, cues }: Telling, token: TokenIndex, head: TokenIndex): boolean {
  if (!cues.has(lemmaOf(tree, head))) return false
  const relation = plainRelation(tree, token)
  if (relation === 'ccomp' || relation === 'parataxis') return true
  if (relation === 'xcomp' || relation === 'advcl')
    return lemmaOf(tree, head) === 'deny' || (relation === 'xcomp' && isPassive(tree, head))
  return relation === 'obj' && isOfClass(tree, head, 'claiming')
}

/** "accused Iran of arming", "criticised them for refusing". */
const isCharge = (tree: Tree, token: TokenIndex, head: TokenIndex): boolean =>
  isOfClass(tree, head, 'alleging') &&
  plainRelation(tree, token) === 'advcl' &&
  dependents(tree, token, 'mark', 'case').some((m) => ['of', 'for'].includes(formOf(tree, m)))

/** "called for the withdrawal", "demanded that Egypt intervene": the demand is theirs. */
function isDemand(tree: Tree, token: TokenIndex, head: TokenIndex, trigger: TokenIndex): boolean {
  if (!isOfClass(tree, head, 'demanding') || token !== trigger) return false
  const relation = plainRelation(tree, token)
  if (relation === 'ccomp' || relation === 'xcomp') return true
  if (relation === 'advcl') return tenseOf(tree, token) === 'infinitive'
  return relation === 'obj' || (relation === 'obl' && ['for', 'on'].includes(prepositionOf(tree, token) ?? ''))
}

/** "informed the governments that Israel had massed troops": the clause that the parse hangs on the person told. */
function toldTo(telling: Telling, token: TokenIndex, head: TokenIndex): readonly Attribution[] {
  const { tree, cues } = telling
  const verb = headOf(tree, head)
  if (relationOf(tree, token) !== 'acl:relcl' || verb === undefined || !cues.has(lemmaOf(tree, verb))) return []
  if (uposOf(tree, verb) !== 'VERB' || !['obj', 'iobj', 'obl'].includes(plainRelation(tree, head))) return []
  const isThat = dependents(tree, token, 'obj', 'mark', 'nsubj').some((m) => formOf(tree, m) === 'that')
  return isThat ? saidBy(telling, verb, lemmaOf(tree, verb)) : []
}

/** "the Arab belief that", "his claim of": a noun of saying with an owner. */
function ownedSaying(telling: Telling, token: TokenIndex, noun: TokenIndex): readonly Attribution[] {
  const { tree, actors } = telling
  const relation = plainRelation(tree, token)
  const isContent =
    relation === 'ccomp' ||
    (relation === 'acl' && dependents(tree, token, 'mark').some((m) => formOf(tree, m) === 'that')) ||
    (relation === 'nmod' && ['of', 'about'].includes(prepositionOf(tree, token) ?? ''))
  if (!isContent || !isOfClass(tree, noun, 'saying')) return []
  const owner = [
    ...dependents(tree, noun, 'nmod:poss', 'compound', 'amod'),
    ...dependents(tree, noun, 'nmod').filter((n) => ['from', 'by'].includes(prepositionOf(tree, n) ?? '')),
  ].find((one) => actors.at(one).length > 0)
  if (owner !== undefined) return holders(tree, actors, owner, { cue: noun, verb: lemmaOf(tree, noun) })
  const verb = headOf(tree, noun)
  const isVoiced = plainRelation(tree, noun) === 'obj' && verb !== undefined && isOfClass(tree, verb, 'voicing')
  return isVoiced ? saidBy(telling, verb, lemmaOf(tree, noun)) : []
}

/** "According to" beside any word above the act, or at either end of its sentence. */
function accordingTo({ tree, actors, cues }: Telling, path: readonly TokenIndex[]): readonly Attribution[] {
  const [from, to] = tree.sentence.tokens
  const all = Array.from({ length: to - from }, (_, i) => from + i)
  const phrases = all.filter(
    (t) =>
      ['obl', 'nmod', 'advmod', 'parataxis'].includes(plainRelation(tree, t)) &&
      cues.has(prepositionOf(tree, t) ?? '') &&
      (path.includes(headOf(tree, t) ?? -1) || standsAtEnd(tree, t)),
  )
  return phrases.flatMap((d) => holders(tree, actors, d, { cue: d, verb: prepositionOf(tree, d) ?? '' }))
}

/** Whether nothing but a stop follows a phrase, or nothing goes before it. */
function standsAtEnd(tree: Tree, phrase: TokenIndex): boolean {
  const [from, to] = tree.sentence.tokens
  const tokens = subtree(tree, phrase)
  const isLast = Array.from(
    { length: to - ((tokens.at(-1) ?? to) + 1) },
    (_, i) => (tokens.at(-1) ?? to) + 1 + i,
  ).every((t) => uposOf(tree, t) === 'PUNCT')
  return tokens[0] === from || isLast
}

function quotedBy(tree: Tree, trigger: TokenIndex, quotes: readonly Quote[]): readonly Attribution[] {
  const token = tree.tokens[trigger]
  if (token === undefined) return []
  const quote = quotes.find((q) => q.kind !== 'indirect' && q.start <= token.start && token.end <= q.end)
  if (quote === undefined || quote.speaker === null) return []
  const cue: Span = quote.cue ?? quote.speakerSpan ?? { start: quote.start, end: quote.end }
  return [
    {
      to: quote.speaker,
      verb: quote.cue === undefined ? 'say' : tree.text.slice(quote.cue.start, quote.cue.end),
      span: cue,
    },
  ]
}

const withoutRepeats = (found: readonly Attribution[]): readonly Attribution[] =>
  found.filter((one, i) => found.findIndex((other) => other.to === one.to) === i)

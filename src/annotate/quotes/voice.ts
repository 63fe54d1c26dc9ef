import type { QuoteCue } from '../../model/lexicon/quotes.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { cueAt, isOutside, type Scene } from './scene.ts'
import { doerOf, type Named, type Speaker, speakerAt } from './speaker.ts'
import { childrenOf, dependents, formOf, type Grove, headOf, plainRelation, type TokenIndex, uposOf } from './tree.ts'

/** A cue in the text with whoever speaks by it. */
export interface Voice {
  readonly cue: TokenIndex
  readonly span: Span
  readonly speaker: Speaker | undefined
}

/** Who speaks by the cue, or by any verb that stands for one, at a token. */
export function voiceAt(scene: Scene, cue: TokenIndex): Voice | undefined {
  const { grove } = scene
  const token = grove.tokens[cue]
  if (token === undefined) return undefined
  const pos = cueAt(scene, cue)?.pos ?? 'verb'
  const end = pos === 'preposition' ? (grove.tokens[cue + 1] ?? token).end : token.end
  return { cue, span: { start: token.start, end }, speaker: speakerBy(scene, cue, pos) }
}

function speakerBy(scene: Scene, cue: TokenIndex, pos: QuoteCue['pos']): Speaker | undefined {
  const { grove, named } = scene
  const beside = pos === 'verb' ? besideCue(scene, cue) : undefined
  const speaking = speakingAt(grove, cue, pos)
  const outside = speaking !== undefined && isOutside(scene, speaking) ? speaking : undefined
  const speaker = outside === undefined ? undefined : speakerAt(grove, outside, named)
  const isOther = beside !== undefined && speaker !== undefined && !overlaps(beside.span, speaker.span)
  return isOther && isPassive(grove, cue) ? speaker : isOther || speaker === undefined ? (beside ?? speaker) : speaker
}

const isPassive = (grove: Grove, verb: TokenIndex): boolean =>
  dependents(grove, verb, 'nsubj:pass', 'aux:pass').length > 0

function speakingAt(grove: Grove, cue: TokenIndex, pos: QuoteCue['pos']): TokenIndex | undefined {
  if (pos === 'verb') return doerOf(grove, cue)
  if (pos === 'noun') return ownerAt(grove, cue)
  return plainRelation(grove, cue) === 'case' ? headOf(grove, cue) : dependents(grove, cue, 'obl', 'obj', 'nmod')[0]
}

/** Whose word it is: "the king's claim", "a statement by the king", "the king released a statement". */
function ownerAt(grove: Grove, noun: TokenIndex): TokenIndex | undefined {
  const owner = dependents(grove, noun, 'nmod:poss')[0] ?? dependents(grove, noun, 'nmod').find(isBy(grove))
  if (owner !== undefined) return owner
  const head = headOf(grove, noun)
  return head >= 0 && uposOf(grove, head) === 'VERB' ? doerOf(grove, head) : undefined
}

const isBy =
  (grove: Grove) =>
  (index: TokenIndex): boolean =>
    childrenOf(grove, index).some((child) => ['by', 'from', 'of'].includes(formOf(grove, child)))

/** The person or body named right before the cue, or right behind "said", whatever the tree says. */
function besideCue(scene: Scene, cue: TokenIndex): Speaker | undefined {
  const { grove, named } = scene
  const token = grove.tokens[cue]
  if (token === undefined) return undefined
  const near = named.find(({ actor, mention }) => {
    if (actor.type === 'place' || mention.form === 'demonym' || mention.form === 'description') return false
    if (mention.end <= token.start) return /^(?: [–—])? $/.test(grove.text.slice(mention.end, token.start))
    return grove.text.slice(token.end, mention.start) === ' ' && /^[,.;]/.test(grove.text.slice(mention.end))
  })
  return near === undefined ? properBehind(scene, cue) : { id: near.actor.id, span: spanOfMention(near) }
}

const spanOfMention = ({ mention }: Named): Span => ({ start: mention.start, end: mention.end })

/** "said Mauer," where nobody knows a Mauer. */
function properBehind({ grove }: Scene, cue: TokenIndex): Speaker | undefined {
  const isName = (index: TokenIndex): boolean => uposOf(grove, index) === 'PROPN'
  let to = cue + 1
  while (isName(to)) to++
  const [first, last] = [grove.tokens[cue + 1], grove.tokens[to - 1]]
  if (to === cue + 1 || first === undefined || last === undefined) return undefined
  return /^[,.]/.test(grove.text.slice(last.end))
    ? { id: null, span: { start: first.start, end: last.end } }
    : undefined
}

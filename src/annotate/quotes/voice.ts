import type { Span } from '../../model/span.ts'
import { cueAt, isOutside, type Scene } from './scene.ts'
import { doerOf, type Speaker, speakerAt } from './speaker.ts'
import { childrenOf, dependents, formOf, type Grove, headOf, plainRelation, type TokenIndex, uposOf } from './tree.ts'

/** A cue in the text with whoever speaks by it. */
export interface Voice {
  readonly cue: TokenIndex
  readonly span: Span
  readonly speaker: Speaker | undefined
}

/** Who speaks by the cue at a token. */
export function voiceAt(scene: Scene, cue: TokenIndex): Voice | undefined {
  const token = scene.grove.tokens[cue]
  if (token === undefined || cueAt(scene, cue) === undefined) return undefined
  const speaking = speakingAt(scene.grove, cue)
  const outside = speaking !== undefined && isOutside(scene, speaking) ? speaking : undefined
  const speaker = outside === undefined ? undefined : speakerAt(scene.grove, outside, scene.named)
  const second = scene.grove.tokens[cue + 1]
  const phrase = uposOf(scene.grove, cue) === 'VERB' || uposOf(scene.grove, cue) === 'NOUN' ? token : (second ?? token)
  return { cue, span: { start: token.start, end: phrase.end }, speaker: speaker ?? besideCue(scene, cue) }
}

function speakingAt(grove: Grove, cue: TokenIndex): TokenIndex | undefined {
  const upos = uposOf(grove, cue)
  if (upos === 'NOUN') return ownerAt(grove, cue)
  if (upos === 'VERB' && formOf(grove, cue + 1) !== 'to') return doerOf(grove, cue)
  if (upos === 'VERB' && formOf(grove, cue) !== 'according') return doerOf(grove, cue)
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

/** Where the tree names nobody: the person or body named right behind or before the cue ("said X"). */
function besideCue(scene: Scene, cue: TokenIndex): Speaker | undefined {
  const { grove, named } = scene
  const token = grove.tokens[cue]
  if (token === undefined || uposOf(grove, cue) !== 'VERB') return undefined
  const near = named.find(({ actor, mention }) => {
    if (actor.type === 'place' || mention.form === 'demonym') return false
    const gap =
      mention.start >= token.end
        ? grove.text.slice(token.end, mention.start)
        : grove.text.slice(mention.end, token.start)
    return gap.length <= 1 && gap.trim() === ''
  })
  return near === undefined
    ? undefined
    : { id: near.actor.id, span: { start: near.mention.start, end: near.mention.end } }
}

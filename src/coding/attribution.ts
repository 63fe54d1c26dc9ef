import type { Quote } from '../model/layers.ts'
import type { AttributionCue } from '../model/lexicon/frames.ts'
import type { Attribution } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type ActorsAt, partiesOf } from './actors-at.ts'
import { doersOf } from './subject.ts'
import {
  ancestors,
  dependents,
  lemmaOf,
  plainRelation,
  prepositionOf,
  spanOf,
  subtree,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** The cues by lemma, built once per lexicon. */
export type AttributionIndex = ReadonlyMap<string, AttributionCue>
export const indexAttributions = (cues: readonly AttributionCue[]): AttributionIndex =>
  new Map(cues.map((cue) => [cue.lemma, cue]))

/** Who the text gives as its source for an act, outermost first: verbs of saying above it, "according to", the quotation it stands in. */
export function attributionOf(
  tree: Tree,
  actors: ActorsAt,
  trigger: TokenIndex,
  cues: AttributionIndex,
  quotes: readonly Quote[],
): readonly Attribution[] {
  const path = [trigger, ...ancestors(tree, trigger)]
  const reported = path.flatMap((token, i) => {
    const head = path[i + 1]
    return head === undefined ? [] : reportedBy(tree, actors, token, head, cues)
  })
  const phrases = path.flatMap((token) => accordingTo(tree, actors, token, cues))
  const found = [...reported.toReversed(), ...phrases]
  return withoutRepeats([...quotedBy(tree, trigger, quotes, found), ...found])
}

function reportedBy(
  tree: Tree,
  actors: ActorsAt,
  token: TokenIndex,
  head: TokenIndex,
  cues: AttributionIndex,
): readonly Attribution[] {
  const cue = cues.get(lemmaOf(tree, head))
  if (cue === undefined || uposOf(tree, head) !== 'VERB') return []
  const relation = plainRelation(tree, token)
  const isReport =
    relation === 'ccomp' ||
    relation === 'parataxis' ||
    (relation === 'xcomp' && dependents(tree, head, 'nsubj:pass').length > 0)
  if (!isReport) return []
  return doersOf(tree, head)
    .slice(0, 1)
    .flatMap((holder) => holders(tree, actors, holder, head, cue.lemma))
}

function accordingTo(tree: Tree, actors: ActorsAt, token: TokenIndex, cues: AttributionIndex): readonly Attribution[] {
  return dependents(tree, token, 'obl', 'nmod')
    .filter((d) => cues.has(prepositionOf(tree, d) ?? ''))
    .flatMap((d) => holders(tree, actors, d, d, prepositionOf(tree, d) ?? ''))
}

function holders(
  tree: Tree,
  actors: ActorsAt,
  holder: TokenIndex,
  cue: TokenIndex,
  verb: string,
): readonly Attribution[] {
  const span = spanOf(tree, [holder, cue])
  const ids = partiesOf(tree, actors, holder)
  const first = ids[0]
  if (first !== undefined) return [{ to: first, verb, span }]
  if (uposOf(tree, holder) === 'PRON') return []
  const phrase = spanOf(
    tree,
    subtree(tree, holder).filter((t) => Math.abs(t - holder) < 6 && plainRelation(tree, t) !== 'acl'),
  )
  return [{ to: tree.text.slice(phrase.start, phrase.end).replace(/^(the|an?|according to)\s+/i, ''), verb, span }]
}

function quotedBy(
  tree: Tree,
  trigger: TokenIndex,
  quotes: readonly Quote[],
  found: readonly Attribution[],
): readonly Attribution[] {
  const token = tree.tokens[trigger]
  if (token === undefined || found.length > 0) return []
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

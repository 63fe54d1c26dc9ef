import type { Quotation } from './marks.ts'
import { cueAt, isOutside, type Scene } from './scene.ts'
import { formOf, headOf, type TokenIndex, tokensIn, uposOf } from './tree.ts'
import { type Voice, voiceAt } from './voice.ts'

/** The cue of a quotation and the rule that found it. */
export interface Cued {
  readonly voice: Voice
  readonly rule: string
}

/** The cue of a quotation, by the first of these rules that finds one. */
export function cueOf(scene: Scene, quotation: Quotation, long: boolean): Cued | undefined {
  const cued = (rule: string, cue: TokenIndex | undefined): Cued | undefined => cuedBy(scene, rule, cue, long)
  const place = placeOf(scene, quotation)
  const { text } = scene.grove
  const lead = text.slice(0, quotation.marked.start).slice(-4)
  const colon = /:\s*$/.test(lead)
  const comma = /[,?!—–-]["”’]?$/.test(text.slice(quotation.start, quotation.end)) || text[quotation.marked.end] === ','
  const stop = /[.]$/.test(text.slice(quotation.start, quotation.end))
  return (
    (colon ? cued('before', nearest(scene, place.before, 30)) : undefined) ??
    (comma ? cued('behind', nearest(scene, place.behind, 12)) : undefined) ??
    cued('before', nearest(scene, place.before, /[,]\s*$/.test(lead) ? 12 : 4)) ??
    (stop ? undefined : cued('behind', nearest(scene, place.behind, 3))) ??
    cued('governs', governing(scene, place)) ??
    cued('that', verbBeforeThat(scene, place)) ??
    (colon ? cued('sentence-before', nearest(scene, place.previous, 60)) : undefined) ??
    cued('before', nearest(scene, place.before, 20)) ??
    (stop ? undefined : cued('behind', nearest(scene, place.behind, 10)))
  )
}

function cuedBy(scene: Scene, rule: string, cue: TokenIndex | undefined, long: boolean): Cued | undefined {
  if (cue !== undefined && !long && cueAt(scene, cue)?.weak === true) return undefined
  const voice = cue === undefined ? undefined : voiceAt(scene, cue)
  return voice === undefined ? undefined : { voice, rule }
}

/** Where a quotation stands: its tokens, and those around it from the nearest outwards. */
interface Place {
  readonly from: TokenIndex
  readonly to: TokenIndex
  readonly before: readonly TokenIndex[]
  readonly behind: readonly TokenIndex[]
  readonly previous: readonly TokenIndex[]
}

function placeOf(scene: Scene, quotation: Quotation): Place {
  const { grove } = scene
  const [from, to] = tokensIn(grove, quotation.marked)
  const first = grove.sentenceOf[from] ?? -1
  const last = grove.sentenceOf[to - 1] ?? first
  const before = range(grove.sentences[first]?.tokens[0] ?? from, from).toReversed()
  const behind = range(to, grove.sentences[last]?.tokens[1] ?? to)
  const next = behind.length > 0 ? behind : nextSentence(scene, last)
  const previous = range(...(grove.sentences[first - 1]?.tokens ?? ([from, from] as const))).toReversed()
  return { from, to, before, behind: next, previous }
}

/** The sentence behind, when it goes on in the same paragraph: the splitter may have cut at the closing mark. */
function nextSentence(scene: Scene, last: number): readonly TokenIndex[] {
  const { sentences, tokens, text } = scene.grove
  const next = sentences[last + 1]
  if (next === undefined || next.block !== sentences[last]?.block) return []
  const first = tokens[next.tokens[0]]
  return first !== undefined && /^\p{Ll}/u.test(text.slice(first.start, first.end)) ? range(...next.tokens) : []
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

/** The nearest cue of these tokens, not across another quotation. */
function nearest(scene: Scene, tokens: readonly TokenIndex[], reach: number): TokenIndex | undefined {
  const near = tokens.slice(0, reach)
  const across = near.findIndex((index) => !isOutside(scene, index))
  const cues = near.slice(0, across < 0 ? near.length : across).filter((index) => cueAt(scene, index) !== undefined)
  const strong = cues.filter((index) => cueAt(scene, index)?.weak !== true)
  return strong.find((index) => uposOf(scene.grove, index) === 'VERB') ?? strong[0] ?? cues[0]
}

/** `stayed that "…"`: a verb that is no known cue, where "that" stands before the mark. */
function verbBeforeThat({ grove }: Scene, { before }: Place): TokenIndex | undefined {
  const [that, verb] = before
  if (that === undefined || verb === undefined || formOf(grove, that) !== 'that') return undefined
  return uposOf(grove, verb) === 'VERB' ? verb : undefined
}

/** The cue above the quotation in the tree. */
function governing(scene: Scene, { from, to }: Place): TokenIndex | undefined {
  const heads = range(from, to).map((index) => headOf(scene.grove, index))
  const outer = heads.filter((head) => head >= 0 && (head < from || head >= to))
  for (const start of outer) {
    let at = start
    for (let steps = 0; steps < 4 && at >= 0; steps++) {
      if (isOutside(scene, at) && cueAt(scene, at) !== undefined) return at
      if (uposOf(scene.grove, at) === 'VERB') break
      at = headOf(scene.grove, at)
    }
  }
  return undefined
}

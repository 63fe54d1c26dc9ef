import type { Quote } from '../../model/layers.ts'
import type { Quotation } from './marks.ts'
import { cueAt, isOutside, type Scene } from './scene.ts'
import { headOf, type TokenIndex, tokensIn, uposOf } from './tree.ts'
import { type Voice, voiceAt } from './voice.ts'

/** Quotations from this many words on are speech even where no cue stands by them. */
const PHRASE = 4

/** What is said between quotation marks, with cue and speaker from the words around it. */
export function findDirect(scene: Scene, reported: readonly Quote[]): readonly Quote[] {
  const found: Quote[] = []
  for (const quotation of scene.quotations) {
    const made = readQuotation(scene, quotation, [...reported, ...found])
    if (made !== undefined) found.push(made)
  }
  return found
}

function readQuotation(scene: Scene, quotation: Quotation, before: readonly Quote[]): Quote | undefined {
  const cued = cueOf(scene, quotation)
  const words = quotation.end > quotation.start ? scene.grove.text.slice(quotation.start, quotation.end).trim() : ''
  const long = words.split(/\s+/).length >= PHRASE
  if (words === '' || (cued === undefined && (!long || isTitle(words)))) return undefined
  const kind = long && !isPart(scene, quotation) ? 'direct' : 'mixed'
  const span = { start: quotation.start, end: quotation.end }
  if (cued !== undefined)
    return withVoice(scene, { ...span, kind, speaker: null, why: `quotes/${cued.rule}` }, cued.voice)
  const last = lastSpeaker(scene, quotation, before)
  if (last === undefined) return { ...span, kind, speaker: null, why: 'quotes/no-cue' }
  return {
    ...span,
    kind,
    speaker: last.speaker,
    ...(last.speakerSpan === undefined ? {} : { speakerSpan: last.speakerSpan }),
    why: 'quotes/goes-on',
  }
}

/** Adds what is known of cue and speaker. */
export function withVoice(_scene: Scene, quote: Quote, { span, speaker }: Voice): Quote {
  if (speaker === undefined) return { ...quote, cue: span }
  return { ...quote, speaker: speaker.id, speakerSpan: speaker.span, cue: span }
}

/** "The Origins of the War": every word of weight begins with a capital. */
function isTitle(words: string): boolean {
  const heavy = words.split(/\s+/).filter((word) => /^[\p{L}]{4,}/u.test(word) && !SMALL.has(word.toLowerCase()))
  return heavy.length > 0 && heavy.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?]$/.test(words)
}

const SMALL = new Set([
  'from',
  'with',
  'into',
  'over',
  'about',
  'after',
  'before',
  'between',
  'under',
  'against',
  'toward',
])

/** Whether a quotation is a part of a clause that is otherwise the writer's own: it begins small and no clause of its own ends it. */
function isPart(scene: Scene, quotation: Quotation): boolean {
  const { text } = scene.grove
  const lead = text.slice(Math.max(0, quotation.marked.start - 12), quotation.marked.start)
  if (/(?:^|[\s\n])(?:that|saying|,|:)\s*$|[,:]\s*$|^\s*$/.test(lead)) return false
  return /^[\p{Ll}]/u.test(text.slice(quotation.start)) && !/[.!?,]$/.test(text.slice(quotation.start, quotation.end))
}

interface Cued {
  readonly voice: Voice
  readonly rule: string
}

/** The cue of a quotation, by the first of these rules that finds one. */
function cueOf(scene: Scene, quotation: Quotation): Cued | undefined {
  const place = placeOf(scene, quotation)
  const { text } = scene.grove
  const lead = text.slice(0, quotation.marked.start).slice(-4)
  const colon = /:\s*$/.test(lead)
  const comma = /[,?!—–-]["”’]?$/.test(text.slice(quotation.start, quotation.end)) || text[quotation.marked.end] === ','
  const stop = /[.]$/.test(text.slice(quotation.start, quotation.end))
  return (
    (colon ? cued(scene, 'before', nearest(scene, place.before, 30)) : undefined) ??
    (comma ? cued(scene, 'behind', nearest(scene, place.behind, 12)) : undefined) ??
    cued(scene, 'before', nearest(scene, place.before, /[,]\s*$/.test(lead) ? 12 : 4)) ??
    (stop ? undefined : cued(scene, 'behind', nearest(scene, place.behind, 3))) ??
    cued(scene, 'governs', governing(scene, place)) ??
    (colon ? cued(scene, 'sentence-before', nearest(scene, place.previous, 60)) : undefined) ??
    cued(scene, 'before', nearest(scene, place.before, 20)) ??
    (stop ? undefined : cued(scene, 'behind', nearest(scene, place.behind, 10)))
  )
}

function cued(scene: Scene, rule: string, cue: TokenIndex | undefined): Cued | undefined {
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
  for (const index of tokens.slice(0, reach)) {
    if (!isOutside(scene, index)) return undefined
    if (cueAt(scene, index) !== undefined) return index
  }
  return undefined
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

/** The speaker of the statement just before, when the quotation begins a sentence in the same paragraph. */
function lastSpeaker(scene: Scene, quotation: Quotation, before: readonly Quote[]): Quote | undefined {
  const { grove } = scene
  const [from] = tokensIn(grove, quotation.marked)
  const here = grove.sentenceOf[from] ?? -1
  const sentence = grove.sentences[here]
  if (sentence === undefined || quotation.marked.start - sentence.start > 1) return undefined
  const near = before.filter((quote) => {
    const [at] = tokensIn(grove, { start: quote.end - 1, end: quote.end })
    const other = grove.sentenceOf[Math.max(0, at - 1)] ?? -9
    return quote.end <= quotation.start && here - other <= 2 && grove.sentences[other]?.block === sentence.block
  })
  return near.filter((quote) => quote.speakerSpan !== undefined).sort((a, b) => b.end - a.end)[0]
}

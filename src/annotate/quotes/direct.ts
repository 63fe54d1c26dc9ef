import type { Quote } from '../../model/layers.ts'
import { contains } from '../../model/span.ts'
import { cueOf } from './cue.ts'
import type { Quotation } from './marks.ts'
import type { Scene } from './scene.ts'
import type { Speaker } from './speaker.ts'
import { tokensIn } from './tree.ts'
import type { Voice } from './voice.ts'

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
  const words = scene.grove.text.slice(quotation.start, quotation.end).trim()
  const long = words.split(/\s+/).length >= PHRASE
  const cued = cueOf(scene, quotation, long)
  if (words === '' || (cued === undefined && (!long || isTitle(words)))) return undefined
  const kind = long && !isPart(scene, quotation) ? 'direct' : 'mixed'
  const bare: Quote = { start: quotation.start, end: quotation.end, kind, speaker: null, why: 'quotes/no-cue' }
  const outer = cued?.voice.speaker === undefined ? outerOf(quotation, before) : undefined
  if (outer !== undefined) return { ...bare, ...saidBy(outer), why: 'quotes/inside' }
  if (cued !== undefined) return withVoice({ ...bare, why: `quotes/${cued.rule}` }, cued.voice)
  const signed = signedBy(scene, quotation)
  if (signed !== undefined) return { ...bare, speaker: signed.id, speakerSpan: signed.span, why: 'quotes/signed' }
  const last = lastSpeaker(scene, quotation, before)
  if (last?.speakerSpan === undefined) return bare
  return { ...bare, speaker: last.speaker, speakerSpan: last.speakerSpan, why: 'quotes/goes-on' }
}

const saidBy = ({ speaker, speakerSpan, cue }: Quote): Pick<Quote, 'speaker' | 'speakerSpan' | 'cue'> => ({
  speaker,
  ...(speakerSpan === undefined ? {} : { speakerSpan }),
  ...(cue === undefined ? {} : { cue }),
})

/** The reported statement that a quotation is a part of. */
const outerOf = (quotation: Quotation, before: readonly Quote[]): Quote | undefined =>
  before.findLast((quote) => quote.kind !== 'direct' && contains(quote, quotation) && quote.speakerSpan !== undefined)

/** Adds what is known of cue and speaker. */
export function withVoice(quote: Quote, { span, speaker }: Voice): Quote {
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

/** `"…" – Matthew Ingram`: the name behind a dash that follows. */
function signedBy(scene: Scene, quotation: Quotation): Speaker | undefined {
  const rest = scene.grove.text.slice(quotation.marked.end, quotation.marked.end + SIGNATURE)
  const dash = /^\s*[—–-]+\s*/.exec(rest)
  if (dash === null) return undefined
  const at = quotation.marked.end + dash[0].length
  const signed = scene.named.find(({ mention }) => mention.start === at)
  if (signed === undefined) return undefined
  return { id: signed.actor.id, span: { start: signed.mention.start, end: signed.mention.end } }
}

/** How many characters a dash may stand behind a quotation. */
const SIGNATURE = 12

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

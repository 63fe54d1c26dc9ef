import type { Quote } from '../../model/layers.ts'
import type { Scene } from './scene.ts'
import { type Speaker, speakerAt } from './speaker.ts'
import { dependents, formOf, lemmaOf, type TokenIndex, tokensIn, uposOf } from './tree.ts'

/** How many sentences back a pronoun, or a quotation without a cue, may find its speaker. */
const BACK = 3

/**
 * Gives speakers to quotes that have none of their own: pronouns that the actor layer could not settle, "the report", and
 * quotations alone in their sentence, each from the statements just before.
 */
export function carrySpeakers(scene: Scene, quotes: readonly Quote[]): readonly Quote[] {
  const told: Quote[] = []
  for (const quote of quotes) told.push(quote.speaker === null ? carried(scene, quote, told) : quote)
  return told
}

function carried(scene: Scene, quote: Quote, told: readonly Quote[]): Quote {
  const back = told.filter((one) => one.speaker !== null && isNear(scene, one, quote))
  if (quote.speakerSpan !== undefined) {
    const same = back.findLast((one) => isMeant(scene, quote, one))
    return same === undefined ? quote : { ...quote, speaker: same.speaker, why: `${quote.why}+carried` }
  }
  if (quote.cue !== undefined) {
    const last = back.findLast((one) => sentenceAt(scene, one.end - 1) === sentenceAt(scene, quote.start) - 1)
    return last === undefined ? quote : { ...quote, ...speakerOf(last), why: `${quote.why}+carried` }
  }
  const subject = subjectBefore(scene, quote)
  if (subject === undefined) return quote
  return { ...quote, speaker: subject.id, speakerSpan: subject.span, why: 'quotes/subject-before' }
}

const speakerOf = ({ speaker, speakerSpan }: Quote): Pick<Quote, 'speaker' | 'speakerSpan'> =>
  speakerSpan === undefined ? { speaker } : { speaker, speakerSpan }

function sentenceAt(scene: Scene, offset: number): number {
  const [at] = tokensIn(scene.grove, { start: offset + 1, end: offset + 1 })
  return scene.grove.sentenceOf[Math.max(0, at - 1)] ?? -1
}

function isNear(scene: Scene, one: Quote, quote: Quote): boolean {
  const gap = sentenceAt(scene, quote.start) - sentenceAt(scene, one.end - 1)
  return one.end <= quote.start && gap <= BACK
}

/** Whether a pronoun or "the report" can mean this earlier speaker. */
function isMeant(scene: Scene, quote: Quote, earlier: Quote): boolean {
  const { grove } = scene
  if (quote.speakerSpan === undefined) return false
  const [from, to] = tokensIn(grove, quote.speakerSpan)
  const type = scene.named.find(({ actor }) => actor.id === earlier.speaker)?.actor.type
  if (to - from === 1 && ['he', 'she'].includes(formOf(grove, from))) return type === 'person'
  if (to - from === 1 && ['it', 'they'].includes(formOf(grove, from))) return type !== 'person' && type !== undefined
  const isPaper = to - from <= 2 && PAPERS.has(lemmaOf(grove, to - 1))
  return isPaper && type !== 'person' && type !== undefined
}

const PAPERS = new Set(['report', 'statement', 'study', 'survey', 'article', 'paper', 'document', 'communique', 'poll'])

/** The subject of the sentence before a quotation that is a sentence of its own, when it is a person or a body. */
function subjectBefore(scene: Scene, quote: Quote): Speaker | undefined {
  const { grove, named } = scene
  const here = grove.sentences[sentenceAt(scene, quote.start)]
  if (here === undefined || quote.start - here.start > 2) return undefined
  const before = grove.sentences[sentenceAt(scene, quote.start) - 1]
  if (before === undefined || here.block - before.block > 1) return undefined
  const root = rootOf(scene, before.tokens)
  const subject = root === undefined ? undefined : dependents(grove, root, 'nsubj')[0]
  if (subject === undefined) return undefined
  const speaker = speakerAt(grove, subject, named)
  const type = named.find(({ actor }) => actor.id === speaker?.id)?.actor.type
  return type === undefined || type === 'place' ? undefined : speaker
}

function rootOf(scene: Scene, [from, to]: readonly [number, number]): TokenIndex | undefined {
  for (let index = from; index < to; index++)
    if ((scene.grove.tokens[index]?.head ?? -1) < 0 && uposOf(scene.grove, index) === 'VERB') return index
  return undefined
}

import type { Document } from '../../model/document.ts'
import { authorState, isOfficial } from './author.ts'
import { BOTH, type Reference } from './reference.ts'
import { type Claim, stateDraft } from './scene.ts'
import { claimOver, isSubject, meantBy, type Trail } from './trail.ts'

const OPEN = /["“«]/
const PAIRED: Readonly<Record<string, string>> = { '“': '”', '«': '»', '"': '"' }

/**
 * Who says "we" at each word: inside quotation marks the speaker, when the sentence or the one before or behind
 * names him as the subject of a verb; in a state's own document, outside of quotes, that state.
 */
export function voicesOf(trail: Trail, pair: Reference['pair']): Pick<Reference, 'voices' | 'quoteOf'> {
  const { page } = trail.scene
  const voices = Array.from<string>({ length: page.words.length }).fill(authorOf(trail, pair) ?? '')
  const quoteOf = new Int32Array(page.words.length)
  let last = ''
  for (const [index, quote] of quotesOf(page.text).entries()) {
    const words = wordsIn(trail, quote)
    quoteOf.fill(index + 1, words.from, words.to)
    const speaker = speakerOf(trail, words) ?? (last === '' ? undefined : last)
    voices.fill(speaker ?? '', words.from, words.to)
    last = speaker ?? ''
  }
  return { voices, quoteOf }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Stretches between quotation marks; one that is not closed ends with its paragraph. */
function quotesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = []
  let open: { at: number; close: string } | undefined
  for (const match of text.matchAll(/["“”«»]|\n\s*\n/g)) {
    const [mark] = match
    if (open !== undefined && (mark === open.close || mark.startsWith('\n'))) {
      found.push({ start: open.at, end: match.index })
      open = undefined
    } else if (open === undefined && OPEN.test(mark)) {
      open = { at: match.index + 1, close: PAIRED[mark] ?? mark }
    }
  }
  return found
}

/** The words of a stretch, by binary search. */
function wordsIn(trail: Trail, stretch: Stretch): { from: number; to: number } {
  const { words } = trail.scene.page
  const first = (at: number): number => {
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.start ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return { from: first(stretch.start), to: first(stretch.end) }
}

/** The one person or state outside the quote that is a subject in its sentence, looking behind it first, then before. */
function speakerOf(trail: Trail, quote: { from: number; to: number }): string | undefined {
  const { page } = trail.scene
  const sentences = new Set([page.sentenceOf[quote.to - 1] ?? -1, page.sentenceOf[quote.from] ?? -1])
  const claims = [...sentences].flatMap((sentence) => trail.bySentence[sentence] ?? [])
  const outside = claims.filter((made) => made.to <= quote.from || made.from >= quote.to)
  const speaking = outside.filter((made) => speaks(trail, made))
  const subjects = speaking.filter((made) => page.tokens.length === 0 || isSubject(trail, made))
  const [only] = subjects.length > 0 ? subjects : speaking.length === 1 ? speaking : []
  return only?.actor ?? saidBefore(trail, quote.from)
}

const speaks = (trail: Trail, made: Claim): boolean => {
  const type = meantBy(trail, made)?.type
  return type === 'person' || type === 'state' || type === 'igo' || type === 'armed-group'
}

/** "… Hussein stated, “We": the claim that ends within six words before the quote. */
function saidBefore(trail: Trail, from: number): string | undefined {
  const { page } = trail.scene
  if (!/[,:]\s*["“«]?$/.test(page.text.slice(page.words[from - 1]?.end ?? 0, page.words[from]?.start))) return undefined
  for (let i = from - 1; i >= Math.max(0, from - 6); i--) {
    const made = claimOver(trail, i)
    if (made !== undefined && speaks(trail, made)) return made.actor
  }
  return undefined
}

const JOINT = /\bjoint (?:statement|communiqu|declaration|press)|\bleaders.{0,3} (?:statement|communiqu|declaration)/i

/** Whether two or more states speak in a paper together. */
export const isJoint = (document: Document): boolean => isOfficial(document) && JOINT.test(document.title ?? '')

/**
 * Who speaks in a statement or official paper outside of quotes: the two states of a joint one, the body whose leaders
 * publish it, the state of its publisher, or the person of its title.
 */
function authorOf(trail: Trail, pair: Reference['pair']): string | undefined {
  const { scene } = trail
  const { document } = scene.page
  const ofPerson = /^(?:statement|remarks|address|speech|letter)\b/i.test(document.title ?? '')
  if (isJoint(document)) return bodyOfLeaders(trail) ?? (pair === undefined ? undefined : BOTH)
  const code = authorState(scene)
  if (code !== undefined) return stateDraft(scene, code).id
  if (!isOfficial(document) || !ofPerson) return undefined
  return trail.bySentence[0]?.find((made) => meantBy(trail, made)?.type === 'person')?.actor
}

/** "We, the leaders of the Group of Seven". */
function bodyOfLeaders(trail: Trail): string | undefined {
  const first = trail.bySentence.slice(0, 3).flat()
  const made = first.find((each) => meantBy(trail, each)?.type === 'igo')
  return made !== undefined && !first.some((each) => meantBy(trail, each)?.type === 'state') ? made.actor : undefined
}

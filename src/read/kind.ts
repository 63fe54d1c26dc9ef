import type { DocumentKind, Evidence } from '../model/document.ts'
import type { KindEntry, PublisherEntry, ReadLexicon } from '../model/lexicon/read.ts'
import type { Span } from '../model/span.ts'
import type { LaidBlock } from './layout.ts'

/** What the guess of a document's kind may rest on. */
export interface KindClues {
  readonly text: string
  readonly blocks: readonly LaidBlock[]
  readonly title: string | undefined
  readonly url: string | undefined
  readonly publisher: PublisherEntry | undefined
  /** What the format itself says (wikitext is an encyclopedia's), with its rule. */
  readonly format?: { readonly kind: DocumentKind; readonly why: string }
  /** The wiki whose housekeeping the markup shows, with its rule. */
  readonly wiki?: { readonly publisher: string; readonly why: string }
  /** Where an agency is credited for the text. */
  readonly wire?: Span
}

/** The kind with its evidence, strongest first; `publisher` when the same words told who printed it. */
export interface KindGuess {
  readonly kind: DocumentKind
  readonly why: readonly Evidence[]
  readonly publisher?: string
}

interface Sign extends Evidence {
  readonly kind: DocumentKind
  readonly weight: number
  readonly publisher?: string
}

const FORMAT_WEIGHT = 7
const WIKI_WEIGHT = 2
const PUBLISHER_WEIGHT = 5
const WIRE_WEIGHT = 6
/** A kind needs this much to be told at all. */
const LEAST = 3

/** Sums the signs for each kind and takes the heaviest; ties go to the sign found first. `unknown` below the least. */
export function guessKind(clues: KindClues, lexicon: ReadLexicon): KindGuess {
  const signs = [...outerSigns(clues), ...lexicon.kinds.flatMap((entry) => signOf(entry, clues))]
  const sums = new Map<DocumentKind, number>()
  for (const sign of signs) sums.set(sign.kind, (sums.get(sign.kind) ?? 0) + sign.weight)
  const best = [...sums].reduce<readonly [DocumentKind, number]>(
    (top, next) => (next[1] > top[1] ? next : top),
    ['unknown', LEAST - 1],
  )
  const told = signs.filter((sign) => sign.kind === best[0]).sort((a, b) => b.weight - a.weight)
  const publisher = told.find((sign) => sign.publisher !== undefined)?.publisher
  const why = told.map(({ why, span }) => (span === undefined ? { why } : { why, span }))
  return { kind: best[0], why, ...(publisher === undefined ? {} : { publisher }) }
}

function outerSigns({ format, wiki, publisher, wire }: KindClues): readonly Sign[] {
  const signs: Sign[] = []
  if (format !== undefined) signs.push({ ...format, weight: FORMAT_WEIGHT })
  if (wiki !== undefined) signs.push({ ...wiki, kind: 'encyclopedia', weight: WIKI_WEIGHT })
  if (wire !== undefined) signs.push({ kind: 'wire', why: 'byline/wire-credit', weight: WIRE_WEIGHT, span: wire })
  if (publisher !== undefined)
    signs.push({ kind: publisher.kind, why: `publisher/${publisher.kind}`, weight: PUBLISHER_WEIGHT })
  return signs
}

function signOf(entry: KindEntry, clues: KindClues): readonly Sign[] {
  const { pattern } = entry
  const sign = {
    kind: entry.kind,
    why: entry.rule,
    weight: entry.weight,
    ...(entry.publisher === undefined ? {} : { publisher: entry.publisher }),
  }
  if (entry.where === 'title') return pattern.test(clues.title ?? '') ? [sign] : []
  if (entry.where === 'url') return pattern.test(clues.url ?? '') ? [sign] : []
  for (const { start, end } of blocksAt(entry.where, clues.blocks)) {
    const match = pattern.exec(clues.text.slice(start, Math.min(end, start + LONGEST_LOOK)))
    if (match === null || match[0] === '') continue
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    return [{ ...sign, span }]
  }
  return []
}

const LONGEST_LOOK = 3000

function blocksAt(where: 'opening' | 'ending' | 'anywhere', blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  if (where === 'anywhere') return blocks
  if (where === 'ending') return blocks.slice(-8)
  const paragraphs = blocks.filter((block) => block.role === 'paragraph' || block.role === 'quotation')
  const third = paragraphs[2]
  return third === undefined ? blocks : blocks.filter((block) => block.start <= third.start)
}

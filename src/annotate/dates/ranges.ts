import { edtf, type Edtf, findEdtf } from '../../model/edtf.ts'
import type { DateMention } from '../../model/layers.ts'
import type { Draft } from './draft.ts'
import type { Pieces } from './pieces.ts'

/** A mention with the draft that it was made from. */
export interface Anchored {
  readonly draft: Draft
  readonly mention: DateMention
}

/**
 * Joins the two ends of a range ("from 2015 to 2018", "between 1955 and 1958", "27–29 April 1987"): both keep their
 * own words and TIMEX3 value, and both carry the whole interval as EDTF.
 */
export function joinRanges(anchored: readonly Anchored[], pieces: Pieces, text: string): readonly DateMention[] {
  const joined = anchored.map(({ mention, draft }) =>
    about(sided(mention, draft, { pieces, text }), draft, { pieces, text }),
  )
  for (let i = 0; i + 1 < anchored.length; i++) {
    const [left, right] = [anchored[i], anchored[i + 1]]
    if (left === undefined || right === undefined || !isRange(left.draft, right.draft, pieces)) continue
    if (!isPoint(left.mention) || !isPoint(right.mention)) continue
    const interval = intervalOf(left.mention.edtf, right.mention.edtf)
    if (interval === undefined) continue
    joined[i] = { ...left.mention, edtf: interval, why: `${left.mention.why} range` }
    joined[i + 1] = { ...right.mention, edtf: interval, why: `${right.mention.why} range` }
    i++
  }
  return joined
}

const isPoint = (mention: DateMention): boolean =>
  mention.type === 'date' && mention.edtf !== '' && !mention.edtf.includes('/')

/** "27–29", "from … to", "… until …", "between … and". */
function isRange(left: Draft, right: Draft, pieces: Pieces): boolean {
  if (left.joined !== undefined) return left.joined === 'range'
  const between = pieces.shape.slice(left.to, right.from)
  if (/^,?[-]$/.test(between)) return true
  const before = pieces.shape.slice(Math.max(0, left.from - 1), left.from)
  if (/^,?u[it]?$/.test(between)) return true
  return before === 'b' && between === '+'
}

/** From the one to the other, when they follow each other. */
function intervalOf(from: Edtf | '', to: Edtf | ''): Edtf | undefined {
  const text = `${from.replaceAll(/[~?%]/g, '')}/${to.replaceAll(/[~?%]/g, '')}`
  return from === to || findEdtf(text) === undefined ? undefined : edtf(text)
}

const SIDES: Readonly<Record<string, 'before' | 'after'>> = {
  since: 'after',
  after: 'after',
  by: 'before',
  until: 'before',
  till: 'before',
  before: 'before',
}

interface Place {
  readonly pieces: Pieces
  readonly text: string
}

/** "around 2005", "c. 1200": the word that goes before says that it is no more than about then. */
function about(mention: DateMention, draft: Draft, { pieces, text }: Place): DateMention {
  const before = pieces.list[draft.from - 1]
  if (before?.code !== 'c' || mention.edtf === '') return mention
  // "a book about 1968" tells what it is about.
  const topic = text.slice(before.start, before.end) === 'about' && !/[ifub|]/.test(pieces.shape[draft.from - 2] ?? '|')
  const value = findEdtf(`${mention.edtf}~`)
  return topic || value === undefined ? mention : { ...mention, edtf: value, mod: mention.mod ?? 'approx' }
}

/**
 * "since 1969" lies after, "by 1970" before: the date stays what the words name, and `mod` says on which side of it
 * the act lies. Not in "after the 1969 coup", where the year belongs to the coup.
 */
function sided(mention: DateMention, draft: Draft, { pieces, text }: Place): DateMention {
  if (mention.mod !== undefined || mention.type !== 'date' || !/^-?\d/.test(mention.edtf)) return mention
  const before = pieces.list[draft.from - 1]
  if (before === undefined) return mention
  const word = text.slice(before.start, before.end).toLowerCase()
  const mod = SIDES[word]
  const belongs = (word === 'after' || word === 'before') && !/[,.|);_]/.test(pieces.shape[draft.to] ?? '|')
  return mod === undefined || belongs ? mention : { ...mention, mod }
}

import type { Document } from '../../model/document.ts'
import type { DateMention, Sentence, Token } from '../../model/layers.ts'
import type { DateLexicon } from '../../model/lexicon/dates.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './find.ts'
import { mannerOf } from './manner.ts'
import { findDay, type Moment, monthMoment, yearsMoment } from './moment.ts'
import { type Pieces, piecesOf } from './pieces.ts'
import { joinRanges } from './ranges.ts'
import { resolve } from './resolve.ts'

/** What the reader of dates reads; without sentences and tokens it works from the text alone. */
export interface DateInput {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/**
 * Finds every expression of time in a document and says when it is: an ordered list of readers, one form each, then
 * the refiners of ranges and the anchoring of what leans on something else. In document order, without overlaps.
 */
export function findDates(input: DateInput, lexicon: DateLexicon): readonly DateMention[] {
  const { text } = input.document
  const pieces = piecesOf(text, lexicon)
  const drafts = draftsOf(text, pieces)
  const now = publishedMoment(input.document)
  const manner = mannerOf(input.document, drafts)
  let story: Moment | undefined
  const mentions: DateMention[] = []
  const kept: Draft[] = []
  for (const draft of drafts) {
    const resolved = resolve(draft, { now, story, manner, ahead: false })
    if (resolved === undefined) continue
    const { moment, ...rest } = resolved
    if (moment !== undefined) story = moment
    mentions.push({
      ...spanOf(draft, pieces),
      type: draft.type,
      ...rest,
      ...(draft.mod === undefined ? {} : { mod: draft.mod }),
      why: draft.why,
    })
    kept.push(draft)
  }
  return joinRanges(mentions, kept, pieces)
}

function spanOf(draft: Draft, pieces: Pieces): { readonly start: number; readonly end: number } {
  return { start: pieces.list[draft.from]?.start ?? 0, end: pieces.list[draft.to - 1]?.end ?? 0 }
}

/** The publication date as a moment. */
function publishedMoment(document: Document): Moment | undefined {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(document.published?.edtf ?? '')
  if (match === null) return undefined
  const [year = 0, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (month === undefined) return yearsMoment('year', year)
  return day === undefined ? monthMoment(year, month) : findDay(year, month, day)
}

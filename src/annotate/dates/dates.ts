import type { Document } from '../../model/document.ts'
import type { DateMention, Sentence, Token } from '../../model/layers.ts'
import type { DateLexicon } from '../../model/lexicon/dates.ts'
import type { Span } from '../../model/span.ts'
import type { Story } from './anchors.ts'
import { asidesOf, asideTest } from './asides.ts'
import type { Draft } from './draft.ts'
import { draftsOf } from './find.ts'
import { mannerOf } from './manner.ts'
import { findDay, type Moment, monthMoment, yearsMoment } from './moment.ts'
import { type Pieces, piecesOf } from './pieces.ts'
import { joinRanges } from './ranges.ts'
import { resolve, type Resolved } from './resolve.ts'
import { tell } from './story.ts'
import { directionAt } from './tense.ts'

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
  const { document } = input
  const pieces = piecesOf(document.text, lexicon)
  const manner = mannerOf(document, pieces)
  const drafts = draftsOf(document.text, pieces, manner)
  const now = publishedMoment(document)
  const isAside = asideTest(asidesOf(document.text))
  let story: Story = { told: [] }
  const mentions: DateMention[] = []
  const kept: Draft[] = []
  for (const draft of drafts) {
    const span = spanOf(draft, pieces)
    const anchors = {
      now,
      story,
      manner,
      at: span,
      text: document.text,
      direction: () => directionAt(document.text, span.start, span.end),
    }
    const resolved = resolve(draft, anchors)
    if (resolved === undefined) continue
    story = tell(story, resolved, anchors, isAside(span))
    mentions.push(mentionOf(draft, span, resolved))
    kept.push(draft)
  }
  return joinRanges(mentions, kept, pieces)
}

function mentionOf(draft: Draft, span: Span, resolved: Resolved): DateMention {
  const { moment: _moment, ...rest } = resolved
  const mod = draft.mod ?? resolved.mod
  return { ...span, type: draft.type, ...rest, ...(mod === undefined ? {} : { mod }), why: draft.why }
}

function spanOf(draft: Draft, pieces: Pieces): Span {
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

import { type Document, TOLD_ROLES } from '../../model/document.ts'
import type { DateMention, Sentence, Token } from '../../model/layers.ts'
import type { DateLexicon } from '../../model/lexicon/dates.ts'
import type { Span } from '../../model/span.ts'
import type { Anchors, Story } from './anchors.ts'
import { asidesOf, finderIn } from './asides.ts'
import type { Draft, Manner } from './draft.ts'
import { draftsOf } from './find.ts'
import { mannerOf } from './manner.ts'
import { findDay, type Moment, monthMoment, yearsMoment } from './moment.ts'
import { type Pieces, piecesOf } from './pieces.ts'
import { type Anchored, joinRanges } from './ranges.ts'
import { resolve, type Resolved } from './resolve.ts'
import { tell } from './story.ts'
import { citedDays } from './cited.ts'
import { type Direction, directionAt } from './tense.ts'
import { withoutVerbs } from './verbs.ts'

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
  const { document, tokens } = input
  const pieces = withoutVerbs(piecesOf(document.text, lexicon), tokens)
  const manner = mannerOf(document, pieces)
  const drafts = draftsOf(document.text, pieces, manner)
  return joinRanges(anchorAll(document, pieces, { manner, drafts, lexicon }), pieces, document.text)
}

/** Anchors drafts one after the other, each leaning on those before it. */
function anchorAll(
  document: Document,
  pieces: Pieces,
  {
    manner,
    drafts,
    lexicon,
  }: { readonly manner: Manner; readonly drafts: readonly Draft[]; readonly lexicon: DateLexicon },
): readonly Anchored[] {
  const { text } = document
  const now = publishedMoment(document)
  const cited = manner === 'narrative' ? citedDays(document, lexicon) : []
  const asideAt = finderIn(asidesOf(text))
  const blockAt = finderIn(document.blocks)
  const anchored: Anchored[] = []
  let story: Story = { told: [] }
  for (const draft of drafts) {
    const at = spanOf(draft, pieces)
    const aside = asideAt(at)
    const direction = (): Direction | undefined => directionAt(text, at.start, at.end)
    const anchors: Anchors = { now, story, manner, cited, at, text, quoted: aside?.quoted === true, direction }
    const resolved = resolve(draft, anchors)
    if (resolved === undefined) continue
    const role = blockAt(at)?.role ?? 'paragraph'
    const heading = role === 'heading'
    story = tell(story, resolved, anchors, {
      aside: aside !== undefined,
      heading,
      outside: !heading && !TOLD_ROLES.has(role),
    })
    anchored.push({ draft, mention: mentionOf(draft, at, resolved) })
  }
  return anchored
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

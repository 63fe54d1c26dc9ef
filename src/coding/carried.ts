import { type Document, TOLD_ROLES } from '../model/document.ts'
import { type DayRange, dayRange, type Edtf, edtf } from '../model/edtf.ts'
import type { DateMention, Layers } from '../model/layers.ts'
import type { ActDate } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'
import { governorsAbove, tenseOf } from './tense.ts'
import {
  clauseOf,
  headOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'
import { belongsToOther } from './date-owners.ts'
import { datingClauses } from './when-clauses.ts'
import { asTold, datesIn, isNarrow, isPoint, type Placed, sided, spanOfDate } from './when-dates.ts'

/** What the paragraph has told so far: dates that a later sentence may inherit. */
export interface Running {
  readonly date: DateMention | undefined
  readonly heading: DateMention | undefined
}

type Told = DateMention & { readonly edtf: Edtf }

/** What a report's day is read from. */
type DatedText = Pick<Layers, 'dates' | 'sentences' | 'tokens'>

/** Days: what a heading like "1966–2010" says is too wide to date an act by. */
const WIDEST_HEADING = 92
/** Days: a decade or a war that a sentence speaks of does not date the next sentence. */
const WIDEST_CARRIED = 366

/** What a date is carried by: the paragraph so far, how many sentences lie between, whether the act is in a quotation. */
export interface Carrying {
  readonly running: Running
  readonly sentencesBetween: number
  readonly isSpoken: boolean
}

/**
 * The date that the paragraph or a dated heading hands to a sentence without one. It holds approximately ("1973-10~"), and
 * two sentences further on a day says no more than its month.
 */
export function carriedTo(
  tree: Tree,
  trigger: TokenIndex,
  { running, sentencesBetween, isSpoken }: Carrying,
): ActDate | null {
  const last = datingClauses(tree, trigger, isSpoken).at(-1)
  if (last !== undefined && isTimeless(tree, last.clause, isSpoken)) return null
  const carried = running.date ?? running.heading
  if (carried === undefined || !isPoint(carried)) return null
  if (!isNarrow(carried.edtf, running.date === undefined ? WIDEST_HEADING : WIDEST_CARRIED)) return null
  const isOver = tenseOf(tree, clauseOf(tree, trigger)) === 'pluperfect'
  return {
    edtf: isOver ? sided(carried.edtf, 'by') : about(faded(asTold(carried), sentencesBetween)),
    basis: 'inherited',
    span: spanOfDate(carried),
    why: running.date === undefined ? 'when/heading' : 'when/paragraph',
  }
}

const isTimeless = (tree: Tree, clause: TokenIndex, isSpoken: boolean): boolean =>
  relationOf(tree, clause) === 'acl:relcl' ||
  tenseOf(tree, clause) === 'perfect' ||
  (tenseOf(tree, clause) === 'present' && !isSpoken)

/** A day, a sentence further on, is a month. */
const faded = (date: Edtf, sentences: number): Edtf =>
  sentences > 1 && /^\d{4}-\d{2}-\d{2}$/.test(date) ? edtf(date.slice(0, 7)) : date

const about = (date: Edtf): Edtf => (/[~/]/.test(date) ? date : edtf(`${date}~`))

/** The date a sentence hands on: the one in its main clause, else its last, else that of an act it names ("the 1991 coup"). */
export function handedOn(
  tree: Tree,
  dates: readonly DateMention[],
  isAct: (token: TokenIndex) => boolean = () => false,
): DateMention | undefined {
  const placed = datesIn(tree, dates).filter((p) => mayBeHanded(tree, p))
  const own = placed.filter((p) => !belongsToOther(tree, p.token, clauseOf(tree, p.token), isAct))
  const main = own.filter((p) => tree.root !== undefined && clauseOf(tree, p.token) === clauseOf(tree, tree.root))
  return (main.at(-1) ?? own.at(-1) ?? placed.find((p) => isOfTopic(tree, p.token)))?.date
}

/** "The August 1991 coup sealed its fate", "after the attacks of 1985": the act that the sentence begins from dates the story. */
const isOfTopic = (tree: Tree, date: TokenIndex): boolean =>
  governorsAbove(tree, date).some(
    (t) =>
      headOf(tree, t) === tree.root &&
      (plainRelation(tree, t) === 'nsubj' || ['after', 'following'].includes(prepositionOf(tree, t) ?? '')),
  )

function mayBeHanded(tree: Tree, { date, token }: Placed): boolean {
  const clause = clauseOf(tree, token)
  if (date.mod === 'after' && ['perfect', 'pluperfect'].includes(tenseOf(tree, clause))) return false
  return !isAsideDate(tree, token) && relationOf(tree, clause) !== 'acl:relcl'
}

/** "the Declaration of 1950", "going back to 1973": the date of a thing or of its start is not that of the story. */
function isAsideDate(tree: Tree, token: TokenIndex): boolean {
  const head = headOf(tree, token)
  if (head === undefined) return false
  if (plainRelation(tree, token) === 'nmod' && prepositionOf(tree, token) === 'of') return true
  return uposOf(tree, head) === 'VERB' && plainRelation(tree, head) === 'acl'
}

/** A report's own day for what it tells as its news: the day of its story where its beginning names one, else of its publication. */
export function dayOfReport(document: Document, layers: DatedText): ActDate | null {
  const { published, kind } = document
  if (published === null || !REPORTS.has(kind)) return null
  const { first, last } = dayRange(published.edtf)
  if (last - first > 31) return null
  const story = kind === 'official' ? undefined : dayOfStory(document, layers, { first: first - STORY_DAYS, last })
  if (story !== undefined) return { edtf: story.edtf, basis: 'inherited', span: spanOfDate(story), why: 'when/story' }
  if (!DATED_BY_ISSUE.has(kind)) return null
  const span = published.span === undefined ? {} : { span: published.span }
  return { edtf: published.edtf, basis: 'inherited', ...span, why: 'when/published' }
}

/** Kinds of document that tell of one thing that has just happened. */
const REPORTS: ReadonlySet<string> = new Set(['wire', 'news', 'official', 'opinion', 'advocacy'])
/** Those of them that appear on the day of what they tell, or the day after. */
const DATED_BY_ISSUE: ReadonlySet<string> = new Set(['wire', 'news', 'official'])
/** Days before publication within which a report's story lies, and the paragraphs that say when. */
const STORY_DAYS = 14
const OPENING_BLOCKS = 6

/** The first day that a sentence at the beginning of a report names, if it lies shortly before publication. */
function dayOfStory(document: Document, layers: DatedText, within: DayRange): Told | undefined {
  const opening =
    document.blocks
      .filter((b) => TOLD_ROLES.has(b.role))
      .slice(0, OPENING_BLOCKS)
      .at(-1)?.end ?? 0
  return layers.dates.filter(isPoint).find((date) => {
    const { first, last } = dayRange(date.edtf)
    const isOfIssue = date.edtf === document.published?.edtf
    const isNear = first === last && first >= within.first && last <= within.last
    return date.end <= opening && isNear && !isOfIssue && isInTold(layers, date)
  })
}

/** A dateline tells nothing; a sentence with a verb does. */
function isInTold({ sentences, tokens }: DatedText, date: Span): boolean {
  const sentence = sentences.find((s) => contains(s, date))
  return sentence !== undefined && tokens.slice(...sentence.tokens).some((t) => t.upos === 'VERB')
}

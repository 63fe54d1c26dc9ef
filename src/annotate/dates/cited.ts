import { calendarDay, dayNumber } from '../../model/edtf.ts'
import type { Document } from '../../model/document.ts'
import type { DateLexicon } from '../../model/lexicon/dates.ts'
import type { Span } from '../../model/span.ts'
import { draftsOf } from './find.ts'
import { firstDay, type Moment } from './moment.ts'
import { piecesOf } from './pieces.ts'

/** The day a source came out that is cited at a place of the text. */
export interface Cited {
  /** UTF-16 offset in the text behind which it is cited. */
  readonly at: number
  readonly day: number
}

/** A day of the year, or a month of it. */
export interface MonthDay {
  readonly month: number
  readonly day: number | undefined
}

/** How far behind a date its source may be cited, in UTF-16 units. */
const REACH = 500
/** A report on a day comes out on it or within so many days after. */
const REPORTED_WITHIN = 60
/** Sources so many years younger than the story are histories, not reports. */
const YEARS_APART = 12

/** The sources that a document cites with the day they came out, in the order of the places where it cites them. */
export function citedDays(document: Document, lexicon: DateLexicon): readonly Cited[] {
  const found = document.citations.flatMap(({ at, date }) => {
    const day = date === null ? undefined : dayIn(date, lexicon)
    return day === undefined ? [] : [{ at, day }]
  })
  return found.toSorted((a, b) => a.at - b.at)
}

function dayIn(date: string, lexicon: DateLexicon): number | undefined {
  const [draft] = draftsOf(date, piecesOf(date, lexicon), 'report')
  if (draft?.expression.kind !== 'moment' || draft.expression.moment.grain !== 'day') return undefined
  return firstDay(draft.expression.moment)
}

/**
 * The year of a day or month that a report cited behind it tells of ("On 8 December he fled.[a paper of 9 December
 * 2024]"); `undefined` where no source came out soon after it, or only ones much younger than the story.
 */
export function yearCited(
  { month, day }: MonthDay,
  at: Span,
  { cited, last }: { readonly cited: readonly Cited[]; readonly last: Moment | undefined },
): number | undefined {
  for (const source of cited) {
    if (source.at < at.end || source.at > at.end + REACH) continue
    const published = calendarDay(source.day)
    for (const year of [published.year, published.year - 1]) {
      const days = source.day - dayNumber(year, month, day ?? 1)
      const apart = last === undefined ? 0 : year - last.year
      if (days >= 0 && days <= REPORTED_WITHIN && apart >= 0 && apart <= YEARS_APART) return year
    }
  }
  return undefined
}

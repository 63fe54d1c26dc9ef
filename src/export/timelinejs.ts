import { calendarDay, dayRange, findEdtf } from '../model/edtf.ts'
import type { Edtf } from '../model/edtf.ts'
import type { Dossier } from '../model/dossier.ts'
import type { EventRecord } from '../model/record.ts'
import { chronologyLine, headingText, numbersOf, sourceText, summaryText } from './chronology.ts'
import { htmlText } from './html-text.ts'

interface SlideDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/**
 * A dossier as TimelineJS 3 reads it (timeline.knightlab.com/docs/json-format.html): one slide a record, grouped by
 * register, its words and sources as text. A date is given only as far as the texts give it. Records without a date have
 * no place on a timeline and are left out.
 */
export function* timelineJs(dossier: Dossier): Generator<string> {
  const numbers = numbersOf(dossier.sources)
  const title = { text: { headline: htmlText(headingText(dossier)), text: htmlText(summaryText(dossier)) } }
  yield `{"title":${JSON.stringify(title)},"events":[\n`
  let first = true
  for (const record of dossier.records) {
    const slide = slideOf(record, dossier, numbers)
    if (slide === undefined) continue
    yield `${first ? '' : ',\n'}${JSON.stringify(slide)}`
    first = false
  }
  yield '\n]}\n'
}

function slideOf(
  record: EventRecord,
  dossier: Dossier,
  numbers: ReadonlyMap<string, number>,
): Readonly<Record<string, unknown>> | undefined {
  const date = findEdtf(record.date.value ?? '')
  if (date === undefined) return undefined
  const line = chronologyLine(record, numbers)
  return {
    unique_id: record.id,
    group: record.register,
    ...spanOf(date),
    display_date: line.when,
    text: { headline: htmlText(`${line.mark} ${line.what}`.trim()), text: passages(record, dossier) },
  }
}

/** An open end has no date on a timeline; the words of `display_date` say it. */
function spanOf(date: Edtf): { readonly start_date: SlideDate; readonly end_date?: SlideDate } {
  const [from = '', to] = date.replaceAll(/[~?%]/gu, '').split('/')
  const { first, last } = dayRange(date)
  const [start, end] = [slideDate(from, first), slideDate(to ?? '', last)]
  if (start === undefined) return { start_date: end ?? { year: calendarDay(last).year } }
  return { start_date: start, ...(end === undefined ? {} : { end_date: end }) }
}

/** As many parts as the point gives: a day, a month, else the year it begins in; none for an open end. */
function slideDate(point: string, day: number): SlideDate | undefined {
  if (point === '' || point === '..' || !Number.isFinite(day)) return undefined
  const { year } = calendarDay(day)
  const [, month, ofMonth] = /^-?\d+-(0[1-9]|1[0-2])(?:-(\d\d))?$/u.exec(point) ?? []
  return {
    year,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(ofMonth === undefined ? {} : { day: Number(ofMonth) }),
  }
}

function passages(record: EventRecord, { sources }: Dossier): string {
  const byDocument = new Map(sources.map((source) => [source.document, source]))
  return record.witnesses
    .map(({ sentenceText, document }) => {
      const source = byDocument.get(document)
      const name = source === undefined ? '' : `<cite>${htmlText(sourceText(source))}</cite>`
      return `<blockquote>${htmlText(sentenceText)}</blockquote>${name}`
    })
    .join('')
}

import { findDates } from '../../../src/annotate/dates/dates.ts'
import { loadDates } from '../../../src/lexicon/dates.ts'
import type { DateMention } from '../../../src/model/layers.ts'
import { documentOf, type Facts } from './plain.ts'

const lexicon = loadDates()

/** The mentions in a made-up document. */
export const mentionsIn = (text: string, facts?: Facts): readonly DateMention[] =>
  findDates({ document: documentOf(text, facts), sentences: [], tokens: [] }, lexicon)

/** What is found, a line each: "words = EDTF mod", TIMEX3 in angle brackets where EDTF has no say. */
export const read = (text: string, facts?: Facts): string[] =>
  mentionsIn(text, facts).map(({ start, end, edtf, timex3, mod }) => {
    const value = edtf === '' ? `<${timex3}>` : edtf
    return `${text.slice(start, end)} = ${value}${mod === undefined ? '' : ` ${mod}`}`
  })

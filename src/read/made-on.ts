import { calendarDay, dayRange, type Edtf } from '../model/edtf.ts'
import type { Published } from '../model/document.ts'
import type { DraftBlock } from './draft.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/**
 * The day on which a program made the file, as the day of publication: only when the file prints the same day at its
 * beginning or end. A page printed from a browser is made on the day of printing, which says nothing.
 */
export function findMadeOn(made: Edtf | undefined, blocks: readonly DraftBlock[], why: string): Published | undefined {
  if (made === undefined || !isDay(made)) return undefined
  const told = blocks.filter((block) => block.role !== 'boilerplate').map((block) => block.text.slice(0, 1000))
  const edges = [...told.slice(0, 6), ...told.slice(-3)].join('\n').toLowerCase()
  return printedForms(made).some((form) => form.test(edges)) ? { edtf: made, basis: 'inferred', why } : undefined
}

const isDay = (made: Edtf): boolean => {
  const { first, last } = dayRange(made)
  return first === last
}

/** "14 March 2023", "March 14, 2023", "2023-03-14". */
function printedForms(made: Edtf): readonly RegExp[] {
  const { year, month, day } = calendarDay(dayRange(made).first)
  const name = MONTHS[month - 1] ?? ''
  return [
    new RegExp(`(?<!\\d)0?${day}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${name}\\s*,?\\s+${year}`),
    new RegExp(`${name}\\s+0?${day}(?:st|nd|rd|th)?\\s*,?\\s+${year}`),
    new RegExp(`(?<!\\d)${made}(?!\\d)`),
  ]
}

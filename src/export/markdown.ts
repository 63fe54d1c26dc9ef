import type { Dossier } from '../model/dossier.ts'
import { calendarDay, dayRange, findEdtf } from '../model/edtf.ts'
import type { EventRecord, Thread } from '../model/record.ts'
import {
  type ChronologyLine,
  chronologyLine,
  disputeText,
  headingText,
  LEGEND,
  numbersOf,
  sourceNumbers,
  sourceText,
  summaryText,
  threadText,
  whenText,
} from './chronology.ts'
import { STATE_TEXTS, comparedInOrder, furtherDisputes, ruledText, shownRegisters, versionText } from './compared.ts'

type Numbers = ReadonlyMap<string, number>

/** A dossier as Markdown, to be read as it stands or printed; a piece at a time. */
export function* dossierMarkdown(dossier: Dossier): Generator<string> {
  const numbers = numbersOf(dossier.sources)
  yield `## ${headingText(dossier)}\n\n`
  if (dossier.records.length === 0) {
    yield 'No document in the pile tells of an act between them.\n'
    return
  }
  yield `${escaped(summaryText(dossier))}\n\n`
  yield* profile(dossier, numbers)
  yield* chronology(dossier, numbers)
  yield* threads(dossier, numbers)
  yield* registers(dossier, numbers)
  yield* compared(dossier, numbers)
  yield* sources(dossier)
}

function* profile(dossier: Dossier, numbers: Numbers): Generator<string> {
  if (dossier.missions.length > 0) {
    const missions = dossier.missions.map(
      ({ text, documents }) => `${escaped(text)} ${sourceNumbers(documents, numbers)}`,
    )
    yield `**Missions** ${missions.join(' · ')}\n\n`
  }
  const standing = dossier.profile.filter((each) => each.documents.length > 0)
  if (standing.length > 0) {
    const entries = standing.map(
      ({ heading, text, date, documents }) =>
        `**${escaped(heading)}** ${escaped(text)}, ${whenText(date)} ${sourceNumbers(documents, numbers)}`,
    )
    yield `${entries.join(' · ')}\n\n`
  }
  for (const thread of dossier.threads.filter((each) => isStanding(each, dossier))) {
    const last = thread.stages?.at(-1)
    const when = last === undefined ? '' : ` (${whenText(last.date)})`
    const note = thread.note === undefined ? '' : ` ${thread.note}`
    yield `**Standing now** ${escaped(thread.title)}: *${escaped(thread.stage)}*${when}.${note}\n\n`
  }
}

const MOST_YEARS_SILENT = 15

/** An undertaking last told of long before the newest act stands nowhere now; its stages are still listed. */
function isStanding(thread: Thread, { years }: Dossier): boolean {
  const date = findEdtf(thread.stages?.at(-1)?.date ?? '')
  if (date === undefined || years === null) return false
  const { first, last } = dayRange(date)
  return calendarDay(Number.isFinite(first) ? first : last).year >= years[1] - MOST_YEARS_SILENT
}

type Further = ReadonlyMap<string, readonly string[]>

function* chronology(dossier: Dossier, numbers: Numbers): Generator<string> {
  const { records } = dossier
  const further = furtherDisputes(dossier, numbers, escaped)
  const dated = records.filter((record) => record.date.value !== null)
  const undated = records.filter((record) => record.date.value === null)
  yield `### Chronology\n\n${LEGEND}\n\n`
  if (dated.length > 0) yield* table(dated, numbers, further)
  if (undated.length > 0) {
    yield '### No date in the words\n\n'
    yield* table(undated, numbers, further)
  }
}

function* table(records: readonly EventRecord[], numbers: Numbers, further: Further): Generator<string> {
  yield '| when | what | who | sources |\n|---|---|---|---|\n'
  for (const record of records)
    yield row(chronologyLine(record, numbers), { ruled: ruledText(record), further: further.get(record.id) ?? [] })
  yield '\n'
}

function row(
  { when, mark, what, who, sources: numbered, disputed }: ChronologyLine,
  more: { readonly ruled: string; readonly further: readonly string[] },
): string {
  const line = escaped(mark === '' ? what : `${mark} ${what}`)
  const { ruled, further } = more
  const disputes = [...disputed.map((each) => disputeText(each, escaped)), ...further].join('; ')
  const end = disputes === '' ? numbered : `${numbered} **disputed**: ${disputes}`
  const shown = ruled === '' ? line : `${line} *(${escaped(ruled)})*`
  return `| ${when} | ${shown} | ${escaped(who)} | ${end} |\n`
}

function* threads(dossier: Dossier, numbers: Numbers): Generator<string> {
  if (dossier.threads.length === 0) return
  yield '### Threads\n\n'
  for (const thread of dossier.threads) {
    const note = thread.note === undefined ? '' : ` ${thread.note}`
    yield `**${escaped(thread.title)}** ${threadText(thread, dossier, numbers)}.${note}\n\n`
  }
}

/** Each register with the columns in which something stands; dates as in the chronology. */
function* registers(dossier: Dossier, numbers: Numbers): Generator<string> {
  for (const { title, columns, rows } of shownRegisters(dossier, numbers)) {
    yield `### ${title}\n\n| ${[...columns, 'sources'].join(' | ')} |\n|${'---|'.repeat(columns.length + 1)}\n`
    for (const { cells, sources: own } of rows) yield `| ${[...cells.map(escaped), own].join(' | ')} |\n`
    yield '\n'
  }
}

/** Disputes and doubts first, then what differs, then what several say alike. */
function* compared(dossier: Dossier, numbers: Numbers): Generator<string> {
  if (dossier.comparisons.length === 0) return
  yield '### Sources compared\n\n'
  for (const { title, state, versions, note } of comparedInOrder(dossier)) {
    yield `**${escaped(title)}** (${STATE_TEXTS[state]})\n\n`
    for (const version of versions) yield `- ${versionText(version, numbers, escaped)}\n`
    yield note === undefined ? '\n' : `\n${escaped(note)}\n\n`
  }
}

function* sources(dossier: Dossier): Generator<string> {
  yield '### Sources\n\n'
  for (const source of dossier.sources) yield `[${source.number}] ${escaped(sourceText(source))}\n\n`
}

/** Words of documents are no markup: what Markdown or HTML would take for it is escaped. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_[\]|<>#]/gu, (mark) => `\\${mark}`)
    .trim()

import type { Comparison, ComparisonState } from '../model/comparison.ts'
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
import { filledColumns } from './registers.ts'

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
  yield* chronology(dossier.records, numbers)
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

function* chronology(records: readonly EventRecord[], numbers: Numbers): Generator<string> {
  const dated = records.filter((record) => record.date.value !== null)
  const undated = records.filter((record) => record.date.value === null)
  yield `### Chronology\n\n${LEGEND}\n\n`
  if (dated.length > 0) yield* table(dated, numbers)
  if (undated.length > 0) {
    yield '### No date in the words\n\n'
    yield* table(undated, numbers)
  }
}

function* table(records: readonly EventRecord[], numbers: Numbers): Generator<string> {
  yield '| when | what | who | sources |\n|---|---|---|---|\n'
  for (const record of records) yield row(chronologyLine(record, numbers))
  yield '\n'
}

function row({ when, mark, what, who, sources: numbered, disputed }: ChronologyLine): string {
  const line = escaped(mark === '' ? what : `${mark} ${what}`)
  const disputes = disputed.map((each) => disputeText(each, escaped)).join('; ')
  const end = disputes === '' ? numbered : `${numbered} **disputed**: ${disputes}`
  return `| ${when} | ${line} | ${escaped(who)} | ${end} |\n`
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
function* registers({ tables, records }: Dossier, numbers: Numbers): Generator<string> {
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const each of tables) {
    const filled = filledColumns(each).filter((index) => each.columns[index] !== 'line')
    yield `### Register: ${each.register}\n\n`
    yield `| ${filled.map((index) => each.columns[index] ?? '').join(' | ')} | sources |\n|${'---|'.repeat(filled.length + 1)}\n`
    for (const { record, cells } of each.rows) {
      const shown = filled.map((index) => cellText(each.columns[index] ?? '', cells[index] ?? ''))
      const own = byId.get(record)?.witnesses.map((witness) => witness.document) ?? []
      yield `| ${shown.join(' | ')} | ${sourceNumbers([...new Set(own)], numbers)} |\n`
    }
    yield '\n'
  }
}

const DATE_COLUMNS: ReadonlySet<string> = new Set(['date', 'signed', 'in force'])

const cellText = (column: string, cell: string): string =>
  DATE_COLUMNS.has(column) && cell !== '' ? whenText(cell) : escaped(cell)

/** Disputes and doubts first, then what differs, then what several say alike. */
function* compared(dossier: Dossier, numbers: Numbers): Generator<string> {
  if (dossier.comparisons.length === 0) return
  yield '### Sources compared\n\n'
  for (const state of COMPARED_ORDER) {
    for (const each of dossier.comparisons.filter((other) => other.state === state)) yield comparisonText(each, numbers)
  }
}

const COMPARED_ORDER: readonly ComparisonState[] = ['disputed', 'doubtful', 'differs', 'same']

function comparisonText({ title, state, versions, note }: Comparison, numbers: Numbers): string {
  const lines = versions.map(({ value, by, passages }) => {
    const documents = [...new Set(passages.map((each) => each.document))]
    const holder = by === null ? '' : `, according to ${escaped(by)}`
    return `- ${escaped(value)}${holder} ${sourceNumbers(documents, numbers)}\n`
  })
  const end = note === undefined ? '' : `\n${escaped(note)}\n`
  return `**${escaped(title)}** (${state === 'same' ? 'said alike' : state})\n\n${lines.join('')}${end}\n`
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

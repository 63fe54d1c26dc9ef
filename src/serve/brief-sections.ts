import type { Comparison } from '../model/comparison.ts'
import type { FigureEntry, StatementEntry } from '../model/dossier.ts'
import { dateText } from '../model/edtf-text.ts'
import { findEdtf } from '../model/edtf.ts'
import type { RecordLine } from '../model/line.ts'
import type { EventRecord, Thread } from '../model/record.ts'
import type { BriefBlock, BriefRow, BriefRun, BriefSection } from './brief-answer.ts'
import { sourceWords } from './brief-notes.ts'
import type { Notes } from './brief-notes.ts'
import type { BriefMaterial } from './brief-material.ts'
import { summaryRuns } from './brief-summary.ts'

type Writer = (material: BriefMaterial, notes: Notes) => readonly BriefBlock[]

/** The sections that were asked for, in their order; one without anything to tell is left out. */
export function blocksOf(
  material: BriefMaterial,
  sections: ReadonlySet<BriefSection>,
  notes: Notes,
): readonly BriefBlock[] {
  return WRITERS.filter(([section]) => sections.has(section)).flatMap(([, write]) => write(material, notes))
}

const summary: Writer = (material) => [{ kind: 'paragraph', runs: summaryRuns(material) }]

const chronology: Writer = ({ lines, records }, notes) => {
  const rows = lines.map((line) => rowOfLine(line, records.get(line.id), notes))
  return titled('Chronology', rows.length === 0 ? [] : [{ kind: 'rows', rows }])
}

function rowOfLine(line: RecordLine, record: EventRecord | undefined, notes: Notes): BriefRow {
  const numbers = record === undefined ? [] : notes.numbersOf(record)
  const labels = [line.reality === 'actual' ? '' : line.reality, line.status === 'disputed' ? 'disputed' : '']
  const label = labels.filter((each) => each !== '').join(', ')
  return {
    when: whenWords(line.date),
    runs: [{ text: sentenceOf(line.title), notes: numbers }],
    ...(label === '' ? {} : { label }),
    ...(line.reality === 'actual' ? {} : { reality: line.reality }),
  }
}

const stages: Writer = (material, notes) => {
  const ids = new Set(material.lines.map((line) => line.id))
  const threads =
    material.thread === undefined
      ? material.dossier.threads.filter((thread) => thread.records.some((id) => ids.has(id)))
      : [material.thread]
  return threads.flatMap((thread) => [
    { kind: 'heading' as const, text: `Stages: ${thread.title}` },
    { kind: 'rows' as const, rows: stageRows(thread, material, notes) },
    ...(thread.note === undefined ? [] : [{ kind: 'paragraph' as const, runs: [{ text: thread.note }] }]),
  ])
}

const stageRows = (thread: Thread, { records }: BriefMaterial, notes: Notes): readonly BriefRow[] =>
  (thread.stages ?? []).map(({ stage, date, records: ids }) => {
    const told = ids.flatMap((id) => records.get(id) ?? [])
    const reality = told[0]?.reality.value ?? 'actual'
    return {
      when: whenWords(date),
      runs: [{ text: stage, notes: [...new Set(told.flatMap((record) => notes.numbersOf(record)))] }],
      ...(reality === 'actual' ? {} : { label: reality, reality }),
    }
  })

const disputed: Writer = ({ dossier, lines }, notes) => {
  const [ids, documents] = [new Set(lines.map((line) => line.id)), new Set(lines.flatMap((line) => line.documents))]
  const isAbout = ({ records, versions }: Comparison): boolean =>
    records.some((id) => ids.has(id)) ||
    (records.length === 0 && versions.every(({ passages }) => passages.some((each) => documents.has(each.document))))
  const items = dossier.comparisons
    .filter((each) => (each.state === 'disputed' || each.state === 'doubtful') && isAbout(each))
    .map((each) => comparisonRuns(each, notes))
  return titled('What the sources dispute', items.length === 0 ? [] : [{ kind: 'items', items }])
}

function comparisonRuns({ title, versions, note }: Comparison, notes: Notes): readonly BriefRun[] {
  const told = versions.flatMap(({ value, by, passages }, at) => {
    const numbers = passages.map(({ document, start, end, words }) =>
      notes.numberOf({ document, at: { start, end }, sentence: words, from: start }),
    )
    return [
      { text: at === 0 ? ' ' : ' against ' },
      { text: value, notes: numbers },
      ...(by === null ? [] : [{ text: ` (${by})` }]),
    ]
  })
  return [{ text: `${title}:` }, ...told, { text: '.' }, ...(note === undefined ? [] : [{ text: ` ${note}` }])]
}

const figures: Writer = ({ dossier, lines }, notes) => {
  const told = new Set(lines.flatMap((line) => line.documents))
  const items = dossier.figures.filter((entry) => told.has(entry.document)).map((entry) => figureRuns(entry, notes))
  return titled('Figures, as said', items.length === 0 ? [] : [{ kind: 'items', items }])
}

function figureRuns(entry: FigureEntry, notes: Notes): readonly BriefRun[] {
  const { figure, document, words, sentenceText } = entry
  const at = { start: figure.start, end: figure.end }
  const from = figure.start - Math.max(0, sentenceText.indexOf(words))
  const number = notes.numberOf({ document, at, sentence: sentenceText, from })
  const of = figure.of === undefined ? '' : `${figure.of}: `
  const date = figure.date === undefined ? '' : `, ${dateText(figure.date)}`
  return [{ text: of }, { text: words, quoted: true, notes: [number] }, { text: date }]
}

const statements: Writer = ({ dossier, lines }, notes) => {
  const told = new Set(lines.flatMap((line) => line.documents))
  const items = dossier.statements
    .filter((entry) => told.has(entry.document))
    .map((entry) => statementRuns(entry, notes))
  return titled('Statements', items.length === 0 ? [] : [{ kind: 'items', items }])
}

function statementRuns({ document, quote, words, speaker }: StatementEntry, notes: Notes): readonly BriefRun[] {
  const at = { start: quote.start, end: quote.end }
  const number = notes.numberOf({ document, at, sentence: words, from: quote.start })
  return [{ text: `${speaker ?? 'Speaker not said'}: ` }, { text: words, quoted: true, notes: [number] }]
}

const sources: Writer = ({ dossier, lines }) => {
  const told = new Set(lines.flatMap((line) => line.documents))
  const items = dossier.sources
    .filter((source) => told.has(source.document))
    .map((source) => {
      const standing = [...new Set(source.standing.map((each) => each.kind.replaceAll('-', ' ')))].join(', ')
      return [{ text: `${sourceWords(source, source.document)}; ${source.kind}${standing && `; ${standing}`}` }]
    })
  return titled('Sources and standing', items.length === 0 ? [] : [{ kind: 'items', items }])
}

const WRITERS: readonly (readonly [BriefSection, Writer])[] = [
  ['summary', summary],
  ['chronology', chronology],
  ['stages', stages],
  ['disputed', disputed],
  ['figures', figures],
  ['statements', statements],
  ['sources', sources],
]

const titled = (text: string, blocks: readonly BriefBlock[]): readonly BriefBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks]

/** A title as a sentence; what ends like one is left as it is. */
const sentenceOf = (title: string): string => (/[.!?…”"]$/u.test(title) ? title : `${title}.`)

function whenWords(date: string | null): string {
  const edtf = date === null ? undefined : findEdtf(date)
  return edtf === undefined ? 'no date' : dateText(edtf)
}

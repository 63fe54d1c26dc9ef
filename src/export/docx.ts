import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { FIRST_DAY } from './archive.ts'
import type { Dossier } from '../model/dossier.ts'
import type { EventRecord } from '../model/record.ts'
import {
  chronologyLine,
  disputeText,
  headingText,
  numbersOf,
  sourceNumbers,
  sourceText,
  summaryText,
  threadText,
} from './chronology.ts'

type Numbers = ReadonlyMap<string, number>

/** A dossier as a Word document (ISO/IEC 29500): the chronology as a table, each line's words in a footnote. */
export async function* dossierDocx(dossier: Dossier): AsyncGenerator<Uint8Array> {
  const numbers = numbersOf(dossier.sources)
  const document = new Document({
    creator: 'chancery',
    title: headingText(dossier),
    footnotes: Object.fromEntries(
      dossier.records.map((record, index) => [index + 1, { children: footnote(record, numbers) }]),
    ),
    sections: [
      { children: [...head(dossier, numbers), chronology(dossier.records, numbers), ...tail(dossier, numbers)] },
    ],
  })
  yield withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)))
}

const heading = (text: string, level: 'HEADING_1' | 'HEADING_2'): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel[level] })

const head = (dossier: Dossier, numbers: Numbers): readonly Paragraph[] => [
  heading(headingText(dossier), 'HEADING_1'),
  new Paragraph(summaryText(dossier)),
  ...dossier.missions.map(({ text, documents }) => new Paragraph(`${text} ${sourceNumbers(documents, numbers)}`)),
  heading('Chronology', 'HEADING_2'),
]

const tail = (dossier: Dossier, numbers: Numbers): readonly Paragraph[] => [
  ...(dossier.threads.length === 0 ? [] : [heading('Undertakings', 'HEADING_2')]),
  ...dossier.threads.map(
    (thread) => new Paragraph(`${thread.title}: ${threadText(thread, dossier, numbers)}. ${thread.note ?? ''}`.trim()),
  ),
  heading('Sources', 'HEADING_2'),
  ...dossier.sources.map((source) => new Paragraph(`[${source.number}] ${sourceText(source)}`)),
]

const HEADS = ['when', 'what', 'who', 'sources'] as const
const WHOLE_WIDTH = 100

function chronology(records: readonly EventRecord[], numbers: Numbers): Table {
  const first = new TableRow({
    tableHeader: true,
    children: HEADS.map((name) => cell([new TextRun({ text: name, bold: true })])),
  })
  return new Table({
    width: { size: WHOLE_WIDTH, type: WidthType.PERCENTAGE },
    rows: [first, ...records.map((record, index) => row(record, index + 1, numbers))],
  })
}

function row(record: EventRecord, number: number, numbers: Numbers): TableRow {
  const line = chronologyLine(record, numbers)
  const disputes = line.disputed.map((each) => disputeText(each, (text) => text)).join('; ')
  return new TableRow({
    children: [
      cell([new TextRun(line.when)]),
      cell([new TextRun(`${line.mark} ${line.what}`.trim()), new FootnoteReferenceRun(number)]),
      cell([new TextRun(line.who)]),
      cell([new TextRun(disputes === '' ? line.sources : `${line.sources} disputed: ${disputes}`)]),
    ],
  })
}

const cell = (children: readonly (TextRun | FootnoteReferenceRun)[]): TableCell =>
  new TableCell({ children: [new Paragraph({ children: [...children] })] })

const footnote = (record: EventRecord, numbers: Numbers): Paragraph[] =>
  record.witnesses.map(
    ({ sentenceText, document }) => new Paragraph(`“${sentenceText}” ${sourceNumbers([document], numbers)}`),
  )

const EPOCH = '1980-01-01T00:00:00Z'

/** The same file without the hour of its making: the same dossier must give the same bytes. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const core = files['docProps/core.xml']
  if (core !== undefined)
    files['docProps/core.xml'] = strToU8(strFromU8(core).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, EPOCH))
  return zipSync(files, { mtime: FIRST_DAY })
}

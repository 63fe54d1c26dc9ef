import type { ComparedVersion, Comparison, ComparisonState } from '../model/comparison.ts'
import type { Dossier, RegisterTable } from '../model/dossier.ts'
import type { EventRecord } from '../model/record.ts'
import { sourceNumbers, whenText } from './chronology.ts'

type Numbers = ReadonlyMap<string, number>

/** What each state of a comparison is called. */
export const STATE_TEXTS: Readonly<Record<ComparisonState, string>> = {
  disputed: 'disputed',
  doubtful: 'doubtful',
  differs: 'differs',
  same: 'said alike',
}

const ORDER: readonly ComparisonState[] = ['disputed', 'doubtful', 'differs', 'same']

/** Disputes and doubts first, then what differs, then what several say alike. */
export const comparedInOrder = ({ comparisons }: Dossier): readonly Comparison[] =>
  comparisons.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))

/** A version in one line: its value, who is given as the source, the numbers of its documents. */
export function versionText({ value, by, passages }: ComparedVersion, numbers: Numbers): string {
  const documents = [...new Set(passages.map((each) => each.document))]
  return `${value}${by === null ? '' : `, according to ${by}`} ${sourceNumbers(documents, numbers)}`
}

/** A register as it is shown: the columns in which something stands, without the line, and the sources of each row. */
export interface ShownRegister {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly sources: string }[]
}

/** The registers of a dossier as they are shown; dates in words. */
export function shownRegisters({ tables, records }: Dossier, numbers: Numbers): readonly ShownRegister[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return tables.map((table) => {
    const filled = filledColumns(table).filter((index) => table.columns[index] !== 'line')
    const columns = filled.map((index) => table.columns[index] ?? '')
    const rows = table.rows.map(({ record, cells }) => ({
      cells: filled.map((index) => cellText(table.columns[index] ?? '', cells[index] ?? '')),
      sources: sourcesOf(byId.get(record), numbers),
    }))
    return { title: `Register: ${table.register}`, columns, rows }
  })
}

/** The columns of a table in which something stands. */
const filledColumns = ({ columns, rows }: RegisterTable): readonly number[] =>
  columns.flatMap((_, index) => (rows.some(({ cells }) => (cells[index] ?? '') !== '') ? [index] : []))

const DATE_COLUMNS: ReadonlySet<string> = new Set(['date', 'signed', 'in force'])

const cellText = (column: string, cell: string): string =>
  DATE_COLUMNS.has(column) && cell !== '' ? whenText(cell) : cell

function sourcesOf(record: EventRecord | undefined, numbers: Numbers): string {
  const documents = new Set(record?.witnesses.map((witness) => witness.document))
  return sourceNumbers([...documents], numbers)
}

/** What people ruled on a record, in words: "accepted; date was 2011-05-03". Empty when nobody did. */
export function ruledText({ ruled }: EventRecord): string {
  if (ruled === undefined) return ''
  const verdict = ruled.verdict === null ? [] : [VERDICTS[ruled.verdict]]
  const edits = ruled.edits.map(({ field, was }) => `${field} edited, was ${was === '' ? 'empty' : was}`)
  const notes = ruled.notes.map(({ note, by }) => `${by}: ${note}`)
  return [...verdict, ...edits, ...notes].join('; ')
}

const VERDICTS = { accept: 'accepted', reject: 'rejected', hold: 'on hold', unsure: 'unsure' } as const

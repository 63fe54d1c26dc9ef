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

/** Makes the words of documents safe for a format. */
type Show = (text: string) => string

/** A version in one line: its value, who is given as the source, the numbers of its documents. */
export function versionText({ value, by, passages }: ComparedVersion, numbers: Numbers, show: Show): string {
  const documents = [...new Set(passages.map((each) => each.document))]
  return `${show(value)}${by === null ? '' : `, according to ${show(by)}`} ${sourceNumbers(documents, numbers)}`
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

/** What is disputed of a record beside its own fields: "number: 90 advisers [1] against 130 advisers [3]", by its id. */
export function furtherDisputes(
  { comparisons }: Dossier,
  numbers: Numbers,
  show: Show,
): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  for (const { kind, state, records, versions } of comparisons) {
    if (state !== 'disputed' || (kind !== 'figures' && kind !== 'parties')) continue
    const said = versions.map((version) => versionText(version, numbers, show)).join(' against ')
    const text = `${kind === 'figures' ? 'number' : 'who did it'}: ${said}`
    for (const record of records) texts.set(record, [...(texts.get(record) ?? []), text])
  }
  return texts
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

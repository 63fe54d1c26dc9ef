import type { Dossier, SourceEntry } from '../model/dossier.ts'
import { shortPointText } from '../model/edtf-text.ts'
import type { Reality } from '../model/ontology.ts'
import type { EventRecord, Field, Party, Thread } from '../model/record.ts'
import { fileName } from '../model/file-name.ts'

/** One line of a chronology as it is shown: plain text, marks and numbers of sources resolved. */
export interface ChronologyLine {
  readonly when: string
  readonly mark: string
  readonly what: string
  readonly who: string
  /** "[1][3] ·2". */
  readonly sources: string
  /** What the sources disagree on, with each version; empty when they do not. */
  readonly disputed: readonly Dispute[]
}

/** A field on which sources exclude each other. */
export interface Dispute {
  readonly field: string
  readonly versions: readonly { readonly value: string; readonly sources: string }[]
}

/** A dispute in words; `show` makes the words of documents safe for the format. */
export const disputeText = ({ field, versions }: Dispute, show: (text: string) => string): string =>
  `${field}: ${versions.map(({ value, sources }) => `${show(value)} ${sources}`).join(' against ')}`

/** A mark for what is not plainly told as done; the words of the line say it too. */
export const MARKS: Readonly<Record<Reality, string>> = {
  actual: '',
  planned: '○',
  possible: '◇',
  demanded: '△',
  negated: '✕',
  denied: '∅',
  hypothetical: '◌',
}

/** Makes the lines of a dossier. */
export function chronologyLine(record: EventRecord, numbers: ReadonlyMap<string, number>): ChronologyLine {
  const told = record.witnesses.every((witness) => witness.mention.attribution.length > 0)
  const mark = [MARKS[record.reality.value ?? 'actual'], told ? '”' : ''].filter((each) => each !== '').join(' ')
  return {
    when: dateOf(record),
    mark,
    what: record.title,
    who: whoText(record),
    sources: `${witnessNumbers(record, numbers)} ·${record.origins.length}`,
    disputed: disputesOf(record, numbers),
  }
}

/** The date, in brackets when no passage states it of the act: it is taken over from the text around. */
function dateOf({ date, witnesses }: EventRecord): string {
  const text = whenText(date.value)
  const said = witnesses.flatMap(({ mention }) => (mention.date?.edtf === date.value ? [mention.date.basis] : []))
  return said.length > 0 && said.every((basis) => basis === 'inherited') ? `(${text})` : text
}

/** "[1][3°]": the sources of a record; of one that is dated, ° stands behind those that give no date. */
function witnessNumbers({ date, witnesses }: EventRecord, numbers: ReadonlyMap<string, number>): string {
  const dating = new Set(witnesses.flatMap(({ document, mention }) => (mention.date === null ? [] : [document])))
  const known = [...new Set(witnesses.map(({ document }) => document))].flatMap((document) => {
    const number = numbers.get(document)
    return number === undefined ? [] : [{ number, isDating: date.value === null || dating.has(document) }]
  })
  return known
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, isDating }) => `[${number}${isDating ? '' : '°'}]`)
    .join('')
}

/** What the marks, brackets and signs of the lines mean, in one line. */
export const LEGEND =
  'Marks: ○ planned, ◇ possible, △ demanded, ✕ did not happen, ∅ denied, ◌ only on a condition, ” told by somebody. ' +
  'Quotation marks hold the text’s own words, square brackets in them a name for a pronoun. A date in round brackets is ' +
  'taken from the text around; [n°] is a source that gives no date; ·2 counts independent origins.'

/** Numbers of sources by document id. */
export const numbersOf = (sources: readonly SourceEntry[]): ReadonlyMap<string, number> =>
  new Map(sources.map((source) => [source.document, source.number]))

const documentsOf = (record: EventRecord): readonly string[] => [
  ...new Set(record.witnesses.map((witness) => witness.document)),
]

/** "[1][3]", in order of number. */
export function sourceNumbers(documents: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const known = documents.flatMap((id) => numbers.get(id) ?? [])
  return known
    .toSorted((a, b) => a - b)
    .map((number) => `[${number}]`)
    .join('')
}

/** An EDTF date in words a table has room for: "2017-11-23", "from 2017-11", "by 2021-06", "c. 1947–1991", "1970s". */
export function whenText(value: string | null): string {
  if (value === null) return ''
  const about = /[~%]/u.test(value) ? 'c. ' : ''
  const [from = '', to] = value.replaceAll(/[~?%]/gu, '').split('/')
  if (to === undefined) return about + shortPointText(from)
  if (from === '..' || from === '') return `by ${about}${shortPointText(to)}`
  if (to === '..' || to === '') return `from ${about}${shortPointText(from)}`
  return `${about}${shortPointText(from)}–${shortPointText(to)}`
}

function whoText({ actors, recipients }: EventRecord): string {
  const [doers, others] = [partiesText(actors), partiesText(recipients)]
  if (doers === '' || others === '') return doers + others
  return `${doers} → ${others}`
}

const partiesText = (parties: readonly Party[]): string =>
  parties.map(({ name, persons }) => (persons.length === 0 ? name : `${name} (${persons.join(', ')})`)).join(', ')

function disputesOf(record: EventRecord, numbers: ReadonlyMap<string, number>): readonly Dispute[] {
  const fields: readonly (readonly [string, Field<string>])[] = [
    ['date', record.date],
    ['place', record.place],
    ['whether it happened', record.reality],
  ]
  return fields
    .filter(([, field]) => field.state === 'disputed')
    .map(([name, { versions }]) => ({
      field: name,
      versions: versions.map(({ value, documents }) => ({
        value: name === 'date' ? whenText(value) : value,
        sources: sourceNumbers(documents, numbers),
      })),
    }))
}

/** "offered 2017-11 [2] → signed 2020-12 [1]". */
export function threadText(thread: Thread, dossier: Dossier, numbers: ReadonlyMap<string, number>): string {
  const records = new Map(dossier.records.map((record) => [record.id, record]))
  const stages = thread.stages ?? []
  return stages
    .map(({ stage, date, records: ids }) => {
      const documents = ids.flatMap((id) => records.get(id) ?? []).flatMap(documentsOf)
      const numbered = sourceNumbers([...new Set(documents)], numbers)
      return [stage, whenText(date), numbered].filter((part) => part !== '').join(' ')
    })
    .join(' → ')
}

/** "Russia and Sudan", or "All records" when no states were asked for. */
export const headingText = ({ states }: Dossier): string =>
  states.length === 0 ? 'All records' : states.map((state) => state.name).join(' and ')

/** "5 documents (2 encyclopedia, 1 wire), 4 origins; acts dated 1967 to 2023". */
export function summaryText({ sources, origins, years }: Dossier): string {
  const kinds = new Map<string, number>()
  for (const { kind } of sources) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const named = [...kinds].map(([kind, count]) => `${count} ${kind === 'unknown' ? 'of unknown kind' : kind}`)
  const documents = `${counted(sources.length, 'document')}${named.length === 0 ? '' : ` (${named.join(', ')})`}`
  const dated =
    years === null ? '' : years[0] === years[1] ? `; acts dated ${years[0]}` : `; acts dated ${years[0]} to ${years[1]}`
  return `${documents}, ${counted(origins.length, 'origin')}${dated}.`
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A source in one line: title, publisher, kind, date, how its origin is known, how far its publisher stands behind it. */
export function sourceText(source: SourceEntry): string {
  const { title, publisher, kind, published, originText, standing } = source
  const parts = [
    title ?? fileName(source.document),
    publisher ?? '',
    kind === 'unknown' ? '' : kind,
    published === null ? 'undated' : published.edtf,
    originText === 'own' ? '' : originText === 'not established' ? 'origin not established' : originText,
    ...new Set(standing.map((each) => STANDINGS[each.kind])),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

const STANDINGS = {
  disclaimer: 'with a disclaimer',
  'views-of-author': "the author's own views",
  republished: 'republished',
} as const

import { classOf } from '../../../src/model/act-class.ts'
import { dayRange, findEdtf } from '../../../src/model/edtf.ts'
import type { Edtf } from '../../../src/model/edtf.ts'
import { knownDays, reviewOf } from '../../../src/model/line.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { FilterList } from '../../../src/model/line-filter.ts'

/** One list of the filter over all lines, its values as numbers. */
export interface ListColumn {
  readonly values: readonly string[]
  readonly codeOf: ReadonlyMap<string, number>
  /** Codes of all lines one after the other; those of line n stand from `starts[n]` to before `starts[n + 1]`. */
  readonly codes: Uint32Array
  readonly starts: Uint32Array
}

/** Makes the column of a list. `publisherOf` gives the name by which a document's source is chosen. */
export function listColumn(
  lines: readonly RecordLine[],
  list: FilterList | 'document',
  publisherOf: (document: string) => string,
): ListColumn {
  const codeOf = new Map<string, number>()
  const values: string[] = []
  const code = (value: string): number => {
    const held = codeOf.get(value)
    if (held !== undefined) return held
    codeOf.set(value, values.length)
    return values.push(value) - 1
  }
  const starts = new Uint32Array(lines.length + 1)
  const codes: number[] = []
  const add = adderOf(list, publisherOf, (value) => codes.push(code(value)))
  for (const [at, line] of lines.entries()) {
    add(line)
    starts[at + 1] = codes.length
  }
  return { values, codeOf, codes: Uint32Array.from(codes), starts }
}

/** What pushes a line's values of a list, each once. */
function adderOf(
  list: FilterList | 'document',
  publisherOf: (document: string) => string,
  push: (value: string) => void,
): (line: RecordLine) => void {
  switch (list) {
    case 'act':
      return (line) => push(classOf(line.type))
    case 'actor':
      return (line) => line.parties.forEach(push)
    case 'document':
      return (line) => line.documents.forEach(push)
    case 'place':
      return (line) => (line.place === null ? undefined : push(line.place))
    case 'source':
      return (line) => {
        const [only, second] = line.documents
        if (only === undefined) return
        if (second === undefined) push(publisherOf(only))
        else new Set(line.documents.map(publisherOf)).forEach(push)
      }
    case 'review':
      return (line) => push(reviewOf(line))
    case 'type':
    case 'kind':
    case 'register':
    case 'reality':
    case 'status':
      return (line) => push(line[list])
  }
}

/** First and last known day of every line; not a number where nothing dates it. */
export function dayColumns(lines: readonly RecordLine[]): {
  readonly first: Float64Array
  readonly last: Float64Array
} {
  const first = new Float64Array(lines.length).fill(Number.NaN)
  const last = new Float64Array(lines.length).fill(Number.NaN)
  const read = new Map<string, ReturnType<typeof knownDays> | null>()
  for (const [at, { date }] of lines.entries()) {
    if (date === null) continue
    let days = read.get(date)
    if (days === undefined) {
      const edtf = findEdtf(date)
      days = edtf === undefined ? null : knownDays(edtf)
      read.set(date, days)
    }
    if (days === null) continue
    first[at] = days.first
    last[at] = days.last
  }
  return { first, last }
}

/** The days from which and to which a filter looks. */
export const filterDays = (from: Edtf | undefined, to: Edtf | undefined): readonly [first: number, last: number] => [
  from === undefined ? Number.NEGATIVE_INFINITY : dayRange(from).first,
  to === undefined ? Number.POSITIVE_INFINITY : dayRange(to).last,
]

/** The words of a line that a search looks through, in lower case. */
export const searchedText = (line: RecordLine): string =>
  `${line.title} ${line.place ?? ''} ${line.says ?? ''} ${line.kind}`.toLowerCase()

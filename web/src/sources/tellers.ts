import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { Stand } from '../../../src/serve/answers.ts'

/** How somebody stands to a record, silence and plain assertion included. */
export interface Told {
  readonly stand: Stand['stand'] | 'asserts' | 'silent'
  readonly words: string
}

/** A column of the matrix: a publisher with the documents of the dossier that are its own. */
export interface Teller {
  readonly name: string
  readonly documents: readonly string[]
  /** "own text", "reprint of …", "3 documents". */
  readonly origin: string
  readonly kind: string
}

/** The publishers of a dossier, those who tell most records first. */
export function tellersOf(
  sources: readonly SourceEntry[],
  lines: readonly RecordLine[],
  publisherOf: (document: string) => string,
): readonly Teller[] {
  const told = new Map<string, number>()
  for (const line of lines) {
    for (const name of new Set(line.documents.map(publisherOf))) told.set(name, (told.get(name) ?? 0) + 1)
  }
  const groups = [...Map.groupBy(sources, (source) => publisherOf(source.document))]
  return groups
    .filter(([name]) => told.has(name))
    .sort(([a], [b]) => (told.get(b) ?? 0) - (told.get(a) ?? 0) || (a < b ? -1 : 1))
    .map(([name, own]) => tellerOf(name, own))
}

function tellerOf(name: string, own: readonly SourceEntry[]): Teller {
  const kinds = [...new Set(own.map((source) => source.kind))]
  const [origin = ''] = own.map((source) => source.originText)
  return {
    name,
    documents: own.map((source) => source.document),
    origin: own.length > 1 ? `${own.length} documents` : origin === 'own' ? 'own text' : origin,
    kind: kinds.join(', '),
  }
}

const WEIGHT: readonly Told['stand'][] = ['denies', 'differs', 'asserts', 'says who', 'silent']

/** The cell of a record and a publisher: the strongest of what its documents do. */
export function toldBy(line: RecordLine, teller: Teller, stands: readonly Stand[]): Told {
  const own = teller.documents.filter((document) => line.documents.includes(document))
  const told = own.map(
    (document): Told => stands.find((each) => each.document === document) ?? { stand: 'asserts', words: '' },
  )
  return told.toSorted((a, b) => WEIGHT.indexOf(a.stand) - WEIGHT.indexOf(b.stand))[0] ?? { stand: 'silent', words: '' }
}

import type { RecordLine } from '../../../src/model/line.ts'
import type { Stand } from '../../../src/serve/answers.ts'

/** How a document stands to a record, silence and plain assertion included. */
export interface Told {
  readonly stand: Stand['stand'] | 'asserts' | 'silent'
  readonly words: string
}

/** The cell of a record and a document. */
export function standOf(line: RecordLine, document: string, told: readonly Stand[] | undefined): Told {
  if (!line.documents.includes(document)) return { stand: 'silent', words: '' }
  return told?.find((each) => each.document === document) ?? { stand: 'asserts', words: '' }
}

import type { CodedDocument } from '../model/coded.ts'
import type { RegisterTable } from '../model/dossier.ts'
import type { RegisterLexicon } from '../model/lexicon/registers.ts'
import { REGISTERS } from '../model/ontology.ts'
import type { EventRecord, Thread } from '../model/record.ts'
import { COLUMNS_OF } from './registers-columns.ts'
import type { RegisterSource } from './registers-row.ts'

/** What registers are filled from beside the records. */
export interface RegisterParts {
  readonly coded: readonly CodedDocument[]
  readonly threads: readonly Thread[]
  readonly sides: ReadonlySet<string>
  readonly lexicon: RegisterLexicon
}

/**
 * The registers of a dossier as tables, each with the columns its field expects, in the order of `REGISTERS`; one row a
 * record, in the order of the records. A cell is empty where no text says it.
 */
export function fillRegisters(records: readonly EventRecord[], parts: RegisterParts): readonly RegisterTable[] {
  const documents = new Map(parts.coded.map((each) => [each.document.id, each]))
  const threads = new Map(parts.threads.map((thread) => [thread.id, thread]))
  const { sides, lexicon } = parts
  return REGISTERS.flatMap((register) => {
    const own = records.filter((record) => record.register === register)
    if (own.length === 0) return []
    const columns = COLUMNS_OF[register]
    const rows = own.map((record) => {
      const thread = record.thread === undefined ? undefined : threads.get(record.thread)
      const source: RegisterSource = { record, documents, thread, sides, lexicon }
      return { record: record.id, cells: columns.map((column) => column.of(source)) }
    })
    return [{ register, columns: columns.map((column) => column.name), rows }]
  })
}

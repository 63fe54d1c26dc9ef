import type { EventRecord, Field, Party } from '../model/record.ts'

/** One column of the tables of records: `docs/exports.md` describes each. */
export interface Column {
  readonly name: string
  readonly of: (record: EventRecord) => string
}

/** The columns of CSV, TSV and of the table in HTML, in their order. Lists are joined by "; ". */
export const COLUMNS: readonly Column[] = [
  { name: 'id', of: (record) => record.id },
  { name: 'register', of: (record) => record.register },
  { name: 'type', of: (record) => record.type },
  { name: 'kind', of: (record) => record.kind },
  { name: 'date', of: (record) => record.date.value ?? '' },
  { name: 'date_state', of: (record) => (record.date.value === null ? '' : record.date.state) },
  { name: 'date_versions', of: (record) => versionsText(record.date) },
  { name: 'line', of: (record) => record.title },
  { name: 'actors', of: (record) => list(record.actors.map((party) => party.name)) },
  { name: 'actor_states', of: (record) => list(record.actors.map(stateOf)) },
  { name: 'actor_persons', of: (record) => list(record.actors.flatMap((party) => party.persons)) },
  { name: 'recipients', of: (record) => list(record.recipients.map((party) => party.name)) },
  { name: 'recipient_states', of: (record) => list(record.recipients.map(stateOf)) },
  { name: 'recipient_persons', of: (record) => list(record.recipients.flatMap((party) => party.persons)) },
  { name: 'place', of: (record) => record.place.value ?? '' },
  { name: 'reality', of: (record) => record.reality.value ?? '' },
  { name: 'reality_versions', of: (record) => versionsText(record.reality) },
  { name: 'says', of: (record) => list(record.attribution.map(({ to }) => to)) },
  { name: 'status', of: (record) => record.status },
  { name: 'origins', of: (record) => String(record.origins.length) },
  { name: 'documents', of: (record) => list([...new Set(record.witnesses.map((witness) => witness.document))]) },
  { name: 'contexts', of: (record) => list(record.contexts) },
  { name: 'thread', of: (record) => record.thread ?? '' },
  { name: 'words', of: (record) => record.witnesses[0]?.sentenceText ?? '' },
  { name: 'words_document', of: (record) => record.witnesses[0]?.document ?? '' },
  { name: 'words_start', of: (record) => String(record.witnesses[0]?.mention.sentence.start ?? '') },
  { name: 'words_end', of: (record) => String(record.witnesses[0]?.mention.sentence.end ?? '') },
]

const list = (values: readonly string[]): string => values.join('; ')
const stateOf = (party: Party): string => party.state ?? ''

/** Empty when all sources that say anything say the same. */
const versionsText = (field: Field<string>): string =>
  field.versions.length < 2
    ? ''
    : list(field.versions.map(({ value, documents }) => `${value} (${documents.join(', ')})`))

import { findEdtf } from '../model/edtf.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import { ACT_KINDS, ACT_TYPES, REALITIES, registerOf } from '../model/ontology.ts'
import type { EventRecord, Field, Party } from '../model/record.ts'
import type { RecordRuling, RuledField, Ruling } from '../model/ruling.ts'
import { RULED_FIELDS } from '../model/ruling.ts'
import { slug } from './words.ts'

const NOTHING_RULED: RecordRuling = { verdict: null, edits: [], rulings: [], notes: [] }

/** Marks a record with a ruling, and puts the values in place that it gives. What the texts give stays in the versions. */
export function markRecord(record: EventRecord, ruling: Ruling, lexicon: ReconcileLexicon): EventRecord {
  const before = record.ruled ?? NOTHING_RULED
  const { verdict, note, by, ruledAt, id } = ruling
  const marks = verdict === 'accept' || verdict === 'reject' || verdict === 'hold' || verdict === 'unsure'
  const changed = RULED_FIELDS.filter((field) => verdict === 'edit' && ruling.fields?.[field] !== undefined)
  const edits = changed.map((field) => ({ field, was: valueOf(record, field), ruling: id }))
  const edited = changed.reduce((made, field) => withValue(made, field, ruling.fields?.[field] ?? '', lexicon), record)
  const ruled = {
    verdict: marks ? verdict : before.verdict,
    edits: [...before.edits, ...edits],
    rulings: before.rulings.includes(id) ? before.rulings : [...before.rulings, id],
    notes: note === undefined ? before.notes : [...before.notes, { note, by, ruledAt }],
  }
  return { ...edited, ruled }
}

/** A field of a record in the form in which a ruling gives it. */
export function valueOf(record: EventRecord, field: RuledField): string {
  switch (field) {
    case 'title':
    case 'type':
    case 'kind':
      return record[field]
    case 'date':
    case 'place':
    case 'reality':
      return record[field].value ?? ''
    case 'actors':
    case 'recipients':
      return record[field].map((party) => party.state ?? party.name).join('; ')
  }
}

function withValue(record: EventRecord, field: RuledField, value: string, lexicon: ReconcileLexicon): EventRecord {
  switch (field) {
    case 'title':
      return { ...record, title: value }
    case 'type':
    case 'kind':
      return withAct(record, field, value)
    case 'date':
      return { ...record, date: ruledField(record.date, findEdtf(value) ?? null) }
    case 'place':
      return { ...record, place: ruledField(record.place, value === '' ? null : value) }
    case 'reality':
      return { ...record, reality: ruledField(record.reality, REALITIES.find((each) => each === value) ?? null) }
    case 'actors':
    case 'recipients':
      return { ...record, [field]: partiesOf(record, value, lexicon) }
  }
}

const ruledField = <T>(field: Field<T>, value: T | null): Field<T> => ({ ...field, value })

/** The register follows from type and kind. */
function withAct(record: EventRecord, field: 'type' | 'kind', value: string): EventRecord {
  const type = field === 'type' ? (ACT_TYPES.find((each) => each === value) ?? record.type) : record.type
  const kind = field === 'kind' ? (ACT_KINDS.find((each) => each === value) ?? record.kind) : record.kind
  return { ...record, type, kind, register: registerOf(type, kind) }
}

/** Parties as a person writes them: codes of states, names of parties the record has, or new names. */
function partiesOf(record: EventRecord, value: string, { stateNames }: ReconcileLexicon): readonly Party[] {
  const known = [...record.actors, ...record.recipients]
  const written = value.split(';').map((each) => each.trim())
  return written
    .filter((each) => each !== '')
    .map((each) => {
      const found = known.find(({ id, name }) => id === each || name === each)
      const state = stateNames.get(each)
      if (found !== undefined) return found
      return {
        id: state === undefined ? slug(each) : each,
        name: state ?? each,
        state: state === undefined ? null : each,
        persons: [],
      }
    })
}

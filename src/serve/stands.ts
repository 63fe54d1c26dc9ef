import { findEdtf } from '../model/edtf.ts'
import { dateText } from '../model/edtf-text.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import type { DifferingField, Stand } from './answers.ts'

/**
 * Where a document's telling of a record is more than a plain assertion: it denies the act, gives another value than
 * the record's, or puts it in somebody's mouth. Documents that assert it plainly are left out.
 */
export function standsOf(record: EventRecord): readonly Stand[] {
  const documents = [...new Set(record.witnesses.map((witness) => witness.document))]
  return documents.flatMap((document) => {
    const own = record.witnesses.filter((witness) => witness.document === document)
    return standOf(record, document, own) ?? []
  })
}

function standOf(record: EventRecord, document: string, own: readonly Witness[]): Stand | undefined {
  const denial = own.find(({ mention }) => mention.reality === 'denied')
  if (denial !== undefined) return { document, stand: 'denies', words: holderOf(denial) ?? '' }
  const [first] = own.flatMap((witness) =>
    differencesOf(record, witness).map((field) => ({ field, value: valueOf(record, witness, field) ?? '' })),
  )
  if (first !== undefined) return { document, stand: 'differs', words: valueText(first.field, first.value) }
  const attributed = own.every((witness) => witness.mention.attribution.length > 0)
  const holder = own[0] === undefined ? undefined : holderOf(own[0])
  return attributed && holder !== undefined ? { document, stand: 'says who', words: holder } : undefined
}

function valueText(field: DifferingField, value: string): string {
  const date = field === 'date' ? findEdtf(value) : undefined
  return date === undefined ? value : dateText(date)
}

/** The fields in which a witness stands behind another value than the record's. */
export function differencesOf(record: EventRecord, witness: Witness): readonly DifferingField[] {
  const names: readonly DifferingField[] = ['date', 'place', 'reality']
  return names.filter((name) => {
    if (record[name].state !== 'disputed') return false
    const own = valueOf(record, witness, name)
    return own !== undefined && own !== record[name].value
  })
}

const valueOf = (record: EventRecord, witness: Witness, field: DifferingField): string | undefined => {
  const versions: EventRecord['date']['versions'] = record[field].versions
  return versions.find((version) => version.documents.includes(witness.document))?.value
}

/** The outermost holder, by the name the document gives. */
function holderOf({ mention, names }: Witness): string | undefined {
  const holder = mention.attribution[0]?.to
  return holder === undefined ? undefined : (names[holder] ?? holder)
}

import type { ReactNode } from 'react'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { EventRecord, Field } from '../../../src/model/record.ts'
import { listed, whenText } from '../data/wording.ts'

type SourceOf = (document: string) => SourceEntry | undefined

/** For each disputed field, what each source says. Nothing is averaged and nobody is said to be right. */
export function DisputeNotes(props: { readonly record: EventRecord; readonly sourceOf: SourceOf }): ReactNode {
  const { record, sourceOf } = props
  const fields: readonly (readonly [name: string, field: Field<string>, text: (value: string) => string])[] = [
    ['when', record.date, whenText],
    ['where', record.place, (value) => value],
    ['whether it happened', record.reality, (value) => value],
  ]
  const disputed = fields.filter(([, field]) => field.state === 'disputed')
  return disputed.map(([name, field, text]) => (
    <p className="note" key={name}>
      <b>Disputed: {name}.</b>{' '}
      {field.versions.map((version) => `${text(version.value)}, by ${tellers(version.documents, sourceOf)}`).join('; ')}
      .
    </p>
  ))
}

const tellers = (documents: readonly string[], sourceOf: SourceOf): string =>
  listed([...new Set(documents.map((id) => sourceOf(id)?.publisher ?? sourceOf(id)?.title ?? id))])

import { useState } from 'react'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { findEdtf } from '../../../src/model/edtf.ts'
import { ACT_KINDS, ACT_TYPES, REALITIES } from '../../../src/model/ontology.ts'
import type { EventRecord } from '../../../src/model/record.ts'
import { RULED_FIELDS } from '../../../src/model/ruling.ts'
import type { RuledField } from '../../../src/model/ruling.ts'
import type { EvidenceAnswer } from '../../../src/serve/answers.ts'
import type { RulingGiven } from '../data/queries.ts'
import { plainWords, whenText } from '../data/wording.ts'

/** What every panel below an item is given: the record, how to rule, and how to close. */
export interface PanelParts {
  readonly answer: EvidenceAnswer
  readonly give: (given: Omit<RulingGiven, 'by'>, said: string) => void
  readonly done: () => void
}

const CHOICES: Readonly<Partial<Record<RuledField, readonly string[]>>> = {
  reality: REALITIES,
  type: ACT_TYPES,
  kind: ACT_KINDS,
}
const HINTS: Readonly<Partial<Record<RuledField, string>>> = {
  date: '2017, 2017-11, 2017-11-23, 2020/2022, ../2021-06; empty for none',
  actors: 'codes of states or names, separated by ;',
  recipients: 'codes of states or names, separated by ;',
}

/** All fields of a line as a form; only what was changed is ruled, and the texts' value is kept beside it. */
export function EditFields({ answer, give, done }: PanelParts): ReactNode {
  const before = valuesOf(answer.record)
  const [values, setValues] = useState(before)
  const changed = RULED_FIELDS.filter((field) => values[field].trim() !== before[field])
  const badDate = values.date.trim() !== '' && findEdtf(values.date.trim()) === undefined
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (badDate) return
    if (changed.length === 0) {
      done()
      return
    }
    const fields = Object.fromEntries(changed.map((field) => [field, values[field].trim()]))
    give({ verdict: 'edit', on: [{ record: answer.record.id }], fields }, `edited ${changed.join(', ')} of`)
  }
  return (
    <form className="edit-fields" aria-label="Edit the line" onSubmit={save} onKeyDown={closeOnEscape(done)}>
      {RULED_FIELDS.map((field, at) => (
        <Field
          key={field}
          field={field}
          value={values[field]}
          first={at === 0}
          set={(value) => setValues({ ...values, [field]: value })}
        />
      ))}
      <p className="meta" role="status">
        {badDate ? <span className="apart">This is no date that can be kept: write it as in the hint.</span> : null}
        {!badDate && values.date !== before.date ? `Read as: ${whenText(values.date.trim() || null)}` : null}
      </p>
      <p className="btns">
        <button className="btn main" type="submit">
          <kbd>Enter</kbd>Save
        </button>
        <button className="btn" type="button" onClick={done}>
          <kbd>Esc</kbd>Leave as it is
        </button>
      </p>
    </form>
  )
}

/** Esc leaves a panel without a ruling. */
export const closeOnEscape =
  (done: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    event.preventDefault()
    done()
  }

function Field(props: {
  readonly field: RuledField
  readonly value: string
  readonly first: boolean
  readonly set: (value: string) => void
}): ReactNode {
  const { field, value, first, set } = props
  const choices = CHOICES[field]
  const id = `edit-${field}`
  return (
    <div>
      <label className="label" htmlFor={id}>
        {field}
      </label>
      {choices === undefined ? (
        <input
          id={id}
          value={value}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form opened because the reader pressed the key for it
          autoFocus={first}
          autoComplete="off"
          aria-describedby={HINTS[field] === undefined ? undefined : `${id}-hint`}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <select id={id} value={value} onChange={(event) => set(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {plainWords(choice)}
            </option>
          ))}
        </select>
      )}
      {HINTS[field] === undefined ? null : (
        <small id={`${id}-hint`} className="meta">
          {HINTS[field]}
        </small>
      )}
    </div>
  )
}

function valuesOf(record: EventRecord): Readonly<Record<RuledField, string>> {
  const parties = (list: EventRecord['actors']): string => list.map((party) => party.state ?? party.name).join('; ')
  return {
    title: record.title,
    date: record.date.value ?? '',
    place: record.place.value ?? '',
    reality: record.reality.value ?? 'actual',
    type: record.type,
    kind: record.kind,
    actors: parties(record.actors),
    recipients: parties(record.recipients),
  }
}

import type { ReactNode } from 'react'
import type { EventRecord } from '../../../src/model/record.ts'
import type { EvidencePassage } from '../../../src/serve/answers.ts'
import { listed, plainWords, whenText } from '../data/wording.ts'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { RealityLabel } from '../glyph/RealityGlyph.tsx'
import { tintOf } from '../glyph/shapes.ts'

/** The coded fields of a line, each with the words it comes from; a field a person set says what it was. */
export function CodedFields(props: {
  readonly record: EventRecord
  readonly passage: EvidencePassage
  readonly edit: () => void
}): ReactNode {
  const { record, passage, edit } = props
  const witness = record.witnesses.find(
    (each) => each.document === passage.document && each.mention.id === passage.mention,
  )
  const mention = witness?.mention
  const rules = [...new Set([...(mention?.why ?? []), ...(mention?.date == null ? [] : [mention.date.why])])]
  const names = (parties: EventRecord['actors']): string => listed(parties.map((party) => party.name))
  return (
    <table role="table" className="tbl fields stack">
      <thead role="rowgroup">
        <tr role="row">
          {['Field', 'Coded', 'From'].map((name) => (
            <th key={name} role="columnheader" scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        <Row name="act" was={wasOf(record, ['type', 'kind'])} from={witness?.triggerText} edit={edit}>
          <span className={`type ${tintOf(record.type)}`}>
            <ActGlyph type={record.type} />
            <span>{record.type.toLowerCase()}</span>
          </span>
          {record.kind === 'other' ? null : `, ${plainWords(record.kind)}`}
        </Row>
        <Row name="who" was={wasOf(record, ['actors'])} from={namesAsWritten(witness, mention?.actors)} edit={edit}>
          {record.actors.length === 0 ? <span className="quiet">not said</span> : names(record.actors)}
        </Row>
        <Row
          name="to whom"
          was={wasOf(record, ['recipients'])}
          from={namesAsWritten(witness, mention?.recipients)}
          edit={edit}
        >
          {record.recipients.length === 0 ? <span className="quiet">nobody</span> : names(record.recipients)}
        </Row>
        <Row
          name="when"
          was={wasOf(record, ['date'])}
          from={passage.dateWords ?? undefined}
          how={passage.dateWords === null ? mention?.date?.basis : undefined}
          edit={edit}
        >
          <span className="num">{whenText(record.date.value)}</span>
        </Row>
        <Row name="where" was={wasOf(record, ['place'])} from={mention?.place?.name} edit={edit}>
          {record.place.value ?? <span className="quiet">not said</span>}
        </Row>
        <Row name="reality" was={wasOf(record, ['reality'])} from={undefined} edit={edit}>
          <RealityLabel reality={record.reality.value ?? 'actual'} />
        </Row>
        <Row name="says" was={null} from={mention?.attribution[0]?.verb} edit={null}>
          {record.attribution.length === 0 ? (
            <span className="quiet">the document itself</span>
          ) : (
            listed(record.attribution.map((each) => witness?.names[each.to] ?? each.to))
          )}
        </Row>
        <tr role="row">
          <th role="rowheader" scope="row" className="quiet">
            why
          </th>
          <td role="cell" colSpan={2}>
            {rules.map((rule) => (
              <code key={rule}>{rule} </code>
            ))}
            {mention === undefined ? null : <span className="meta num">sure {mention.confidence.toFixed(2)}</span>}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Row(props: {
  readonly name: string
  readonly was: string | null
  readonly from: string | undefined
  /** How it was come by where no words say it. */
  readonly how?: string | undefined
  /** Null for what cannot be edited. */
  readonly edit: (() => void) | null
  readonly children: ReactNode
}): ReactNode {
  return (
    <tr role="row">
      <th role="rowheader" scope="row" className="quiet">
        {props.name}
      </th>
      <td role="cell" onDoubleClick={props.edit ?? undefined}>
        {props.children}
        {props.was === null ? null : <span className="was">ruled; the texts: {props.was}</span>}
      </td>
      <td role="cell" className="w">
        {props.from === undefined || props.from === '' ? null : `“${props.from}”`}
        {props.how === undefined || props.how === 'stated' ? null : <span className="meta">{props.how}</span>}
      </td>
    </tr>
  )
}

/** What the texts gave before a person set these fields, or null when nobody did. */
function wasOf(record: EventRecord, fields: readonly string[]): string | null {
  const edits = record.ruled?.edits.filter((edit) => fields.includes(edit.field)) ?? []
  return edits.length === 0 ? null : listed(edits.map((edit) => (edit.was === '' ? 'nothing' : edit.was)))
}

const namesAsWritten = (
  witness: EventRecord['witnesses'][number] | undefined,
  ids: readonly string[] | undefined,
): string | undefined => (ids ?? []).map((id) => witness?.names[id] ?? id).join(', ') || undefined

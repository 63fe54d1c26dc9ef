import type { ReactNode } from 'react'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { EventRecord, Party } from '../../../src/model/record.ts'
import type { EvidencePassage } from '../../../src/serve/answers.ts'
import { plainWords, whenText } from '../data/wording.ts'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { RealityLabel } from '../glyph/RealityGlyph.tsx'
import { tintOf } from '../glyph/shapes.ts'
import { chainOf } from './attribution-chain.ts'

interface Given {
  readonly record: EventRecord
  readonly passage: EvidencePassage
  readonly source: SourceEntry | undefined
}

/** The record's fields beside its words: act, who, when, where, reality, who says so, standing, why. */
export function EvidenceFacts(given: Given): ReactNode {
  const { record, source } = given
  return (
    <dl className="kv">
      <Fact name="Act">
        <span className={`type ${tintOf(record.type)}`}>
          <ActGlyph type={record.type} />
          <span>{record.type.toLowerCase()}</span>
        </span>
        {record.kind === 'other' ? null : `, ${plainWords(record.kind)}`}
      </Fact>
      <Who record={record} />
      <When {...given} />
      {record.place.value === null ? null : <Fact name="Where">{record.place.value}</Fact>}
      <Fact name="Reality">
        <RealityLabel reality={record.reality.value ?? 'actual'} />
      </Fact>
      <Saying {...given} />
      {source === undefined || source.standing.length === 0 ? null : <StandingFact source={source} />}
      <Why {...given} />
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Who({ record }: { readonly record: EventRecord }): ReactNode {
  const { actors, recipients } = record
  if (actors.length + recipients.length === 0) return null
  return (
    <Fact name={recipients.length === 0 ? 'Who' : 'Who, to whom'}>
      <PartyList parties={actors} />
      {recipients.length === 0 ? null : <PartyList parties={recipients} />}
    </Fact>
  )
}

function PartyList({ parties }: { readonly parties: readonly Party[] }): ReactNode {
  if (parties.length === 0) return <span className="party quiet">not said</span>
  return parties.map((party) => (
    <span className="party" key={party.id} dir="auto">
      {party.name}
      {party.persons.length === 0 ? null : ` (${party.persons.join(', ')})`}
    </span>
  ))
}

/** The date, and how it was come by when the words do not state it. */
function When({ record, passage }: Given): ReactNode {
  const mention = record.witnesses.find(
    (each) => each.document === passage.document && each.mention.id === passage.mention,
  )
  const date = mention?.mention.date
  const said = passage.dateWords === null ? '' : `“${passage.dateWords}”`
  const how =
    date === undefined || date === null || date.basis === 'stated' ? '' : `${date.basis} from ${said || 'the context'}`
  return (
    <div>
      <dt>When</dt>
      <dd className="num">
        {whenText(record.date.value)}
        {how === '' ? null : <small>{how}</small>}
      </dd>
    </div>
  )
}

function Saying({ record, passage, source }: Given): ReactNode {
  return (
    <Fact name="Who says so">
      <ol className="chain">
        {chainOf(record, passage, source).map((link) => (
          <li key={link.name}>
            {link.name}
            {link.verb === null ? null : <span className="quiet">, {link.verb}</span>}
          </li>
        ))}
      </ol>
    </Fact>
  )
}

/** How far the publisher stands behind the text, by its own words. */
function StandingFact({ source }: { readonly source: SourceEntry }): ReactNode {
  const kinds = [...new Set(source.standing.map((each) => plainWords(each.kind)))]
  return <Fact name="Standing">{kinds.join(', ')}</Fact>
}

function Why({ record, passage }: Given): ReactNode {
  const witness = record.witnesses.find(
    (each) => each.document === passage.document && each.mention.id === passage.mention,
  )
  const rules = [...(witness?.mention.why ?? []), witness?.mention.date?.why].filter((rule) => rule !== undefined)
  if (rules.length === 0) return null
  return (
    <Fact name="Why">
      {[...new Set(rules)].map((rule) => (
        <code key={rule}>{rule}</code>
      ))}
    </Fact>
  )
}

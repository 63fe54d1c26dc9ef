import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import { evidenceQuery } from '../data/queries.ts'
import { listed, plainWords, whenText } from '../data/wording.ts'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { tintOf } from '../glyph/shapes.ts'
import { MarkedWords } from '../reader/MarkedWords.tsx'
import type { ItemParts } from './LineReview.tsx'
import type { QueueItem } from './queue.ts'

/** Two lines side by side: one act, or two? What differs is marked. */
export function PairReview(props: ItemParts & { readonly item: QueueItem & { readonly kind: 'pair' } }): ReactNode {
  const { item, place, states, filtered, rule, by } = props
  const { one, other, pair } = item
  const decide = (verdict: 'same' | 'different' | 'unsure', said: string): void =>
    rule({ given: { verdict, on: [{ record: one.id }, { record: other.id }], by }, says: said })
  return (
    <section aria-labelledby="look">
      <p className="label">{place}</p>
      <div className="cap">
        <h3 id="look" className="review-title">
          One act or two?
        </h3>
        <p className="meta">{Math.round(pair.alike * 100)} % of their words are the same</p>
      </div>
      <div className="pair">
        <Side line={one} against={other} states={states} filtered={filtered} />
        <Side line={other} against={one} states={states} filtered={filtered} />
      </div>
      <div className="decide">
        <button className="btn" type="button" data-key="y" onClick={() => decide('same', 'held for one')}>
          <kbd>y</kbd>Same
        </button>
        <button className="btn" type="button" data-key="n" onClick={() => decide('different', 'kept apart')}>
          <kbd>n</kbd>Different
        </button>
        <button className="btn" type="button" data-key="h" onClick={() => decide('unsure', 'unsure')}>
          <kbd>h</kbd>Unsure
        </button>
        <p className="meta">
          {pair.against.length === 0 ? 'Nothing excludes that they are one.' : `${listed(pair.against)}.`}
        </p>
      </div>
    </section>
  )
}

function Side(props: {
  readonly line: RecordLine
  readonly against: RecordLine
  readonly states: string
  readonly filtered: ItemParts['filtered']
}): ReactNode {
  const { line, against, states, filtered } = props
  const { dossier, publisherOf } = filtered
  const answer = useQuery(evidenceQuery(states, line.id))
  const first = answer.data?.passages[0]
  const partiesOf = (each: RecordLine): string => listed(each.parties.map((id) => dossier.names[id] ?? id))
  const toldBy = (each: RecordLine): string => listed([...new Set(each.documents.map(publisherOf))])
  return (
    <div>
      <h4 className="pair-title" dir="auto">
        {line.title}
      </h4>
      {first === undefined ? (
        <span className="bone w88" aria-busy={answer.isPending} />
      ) : (
        <blockquote className="words" lang={first.language} dir="auto">
          <p>
            <MarkedWords
              text={sentenceOf(first)}
              start={Math.max(first.sentence.start, first.span.start)}
              marks={first.marks}
            />
          </p>
        </blockquote>
      )}
      <dl>
        <dt>act</dt>
        <dd>
          <span className={`type ${tintOf(line.type)}`}>
            <ActGlyph type={line.type} />
            <span>{line.type.toLowerCase()}</span>
          </span>
          , {plainWords(line.kind)}
        </dd>
        <Compared name="parties" value={partiesOf(line)} other={partiesOf(against)} />
        <Compared name="when" value={whenText(line.date)} other={whenText(against.date)} />
        <Compared name="where" value={line.place ?? 'not said'} other={against.place ?? 'not said'} />
        <Compared name="reality" value={line.reality} other={against.reality} />
        <Compared name="told by" value={toldBy(line)} other={toldBy(against)} />
      </dl>
    </div>
  )
}

const sentenceOf = (passage: {
  readonly text: string
  readonly span: { readonly start: number }
  readonly sentence: { readonly start: number; readonly end: number }
}): string =>
  passage.text.slice(
    Math.max(0, passage.sentence.start - passage.span.start),
    passage.sentence.end - passage.span.start,
  )

function Compared(props: { readonly name: string; readonly value: string; readonly other: string }): ReactNode {
  const differs = props.value !== props.other
  return (
    <>
      <dt>{props.name}</dt>
      <dd dir="auto">
        {differs ? (
          <span className="diff">
            {props.value}
            <span className="vh"> (differs)</span>
          </span>
        ) : (
          props.value
        )}
      </dd>
    </>
  )
}

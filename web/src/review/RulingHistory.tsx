import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RulingEffect, Verdict } from '../../../src/model/ruling.ts'
import type { ReaderAgreement } from '../../../src/serve/review-agreement.ts'
import { rulingsQuery } from '../data/queries.ts'
import { counted, listed } from '../data/wording.ts'

const SAID: Readonly<Record<Verdict, string>> = {
  accept: 'Accepted',
  reject: 'Rejected',
  hold: 'Put off',
  edit: 'Edited',
  merge: 'Merged',
  split: 'Split',
  same: 'Held for one',
  different: 'Kept apart',
  unsure: 'Unsure',
  note: 'Noted',
  withdraw: 'Took back',
}
const SHOWN = 12

/** Who ruled what, when and why, newest first; and how far two readers agree. */
export function RulingHistory({ agreement }: { readonly agreement: ReaderAgreement }): ReactNode {
  const answer = useQuery(rulingsQuery)
  const shown = (answer.data?.rulings ?? []).filter(({ ruling }) => ruling.verdict !== 'withdraw').toReversed()
  return (
    <aside className="hist-col" aria-label="History">
      <h3 className="label">History</h3>
      {shown.length === 0 ? <p className="meta">Nothing has been ruled on yet. Nothing is ever overwritten.</p> : null}
      <ol className="hist">
        {shown.slice(0, SHOWN).map((effect) => (
          <Entry key={effect.ruling.id} effect={effect} />
        ))}
      </ol>
      {shown.length <= SHOWN ? null : <p className="meta">{shown.length - SHOWN} earlier</p>}
      <h3 className="label agree-h">Two readers agree</h3>
      {agreement.passages === 0 ? (
        <p className="meta">No passage has been ruled on by two people yet.</p>
      ) : (
        <p>
          <span className="big num">{Math.round((100 * agreement.agreed) / agreement.passages)} %</span>{' '}
          <span className="meta">of {counted(agreement.passages, 'passage')} that two or more ruled on</span>
        </p>
      )}
    </aside>
  )
}

function Entry({ effect }: { readonly effect: RulingEffect }): ReactNode {
  const { ruling, state, records } = effect
  const fields = Object.entries(ruling.fields ?? {}).map(([name, value]) => `${name}: ${value === '' ? 'none' : value}`)
  const on = records.length === 0 ? `“${ruling.evidence[0]?.exact ?? ''}”` : listed(records.map((each) => each.title))
  return (
    <li className={state === 'withdrawn' ? 'undone' : undefined}>
      <b>{SAID[ruling.verdict]}</b> <span dir="auto">{on}</span>
      {fields.length === 0 ? null : `; ${fields.join(', ')}`}
      {ruling.note === undefined ? null : `; “${ruling.note}”`}
      <br />
      <time dateTime={ruling.ruledAt}>
        {ruling.by}, {instantText(ruling.ruledAt)}
        {state === 'withdrawn' ? ', taken back' : state === 'astray' ? ', its words are no longer found' : ''}
      </time>
    </li>
  )
}

/** "2026-11-22T10:04:31Z" as "22 Nov 2026, 10:04 UTC": read as text, never through a Date. */
const instantText = (instant: string): string => {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(instant) ?? []
  return year === undefined ? instant : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${time} UTC`
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

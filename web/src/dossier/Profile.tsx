import { memo } from 'react'
import type { ReactNode } from 'react'
import type { Thread } from '../../../src/model/record.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { counted, whenText } from '../data/wording.ts'

/** The strip under the names: what stands now, and what it rests on. Each part stands only when the pile gives it. */
export const Profile = memo(function Profile({ dossier }: { readonly dossier: DossierAnswer }): ReactNode {
  const thread = latestThread(dossier)
  return (
    <dl className="profile">
      {dossier.missions.length === 0 ? null : <Missions dossier={dossier} />}
      {thread === undefined ? null : <Standing thread={thread} dossier={dossier} />}
      <div>
        <dt>Records</dt>
        <dd>
          <span className="big">{dossier.total}</span>{' '}
          <span className="quiet">from {counted(dossier.passages, 'passage')}</span>
        </dd>
        <dd className="meta">{statusCounts(dossier)}</dd>
      </div>
      <div>
        <dt>Documents</dt>
        <dd>
          <span className="big">{dossier.sources.length}</span>{' '}
          <span className="quiet">of {counted(originCount(dossier), 'origin')}</span>
        </dd>
        <dd className="meta">{yearsText(dossier)}</dd>
      </div>
    </dl>
  )
})

function Missions({ dossier }: { readonly dossier: DossierAnswer }): ReactNode {
  return (
    <div>
      <dt>Missions</dt>
      {dossier.missions.slice(0, 3).map((mission) => (
        <dd key={mission.text}>{mission.text}</dd>
      ))}
      {dossier.missions.length > 3 ? <dd className="meta">and {dossier.missions.length - 3} more</dd> : null}
    </div>
  )
}

function Standing({ thread, dossier }: { readonly thread: Thread; readonly dossier: DossierAnswer }): ReactNode {
  const last = lastDate(thread, dossier)
  return (
    <div>
      <dt>{thread.title}</dt>
      <dd>
        <b>{thread.stage}</b>
      </dd>
      <dd className="meta">{last === null ? 'no date in the words' : `last word in the pile: ${whenText(last)}`}</dd>
    </div>
  )
}

/** The undertaking with the latest word. */
function latestThread(dossier: DossierAnswer): Thread | undefined {
  const dated = dossier.threads.map((thread) => ({ thread, last: lastDate(thread, dossier) ?? '' }))
  return dated.sort((a, b) => (a.last < b.last ? 1 : a.last > b.last ? -1 : 0))[0]?.thread
}

function lastDate(thread: Thread, dossier: DossierAnswer): string | null {
  const inThread = new Set(thread.records)
  return dossier.lines.findLast((line) => inThread.has(line.id) && line.date !== null)?.date ?? null
}

function statusCounts({ lines }: DossierAnswer): string {
  const count = (status: string): number => lines.filter((line) => line.status === status).length
  return `${count('agreed')} agreed, ${count('disputed')} disputed, ${count('single-source')} single source`
}

const originCount = (dossier: DossierAnswer): number => new Set(dossier.sources.map((source) => source.origin)).size

const yearsText = ({ years }: DossierAnswer): string =>
  years === null ? 'no act is dated' : `acts dated ${years[0]} to ${years[1]}`

import { memo, useState } from 'react'
import type { ReactNode } from 'react'
import type { ProfileEntry } from '../../../src/model/dossier.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { dossierHref, hrefOf } from '../data/address.ts'
import { counted, whenText } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'

/** More standing facts than this push the lines off the first screen. */
const SHOWN = 3

/** The strip under the names: what stands now, and what it rests on. Each part stands only when the pile gives it. */
export const Profile = memo(function Profile({ dossier }: { readonly dossier: DossierAnswer }): ReactNode {
  const [all, setAll] = useState(false)
  const entries = dossier.profile.toSorted((a, b) => compareDates(b.date, a.date))
  const shown = all ? entries : entries.slice(0, SHOWN)
  return (
    <dl className="profile">
      {dossier.missions.length === 0 ? null : <Missions dossier={dossier} />}
      {shown.map((entry) => (
        <Standing key={entry.heading} entry={entry} dossier={dossier} />
      ))}
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
        <dd className="meta">
          {yearsText(dossier)}
          {entries.length <= SHOWN ? null : (
            <>
              {' '}
              <button className="link noprint" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? 'fewer standing facts' : `${entries.length - SHOWN} more standing facts`}
              </button>
            </>
          )}
        </dd>
      </div>
    </dl>
  )
})

/** By the first year that a date names, then as it is written; what has no date comes first. */
const compareDates = (a: string | null, b: string | null): number => {
  const [one, other] = [a ?? '', b ?? ''].map((date) => date.replace(/^\.\.\//, ''))
  return (one ?? '') < (other ?? '') ? -1 : one === other ? 0 : 1
}

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

function Standing({ entry, dossier }: { readonly entry: ProfileEntry; readonly dossier: DossierAnswer }): ReactNode {
  const record = entry.records[0]
  const href = hrefOf(
    dossierHref(dossier.states.map((state) => state.code)),
    new URLSearchParams(record === undefined ? {} : { open: record }),
  )
  return (
    <div>
      <dt>{entry.heading}</dt>
      <dd>
        {record === undefined ? (
          <span dir="auto">{entry.text}</span>
        ) : (
          <Link className="title" href={href} dir="auto">
            {entry.text}
          </Link>
        )}
      </dd>
      <dd className="meta">{entry.date === null ? 'no date in the words' : whenText(entry.date)}</dd>
    </div>
  )
}

function statusCounts({ lines }: DossierAnswer): string {
  const count = (status: string): number => lines.filter((line) => line.status === status).length
  return `${count('agreed')} agreed, ${count('disputed')} disputed, ${count('single-source')} single source`
}

const originCount = (dossier: DossierAnswer): number => new Set(dossier.sources.map((source) => source.origin)).size

const yearsText = ({ years }: DossierAnswer): string =>
  years === null ? 'no act is dated' : `acts dated ${years[0]} to ${years[1]}`

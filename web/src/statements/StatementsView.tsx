import { useState } from 'react'
import type { ReactNode } from 'react'
import type { StatementEntry } from '../../../src/model/dossier.ts'
import { ComparedList } from '../compared/ComparedList.tsx'
import { documentHref } from '../data/address.ts'
import { counted } from '../data/wording.ts'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { Link } from '../frame/Link.tsx'
import { NothingHere } from '../frame/NothingHere.tsx'

const SPEAKERS_SHOWN = 40

/** Who said what: one statement in its versions first, then everybody by how much is quoted of him. */
export function StatementsView({ filtered }: { readonly filtered: FilteredDossier }): ReactNode {
  const { dossier, publisherOf } = filtered
  const [all, setAll] = useState(false)
  const wanted = wordsOf(filtered)
  const statements = dossier.statements.filter((entry) => holds(entry, wanted))
  const speakers = [...Map.groupBy(statements, (entry) => entry.speaker)].sort(
    (a, b) => Number(a[0] === null) - Number(b[0] === null) || b[1].length - a[1].length,
  )
  if (dossier.statements.length === 0)
    return <NothingHere title="No statements" more="No document of this dossier quotes anybody." />
  return (
    <>
      <ComparedList
        title="One statement, several versions"
        note="translations, shortenings and denials of the same words"
        comparisons={dossier.comparisons.filter(({ kind }) => kind === 'statement' || kind === 'wording')}
        publisherOf={publisherOf}
      />
      <section aria-labelledby="said" className="register">
        <div className="cap">
          <h2 id="said">Statements</h2>
          <p className="meta" role="status">
            {counted(statements.length, 'statement')} by {counted(speakers.length, 'speaker')}
          </p>
        </div>
        {(all ? speakers : speakers.slice(0, SPEAKERS_SHOWN)).map(([speaker, own]) => (
          <Speaker key={speaker ?? ''} speaker={speaker} statements={own} publisherOf={publisherOf} />
        ))}
        {all || speakers.length <= SPEAKERS_SHOWN ? null : (
          <p className="more">
            <button className="btn" type="button" onClick={() => setAll(true)}>
              {speakers.length - SPEAKERS_SHOWN} more speakers
            </button>
          </p>
        )}
      </section>
    </>
  )
}

const wordsOf = ({ filter }: FilteredDossier): readonly string[] =>
  (filter.words ?? '').toLowerCase().split(/\s+/).filter(Boolean)

const holds = ({ words, speaker }: StatementEntry, wanted: readonly string[]): boolean => {
  const text = `${words} ${speaker ?? ''}`.toLowerCase()
  return wanted.every((word) => text.includes(word))
}

function Speaker(props: {
  readonly speaker: string | null
  readonly statements: readonly StatementEntry[]
  readonly publisherOf: (document: string) => string
}): ReactNode {
  const { speaker, statements, publisherOf } = props
  return (
    <section className="speaker-part" aria-label={speaker ?? 'Speaker not said'}>
      <h3 dir="auto" className={speaker === null ? 'quiet' : undefined}>
        {speaker ?? 'Speaker not said'} <span className="meta num">{statements.length}</span>
      </h3>
      <ul className="said">
        {statements.map((entry) => (
          <li key={`${entry.document} ${entry.quote.start}`}>
            <p className="words" dir="auto">
              {entry.quote.kind === 'indirect' ? entry.words : `“${entry.words.replaceAll(/^[“"]|[”"]$/g, '')}”`}
            </p>
            <p className="meta">
              {entry.quote.kind === 'indirect' ? 'in the writer’s words' : entry.quote.kind}{' '}
              <Link href={documentHref(entry.document, entry.quote)}>{publisherOf(entry.document)}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

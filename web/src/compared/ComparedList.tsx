import type { ReactNode } from 'react'
import type { ComparedPassage, ComparedVersion, Comparison, ComparisonState } from '../../../src/model/comparison.ts'
import { documentHref } from '../data/address.ts'
import { Link } from '../frame/Link.tsx'

const STATES: Readonly<Record<ComparisonState, string>> = {
  disputed: 'the versions exclude each other',
  differs: 'the versions differ and can hold together',
  same: 'several sources say the same',
  doubtful: 'does not fit itself, or what is generally known',
}

/** Points on which sources stand side by side: each version with its words and its sources, nothing decided. */
export function ComparedList(props: {
  readonly title: string
  readonly note: string
  readonly comparisons: readonly Comparison[]
  readonly publisherOf: (document: string) => string
}): ReactNode {
  const { title, note, comparisons, publisherOf } = props
  if (comparisons.length === 0) return null
  const id = `compared-${title.toLowerCase().replaceAll(/\W+/g, '-')}`
  return (
    <section aria-labelledby={id} className="register compared">
      <div className="cap">
        <h2 id={id}>{title}</h2>
        <p className="meta">{note}</p>
      </div>
      {comparisons.map((comparison) => (
        <ComparedPoint key={comparison.id} comparison={comparison} publisherOf={publisherOf} />
      ))}
    </section>
  )
}

function ComparedPoint(props: {
  readonly comparison: Comparison
  readonly publisherOf: (document: string) => string
}): ReactNode {
  const { comparison, publisherOf } = props
  const quoted = comparison.kind === 'statement' || comparison.kind === 'wording'
  return (
    <article className={`point is-${comparison.state}`}>
      <header>
        <h3 dir="auto">{comparison.title}</h3>
        <p className="meta">{STATES[comparison.state]}</p>
      </header>
      <ul className="versions">
        {comparison.versions.map((version, at) => (
          // Two versions may read alike and differ in who gives them.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <Version version={version} quoted={quoted} publisherOf={publisherOf} />
          </li>
        ))}
      </ul>
      {comparison.note === undefined ? null : <p className="note">{comparison.note}</p>}
    </article>
  )
}

function Version(props: {
  readonly version: ComparedVersion
  readonly quoted: boolean
  readonly publisherOf: (document: string) => string
}): ReactNode {
  const { version, quoted, publisherOf } = props
  return (
    <>
      <p className={quoted ? 'words value' : 'value num'} dir="auto">
        {quoted ? `“${version.value}”` : version.value}
      </p>
      {version.by === null ? null : (
        <p className="meta" dir="auto">
          according to {version.by}
        </p>
      )}
      <ul className="told-by">
        {version.passages.map((passage) => (
          <li key={`${passage.document} ${passage.start}`}>
            <Link href={documentHref(passage.document, passage)}>{publisherOf(passage.document)}</Link>
            {sameWords(passage, version) ? null : (
              <span className="w" dir="auto">
                {' '}
                “{passage.words}”
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const sameWords = (passage: ComparedPassage, version: ComparedVersion): boolean => passage.words === version.value

import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import type { Reality } from '../../../src/model/ontology.ts'
import type { Thread } from '../../../src/model/record.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { dossierHref, hrefOf } from '../data/address.ts'
import { counted, whenText } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { stageWords } from './stage-words.ts'
import { RealityGlyph } from '../glyph/RealityGlyph.tsx'

/** One undertaking as a line of stages, with what stands now. */
export function StageLine(props: { readonly thread: Thread; readonly dossier: DossierAnswer }): ReactNode {
  const { thread, dossier } = props
  const inThread = new Map(thread.records.map((id, at) => [id, at]))
  const lines = dossier.lines
    .filter((line) => inThread.has(line.id))
    .toSorted((a, b) => (inThread.get(a.id) ?? 0) - (inThread.get(b.id) ?? 0))
  const documents = new Set(lines.flatMap((line) => line.documents)).size
  return (
    <article className="thread">
      <header>
        <h3>{thread.title}</h3>
        <span className="meta">
          {counted(lines.length, 'stage')}, {counted(documents, 'document')}
        </span>
        <p className="now">
          Now: <b>{thread.stage}</b>
        </p>
      </header>
      <ol className="stages">
        {lines.map((line, at) => (
          <Stage key={line.id} line={line} last={at === lines.length - 1} dossier={dossier} />
        ))}
      </ol>
    </article>
  )
}

const WAYS: Readonly<Record<Reality, string>> = {
  actual: '',
  planned: 'next',
  demanded: 'next',
  possible: 'maybe',
  hypothetical: 'maybe',
  negated: 'not',
  denied: 'not',
}

function Stage(props: {
  readonly line: RecordLine
  readonly last: boolean
  readonly dossier: DossierAnswer
}): ReactNode {
  const { line, last, dossier } = props
  const open = new URLSearchParams({ open: line.id })
  return (
    <li className={`${WAYS[line.reality]} ${last ? 'cur' : ''}`}>
      <span className="dot" title={line.reality}>
        <RealityGlyph reality={line.reality} named />
      </span>
      <span className="d">{whenText(line.date)}</span>
      <b className="stage-name">{stageWords(line)}</b>
      <Link className="stage-title" href={hrefOf(dossierHref(dossier.states.map((state) => state.code)), open)}>
        {line.title}
      </Link>
      {line.says === null ? null : <span className="quiet"> {line.says}</span>}
    </li>
  )
}

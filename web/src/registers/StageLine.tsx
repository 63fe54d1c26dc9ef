import type { ReactNode } from 'react'
import type { RecordLine } from '../../../src/model/line.ts'
import type { Reality } from '../../../src/model/ontology.ts'
import type { Thread } from '../../../src/model/record.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { dossierHref, hrefOf } from '../data/address.ts'
import { counted, saysApart, whenText } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { RealityGlyph } from '../glyph/RealityGlyph.tsx'
import { stageWords } from './stage-words.ts'

/** One undertaking as a line of stages, with what stands now. */
export function StageLine(props: { readonly thread: Thread; readonly dossier: DossierAnswer }): ReactNode {
  const { thread, dossier } = props
  const stages = stagesOf(thread, dossier)
  const documents = new Set(stages.flatMap((stage) => stage.lines.flatMap((line) => line.documents))).size
  return (
    <article className="thread">
      <header>
        <h3>{thread.title}</h3>
        <span className="meta">
          {counted(stages.length, 'stage')}, {counted(documents, 'document')}
        </span>
        <p className="now">
          Now: <b>{thread.stage}</b>
        </p>
      </header>
      <ol className="stages">
        {stages.map((stage, at) => (
          <StageOf key={stage.key} stage={stage} last={at === stages.length - 1} dossier={dossier} />
        ))}
      </ol>
      {thread.note === undefined ? null : <p className="note">{thread.note}</p>}
    </article>
  )
}

/** A stage with the lines that tell of it, the first of which names it where the thread does not. */
interface Stage {
  readonly key: string
  readonly name: string
  readonly date: string | null
  readonly lines: readonly RecordLine[]
}

function stagesOf(thread: Thread, dossier: DossierAnswer): readonly Stage[] {
  const byId = new Map(dossier.lines.map((line) => [line.id, line]))
  const linesOf = (ids: readonly string[]): readonly RecordLine[] => ids.flatMap((id) => byId.get(id) ?? [])
  if (thread.stages === undefined) {
    return linesOf(thread.records).map((line) => ({
      key: line.id,
      name: stageWords(line),
      date: line.date,
      lines: [line],
    }))
  }
  return thread.stages.flatMap(({ stage, date, records }) => {
    const lines = linesOf(records)
    return lines.length === 0 ? [] : [{ key: `${stage} ${date}`, name: stage, date, lines }]
  })
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

function StageOf(props: { readonly stage: Stage; readonly last: boolean; readonly dossier: DossierAnswer }): ReactNode {
  const { stage, last, dossier } = props
  const [line] = stage.lines
  if (line === undefined) return null
  const open = new URLSearchParams({ open: line.id })
  return (
    <li className={`${WAYS[line.reality]} ${last ? 'cur' : ''}`}>
      <span className="dot" title={line.reality}>
        <RealityGlyph reality={line.reality} named />
      </span>
      <span className="d">{whenText(stage.date)}</span>
      <b className="stage-name">{stage.name}</b>
      <Link className="stage-title" href={hrefOf(dossierHref(dossier.states.map((state) => state.code)), open)}>
        {line.title}
      </Link>
      {saysApart(line) === null ? null : <span className="quiet"> {saysApart(line)}</span>}
      {stage.lines.length === 1 ? null : <span className="quiet"> and {stage.lines.length - 1} more</span>}
    </li>
  )
}

import type { ReactNode } from 'react'
import { BRIEF_SECTIONS } from '../../../src/serve/brief-answer.ts'
import type { BriefSection } from '../../../src/serve/brief-answer.ts'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { counted } from '../data/wording.ts'
import { PickList } from './PickList.tsx'
import type { BriefChoice, BriefLines } from './choice.ts'
import { usePicks } from './picks.ts'

const SECTION_NAMES: Readonly<Record<BriefSection, string>> = {
  summary: 'Summary',
  chronology: 'Chronology',
  stages: 'Stages',
  disputed: 'What is disputed',
  figures: 'Figures',
  statements: 'Statements',
  sources: 'Sources and standing',
}

interface PanelParts {
  readonly filtered: FilteredDossier
  readonly choice: BriefChoice
  readonly setChoice: (choice: BriefChoice) => void
}

/** What goes into the brief: sections, lines, notes; and the ways to take it away. */
export function BriefPanel(props: PanelParts & { readonly markdown: string; readonly notes: number }): ReactNode {
  const { choice, setChoice, markdown, notes } = props
  const turn = (section: BriefSection): void => {
    const has = choice.sections.includes(section)
    const sections = BRIEF_SECTIONS.filter((each) => (each === section ? !has : choice.sections.includes(each)))
    setChoice({ ...choice, sections })
  }
  return (
    <aside className="side-panel noprint" aria-label="What goes into the brief">
      <h2>Brief</h2>
      <fieldset className="layers">
        <legend>Sections</legend>
        {BRIEF_SECTIONS.map((section) => (
          <label key={section}>
            <input type="checkbox" checked={choice.sections.includes(section)} onChange={() => turn(section)} />
            {SECTION_NAMES[section]}
          </label>
        ))}
      </fieldset>
      <LinesChoice {...props} />
      <fieldset className="layers">
        <legend>Notes</legend>
        <Radio name="notes" checked={choice.words} choose={() => setChoice({ ...choice, words: true })}>
          With the words
        </Radio>
        <Radio name="notes" checked={!choice.words} choose={() => setChoice({ ...choice, words: false })}>
          Source only
        </Radio>
      </fieldset>
      <div className="btns">
        <button className="btn main" type="button" onClick={() => print()}>
          Print
        </button>
        <a className="btn" href={markdown} download>
          Markdown
        </a>
      </div>
      <p className="meta" role="status">
        {counted(notes, 'note')}, each with its place in its document.
      </p>
    </aside>
  )
}

function LinesChoice({ filtered, choice, setChoice }: PanelParts): ReactNode {
  const { dossier } = filtered
  const picks = usePicks(dossier.states.map((state) => state.code).join('+'))
  const { lines } = choice
  const choose = (next: BriefLines): void => setChoice({ ...choice, lines: next })
  const picked = lines.kind === 'picked' ? lines.ids : picks
  return (
    <fieldset className="layers">
      <legend>Lines</legend>
      <Radio name="lines" checked={lines.kind === 'filter'} choose={() => choose({ kind: 'filter' })}>
        {filtered.lines.length === dossier.total ? 'All' : 'This filter'}
        <span className="c num">{filtered.lines.length}</span>
      </Radio>
      {dossier.threads.map((thread) => (
        <Radio
          key={thread.id}
          name="lines"
          checked={lines.kind === 'thread' && lines.id === thread.id}
          choose={() => choose({ kind: 'thread', id: thread.id })}
        >
          <span dir="auto">{thread.title}</span>
          <span className="c num">{thread.records.length}</span>
        </Radio>
      ))}
      <Radio name="lines" checked={lines.kind === 'picked'} choose={() => choose({ kind: 'picked', ids: picked })}>
        Picked by hand
        <span className="c num">{picked.length}</span>
      </Radio>
      {lines.kind === 'picked' ? (
        <PickList lines={filtered.lines} picked={lines.ids} setPicked={(ids) => choose({ kind: 'picked', ids })} />
      ) : null}
    </fieldset>
  )
}

function Radio(props: {
  readonly name: string
  readonly checked: boolean
  readonly choose: () => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <label>
      <input type="radio" name={props.name} checked={props.checked} onChange={props.choose} />
      {props.children}
    </label>
  )
}

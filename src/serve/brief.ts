import type { Dossier } from '../model/dossier.ts'
import { filterOfQuery } from '../model/line-filter.ts'
import type { RecordLine } from '../model/line.ts'
import type { Thread } from '../model/record.ts'
import { BRIEF_SECTIONS, USUAL_SECTIONS } from './brief-answer.ts'
import type { BriefAnswer, BriefSection } from './brief-answer.ts'
import { newNotes } from './brief-notes.ts'
import { blocksOf } from './brief-sections.ts'
import { linesOf } from './dossier-answer.ts'

/** So many lines a brief holds: more is no brief. */
export const LONGEST_BRIEF = 400

/** What a brief is to hold, as its address says it. */
interface BriefChoice {
  readonly sections: ReadonlySet<BriefSection>
  readonly thread: Thread | undefined
  readonly lines: readonly RecordLine[]
}

/**
 * The brief that an address asks for: the lines of `thread`, those that were picked (`pick`), or those that pass the
 * filter; of these the `sections`.
 */
export function briefAnswer(dossier: Dossier, query: URLSearchParams): BriefAnswer {
  const { sections, thread, lines: chosen } = choiceOf(dossier, query)
  const lines = chosen.slice(0, LONGEST_BRIEF)
  const records = new Map(dossier.records.map((record) => [record.id, record]))
  const notes = newNotes(dossier.sources)
  const blocks = blocksOf({ dossier, lines, records, thread }, sections, notes)
  return {
    title: titleOf(dossier, thread),
    from: fromText(dossier, lines),
    blocks,
    notes: notes.all(),
    lines: lines.length,
    left: chosen.length - lines.length,
  }
}

function choiceOf(dossier: Dossier, query: URLSearchParams): BriefChoice {
  const thread = dossier.threads.find((each) => each.id === query.get('thread'))
  const picked = query.get('pick')
  const wanted = thread === undefined ? picked?.split(',') : thread.records
  const all = linesOf(dossier, wanted === undefined ? filterOfQuery(query) : {})
  const ids = wanted === undefined ? undefined : new Set(wanted)
  return {
    sections: sectionsOf(query),
    thread,
    lines: ids === undefined ? all : all.filter((line) => ids.has(line.id)),
  }
}

function sectionsOf(query: URLSearchParams): ReadonlySet<BriefSection> {
  const given = query.get('sections')?.split(',')
  return new Set(given === undefined ? USUAL_SECTIONS : BRIEF_SECTIONS.filter((section) => given.includes(section)))
}

function titleOf({ states }: Dossier, thread: Thread | undefined): string {
  const names = states.map((state) => state.name).join(' and ')
  return thread === undefined ? names : `${names}: ${thread.title}`
}

function fromText({ sources }: Dossier, lines: readonly RecordLine[]): string {
  const told = new Set(lines.flatMap((line) => line.documents))
  const used = sources.filter((source) => told.has(source.document))
  const origins = new Set(used.map((source) => source.origin)).size
  const documents = `${used.length} ${used.length === 1 ? 'document' : 'documents'}`
  return `Brief of ${lines.length} ${lines.length === 1 ? 'record' : 'records'} from ${documents} of ${origins} ${origins === 1 ? 'origin' : 'origins'}.`
}

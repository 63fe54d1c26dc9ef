import { queryOfFilter } from '../../../src/model/line-filter.ts'
import type { LineFilter } from '../../../src/model/line-filter.ts'
import { BRIEF_SECTIONS, USUAL_SECTIONS } from '../../../src/serve/brief-answer.ts'
import type { BriefSection } from '../../../src/serve/brief-answer.ts'

/** Which lines a brief takes. */
export type BriefLines =
  | { readonly kind: 'filter' }
  | { readonly kind: 'thread'; readonly id: string }
  | { readonly kind: 'picked'; readonly ids: readonly string[] }

/** What a brief is to hold. */
export interface BriefChoice {
  readonly lines: BriefLines
  readonly sections: readonly BriefSection[]
  /** Whether the notes quote the sentences. */
  readonly words: boolean
}

/** Reads the choice from the address. */
export function choiceOfQuery(query: URLSearchParams): BriefChoice {
  const given = query.get('sections')?.split(',')
  return {
    lines: linesOfQuery(query),
    sections: given === undefined ? USUAL_SECTIONS : BRIEF_SECTIONS.filter((section) => given.includes(section)),
    words: query.get('notes') !== 'source',
  }
}

function linesOfQuery(query: URLSearchParams): BriefLines {
  const thread = query.get('thread')
  const pick = query.get('pick')
  if (thread !== null) return { kind: 'thread', id: thread }
  if (pick === null) return { kind: 'filter' }
  return { kind: 'picked', ids: pick.split(',').filter((id) => id !== '') }
}

/** Writes a choice as a query, with the filter that the lines come from. */
export function queryOfChoice(choice: BriefChoice, filter: LineFilter): URLSearchParams {
  const query = queryOfFilter(filter)
  const { lines, sections, words } = choice
  if (lines.kind === 'thread') query.set('thread', lines.id)
  if (lines.kind === 'picked') query.set('pick', lines.ids.join(','))
  if (sections.join(',') !== USUAL_SECTIONS.join(',')) query.set('sections', sections.join(','))
  if (!words) query.set('notes', 'source')
  return query
}

import type { Infobox } from '../../model/document.ts'
import type { ReadLexicon } from '../../model/lexicon/read.ts'
import type { Limits } from '../draft.ts'
import type { Closings } from './brackets.ts'
import type { CitedSource } from './citation.ts'
import type { Range } from './template.ts'

/** A block that stands beside the running text: an infobox, a caption, a pointer to another page. */
export interface Aside {
  readonly role: 'infobox' | 'caption' | 'navigation' | 'quotation'
  readonly text: string
}

/** Where clean text is gathered. Offsets index the gathered text. */
export interface Sink {
  readonly parts: string[]
  length: number
  readonly citations: { readonly cited: CitedSource; readonly at: number }[]
  /** References by name that are made elsewhere on the page: `<ref name="a" />`. */
  readonly again: { readonly name: string; readonly at: number }[]
  readonly foreign: { readonly language: string; readonly start: number; readonly end: number }[]
  readonly asides: { readonly aside: Aside; readonly at: number }[]
  readonly infoboxes: Infobox[]
  /** The first words in bold, which in an article are its subject; where the bold began while it is open. */
  bold?: string
  boldFrom?: number
}

/** The page being rendered: its source, its paired brackets, what is known about templates, and the bound on depth. */
export interface Page {
  readonly source: string
  readonly closings: Closings
  readonly lexicon: ReadLexicon
  readonly limits: Limits
  /** Where the last `</ref` stands, so that none is looked for behind it; -1 for none. */
  readonly lastReferenceEnd: number
  /** What each named reference cites; filled as the page is rendered. */
  readonly named: Map<string, readonly CitedSource[]>
  /** Renders a stretch of the source into a sink; depth counts templates and links around it. */
  readonly render: (range: Range, sink: Sink, depth: number) => void
}

export const makeSink = (): Sink => ({
  parts: [],
  length: 0,
  citations: [],
  again: [],
  foreign: [],
  asides: [],
  infoboxes: [],
})

/** Adds clean text. */
export function write(sink: Sink, text: string): void {
  sink.parts.push(text)
  sink.length += text.length
}

/** The clean text of a stretch by itself; its citations and infoboxes go to the outer sink, at its present end. */
export function renderAlone(page: Page, range: Range, outer: Sink, depth: number): string {
  const inner = makeSink()
  page.render(range, inner, depth)
  for (const { cited } of inner.citations) outer.citations.push({ cited, at: outer.length })
  for (const { name } of inner.again) outer.again.push({ name, at: outer.length })
  outer.infoboxes.push(...inner.infoboxes)
  return inner.parts.join('').trim()
}

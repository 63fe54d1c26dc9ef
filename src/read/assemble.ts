import { createHash } from 'node:crypto'
import type { Citation, Document, DocumentFormat, ForeignName, Published } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { Draft, DraftCitation, Given } from './draft.ts'
import {
  type Dateline,
  type Words,
  authorsOf,
  dateInCaption,
  dateInLead,
  dateInUrl,
  datelinesOf,
  firstPublishedOf,
  withoutOwn,
} from './facts.ts'
import { foreignNamesIn } from './foreign-names.ts'
import { markFront, markStandfirst } from './front.ts'
import { type KindGuess, guessKind } from './kind.ts'
import { languageOf } from './language.ts'
import { type LaidBlock, type Layout, layOut, sectionsOf } from './layout.ts'
import { findPublisher, publisherOfUrl, publisherWithin } from './publisher.ts'
import { type Marked, markRoles } from './roles.ts'
import { markTitle } from './title.ts'
import { readDate } from './written-date.ts'

/** What was opened. */
export interface Opened {
  readonly bytes: Uint8Array
  readonly format: DocumentFormat
  readonly given: Given
}

/**
 * Makes the document of a draft: text and offsets, sections, hashes, and what all formats share. What the person gave
 * beats what metadata say, and that beats what the words tell.
 *
 * @throws Failure `read/empty` when no block holds words.
 */
export function assemble(draft: Draft, opened: Opened, lexicon: ReadLexicon): Document {
  const layout = layOut(draft)
  if (layout.blocks.length === 0) throw new Failure('read/empty', opened.given.id)
  const { text } = layout
  const known = opened.given.title ?? draft.metadata?.title
  const protectedBlocks = known === undefined ? layout.blocks : markTitle(text, layout.blocks, known).blocks
  const marked = markRoles(text, protectedBlocks, lexicon)
  const titled = markTitle(text, markFront(text, marked.blocks, lexicon), known)
  const blocks = markStandfirst(text, titled.blocks)
  const words = { text, blocks, lexicon }
  return {
    id: opened.given.id,
    sha256: { bytes: sha256(opened.bytes), text: sha256(text) },
    format: opened.format,
    text,
    title: titled.title ?? null,
    ...provenance({ draft, given: opened.given, marked, words, title: titled.title }),
    language: draft.metadata?.language ?? languageOf(bodyOf(words), lexicon.functionWords),
    standing: marked.standing,
    sections: sectionsOf(text, blocks),
    blocks: blocks.map(({ start, end, role }) => ({ start, end, role })),
    citations: (draft.citations ?? []).map((citation) => citationOf(citation, layout)),
    infoboxes: draft.infoboxes ?? [],
    foreignNames: foreignNamesOf(draft, layout, blocks),
  }
}

/** The words that tell of acts, or all when there are none: menus and tables speak no language. */
function bodyOf({ text, blocks }: Words): string {
  const told = blocks.filter(({ role }) => role === 'paragraph' || role === 'title').slice(0, 40)
  return told.length === 0 ? text : told.map(({ start, end }) => text.slice(start, end)).join('\n')
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

interface Known {
  readonly draft: Draft
  readonly given: Given
  readonly marked: Marked
  readonly words: Words
  readonly title: string | undefined
}

type Provenance = Pick<Document, 'publisher' | 'authors' | 'published' | 'url' | 'kind' | 'kindWhy' | 'firstPublished'>

/** Who printed it, who wrote it, when, and what sort of text that makes it. */
function provenance(known: Known): Provenance {
  const { draft, given, marked, words } = known
  const url = given.url ?? draft.metadata?.url
  const datelines = datelinesOf(words)
  const first = firstPublishedOf(words, marked.matches, datelines)
  const publisher = publisherOf(known, url, datelines)
  const kind = kindOf(known, { url, publisher, wire: first?.relation === 'wire' ? first.span : undefined })
  const { publishers } = words.lexicon
  const authors = (draft.metadata?.authors ?? []).filter((author) => findPublisher(author, publishers) === undefined)
  return {
    publisher: publisher ?? kind.publisher ?? null,
    authors: (authors.length > 0 ? authors : authorsOf(marked.matches)).filter((author) => author !== publisher),
    published: publishedOf(known, url, datelines, kind) ?? null,
    url: url ?? null,
    kind: kind.kind,
    kindWhy: kind.why,
    firstPublished: withoutOwn(first, publisher) ?? null,
  }
}

function publisherOf(
  { given, draft, marked, words }: Known,
  url: string | undefined,
  datelines: readonly Dateline[],
): string | undefined {
  const { publishers } = words.lexicon
  if (given.publisher !== undefined) return given.publisher
  const stated = draft.metadata?.publisher
  if (stated !== undefined) return findPublisher(stated, publishers)?.name ?? stated
  const author = (draft.metadata?.authors ?? []).map((name) => findPublisher(name, publishers)?.name).find(Boolean)
  if (author !== undefined) return author
  const ofUrl = url === undefined ? undefined : publisherOfUrl(url, publishers)?.name
  const outlet = ofUrl ?? datelines.find((line) => line.publisher !== undefined)?.publisher
  if (outlet !== undefined) return outlet
  const told = marked.matches.filter(
    ({ entry }) => entry.role === 'disclaimer' || entry.role === 'navigation' || entry.role === 'boilerplate',
  )
  return told.map(({ span }) => publisherWithin(words.text.slice(span.start, span.end), publishers)?.name).find(Boolean)
}

function kindOf(
  { given, draft, words, title }: Known,
  found: {
    readonly url: string | undefined
    readonly publisher: string | undefined
    readonly wire: Document['blocks'][number] | { start: number; end: number } | undefined
  },
): KindGuess {
  if (given.kind !== undefined) return { kind: given.kind, why: [{ why: 'given' }] }
  const { kind, kindWhy, wiki } = draft.metadata ?? {}
  const publisher = found.publisher === undefined ? undefined : findPublisher(found.publisher, words.lexicon.publishers)
  return guessKind(
    {
      text: words.text,
      blocks: words.blocks,
      title,
      url: found.url,
      publisher,
      ...(kind === undefined ? {} : { format: { kind, why: kindWhy ?? 'metadata/kind' } }),
      ...(wiki === undefined ? {} : { wiki }),
      ...(found.wire === undefined ? {} : { wire: found.wire }),
    },
    words.lexicon,
  )
}

/** Given, then metadata, then a dateline, then what can be inferred. An encyclopedia's pictures date nothing. */
function publishedOf(
  { given, draft, words }: Known,
  url: string | undefined,
  datelines: readonly Dateline[],
  { kind }: KindGuess,
): Published | undefined {
  const date = readDate(given.published ?? '', words.lexicon.months)
  if (date !== undefined) return { edtf: date, basis: 'given', why: 'given' }
  const stated = draft.metadata?.published ?? datelines[0]?.published ?? dateInLead(words)
  if (stated !== undefined) return stated
  return dateInUrl(url) ?? (kind === 'encyclopedia' ? undefined : dateInCaption(words))
}

const citationOf = (citation: DraftCitation, layout: Layout): Citation => ({
  ...(citation.template === undefined ? {} : { template: citation.template }),
  title: citation.title ?? null,
  authors: citation.authors ?? [],
  publisher: citation.publisher ?? null,
  date: citation.date ?? null,
  url: citation.url ?? null,
  archiveUrl: citation.archiveUrl ?? null,
  accessDate: citation.accessDate ?? null,
  urlStatus: citation.urlStatus ?? null,
  doi: citation.doi ?? null,
  at: layout.offsetOf(citation.at),
})

function foreignNamesOf(draft: Draft, layout: Layout, blocks: readonly LaidBlock[]): readonly ForeignName[] {
  const marked = (draft.foreignNames ?? []).flatMap(({ block, start, end, language }) => {
    const span = { start: layout.offsetOf({ block, offset: start }), end: layout.offsetOf({ block, offset: end }) }
    return span.start < span.end ? [{ ...span, language, text: layout.text.slice(span.start, span.end) }] : []
  })
  return marked.length > 0 ? marked : foreignNamesIn(layout.text, blocks)
}

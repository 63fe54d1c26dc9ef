import type { BlockRole } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { Draft, DraftBlock, DraftMetadata, Given, Limits } from './draft.ts'
import { findPublisher, publisherWithin } from './publisher.ts'
import { type XmlElement, parseXml, textOf } from './xml.ts'
import { readDate } from './written-date.ts'

/**
 * TEI XML (P5): the header's title, author, publisher and date; the body's divisions, heads, paragraphs, lists, tables,
 * bibliographies. Inline elements are their words.
 *
 * @throws Failure `read/malformed` without a `<text>`, `read/too-deep` past `limits.maxDepth`.
 */
export function readTei(source: string, _given: Given, { limits, lexicon }: TeiOptions): Draft {
  const root = parseXml(source, limits.maxDepth)
  const text = find(root, 'text')
  if (text === undefined) throw new Failure('read/malformed')
  const blocks: DraftBlock[] = []
  walk(text, 0, blocks)
  const header = find(root, 'teiHeader')
  return { blocks, metadata: header === undefined ? {} : metadataOf(header, lexicon) }
}

/** What TEI is read with. */
export interface TeiOptions {
  readonly limits: Limits
  readonly lexicon: ReadLexicon
}

/** Elements that hold words of their own, and what role those have. */
const ROLES: Readonly<Record<string, BlockRole>> = {
  p: 'paragraph',
  ab: 'paragraph',
  lg: 'quotation',
  quote: 'quotation',
  sp: 'paragraph',
  item: 'list-item',
  row: 'table',
  bibl: 'reference',
  biblStruct: 'reference',
  note: 'reference',
  figDesc: 'caption',
  byline: 'byline',
  docAuthor: 'byline',
  dateline: 'byline',
  docDate: 'byline',
  opener: 'byline',
  closer: 'byline',
  signed: 'byline',
  titlePart: 'title',
}

function walk(element: XmlElement, depth: number, blocks: DraftBlock[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const role = ROLES[child.name]
    if (child.name === 'head') blocks.push(headOf(child, element, depth))
    else if (role !== undefined) blocks.push({ role, text: cleanText(child, role) })
    else walk(child, depth + (/^div\d?$/.test(child.name) ? 1 : 0), blocks)
  }
}

function headOf(head: XmlElement, parent: XmlElement, depth: number): DraftBlock {
  const text = cleanText(head, 'heading')
  return parent.name === 'figure' ? { role: 'caption', text } : { role: 'heading', level: depth + 1, text }
}

const cleanText = (element: XmlElement, role: BlockRole): string =>
  textOf(element, role === 'table' ? ' | ' : '', SKIPPED)
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Notes inside a paragraph are no words of its sentences. */
const SKIPPED: ReadonlySet<string> = new Set(['note', 'pb', 'graphic', 'fw'])

function metadataOf(header: XmlElement, lexicon: ReadLexicon): DraftMetadata {
  const titles = findAll(find(header, 'titleStmt') ?? header, 'title')
  const complete = titles.find((title) => title.attributes.get('type') === 'complete') ?? titles[0]
  const statement = find(header, 'publicationStmt')
  const words = statement === undefined ? '' : cleanText(statement, 'paragraph')
  const named = statement === undefined ? undefined : find(statement, 'publisher')
  const publisher =
    named === undefined ? publisherWithin(words, lexicon.publishers)?.name : cleanText(named, 'paragraph')
  const when = statement === undefined ? undefined : find(statement, 'date')?.attributes.get('when')
  const edtf = readDate(when ?? words, lexicon.months) ?? readDate(/\b(?:1[5-9]|20)\d{2}\b/.exec(words)?.[0] ?? '', [])
  const authors = findAll(find(header, 'titleStmt') ?? header, 'author').map((author) => cleanText(author, 'byline'))
  const writer = /\b(?:written|prepared|compiled) by ([^,.;]{3,60})/.exec(
    cleanText(find(header, 'sourceDesc') ?? header, 'paragraph'),
  )
  return {
    ...(complete === undefined ? {} : { title: cleanText(complete, 'title') }),
    ...(publisher === undefined ? {} : { publisher: findPublisher(publisher, lexicon.publishers)?.name ?? publisher }),
    ...(edtf === undefined ? {} : { published: { edtf, basis: 'stated', why: 'tei/publication-statement' } }),
    authors: authors.length > 0 ? authors : writer?.[1] === undefined ? [] : [writer[1].trim()],
  }
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const found = child.name === name ? child : find(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child] : findAll(child, name)
  })
}

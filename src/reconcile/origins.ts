import type { CodedDocument } from '../model/coded.ts'
import type { Document } from '../model/document.ts'
import { TOLD_ROLES } from '../model/document.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Origin } from '../model/record.ts'
import { sha256Hex } from './hash.ts'
import { findNearCopies } from './near-copies.ts'
import { newUnion } from './union.ts'
import { plainWords } from './words.ts'

type Link = Origin['links'][number]

/**
 * The independent roots of a pile: documents that are copies of each other, or of which one says that it reprints the
 * other, share one. `coded` must be in canonical order. Sources that single claims have in common (a cited article,
 * an agency named for one sentence) are not the whole document's: see `claimOrigins`.
 */
export function findOrigins(coded: readonly CodedDocument[], lexicon: ReconcileLexicon): readonly Origin[] {
  const documents = coded.map((each) => each.document)
  const union = newUnion(documents.length)
  const links = [...copyLinks(documents), ...reprintLinks(documents, lexicon)]
  for (const { a, b } of links) union.join(a, b)
  const roots = Map.groupBy(documents.keys(), (index) => union.rootOf(index))
  return [...roots].map(([root, members]) => {
    const own = links.filter(({ a }) => union.rootOf(a) === root)
    return originOf(
      members.flatMap((index) => documents[index] ?? []),
      own.map(({ link }) => link),
    )
  })
}

function originOf(documents: readonly Document[], links: readonly Link[]): Origin {
  const first = documents.map((document) => document.sha256.text).sort()[0] ?? ''
  return {
    id: `o-${sha256Hex(first).slice(0, 12)}`,
    documents: documents.map((document) => document.id).sort(),
    links: links.toSorted((x, y) => (linkKey(x) < linkKey(y) ? -1 : 1)),
  }
}

const linkKey = (link: Link): string => [link.from, link.to, link.why].join('|')

interface IndexLink {
  readonly a: number
  readonly b: number
  readonly link: Link
}

function copyLinks(documents: readonly Document[]): readonly IndexLink[] {
  const pairs = [...sameTexts(documents), ...findNearCopies(documents.map(bodyOf))]
  const once = new Map(pairs.map(({ a, b }) => [`${a} ${b}`, { a, b }]))
  return [...once.values()].flatMap(({ a, b }) => {
    const [x, y] = [documents[a], documents[b]]
    if (x === undefined || y === undefined) return []
    const [from, to] = isLater(x, y) ? [x, y] : [y, x]
    return [{ a, b, link: { from: from.id, to: to.id, why: 'near-copy' } }]
  })
}

/** Texts that are the same to the letter, however short; each with the first of them. */
function sameTexts(documents: readonly Document[]): readonly { readonly a: number; readonly b: number }[] {
  const groups = Map.groupBy(documents.keys(), (index) => documents[index]?.sha256.text ?? '')
  return [...groups.values()].flatMap(([a = 0, ...others]) => others.map((b) => ({ a, b })))
}

/** The words that tell, without menus and notes that every page of a site has. The whole text when no blocks are known. */
function bodyOf({ text, blocks }: Document): string {
  if (blocks.length === 0) return text
  return blocks
    .filter((block) => TOLD_ROLES.has(block.role))
    .map((block) => text.slice(block.start, block.end))
    .join('\n')
}

function isLater(a: Document, b: Document): boolean {
  const [x, y] = [a.published?.edtf ?? '~', b.published?.edtf ?? '~']
  return x === y ? a.id > b.id : x > y
}

/** What a document says about itself: "first published by X", where X's own piece of the same title is in the pile. */
function reprintLinks(documents: readonly Document[], lexicon: ReconcileLexicon): readonly IndexLink[] {
  const byTitle = new Map<string, number[]>()
  for (const [index, document] of documents.entries()) {
    for (const publisher of publishersOf(document, lexicon)) {
      const key = `${publisher}|${titleKey(document)}`
      byTitle.set(key, [...(byTitle.get(key) ?? []), index])
    }
  }
  return documents.flatMap((document, a) => {
    const said = document.firstPublished
    if (said === null || said.relation !== 'reprint' || titleKey(document) === '') return []
    const keys = said.publishers.map((name) => `${publisherKey(name, lexicon)}|${titleKey(document)}`)
    const others = keys.flatMap((key) => byTitle.get(key) ?? []).filter((b) => b !== a)
    return others.map((b) => ({ a, b, link: reprintLink(document, documents[b], said.span) }))
  })
}

const reprintLink = (from: Document, to: Document | undefined, span: Link['span']): Link => ({
  from: from.id,
  to: to?.id ?? '',
  why: 'reprint',
  ...(span === undefined ? {} : { span }),
})

/** Whose piece it is: the publisher's own, and that of the one it names as first publisher. */
function publishersOf(document: Document, lexicon: ReconcileLexicon): readonly string[] {
  const first = document.firstPublished?.relation === 'reprint' ? document.firstPublished.publishers : []
  const names = [...(document.publisher === null ? [] : [document.publisher]), ...first]
  return [...new Set(names.map((name) => publisherKey(name, lexicon)))]
}

/** A publisher's name for comparing; agencies by the name they are shown by. */
export function publisherKey(name: string, lexicon: ReconcileLexicon): string {
  const shown = lexicon.agencies.get(name.trim().toLowerCase()) ?? name
  return plainWords(shown)
    .filter((word) => word !== 'the')
    .join(' ')
}

const titleKey = (document: Document): string => plainWords(document.title ?? '').join(' ')

import type { Citation, Document } from '../model/document.ts'
import { dayNumber, dayRange } from '../model/edtf.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Evidence } from './evidence.ts'
import { publisherKey } from './origins.ts'
import { newUnion } from './union.ts'
import { plainWords } from './words.ts'

/** Documents of the pile by the addresses and titles under which others cite them: the origin of each. */
export type CitedIn = ReadonlyMap<string, string>

/** Makes the list of keys by which documents of the pile are known when they are cited. */
export function citedIn(documents: readonly (readonly [document: Document, origin: string])[]): CitedIn {
  const keys = documents.flatMap(([document, origin]) =>
    keysOf(document.url, document.title, document.publisher).map((key) => [key, origin] as const),
  )
  // The last one set wins in a Map: reversed, so that the first in canonical order is kept.
  return new Map(keys.toReversed())
}

/**
 * The independent origins of one record: its witnesses' documents, joined where the passages themselves rest on one
 * source, for they cite the same article, name the same agency or institute, or are agency material of the same days.
 */
export function claimOrigins(
  members: readonly Evidence[],
  cited: CitedIn,
  lexicon: ReconcileLexicon,
): readonly string[] {
  const nodes = members.map((each) => `origin ${each.source.origin}`)
  const edges = members.flatMap((each) =>
    rootsOf(each, cited, lexicon).map((root) => [`origin ${each.source.origin}`, root] as const),
  )
  const names = [...new Set([...nodes, ...edges.map(([, root]) => root)])]
  const index = new Map(names.map((name, at) => [name, at]))
  const union = newUnion(names.length)
  for (const [a, b] of edges) union.join(index.get(a) ?? 0, index.get(b) ?? 0)
  const own = [...new Set(nodes)]
  const groups = Map.groupBy(own, (name) => union.rootOf(index.get(name) ?? 0))
  return [...groups.values()].map((group) => group.map((name) => name.slice('origin '.length)).sort()[0] ?? '').sort()
}

/** What a passage says it rests on. */
function rootsOf(evidence: Evidence, cited: CitedIn, lexicon: ReconcileLexicon): readonly string[] {
  const { document } = evidence.source.coded
  return [
    ...citationRoots(evidence, cited),
    ...evidence.mention.attribution.flatMap(({ to }) => agencyRoot(nameOf(evidence, to), lexicon)),
    ...wireRoots(document, lexicon),
  ]
}

const nameOf = (evidence: Evidence, to: string): string => evidence.source.actors.get(to)?.name ?? to

function agencyRoot(name: string, lexicon: ReconcileLexicon): readonly string[] {
  const agency = lexicon.agencies.get(name.trim().toLowerCase())
  return agency === undefined ? [] : [`agency ${agency}`]
}

const WINDOW_DAYS = 3

/** Agency material: of an agency's own dispatch and of papers that credit it, those of the same three days. */
function wireRoots(document: Document, lexicon: ReconcileLexicon): readonly string[] {
  const credited = document.firstPublished?.relation === 'wire' ? document.firstPublished.publishers : []
  const own = document.kind === 'wire' && document.publisher !== null ? [document.publisher] : []
  const published = document.published?.edtf
  if (published === undefined) return []
  const { first, last } = dayRange(published)
  if (!Number.isFinite(first) || last - first > WINDOW_DAYS) return []
  const window = Math.floor((first - dayNumber(2000, 1, 1)) / WINDOW_DAYS)
  return [...credited, ...own].flatMap((name) =>
    agencyRoot(name, lexicon).length === 0 ? [] : [`wire ${publisherKey(name, lexicon)} ${window}`],
  )
}

/** How far behind a sentence its citations may stand: the mark and a space. */
const BEHIND = 2

function citationRoots({ source, mention }: Evidence, cited: CitedIn): readonly string[] {
  const { citations } = source.coded.document
  const near = citations.filter(({ at }) => at > mention.trigger.start && at <= mention.sentence.end + BEHIND)
  return near.flatMap((citation) => rootsOfCitation(citation, cited))
}

function rootsOfCitation(citation: Citation, cited: CitedIn): readonly string[] {
  const keys = keysOf(citation.url, citation.title, citation.publisher)
  const inPile = keys.flatMap((key) => cited.get(key) ?? [])
  return [...keys.slice(0, 1).map((key) => `cited ${key}`), ...inPile.slice(0, 1).map((origin) => `origin ${origin}`)]
}

const FEWEST_TITLE_WORDS = 4

function keysOf(url: string | null, title: string | null, publisher: string | null): readonly string[] {
  const words = plainWords(title ?? '')
  const byUrl = url === null ? [] : [`url ${plainAddress(url)}`]
  const named = words.length >= FEWEST_TITLE_WORDS && publisher !== null
  return named ? [...byUrl, `title ${words.join(' ')}|${plainWords(publisher).join(' ')}`] : byUrl
}

/** An address without what does not change the page: scheme, "www.", tracking, anchor, last slash. */
export const plainAddress = (url: string): string =>
  url
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\/(?:www\.|m\.)?/u, '')
    .replace(/#.*$/u, '')
    .replace(/\?(?:utm_|fbclid|ref=).*$/u, '')
    .replace(/\/+$/u, '')

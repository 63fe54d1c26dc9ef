import { DOCUMENT_KINDS, type DocumentKind } from '../model/document.ts'
import type { DomDocument } from './html-dom.ts'

/** What a page says of itself in JSON-LD after schema.org. */
export interface LinkedData {
  readonly title?: string
  readonly publisher?: string
  readonly authors: readonly string[]
  /** As written: ISO 8601 when the page follows schema.org. */
  readonly published?: string
  readonly url?: string
  readonly language?: string
  readonly kind?: DocumentKind
}

type Node = Readonly<Record<string, unknown>>

const TEXT_TYPES =
  /^(?:(?:.*News)?Article|Report|BlogPosting|LiveBlogPosting|ScholarlyArticle|TechArticle|GovernmentDocument|Legislation|WebPage|CreativeWork)$/

/** Types that decide the kind; a plain NewsArticle may be anything that a paper prints. */
const KIND_OF_TYPE: Readonly<Record<string, DocumentKind>> = {
  OpinionNewsArticle: 'opinion',
  GovernmentDocument: 'official',
  Legislation: 'official',
}

/** The first text described on the page, articles before pages; `undefined` when there is none that parses. */
export function findLinkedData(page: DomDocument): LinkedData | undefined {
  const nodes = [...page.querySelectorAll('script')]
    .filter((script) => /^application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => nodesOf(parsed(script.textContent ?? ''), 0))
    .filter((node) => typesOf(node).some((type) => TEXT_TYPES.test(type)))
  const node = nodes.find((each) => !typesOf(each).every((type) => type === 'WebPage')) ?? nodes[0]
  return node === undefined ? undefined : dataOf(node)
}

function dataOf(node: Node): LinkedData {
  const kind = typesOf(node)
    .map((type) => KIND_OF_TYPE[type])
    .find((found) => found !== undefined)
  const section = textsOf(node['articleSection'])
    .find((name) => isKindName(name.toLowerCase()))
    ?.toLowerCase()
  return {
    authors: textsOf(node['author']),
    ...optional('title', textsOf(node['headline'])[0] ?? textsOf(node['name'])[0]),
    ...optional('publisher', textsOf(node['publisher'])[0]),
    ...optional('published', textsOf(node['datePublished'])[0]),
    ...optional('url', textsOf(node['mainEntityOfPage'])[0] ?? textsOf(node['url'])[0]),
    ...optional('language', textsOf(node['inLanguage'])[0]),
    ...optional('kind', kind ?? (section !== undefined && isKindName(section) ? section : undefined)),
  }
}

const optional = <K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> => {
  // A record of one known key is a partial record of it.
  return value === undefined ? {} : ({ [name]: value } as Partial<Record<K, V>>)
}

/** Sections of that name hold nothing else. */
const isKindName = (name: string): name is DocumentKind =>
  (DOCUMENT_KINDS as readonly string[]).includes(name) && (name === 'opinion' || name === 'advocacy')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replaceAll(/^\s*<!--|-->\s*$/g, ''))
  } catch (cause) {
    // Pages with broken JSON-LD are common; their other metadata are read.
    if (cause instanceof SyntaxError) return undefined
    throw cause
  }
}

const DEEPEST = 6

/** The objects of a graph, outermost first. */
function nodesOf(value: unknown, depth: number): readonly Node[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1))
  if (!isNode(value)) return []
  return [value, ...nodesOf(value['@graph'], depth + 1), ...nodesOf(value['mainEntity'], depth + 1)]
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const typesOf = (node: Node): readonly string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string')

/** Strings, and the names (or addresses) of things. */
function textsOf(value: unknown): readonly string[] {
  return [value].flat().flatMap((item) => {
    const text = isNode(item) ? (item['name'] ?? item['@id'] ?? item['url']) : item
    return typeof text === 'string' && text.trim() !== '' ? [text.replaceAll(/\s+/g, ' ').trim()] : []
  })
}

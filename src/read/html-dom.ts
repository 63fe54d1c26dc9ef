import { parseHTML } from 'linkedom'
import { Failure } from '../model/failure.ts'
import type { Limits } from './draft.ts'
import { bareHtml } from './html-bare.ts'
import { orMalformed } from './opening.ts'

/** A node of a parsed page, as far as we use it. Nothing of the page runs and nothing is fetched: linkedom only parses. */
export interface DomNode {
  /** 1 element, 3 text; other kinds are passed over. */
  readonly nodeType: number
  readonly childNodes: Iterable<DomNode>
  readonly textContent: string | null
  readonly parentElement: DomElement | null
}

/** An element of a parsed page. */
export interface DomElement extends DomNode {
  /** Lower case. */
  readonly localName: string
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  contains(other: DomNode): boolean
}

/** A parsed page. */
export interface DomDocument {
  readonly documentElement: DomElement
  readonly body: DomElement
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
}

/** Tags beyond which a page is a bomb rather than a text: the longest encyclopedia pages have a tenth of it. */
const MOST_TAGS = 500_000

/** A tree takes so many times the room of its letters and more time than plain text: a page may be a quarter as long. */
const LARGEST_SHARE = 4

/**
 * Parses a page, whole or in part.
 *
 * @throws Failure `read/too-large` for more tags than any text needs, `read/too-deep` past `maxDepth`,
 * `read/malformed` for what linkedom cannot make a tree of.
 */
export function parsePage(html: string, limits: Limits): DomDocument {
  const bare = bareHtml(html)
  if (bare.length * LARGEST_SHARE > limits.maxBytes) throw new Failure('read/too-large')
  checkTags(bare, limits)
  // The interfaces above name only members that linkedom's elements have.
  const document = orMalformed(() => parseHTML(wholePage(bare)).document) as unknown as DomDocument
  if (depthOf(document.documentElement, limits.maxDepth) > limits.maxDepth) throw new Failure('read/too-deep')
  return document
}

/**
 * linkedom takes the first element of a page for the whole: whatever stands in a part of a page, before `<html>`, or
 * straight under it is put into a body.
 */
function wholePage(html: string): string {
  const bare = html.replaceAll(/<\?xml[^>]{0,200}\?>|<!doctype[^>]{0,500}>/gi, '')
  const head = /<head[\s>][^]*?<\/head\s*>/i.exec(bare)?.[0] ?? ''
  const opening = /<html(?:\s[^>]{0,2000})?>/i.exec(bare)?.[0] ?? '<html>'
  const rest = bare.replace(head, '').replaceAll(/<\/?(?:html|body)(?:\s[^>]{0,2000})?>/gi, '')
  return `<!DOCTYPE html>${opening}${head === '' ? '<head></head>' : head}<body>${rest}</body></html>`
}

const TAG = /<(?:(\/?)([a-z][a-z0-9-]{0,40}))?/gi

/** Tags that need no end, so that their number says nothing of depth. */
const UNCLOSED: ReadonlySet<string> = new Set(
  `area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot option
  colgroup path`.split(/\s+/),
)

/**
 * Refuses bombs by counting tags, before a tree is built: building is quadratic in depth. The bound is ten times the
 * real one, for pages leave tags open and scripts hold tags in strings.
 */
function checkTags(html: string, limits: Limits): void {
  let tags = 0
  let open = 0
  for (const match of html.matchAll(TAG)) {
    tags += 1
    if (tags > MOST_TAGS) throw new Failure('read/too-large')
    const name = match[2]?.toLowerCase()
    if (name === undefined || UNCLOSED.has(name)) continue
    open = match[1] === '/' ? Math.max(open - 1, 0) : open + 1
    if (open > limits.maxDepth * 10) throw new Failure('read/too-deep')
  }
}

/** Levels of elements under this one, counted without recursion; stops counting at one more than `most`. */
function depthOf(root: DomElement, most: number): number {
  let level: DomNode[] = [root]
  let depth = 0
  while (level.length > 0 && depth <= most) {
    depth += 1
    level = level.flatMap((node) => [...node.childNodes].filter(isElement))
  }
  return depth
}

/** Nodes of all kinds under this one; stops counting past `most`. */
export function countNodes(root: DomNode, most: number): number {
  const open: DomNode[] = [root]
  let count = 0
  for (let node = open.pop(); node !== undefined && count <= most; node = open.pop()) {
    for (const child of node.childNodes) {
      count += 1
      open.push(child)
    }
  }
  return count
}

/** Whether a node is an element. */
export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1

/** The words of an element in one line, without markup; empty for none. */
export const lineOf = (node: DomNode | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim()

/** The words of `class`, `id`, `rel` and `itemprop`, and their parts between hyphens: "author-bio" gives author-bio, author, bio. */
export function nameTokens(element: DomElement): ReadonlySet<string> {
  const names = ['class', 'id', 'rel', 'itemprop'].map((name) => element.getAttribute(name) ?? '').join(' ')
  const words = names.slice(0, 1000).toLowerCase().split(/\s+/).filter(Boolean)
  return new Set(words.flatMap((word) => [word, ...word.split(/[-_]+/)]))
}

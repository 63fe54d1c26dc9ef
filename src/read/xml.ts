import { Failure } from '../model/failure.ts'
import { replaceBetween } from './between.ts'
import { decodeEntities } from './wikitext/entities.ts'

/** An element of an XML text; text between elements stands as strings, character references decoded. */
export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[]
}

const TAG = /<![^<>]*>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>/g

/** Without comments and instructions, and with character data as text. */
const prepared = (source: string): string =>
  replaceBetween(
    replaceBetween(replaceBetween(source, ['<!--', '-->']), ['<?', '?>']),
    ['<![CDATA[', ']]>'],
    (stretch) => stretch.slice(9, -3).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )

/**
 * The tree of an XML text. No entity is declared or fetched and nothing is checked but the nesting; an end tag that
 * fits no open element is skipped.
 *
 * @throws Failure `read/too-deep`.
 */
export function parseXml(xml: string, maxDepth: number): XmlElement {
  const source = prepared(xml)
  const root: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [root]
  let at = 0
  for (const match of source.matchAll(TAG)) {
    const top = open.at(-1) ?? root
    if (match.index > at) top.children.push(decodeEntities(source.slice(at, match.index)))
    at = match.index + match[0].length
    const [, slash, written, attributes = '', empty] = match
    if (written === undefined) continue
    const name = written.replace(/^.*:/, '')
    if (slash === '/') closeTo(open, name)
    else {
      const element: Open = { name, attributes: attributesOf(attributes), children: [] }
      top.children.push(element)
      if (empty !== '/') open.push(element)
      if (open.length > maxDepth) throw new Failure('read/too-deep')
    }
  }
  if (at < source.length) root.children.push(decodeEntities(source.slice(at)))
  return root
}

function closeTo(open: Open[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name)
  if (at > 0) open.length = at
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const pairs = [...source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
  return new Map(pairs.map(([, name = '', double, single]) => [name, decodeEntities(double ?? single ?? '')]))
}

/** All words inside an element, less those of the skipped elements; `between` is set between its child elements. */
export function textOf(element: XmlElement, between: string, skipped: ReadonlySet<string>): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : skipped.has(child.name) ? '' : textOf(child, '', skipped)))
    .filter((part) => between === '' || part.trim() !== '')
    .join(between)
}

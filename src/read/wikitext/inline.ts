import { Failure } from '../../model/failure.ts'
import type { ReadLexicon } from '../../model/lexicon/read.ts'
import type { Limits } from '../draft.ts'
import { pairBrackets } from './brackets.ts'
import { citedByProse } from './citation.ts'
import { entityAt } from './entities.ts'
import { renderLink } from './link.ts'
import { renderTemplate } from './render-template.ts'
import { type Page, type Sink, makeSink, renderAlone, write } from './sink.ts'
import type { Range } from './template.ts'

/** Renders a whole page: clean text in which headings, lists and tables still have their line marks. */
export function renderPage(source: string, lexicon: ReadLexicon, limits: Limits): Sink {
  const page: Page = {
    source,
    closings: pairBrackets(source),
    lexicon,
    limits,
    named: new Map(),
    lastReferenceEnd: source.lastIndexOf('</ref'),
    render: (range, sink, depth) => render(page, range, sink, depth),
  }
  const sink = makeSink()
  render(page, { start: 0, end: source.length }, sink, 0)
  citeAgain(page, sink)
  return sink
}

/** Sets the citations of references used again by name, in the order of the text. */
function citeAgain(page: Page, sink: Sink): void {
  for (const { name, at } of sink.again) {
    for (const cited of page.named.get(name) ?? []) sink.citations.push({ cited, at })
  }
  sink.citations.sort((a, b) => a.at - b.at)
}

/** Renders a stretch of the source into the sink. Depth counts templates and links around it. */
function render(page: Page, range: Range, sink: Sink, depth: number): void {
  if (depth > page.limits.maxDepth) throw new Failure('read/too-deep')
  let at = range.start
  while (at < range.end) {
    const next = nextMark(page.source, at, range.end)
    if (next > at) write(sink, page.source.slice(at, next))
    at = next < range.end ? renderMark(page, { start: next, end: range.end }, sink, depth) : next
  }
}

function nextMark(source: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const sign = source[at]
    if (sign === '{' || sign === '[' || sign === '<' || sign === '&' || sign === ']' || sign === '}') return at
    if (sign === "'" && source[at + 1] === "'") return at
  }
  return end
}

/** Renders what begins at `range.start` and says where it ends. */
function renderMark(page: Page, range: Range, sink: Sink, depth: number): number {
  const { source, closings } = page
  const at = range.start
  const close = closings.get(at)
  if (close !== undefined && close < range.end) {
    if (source[at] === '{') renderTemplate(page, { start: at, end: close }, sink, depth + 1)
    else renderLink(page, { start: at, end: close }, sink, depth + 1)
    return close + 1
  }
  if (source[at] === '[') return renderExternal(page, range, sink, depth)
  if (source[at] === '<') return renderTag(page, range, sink, depth)
  if (source[at] === "'") return skipQuotes(page, range, sink)
  if (source[at] === '&') return renderEntity(source, at, sink)
  return renderStray(source, at, sink)
}

/** Brackets that pair with nothing leave nothing; `{|`, `|}` and single ones stay. */
function renderStray(source: string, at: number, sink: Sink): number {
  if (source[at + 1] === source[at]) return at + 2
  write(sink, source[at] ?? '')
  return at + 1
}

function renderEntity(source: string, at: number, sink: Sink): number {
  const entity = entityAt(source, at)
  write(sink, entity?.text ?? '&')
  return at + (entity?.length ?? 1)
}

/** Two or more apostrophes are italics and bold; the first bold is kept as the subject's name. */
function skipQuotes(page: Page, range: Range, sink: Sink): number {
  let end = range.start
  while (end < range.end && page.source[end] === "'") end += 1
  const bold = end - range.start >= 3
  if (bold && sink.bold === undefined) {
    if (sink.boldFrom === undefined) sink.boldFrom = sink.length
    else sink.bold = sink.parts.join('').slice(sink.boldFrom).trim()
  }
  return end
}

const EXTERNAL = /^\[(?:https?:)?(\/\/[^\s\]]{1,2000})[ \t]*([^\]\n]{0,500})\]/

function renderExternal(page: Page, range: Range, sink: Sink, depth: number): number {
  const match = EXTERNAL.exec(page.source.slice(range.start, Math.min(range.end, range.start + 2600)))
  if (match === null) return renderStray(page.source, range.start, sink)
  const end = range.start + match[0].length
  render(page, { start: end - 1 - (match[2]?.length ?? 0), end: end - 1 }, sink, depth + 1)
  return end
}

const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})\b([^<>]{0,2000})>/

function renderTag(page: Page, range: Range, sink: Sink, depth: number): number {
  const match = TAG.exec(page.source.slice(range.start, Math.min(range.end, range.start + 2100)))
  if (match === null) return renderStray(page.source, range.start, sink)
  const [whole, slash, name = '', rest = ''] = match
  const end = range.start + whole.length
  if (name.toLowerCase() === 'ref' && slash === '') {
    const named = /\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/i.exec(rest)
    const label = named?.[1] ?? named?.[2] ?? named?.[3]
    if (!rest.trimEnd().endsWith('/'))
      return renderReference(page, { start: end, end: range.end }, { sink, depth, label })
    if (label !== undefined) sink.again.push({ name: label, at: sink.length })
  }
  if (name.toLowerCase() === 'br') write(sink, ' ')
  return end
}

/** What stands in a `<ref>` is a citation, never a word of the sentence. One without an end is given up with its line. */
function renderReference(page: Page, range: Range, { sink, depth, label }: Place): number {
  const { source } = page
  const found = range.start > page.lastReferenceEnd ? -1 : source.indexOf('</ref', range.start)
  const line = source.indexOf('\n', range.start)
  const close = found >= 0 && found < range.end ? found : Math.min(line < 0 ? range.end : line, range.end)
  const known = sink.citations.length
  const text = renderAlone(page, { start: range.start, end: close }, sink, depth + 1)
  if (sink.citations.length === known && text !== '') {
    const link = linkIn(source.slice(range.start, Math.min(close, range.start + 3000)))
    sink.citations.push({ cited: citedByProse(text, link), at: sink.length })
  }
  if (label !== undefined)
    page.named.set(
      label,
      sink.citations.slice(known).map(({ cited }) => cited),
    )
  const gt = found === close ? source.indexOf('>', close) : -1
  return gt < 0 ? close : Math.min(gt + 1, range.end)
}

interface Place {
  readonly sink: Sink
  readonly depth: number
  /** The reference's name, when it has one. */
  readonly label: string | undefined
}

function linkIn(source: string): { readonly url: string; readonly title: string } | undefined {
  const match = /\[?(https?:\/\/[^\s\]<>|]{1,2000})(?: ([^\]\n]{0,500})\])?/.exec(source)
  return match === null ? undefined : { url: match[1] ?? '', title: match[2] ?? '' }
}

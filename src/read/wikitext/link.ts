import { type Page, type Sink, renderAlone } from './sink.ts'
import { type Range, splitAtBars } from './template.ts'

/**
 * A link in double brackets: its words, or for a picture its caption as a block of its own, for a category nothing.
 * `range.end` is the index of the last closing bracket.
 */
export function renderLink(page: Page, range: Range, sink: Sink, depth: number): void {
  const inner = { start: range.start + 2, end: range.end - 1 }
  const parts = splitAtBars(page.source, page.closings, inner)
  const target = page.source.slice(inner.start, parts[0]?.end ?? inner.end).trim()
  const does = namespaceOf(page, target)
  if (does === 'category') return
  if (does === 'file') return renderCaption(page, parts, sink, depth)
  const shown = parts.at(-1) ?? inner
  const wholeTarget = parts.length < 2
  const start = wholeTarget && target.startsWith(':') ? page.source.indexOf(':', shown.start) + 1 : shown.start
  page.render({ start, end: shown.end }, sink, depth)
}

function namespaceOf(page: Page, target: string): 'file' | 'category' | 'other' {
  const name = /^([\p{L} ]{2,20}):/u.exec(target)?.[1]?.trim().toLowerCase()
  if (name === undefined) return 'other'
  return page.lexicon.namespaces.find((entry) => entry.names.includes(name))?.does ?? 'other'
}

/** "thumb", "right", "200px", "alt=…": settings of a picture, not its caption. */
const SETTING =
  /^\s*(?:thumb|thumbnail|frame|frameless|border|right|left|none|center|centre|upright(?:=?[\d. ]*)|[\dx ]+px|(?:alt|link|lang|page|class|upright|thumbtime|start|end)\s*=.*|baseline|sub|super|top|text-top|middle|bottom|text-bottom|\d*)\s*$/is

function renderCaption(page: Page, parts: readonly Range[], sink: Sink, depth: number): void {
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined) return
  if (SETTING.test(page.source.slice(last.start, Math.min(last.end, last.start + 200)))) return
  const text = renderAlone(page, last, sink, depth)
  if (text !== '') sink.asides.push({ aside: { role: 'caption', text }, at: sink.length })
}

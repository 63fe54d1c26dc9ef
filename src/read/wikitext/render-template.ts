import type { TemplateEntry } from '../../model/lexicon/read.ts'
import { citedByTemplate } from './citation.ts'
import { type Page, type Sink, makeSink, renderAlone, write } from './sink.ts'
import { type Range, type TemplateCall, templateAt } from './template.ts'

/** A template: what the lexicon says it stands for, or nothing. `range.end` is the index of its last brace. */
export function renderTemplate(page: Page, range: Range, sink: Sink, depth: number): void {
  const call = templateAt(page.source, page.closings, range.start, range.end)
  const entry = entryOf(page, call.name)
  switch (entry?.does) {
    case 'text':
      return write(sink, shownText(page, call, entry, { sink, depth }))
    case 'citation':
      return cite(page, call, sink, depth)
    case 'infobox':
      return addInfobox(page, call, sink, depth)
    case 'foreign':
      return writeForeign(page, call, sink, depth)
    case 'navigation':
    case 'quotation':
      return addAside(page, call, entry, { sink, depth })
    case 'nothing':
    case undefined:
      return defineReferences(page, call, depth)
  }
}

/** {{reflist|refs=…}} holds references that the text uses by name: they are known, but nothing is cited there. */
function defineReferences(page: Page, call: TemplateCall, depth: number): void {
  const refs = call.named.get('refs')
  if (refs !== undefined) page.render(refs, makeSink(), depth)
}

function entryOf(page: Page, name: string): TemplateEntry | undefined {
  const { templates } = page.lexicon
  return (
    templates.find((entry) => entry.names.includes(name)) ??
    templates.find((entry) => entry.names.some((known) => known.endsWith('*') && name.startsWith(known.slice(0, -1))))
  )
}

interface Place {
  readonly sink: Sink
  readonly depth: number
}

/** Fills "$1", "$name" and "$*"; of several forms parted by bars the first that says anything. */
function shownText(page: Page, call: TemplateCall, entry: TemplateEntry, place: Place): string {
  const shows = entry.shows ?? '$1'
  if (!shows.includes('$')) return shows
  const forms = /^\$\w+(?:\|\$\w+)+$/.test(shows) ? shows.split('|') : [shows]
  for (const form of forms) {
    const text = filled(page, call, form, place)
    if (text.trim() !== '') return text
  }
  return ''
}

function filled(page: Page, call: TemplateCall, form: string, { sink, depth }: Place): string {
  const valueOf = (range: Range | undefined): string =>
    range === undefined
      ? ''
      : renderAlone(page, range, sink, depth)
          .replaceAll(/\s*\n[*#\s]*/g, ', ')
          .replace(/^[*#,\s]+/, '')
  const text = form.replaceAll(/\$(\d|\*|[a-z]+)/g, (_whole, key: string) => {
    if (key === '*') return call.positional.map(valueOf).filter(Boolean).join(', ')
    return valueOf(/\d/.test(key) ? call.positional[Number(key) - 1] : call.named.get(key))
  })
  // A date: "1917--" when month and day were not given, "1971-3-4" as people write it.
  return form.includes('-$') ? text.replace(/-+$/, '').replaceAll(/-(\d)(?!\d)/g, '-0$1') : text
}

function cite(page: Page, call: TemplateCall, sink: Sink, depth: number): void {
  const value = (name: string): string | undefined => {
    const range = call.named.get(name)
    return range === undefined ? undefined : renderAlone(page, range, sink, depth).replaceAll(/\s+/g, ' ')
  }
  sink.citations.push({ cited: citedByTemplate(call.name, value), at: sink.length })
}

function addInfobox(page: Page, call: TemplateCall, sink: Sink, depth: number): void {
  const positional = call.positional.map((range, index) => [String(index + 1), range] as const)
  const fields = [...positional, ...call.named]
    .map(([name, range]) => [name, renderAlone(page, range, sink, depth).replaceAll(/\s*\n\s*/g, '; ')] as const)
    .filter(([, value]) => value !== '')
  sink.infoboxes.push({ name: call.written, fields })
  const text = fields.map(([name, value]) => `${name}: ${value}`).join('\n')
  if (text !== '') sink.asides.push({ aside: { role: 'infobox', text }, at: sink.length })
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** {{lang|ru|…}}, {{langx|ru|…}}, {{lang-ru|…}}: the words, and for the last two the language's name before them. */
function writeForeign(page: Page, call: TemplateCall, sink: Sink, depth: number): void {
  const old = /^lang-([a-z]{2,3}(?:-[a-z]{2,8})*)$/.exec(call.name)?.[1]
  const first = call.positional[0]
  const words = old === undefined ? call.positional[1] : first
  const language = old ?? (first === undefined ? '' : page.source.slice(first.start, first.end).trim().toLowerCase())
  if (words === undefined) return
  if (call.name !== 'lang' && call.name.startsWith('lang')) write(sink, languagePrefix(language))
  const start = sink.length
  page.render(words, sink, depth)
  if (sink.length > start && isLanguage(language)) sink.foreign.push({ language, start, end: sink.length })
}

const isLanguage = (code: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(code)

function languagePrefix(code: string): string {
  const name = isLanguage(code) ? LANGUAGE_NAMES.of(code) : undefined
  return name === undefined ? '' : `${name}: `
}

function addAside(page: Page, call: TemplateCall, entry: TemplateEntry, place: Place): void {
  const text = shownText(page, call, entry, place).trim()
  const role = entry.does === 'quotation' ? 'quotation' : 'navigation'
  if (text !== '') place.sink.asides.push({ aside: { role, text }, at: place.sink.length })
}

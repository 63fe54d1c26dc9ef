import { parse } from 'yaml'
import type { MonthEntry } from '../../model/lexicon/read.ts'
import type { DraftMetadata } from '../draft.ts'
import { readDate } from '../written-date.ts'

/** The text below the YAML between `---` lines, and what the YAML says. */
export interface Fronted {
  readonly body: string
  readonly metadata: DraftMetadata
}

const FENCED = /^\s*---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const LONGEST = 65_536

/** Takes YAML front matter off a Markdown text. YAML that does not parse says nothing. */
export function takeFrontMatter(text: string, months: readonly MonthEntry[]): Fronted {
  const match = FENCED.exec(text.slice(0, LONGEST))
  const fields = match?.[1] === undefined ? undefined : parseFields(match[1])
  if (match === null || fields === undefined) return { body: text, metadata: {} }
  return { body: text.slice(match[0].length), metadata: metadataOf(fields, months) }
}

type Fields = ReadonlyMap<string, unknown>

function parseFields(yaml: string): Fields | undefined {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'silent' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase().replaceAll(/[_\s-]/g, ''), field]))
  } catch {
    // A text may begin with a rule and hold no YAML at all: then it has no front matter.
    return undefined
  }
}

function metadataOf(fields: Fields, months: readonly MonthEntry[]): DraftMetadata {
  const first = (...names: readonly string[]): string | undefined =>
    names.map((name) => textOf(fields.get(name))).find((value) => value !== undefined)
  const dates = ['date', 'published', 'publishedtime', 'datepublished', 'pubdate', 'publishdate', 'created']
  const published = dates.map((name) => readDate(textOf(fields.get(name)) ?? '', months)).find(Boolean)
  const told = {
    title: first('title', 'headline', 'subject'),
    url: first('sourceurl', 'url', 'canonicalurl', 'link', 'permalink', 'source'),
    publisher: first('publisher', 'site', 'sitename', 'outlet', 'newspaper', 'journal'),
    language: first('lang', 'language', 'locale'),
  }
  return {
    ...(told.title === undefined ? {} : { title: told.title }),
    ...(told.url !== undefined && /^https?:/.test(told.url) ? { url: told.url } : {}),
    ...(told.publisher === undefined ? {} : { publisher: told.publisher }),
    ...(told.language !== undefined && /^[a-z]{2,3}(?:[-_]\w+)*$/i.test(told.language)
      ? { language: told.language }
      : {}),
    ...(published === undefined
      ? {}
      : { published: { edtf: published, basis: 'stated', why: 'markdown/front-matter' } }),
    authors: authorsOf(fields.get('author') ?? fields.get('authors') ?? fields.get('byline')),
  }
}

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

function authorsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((author) => textOf(author) ?? [])
}

import type { DraftCitation } from '../draft.ts'

/** What a citation says, before it is known where it stands. */
export type CitedSource = Omit<DraftCitation, 'at'>

/** A citation template's values as clean text, by lower-case name. */
export type CitationValues = (name: string) => string | undefined

/** The fields of a citation template (Help:Citation Style 1), its author lists put together as "Last, First". */
export function citedByTemplate(template: string, value: CitationValues): CitedSource {
  const first = (...names: readonly string[]): string | undefined =>
    names.map(value).find((found) => found !== undefined && found !== '')
  return withoutAbsent({
    template,
    title: first('title', 'chapter', 'contribution', 'entry', 'titel', 'titre', 'titolo', 'script-title', 'название'),
    authors: authorsOf(value),
    publisher: first(...PUBLISHERS),
    date: first('date', 'publication-date', 'year', 'datum', 'jahr', 'année', 'anno', 'год'),
    url: first('url', 'chapter-url', 'contribution-url'),
    archiveUrl: first('archive-url', 'archiveurl'),
    accessDate: first('access-date', 'accessdate', 'abruf', 'consulté le'),
    urlStatus: first('url-status', 'dead-url', 'deadurl'),
    doi: first('doi'),
  })
}

/** CSL container-title before publisher: the paper is whom a reader knows, its owner is not. */
const PUBLISHERS = [
  'newspaper',
  'work',
  'website',
  'journal',
  'magazine',
  'periodical',
  'encyclopedia',
  'publisher',
  'agency',
  'institution',
  'werk',
  'verlag',
  'издательство',
] as const

function authorsOf(value: CitationValues): readonly string[] {
  const authors: string[] = []
  for (let number = 0; number <= MOST_AUTHORS; number += 1) {
    const author = authorAt(value, number === 0 ? '' : String(number))
    if (author !== undefined) authors.push(author)
    else if (number > 1) break
  }
  if (authors.length > 0) return authors
  const listed = value('authors') ?? value('vauthors')
  return listed === undefined || listed === '' ? [] : [listed]
}

const MOST_AUTHORS = 50

function authorAt(value: CitationValues, number: string): string | undefined {
  const last = value(`last${number}`) || value(`author${number}-last`) || value(`surname${number}`)
  const first = value(`first${number}`) || value(`author${number}-first`) || value(`given${number}`)
  if (last) return first ? `${last}, ${first}` : last
  return value(`author${number}`) || undefined
}

/** What a reference without a template says: its link, its quoted or linked title, its date. */
export function citedByProse(
  text: string,
  link: { readonly url: string; readonly title: string } | undefined,
): CitedSource {
  const quoted = /["“‘]([^"”’\n]{5,300})["”’]/.exec(text)?.[1]
  const tail = /^\| ?([^|]{1,60}?)\|/.exec(text.slice(link === undefined ? 0 : link.title.length))?.[1]
  return withoutAbsent({
    title: quoted ?? usableTitle(link?.title) ?? untitled(text),
    publisher: tail?.trim() ?? paperOf(text),
    date: LAST_DATE.exec(text)?.[1],
    url: link?.url,
    doi: /\b(10\.\d{4,9}\/[^\s"<>|]{1,200}?)[.,;)]?(?=\s|$)/.exec(text)?.[1],
  })
}

const MONTH_DATE = String.raw`(?:\d{1,2} )?\p{Lu}\p{Ll}{2,9}\.? (?:\d{1,2}, )?\d{4}`
const LAST_DATE = new RegExp(
  String.raw`(?:^|[\s(,|])(${MONTH_DATE}|\d{4}-\d{2}-\d{2}|(?:1[89]|20)\d{2})(?=[\s.,;)]|$)`,
  'u',
)
const PAPER = new RegExp(String.raw`^([^,"“\n]{2,60}), ${MONTH_DATE}\.?$`, 'u')

const paperOf = (text: string): string | undefined => PAPER.exec(text.trim())?.[1]

/** A link that says "online" or "[1]" names no work. */
const usableTitle = (title: string | undefined): string | undefined =>
  title === undefined || title.length < 8 ? undefined : title.replaceAll(/^["“‘']+|["”’']+$/g, '')

const untitled = (text: string): string | undefined => {
  const clean = text.trim()
  return clean === '' || /^https?:\S+$/.test(clean) || PAPER.test(clean) ? undefined : clean
}

/** A citation as a line of a list of references prints it. */
export const printedCitation = (cited: CitedSource): string =>
  [cited.authors?.join('; '), cited.title, cited.publisher, cited.date]
    .filter((part) => part !== undefined && part !== '')
    .join('. ')

type Loose = { readonly [Key in keyof CitedSource]: CitedSource[Key] | undefined }

/** Fields that say nothing are left out. */
function withoutAbsent(fields: Loose): CitedSource {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  // Only fields of the type itself went in, less those that were undefined.
  return Object.fromEntries(told) as CitedSource
}

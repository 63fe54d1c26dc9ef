import { type Edtf, findEdtf } from '../model/edtf.ts'
import type { Published } from '../model/document.ts'
import type { DraftMetadata } from './draft.ts'
import { type DomDocument, type DomElement, lineOf } from './html-dom.ts'
import { findLinkedData, type LinkedData } from './html-json-ld.ts'

type Metas = ReadonlyMap<string, readonly string[]>

/** What a page says of itself: JSON-LD before Open Graph before other meta tags before `<time>`. */
export function metadataOf(page: DomDocument): DraftMetadata {
  const linked = findLinkedData(page)
  const metas = metasOf(page)
  if (isMediaWiki(metas)) return wikiMetadata(page, metas)
  const publisher = linked?.publisher ?? first(metas, PUBLISHER_NAMES)
  const title = linked?.title ?? first(metas, TITLE_NAMES) ?? titleOf(page, publisher)
  const authors = authorsOf(linked, metas)
  return {
    ...optional('title', title === undefined ? undefined : withoutSite(title, publisher)),
    ...optional('publisher', publisher),
    ...(authors.length === 0 ? {} : { authors }),
    ...optional('published', publishedOf(page, linked, metas)),
    ...optional('url', urlOf(page, linked, metas)),
    ...optional('language', languageOf(page, linked)),
    ...kindOf(linked, metas, publisher),
  }
}

const TITLE_NAMES = ['citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'headline']
const PUBLISHER_NAMES = [
  'og:site_name',
  'citation_publisher',
  'citation_journal_title',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'application-name',
]
const AUTHOR_NAMES = [
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
]
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'date',
]

/** Meta tags by name, property or itemprop in lower case; values in order. */
function metasOf(page: DomDocument): Metas {
  const metas = new Map<string, string[]>()
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop')
    const content = meta.getAttribute('content')?.replaceAll(/\s+/g, ' ').trim() ?? ''
    if (name === null || content === '') continue
    const values = metas.get(name.toLowerCase())
    if (values === undefined) metas.set(name.toLowerCase(), [content])
    else values.push(content)
  }
  return metas
}

const first = (metas: Metas, names: readonly string[]): string | undefined =>
  names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined)

function authorsOf(linked: LinkedData | undefined, metas: Metas): readonly string[] {
  const name = AUTHOR_NAMES.find((each) => metas.get(each)?.some(isName) === true)
  const found = linked?.authors.length ? linked.authors : (metas.get(name ?? '') ?? [])
  return [...new Set(found.map((author) => author.replace(/^by\s+/i, '')).filter(isName))]
}

/** Some pages give the author's address on a social network. */
const isName = (text: string): boolean => !/^https?:|^@|\//i.test(text) && text.length < 100

function publishedOf(page: DomDocument, linked: LinkedData | undefined, metas: Metas): Published | undefined {
  const time = page.querySelector('[itemprop="datePublished"]') ?? firstTime(page)
  const candidates: readonly (readonly [why: string, text: string | undefined | null])[] = [
    ['html/json-ld', linked?.published],
    ...DATE_NAMES.map((name) => [`html/meta:${name}`, metas.get(name)?.[0]] as const),
    ['html/time', time?.getAttribute('datetime') ?? time?.getAttribute('content')],
  ]
  for (const [why, text] of candidates) {
    const edtf = findIsoDate(text ?? '')
    if (edtf !== undefined) return { edtf, basis: 'stated', why }
  }
  return undefined
}

/** The only `<time>` of the page, or the one in the article's head; a list of teasers has many. */
function firstTime(page: DomDocument): DomElement | undefined {
  const inArticle = [...page.querySelectorAll('article time, main time')]
  const times = inArticle.length > 0 ? inArticle : [...page.querySelectorAll('time')]
  return times.length === 1 || inArticle.length > 0 ? times[0] : undefined
}

/** The calendar day (month, year) that an ISO 8601 stamp begins with, as written: no shift to another time zone. */
export function findIsoDate(text: string): Edtf | undefined {
  const match = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s])|^\s*(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]]
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
  return Number(year) < 1400 || Number(year) > 2200 ? undefined : findEdtf(parts.join('-'))
}

function urlOf(page: DomDocument, linked: LinkedData | undefined, metas: Metas): string | undefined {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const found = [
    canonical,
    first(metas, ['og:url']),
    linked?.url,
    first(metas, ['dc.identifier', 'citation_public_url']),
  ]
  return found.find((url) => typeof url === 'string' && /^https?:\/\/[^\s]+$/i.test(url)) ?? undefined
}

function languageOf(page: DomDocument, linked: LinkedData | undefined): string | undefined {
  const language =
    page.documentElement.getAttribute('lang') ?? page.documentElement.getAttribute('xml:lang') ?? linked?.language
  return language !== undefined && /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(language)
    ? language.replaceAll('_', '-')
    : undefined
}

/** What an agency is called: "Nile Press Agency", "Meridian Wire"; "The Wire" alone is a paper. */
const AGENCY_NAME =
  /(?<!\p{L})(?:news|press|telegraph|information)\s+agency$|(?<!\p{L})newswire$|(?<!(?<!\p{L})the)\s+wire$/iu

function kindOf(
  linked: LinkedData | undefined,
  metas: Metas,
  publisher: string | undefined,
): Pick<DraftMetadata, 'kind' | 'kindWhy'> {
  if (linked?.kind !== undefined) return { kind: linked.kind, kindWhy: 'html/json-ld' }
  const section = first(metas, ['article:section', 'section', 'og:section'])?.toLowerCase() ?? ''
  if (/^(?:opinions?|comment|commentary|op-?ed|columns?|views)$/.test(section)) {
    return { kind: 'opinion', kindWhy: 'html/meta:article:section' }
  }
  return AGENCY_NAME.test(publisher ?? '') ? { kind: 'wire', kindWhy: 'html/agency-name' } : {}
}

/** The `<title>` without the site's name behind a bar or dash. */
function titleOf(page: DomDocument, publisher: string | undefined): string | undefined {
  const heading = page.querySelector('h1')
  const title = withoutSite(lineOf(page.querySelector('title')), publisher)
  const shown = lineOf(heading)
  if (shown !== '' && (title === '' || title.toLowerCase().startsWith(shown.toLowerCase()))) return shown
  return title === '' ? undefined : title
}

function withoutSite(title: string, publisher: string | undefined): string {
  const cut = /^(.{8,}?)\s+[|\-–—·:»]\s+([^|\-–—·»]{2,60})$/.exec(title)
  return cut?.[1] !== undefined && publisher !== undefined && cut[2]?.trim().toLowerCase() === publisher.toLowerCase()
    ? cut[1]
    : title
}

const isMediaWiki = (metas: Metas): boolean => /^MediaWiki\b/.test(first(metas, ['generator']) ?? '')

/**
 * MediaWiki: JSON-LD's date is the day on which the page was begun, which says nothing of the text; the day of the
 * last edit stands in the foot.
 */
function wikiMetadata(page: DomDocument, metas: Metas): DraftMetadata {
  const site = /\s[-–—]\s([^-–—]+)$/.exec(lineOf(page.querySelector('title')))?.[1]
  const title = lineOf(page.querySelector('#firstHeading') ?? page.querySelector('h1'))
  const edited = /(\d{1,2}) (\p{Lu}\p{L}+) (\d{4})/u.exec(lineOf(page.querySelector('#footer-info-lastmod')))
  const edtf = edited === null ? undefined : editedOn(edited)
  return {
    kind: 'encyclopedia',
    kindWhy: 'html/mediawiki',
    ...optional('title', title === '' ? undefined : title),
    ...optional('publisher', site?.trim() ?? first(metas, ['og:site_name'])),
    ...optional(
      'published',
      edtf === undefined ? undefined : { edtf, basis: 'inferred', why: 'html/mediawiki-last-edit' },
    ),
    ...optional('url', urlOf(page, undefined, metas)),
    ...optional('language', languageOf(page, undefined)),
  }
}

/** English MediaWiki's own form, "3 March 2025". */
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

function editedOn([, day = '', month = '', year = '']: RegExpExecArray): Edtf | undefined {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return findEdtf(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const optional = <K extends keyof DraftMetadata>(
  name: K,
  value: DraftMetadata[K] | undefined,
): Pick<DraftMetadata, K> | object => (value === undefined ? {} : { [name]: value })

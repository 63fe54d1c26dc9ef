import type { BlockRole } from '../model/document.ts'
import { type DomElement, nameTokens } from './html-dom.ts'

/** A part of a page that stands round the text: its menus, or anything else that is not the article. */
export type Zone = 'menu' | 'margin'

const MENU_TAGS: ReadonlySet<string> = new Set(['nav', 'menu'])
const MARGIN_TAGS: ReadonlySet<string> = new Set(['aside', 'footer', 'form', 'dialog'])
const MENU_NAMES = ['nav', 'navbar', 'menu', 'breadcrumb', 'breadcrumbs', 'skip', 'navbox', 'pagination', 'toc']
const MARGIN_NAMES = [
  'ad',
  'ads',
  'advert',
  'advertisement',
  'banner',
  'bio',
  'comments',
  'cookie',
  'cookies',
  'donate',
  'donation',
  'footer',
  'kicker',
  'modal',
  'more',
  'newsletter',
  'noprint',
  'paywall',
  'popup',
  'promo',
  'recommended',
  'related',
  'share',
  'sharing',
  'sidebar',
  'social',
  'sponsored',
  'subscribe',
  'subscription',
  'tags',
  'toolbar',
  'trending',
  'hatnote',
  'printfooter',
  'catlinks',
]

/**
 * Whether an element opens a zone: by its tag, its ARIA role or its names. Names are only believed of an element that
 * holds neither the page's heading nor most of its words (`pageLength` code units), for some pages call the whole of
 * themselves "has-sidebar".
 */
export function zoneOf(element: DomElement, pageLength: number): Zone | undefined {
  const tag = element.localName
  const aria = element.getAttribute('role') ?? ''
  if (MENU_TAGS.has(tag) || aria === 'navigation' || aria === 'menu') return 'menu'
  if (MARGIN_TAGS.has(tag) || aria === 'complementary' || aria === 'contentinfo' || aria === 'dialog') {
    return holdsThePage(element, pageLength) ? undefined : 'margin'
  }
  const zone = zoneByName(nameTokens(element))
  return zone === undefined || holdsThePage(element, pageLength) ? undefined : zone
}

function zoneByName(names: ReadonlySet<string>): Zone | undefined {
  if (MENU_NAMES.some((name) => names.has(name))) return 'menu'
  return MARGIN_NAMES.some((name) => names.has(name)) ? 'margin' : undefined
}

const holdsThePage = (element: DomElement, pageLength: number): boolean =>
  element.localName === 'body' ||
  element.localName === 'html' ||
  (element.textContent ?? '').length * 3 > pageLength ||
  element.querySelector('h1') !== null

const ROLE_NAMES: readonly (readonly [role: BlockRole, names: readonly string[]])[] = [
  ['disclaimer', ['disclaimer']],
  ['credit', ['credit', 'credits', 'copyright', 'photographer', 'agency', 'attribution', 'imagecredit']],
  ['byline', ['byline', 'author', 'authors', 'dateline', 'pubdate', 'timestamp', 'datepublished', 'date', 'posted']],
  ['standfirst', ['standfirst', 'subtitle', 'subheadline', 'dek', 'deck', 'subdeck']],
  ['caption', ['caption', 'wp-caption-text', 'thumbcaption']],
]

/** The role that an element's names claim ("byline", "photo-credit"), when they claim one. */
export function roleByName(element: DomElement): BlockRole | undefined {
  const names = nameTokens(element)
  if (names.size === 0) return undefined
  return ROLE_NAMES.find(([, list]) => list.some((name) => names.has(name)))?.[0]
}

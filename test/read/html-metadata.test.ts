import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, type DraftMetadata } from '../../src/read/draft.ts'
import { readHtml } from '../../src/read/html.ts'
import { findIsoDate } from '../../src/read/html-metadata.ts'

const metadataOf = (head: string, body = '<p>Words.</p>'): DraftMetadata =>
  readHtml(`<html><head>${head}</head><body>${body}</body></html>`, { id: 'page.html' }, DEFAULT_LIMITS).metadata ?? {}

const linked = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const published = (edtf: string, why: string) => ({ published: { edtf, basis: 'stated', why } })

test.each<[why: string, head: string, found: object]>([
  [
    'JSON-LD of an article',
    linked({
      '@type': 'NewsArticle',
      headline: 'Envoys meet',
      datePublished: '2017-11-23T23:30:00-05:00',
      author: { name: 'Anna Kerr' },
      publisher: { '@type': 'Organization', name: 'Harbour Post' },
      inLanguage: 'en-GB',
    }),
    {
      title: 'Envoys meet',
      authors: ['Anna Kerr'],
      publisher: 'Harbour Post',
      language: 'en-GB',
      ...published('2017-11-23', 'html/json-ld'),
    },
  ],
  [
    'an article in a graph behind a page',
    linked({
      '@graph': [
        { '@type': 'WebPage', name: 'Page' },
        { '@type': ['Article'], headline: 'Envoys meet', author: ['A B', 'C D'] },
      ],
    }),
    { title: 'Envoys meet', authors: ['A B', 'C D'] },
  ],
  [
    'an opinion by its type',
    linked({ '@type': 'OpinionNewsArticle', headline: 'No' }),
    { title: 'No', kind: 'opinion', kindWhy: 'html/json-ld' },
  ],
  [
    'what is left when JSON-LD is broken',
    '<script type="application/ld+json">{"@type":</script><meta property="og:title" content="Yes">',
    { title: 'Yes' },
  ],
  [
    'JSON-LD of something else',
    `${linked({ '@type': 'BreadcrumbList', name: 'Menu' })}<title>Envoys meet</title>`,
    { title: 'Envoys meet' },
  ],
  [
    'Open Graph',
    '<meta property="og:title" content="Envoys  meet"><meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2021-06-10T06:00:00Z"><meta property="article:section" content="Opinion">',
    {
      title: 'Envoys meet',
      publisher: 'Harbour Post',
      kind: 'opinion',
      kindWhy: 'html/meta:article:section',
      ...published('2021-06-10', 'html/meta:article:published_time'),
    },
  ],
  [
    'Dublin Core',
    '<meta name="DC.title" content="Note"><meta name="DC.creator" content="A B"><meta name="DC.creator" content="C D"><meta name="DC.date" content="1998-03">',
    { title: 'Note', authors: ['A B', 'C D'], ...published('1998-03', 'html/meta:dc.date') },
  ],
  [
    'citation tags',
    '<meta name="citation_title" content="Embassies"><meta name="citation_publication_date" content="2000/04/01"><meta name="citation_journal_title" content="Annals">',
    { title: 'Embassies', publisher: 'Annals', ...published('2000-04-01', 'html/meta:citation_publication_date') },
  ],
  [
    'the canonical address',
    '<link rel="canonical" href="https://example.org/a"><meta property="og:url" content="https://example.org/b">',
    { url: 'https://example.org/a' },
  ],
  [
    'the title without the name of the site',
    '<title>Envoys meet in Glotz - Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
    { title: 'Envoys meet in Glotz', publisher: 'Harbour Post' },
  ],
  ['a title with a dash of its own', '<title>Envoys meet - and part</title>', { title: 'Envoys meet - and part' }],
  [
    'no address of an author',
    '<meta name="author" content="https://social.example/kerr"><meta property="article:author" content="Anna Kerr">',
    { authors: ['Anna Kerr'] },
  ],
  [
    'an agency by its name',
    '<meta property="og:site_name" content="Nile Press Agency">',
    { publisher: 'Nile Press Agency', kind: 'wire', kindWhy: 'html/agency-name' },
  ],
  ['a paper that is called a wire', '<meta property="og:site_name" content="The Wire">', { publisher: 'The Wire' }],
  ['no day of a change', '<meta property="article:modified_time" content="2021-06-10">', {}],
  ['no address that is none', '<link rel="canonical" href="javascript:alert(1)">', {}],
])('takes %s', (_why, head, found) => expect(metadataOf(head)).toEqual(found))

test('takes the only time element, and of many none', () => {
  expect(metadataOf('', '<time datetime="2017-11-23T10:00">now</time>').published?.edtf).toBe('2017-11-23')
  expect(
    metadataOf('', '<time datetime="2017-11-23">a</time><time datetime="2017-11-24">b</time>').published,
  ).toBeUndefined()
})

test.each<[text: string, edtf: string | undefined]>([
  ['2017-11-23', '2017-11-23'],
  ['2017-11-23T23:59:59+14:00', '2017-11-23'],
  ['20171123', '2017-11-23'],
  ['2017-11', '2017-11'],
  ['2017', '2017'],
  ['2017/1/3', '2017-01-03'],
  ['2017-02-30', undefined],
  ['2017-13', undefined],
  ['0001-01-01', undefined],
  ['23 November 2017', undefined],
  ['1511437320', undefined],
  ['', undefined],
])('%s is the day %s', (text, edtf) => expect(findIsoDate(text)).toBe(edtf))

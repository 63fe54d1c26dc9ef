import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, type Draft } from '../../src/read/draft.ts'
import { readHtml } from '../../src/read/html.ts'
import { bareHtml } from '../../src/read/html-bare.ts'

const read = (html: string): Draft => readHtml(html, { id: 'page.html' }, DEFAULT_LIMITS)

/** Blocks as "role: text", line ends as "/". */
const blocksOf = (html: string): string[] =>
  read(html).blocks.map(({ role, level, text }) => `${role}${level ?? ''}: ${text.replaceAll('\n', ' / ')}`)

const SENTENCE =
  'Freedonia sent an envoy to Sylvania on Monday, and the two governments agreed to go on with their talks. '
const ARTICLE = `<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(2)}The end.</p>`

test.each<[why: string, html: string, blocks: string[]]>([
  ['a part of a page', '<p>Freedonia <b>expelled</b>\n the envoy.</p>', ['paragraph: Freedonia expelled the envoy.']],
  ['words without tags', 'Sylvania &amp; Freedonia', ['paragraph: Sylvania & Freedonia']],
  ['words behind the end', '<html><body><p>One.</p></body></html>Two.', ['paragraph: One.', 'paragraph: Two.']],
  [
    'an XHTML declaration',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One.</p></body></html>',
    ['paragraph: One.'],
  ],
  ['no head and no body', '<html><h1>War</h1><p>It began.</p></html>', ['title1: War', 'paragraph: It began.']],
  [
    'words straight in a box',
    '<div>One.<div>Two.</div>Three.</div>',
    ['One.', 'Two.', 'Three.'].map((t) => `paragraph: ${t}`),
  ],
  ['a line break in a paragraph', '<p>One.<br>Two.</p>', ['paragraph: One. / Two.']],
  ['two line breaks', '<p>One.<br><br>Two.</p>', ['paragraph: One.', 'paragraph: Two.']],
  ['a list', '<ul><li>One.</li><li><p>Two.</p></li></ul>', ['list-item: One.', 'list-item: Two.']],
  ['a quotation', '<blockquote><p>We shall.</p></blockquote>', ['quotation: We shall.']],
  ['marks of quotation', '<p>He said <q>no</q>.</p>', ['paragraph: He said “no”.']],
  ['a table of data', '<table><tr><th>Year</th><td>2005</td></tr></table>', ['table: Year | 2005']],
  [
    'a page laid out in a table',
    '<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>',
    ['paragraph: One.', 'paragraph: Two.'],
  ],
  [
    'a page laid out in a table with line breaks',
    '<table><tr><td><a href="/">Home</a></td><td>One.<br><br>Two.</td></tr></table>',
    ['paragraph: Home', 'paragraph: One.', 'paragraph: Two.'],
  ],
  [
    'a caption with its credit',
    '<figure><img src="x"><figcaption>The envoy lands. <span class="credit">A. Photographer</span></figcaption></figure>',
    ['caption: The envoy lands.', 'credit: A. Photographer'],
  ],
  [
    'a caption with its credit in brackets',
    '<figure><figcaption>The envoy lands, May 2017 [Nile Press via Meridian]</figcaption></figure>',
    ['caption: The envoy lands, May 2017', 'credit: [Nile Press via Meridian]'],
  ],
  ['hyphens that do not show', '<p>coop&shy;era\u200btion</p>', ['paragraph: cooperation']],
  ['hard spaces', '<p>12&nbsp;ships</p>', ['paragraph: 12 ships']],
  ['names in other scripts', '<p>عمر البشير met Путин</p>', ['paragraph: عمر البشير met Путин']],
])('reads %s', (_why, html, blocks) => expect(blocksOf(html)).toEqual(blocks))

test.each<[why: string, html: string]>([
  ['scripts', '<script>document.write("<p>seen</p>")</script>'],
  ['style sheets', '<style>p::after { content: "seen" }</style>'],
  ['templates', '<template><p>seen</p></template>'],
  ['hidden elements', '<p hidden>seen</p>'],
  ['elements styled away', '<div style="color: red; DISPLAY : none"><p>seen</p></div>'],
  ['comments', '<!-- <p>seen</p> -->'],
  ['frames', '<iframe srcdoc="<p>seen</p>">seen</iframe>'],
  ['form fields', '<textarea>seen</textarea><button>seen</button>'],
  ['descriptions of pictures', '<img src="https://example.org/x.png" alt="seen">'],
  ['words for screen readers', '<span class="visually-hidden">seen</span>'],
])('leaves out %s', (_why, html) => expect(blocksOf(`<p>One.</p>${html}`)).toEqual(['paragraph: One.']))

test.each<[why: string, margin: string, block: string]>([
  ['menus', '<nav><a href="/a">World</a> <a href="/b">Sport</a></nav>', 'navigation: World Sport'],
  ['menus without spaces', '<nav><a href="/a">World</a><a href="/b">Sport</a></nav>', 'navigation: World Sport'],
  ['lists of links', '<ul class="links"><li><a href="/a">Next story</a></li></ul>', 'navigation: Next story'],
  ['feet', '<footer><p>Printed in Glotz.</p></footer>', 'boilerplate: Printed in Glotz.'],
  [
    'margins by name',
    '<div class="newsletter-box"><h3>Letters</h3><p>Sign up.</p></div>',
    'boilerplate: Letters / Sign up.',
  ],
  ['disclaimers', '<div class="disclaimer">Not our view.</div>', 'disclaimer: Not our view.'],
])('keeps %s apart from the article', (_why, margin, block) => {
  const blocks = blocksOf(`<body><main><h1>Envoys meet</h1>${ARTICLE}</main>${margin}</body>`)
  expect(blocks[0]).toBe('title1: Envoys meet')
  expect(blocks.slice(1, 3).every((each) => each.startsWith('paragraph: Freedonia'))).toBe(true)
  expect(blocks.slice(3)).toEqual([block])
})

test('what stands between title and text is byline and standfirst, not text', () => {
  const head =
    '<p class="byline">By Anna Kerr</p><time datetime="2017-11-23">23 November</time><h2 class="subtitle">In short.</h2>'
  expect(blocksOf(`<article><h1>Envoys meet</h1>${head}${ARTICLE}</article>`).slice(0, 4)).toEqual([
    'title1: Envoys meet',
    'byline: By Anna Kerr',
    'byline: 23 November',
    'standfirst: In short.',
  ])
})

test('a line above the text that names writer or year is print, though it be all links', () => {
  const head =
    '<div>By <a href="/k">Anna Kerr</a><br><a href="/p">Harbour Post</a> 3 May 2017<br>Theme: <a href="/w">War and Peace</a></div>'
  expect(blocksOf(`<body><h1>Envoys meet</h1>${head}<div>${ARTICLE}</div></body>`).slice(1, 4)).toEqual([
    'byline: By Anna Kerr',
    'byline: Harbour Post 3 May 2017',
    'navigation: Theme: War and Peace',
  ])
})

test('a page that calls the whole of itself by the name of a margin is still read', () => {
  const blocks = blocksOf(
    `<body class="has-sidebar newsletter"><div class="related"><h1>Envoys meet</h1>${ARTICLE}</div></body>`,
  )
  expect(blocks.filter((block) => block.startsWith('paragraph'))).toHaveLength(2)
})

const WIKI = readFileSync(resolve(import.meta.dirname, '../fixtures/read/mediawiki.html'), 'utf8')

test('a saved encyclopedia page keeps infobox, chapters, sources and names', () => {
  const draft = read(WIKI)
  expect(draft.metadata).toMatchObject({
    title: 'Freedonia–Sylvania relations',
    publisher: 'Wikipedia',
    kind: 'encyclopedia',
  })
  expect(draft.metadata?.published).toEqual({ edtf: '2025-03-07', basis: 'inferred', why: 'html/mediawiki-last-edit' })
  expect(draft.infoboxes?.[0]?.fields).toContainEqual(['Diplomatic mission', 'Embassy of Sylvania, Glotz'])
  expect(draft.blocks.filter((block) => block.role === 'heading').map((block) => [block.level, block.text])).toEqual([
    [2, 'History'],
    [3, 'War'],
    [2, 'References'],
  ])
  expect(draft.blocks.filter((block) => block.role === 'reference')).toHaveLength(2)
  const names = draft.foreignNames?.map(({ block, start, end, language }) => [
    language,
    draft.blocks[block]?.text.slice(start, end),
  ])
  expect(names).toEqual([
    ['ru', 'Отношения Фридонии'],
    ['ar', 'العلاقات'],
  ])
})

test('a cited source stands behind the words it is cited for, once', () => {
  const draft = read(WIKI)
  const cited = draft.citations?.map(({ at, title, publisher, date, doi }) => [
    draft.blocks[at.block]?.text.slice(0, at.offset).split(' ').at(-1),
    title,
    publisher ?? date ?? doi,
  ])
  expect(cited).toEqual([
    ['Sylvania.', 'Envoys meet', 'The Meridian Wire'],
    ['ambassador.', 'A War of Words', '10.5555/aw'],
  ])
  expect(draft.blocks.some((block) => /\[\d\]|\[edit\]/.test(block.text))).toBe(false)
})

test.each<[why: string, html: string, code: string]>([
  ['elements in elements', '<div>'.repeat(100_000), 'read/too-deep'],
  ['elements just past the limit', `${'<div>'.repeat(300)}x`, 'read/too-deep'],
  ['too many tags', '<b></b>'.repeat(260_000), 'read/too-large'],
])('refuses %s', (_why, html, code) => {
  expect(() => read(html)).toThrow(expect.objectContaining({ code }))
})

test.each<[why: string, html: string, bare: string]>([
  ['scripts', 'a<script src="x">if (1 < 2) {}</script>b', 'ab'],
  ['style sheets in capitals', 'a<STYLE type="text/css">p{}</STYLE >b', 'ab'],
  ['comments', 'a<!-- <p> -->b', 'ab'],
  ['pictures in addresses', `<img src="data:image/png;base64,${'A'.repeat(300)}">`, '<img src="data:,">'],
  [
    'but not linked data',
    '<script type="application/ld+json">{}</script><script>1</script>',
    '<script type="application/ld+json">{}</script>',
  ],
  ['nor what has no end', 'a<script>b', 'a<script>b'],
  ['nor words that begin so', '<scripture>a</scripture>', '<scripture>a</scripture>'],
])('takes out %s before parsing', (_why, html, bare) => expect(bareHtml(html)).toBe(bare))

import { expect, test } from 'vitest'
import { blocksOf, documentOf, expectSound, wordsOfRole } from './reading.ts'

const bodyOf = async (source: string): Promise<string> =>
  wordsOfRole(await documentOf(source, 'wikitext'), 'paragraph').join(' / ')

test.each<[why: string, source: string, clean: string]>([
  ['a link is its words', 'The [[Port of Lima|port]] and the [[harbour]]s.', 'The port and the harbours.'],
  ['bold and italics go', "The '''accord''' of ''Lima''.", 'The accord of Lima.'],
  ['a reference is no word', "It was signed.<ref>Jane Roe, ''Ports''.</ref> It held.", 'It was signed. It held.'],
  ['a named reference is no word', 'It was signed.<ref name="a" /> It held.', 'It was signed. It held.'],
  ['a comment is no word', 'It was <!-- not --> signed.', 'It was signed.'],
  ['an unknown template is no word', 'It was signed.{{odd thing|x=1}}', 'It was signed.'],
  ['a template in a link in a template', 'The {{nowrap|[[base|{{lang|ru|порт}} base]]}}.', 'The порт base.'],
  ['a foreign name stays as text', 'Lima ({{langx|ru|Лима}}) is a port.', 'Lima (Russian: Лима) is a port.'],
  ['an older language template', 'Lima ({{lang-ar|ليما}}) is a port.', 'Lima (Arabic: ليما) is a port.'],
  ['empty brackets go', 'Lima ({{IPA-es|x}}) is a port.', 'Lima is a port.'],
  ['an entity is its sign', '5&nbsp;km &ndash; 6&#160;km &amp; more', '5 km – 6 km & more'],
  ['a table line is no paragraph', 'Ships.\n{|\n! Name\n|-\n| Accord || 1971\n|}', 'Ships.'],
  ['strays go', 'The base]] stands.}} Well.', 'The base stands. Well.'],
  ['an outside link is its words', 'See [http://a.example the text] here.', 'See the text here.'],
  ['a bar in a value is a bar', '{{nowrap|a{{!}}b}}', 'a|b'],
  ['an unclosed template is dropped, its words stay', 'The {{nowrap|base stands.', 'The nowrap|base stands.'],
])('%s', async (_why, source, clean) => expect(await bodyOf(source)).toBe(clean))

test.each<[why: string, source: string, clean: string]>([
  [
    'a link glued to a stop, with its paper and day',
    'Ships came.[http://a.example/x Ships come to port]| Pioneer| 3 February 2012 They left.',
    'Ships came. They left.',
  ],
  [
    'an author and a quoted title',
    'It was signed.Jane Roe, "The accord of the ports." (Harbour Institute, 2019) [https://a.example/p.pdf online] It held.',
    'It was signed. It held.',
  ],
  [
    'a paper and a day',
    'a base in Lima,Evening Harbour Times, 3 October 2015.{{cite book|title=Ports}} a base',
    'a base in Lima, a base',
  ],
  [
    'title, author, house, year, page',
    'It ruled the state.A History of the Ports, Jane Roe, Penguin, 2010, 3rd ed., p. 293 {{ISBN|978}} The next year',
    'It ruled the state. The next year',
  ],
  [
    'an initial is no residue',
    'It was J.Roe who signed for the U.S. Navy.',
    'It was J.Roe who signed for the U.S. Navy.',
  ],
  ['a missing space is no residue', 'They met.Then they signed it.', 'They met.Then they signed it.'],
])('in a dump without <ref>, %s', async (_why, source, clean) => expect(await bodyOf(source)).toBe(clean))

test('a citation template is a citation behind its words', async () => {
  const source =
    'The base was leased.{{cite news |last1=Roe |first1=Jane |last2=Doe |first2=John |title=A [[lease]] |newspaper=Evening Post |publisher=Post House |date=Apr 2000 |url=http://a.example/a|archive-url=http://b.example/a |access-date=2 May 2001 |url-status=dead |doi=10.1/x}} It held.'
  const { text, citations } = await documentOf(source, 'wikitext')
  expect(citations).toEqual([
    {
      template: 'cite news',
      title: 'A lease',
      authors: ['Roe, Jane', 'Doe, John'],
      publisher: 'Evening Post',
      date: 'Apr 2000',
      url: 'http://a.example/a',
      archiveUrl: 'http://b.example/a',
      accessDate: '2 May 2001',
      urlStatus: 'dead',
      doi: '10.1/x',
      at: text.indexOf(' It held'),
    },
  ])
})

test('a reference without a template is a citation too', async () => {
  const { citations } = await documentOf(
    'It held.<ref>Jane Roe, "The lease of the base", [http://a.example Evening Post], 3 May 2001.</ref>',
    'wikitext',
  )
  expect(citations).toMatchObject([{ title: 'The lease of the base', url: 'http://a.example', date: '3 May 2001' }])
})

test('an infobox keeps its name and fields, without markup', async () => {
  const { infoboxes } = await documentOf(
    '{{Infobox treaty|name=Accord|signed=[[Lima]], {{start date|1971|3|4}}}}\nIt.',
    'wikitext',
  )
  expect(infoboxes).toEqual([
    {
      name: 'Infobox treaty',
      fields: [
        ['name', 'Accord'],
        ['signed', 'Lima, 1971-03-04'],
      ],
    },
  ])
})

test('sections nest by level, and apparatus is not body', async () => {
  const document = await documentOf(
    "'''Accord''' is a treaty.\n== History ==\nIt was signed.\n=== After ===\nIt held.\n== See also ==\n* [[Lease]]\n== References ==\n{{reflist}}\n* Roe, Jane. Ports.",
    'wikitext',
  )
  expectSound(document)
  expect(document.sections.map(({ title, level }) => `${level} ${title}`)).toEqual([
    '2 History',
    '3 After',
    '2 See also',
    '2 References',
  ])
  expect(document.title).toBe('Accord')
  expect(wordsOfRole(document, 'navigation')).toEqual(['Lease'])
  expect(wordsOfRole(document, 'reference')).toEqual(['Roe, Jane. Ports.'])
})

test('a dump with stripped headings keeps its chapters', async () => {
  const long = 'The ships of the two states came to the port in that year and left it again in the next one. '
  const document = await documentOf(
    `Peru–Chad relations#History\n{{Infobox relations|Peru|Chad}}{{main|Ports}}{{main|Ships}}\n${long}\nHistory\n=Before 1944=\n${long}\nFile:Harbour 1971.jpg the harbour]]\n=After=\n${long}\nSee also\nReferences\n{{Reflist}}`,
    'wikitext',
  )
  expect(document.title).toBe('Peru–Chad relations')
  expect(document.sections.map(({ title, level }) => `${level} ${title}`)).toEqual([
    '1 Peru–Chad relations',
    '2 History',
    '3 Before 1944',
    '3 After',
    '2 See also',
    '2 References',
  ])
  expect(wordsOfRole(document, 'boilerplate')).toEqual(['File:Harbour 1971.jpg the harbour'])
})

test('foreign names keep their language and place', async () => {
  const { text, foreignNames } = await documentOf(
    "'''Lima''' ({{langx|ru|Лима}}; {{lang-ar|ليما}}) is a port.",
    'wikitext',
  )
  expect(foreignNames.map(({ language, text: name }) => `${language} ${name}`)).toEqual(['ru Лима', 'ar ليما'])
  for (const name of foreignNames) expect(text.slice(name.start, name.end)).toBe(name.text)
})

test('a line of JSON with wikitext keeps its characters and sets citations apart', async () => {
  const source =
    'Accord\n{{Infobox treaty|name=Accord}}\nIt was signed in Lima.{{cite news|title=Signed|work=Post}} It held for years.<ref>{{cite web|title=Held}}</ref>\n[[Category:Treaties]]'
  const document = await documentOf(JSON.stringify({ id: 'a', text: source }), 'jsonl')
  expect(document.text).toBe(source)
  expect(blocksOf(document).slice(0, 6)).toEqual([
    'title: Accord',
    'infobox: {{Infobox treaty|name=Accord}}',
    'paragraph: It was signed in Lima.',
    'reference: {{cite news|title=Signed|work=Post}}',
    'paragraph: It held for years.',
    'reference: <ref>{{cite web|title=Held}}</ref>',
  ])
  expect(document.citations.map(({ title }) => title)).toEqual(['Signed', 'Held'])
  expect(document.infoboxes).toHaveLength(1)
})

test('a reference used again by name is cited again, wherever it was made', async () => {
  const source =
    'It was signed.<ref name="a">{{cite news|title=Signed}}</ref> It held.<ref name=b/> It ended.<ref name="a" />\n{{reflist|refs=<ref name="b">{{cite web|title=Held}}</ref>}}'
  const { text, citations } = await documentOf(source, 'wikitext')
  expect(text).toBe('It was signed. It held. It ended.')
  expect(citations.map(({ title, at }) => `${title} ${text.slice(0, at)}`)).toEqual([
    'Signed It was signed.',
    'Held It was signed. It held.',
    'Signed It was signed. It held. It ended.',
  ])
})

test('a table is one block a row, without its marks', async () => {
  const source =
    'Ships.\n{| class="wikitable"\n|+ Ships of Peru\n! Name !! Year\n|- style="x"\n| style="a"| Accord || 1971\n|-\n| Lima\n| colspan=2 | 1972\n|}\nMore.'
  const document = await documentOf(source, 'wikitext')
  expect(wordsOfRole(document, 'table')).toEqual(['Ships of Peru', 'Name ! Year', 'Accord | 1971', 'Lima\n1972'])
})

test('a gallery gives captions and no paragraphs', async () => {
  const document = await documentOf(
    'Ships.\n<gallery>\nFile:A.jpg|The harbour of Lima in 1971\nB b.png|The other harbour in 1972\nFile:C.jpg\n</gallery>\nMore.',
    'wikitext',
  )
  expect(blocksOf(document)).toEqual([
    'paragraph: Ships.',
    'caption: The harbour of Lima in 1971',
    'caption: The other harbour in 1972',
    'boilerplate: File:C.jpg',
    'paragraph: More.',
  ])
})

test.each<[why: string, text: string, publisher: string | null, reasons: readonly string[]]>([
  [
    'markup that any wiki has',
    "'''Accord''' is a [[treaty]].{{cite web|title=A|url=http://a.example}}\n\n[[Category:Treaties]]",
    null,
    ['format/wikitext'],
  ],
  [
    'housekeeping',
    "{{Use dmy dates|date=May 2019}}\n'''Accord''' is a [[treaty]].",
    'Wikipedia',
    ['format/wikitext', 'wikipedia/house-style'],
  ],
  [
    'sister projects',
    "'''Accord''' is a [[treaty]].\n\n{{Commons category|Treaties}}",
    'Wikipedia',
    ['format/wikitext', 'wikipedia/sister-projects'],
  ],
])('the wiki a page is kept in: %s', async (_why, text, publisher, reasons) => {
  const document = await documentOf(text, 'wikitext')
  expect([document.kind, document.publisher]).toEqual(['encyclopedia', publisher])
  expect(document.kindWhy.map(({ why }) => why)).toEqual(reasons)
})

test('a line of JSON with wikitext is kept in the same wiki', async () => {
  const text = "{{Use dmy dates|date=May 2019}}\n'''Accord''' is a [[treaty]] of [[Peru]] and [[Chad]]."
  const result = await documentOf(JSON.stringify({ id: 'a', text }), 'jsonl')
  expect(result.publisher).toBe('Wikipedia')
})

test('a dump of an infobox of bilateral relations is Wikipedia’s, one of other fields nobody’s', async () => {
  const lead = 'Peru–Chad relations are the bilateral relations between Peru and Chad, which have embassies.'
  const own = await documentOf(
    `= Peru–Chad relations =\n\nInfobox\n- Map: a.png\n- Mission1: Embassy of Peru\n\n${lead}`,
    'text',
  )
  expect(own.publisher).toBe('Wikipedia')
  expect(own.kindWhy.map(({ why }) => why)).toContain('wikipedia/bilateral-infobox')
  const other = await documentOf(`= Peru–Chad relations =\n\nInfobox\n- Map: a.png\n- Area: 12\n\n${lead}`, 'text')
  expect([other.kind, other.publisher]).toEqual(['encyclopedia', null])
})

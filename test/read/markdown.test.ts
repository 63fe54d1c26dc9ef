import { expect, test } from 'vitest'
import { blocksOf, documentOf, expectSound } from './reading.ts'

test.each<[why: string, source: string, blocks: readonly string[]]>([
  [
    'a link is its text',
    'The [base](#) and [the port](http://a.example/a_(b) "x").',
    ['paragraph: The base and the port.'],
  ],
  [
    'emphasis goes',
    'The **accord** of *Lima*, _signed_ "*there*."',
    ['paragraph: The accord of Lima, signed "there."'],
  ],
  ['an escape is its sign', 'It cost US \\$298 \\[sic\\].', ['paragraph: It cost US $298 [sic].']],
  ['an underscore in a word stays', 'The file a_b_c.', ['paragraph: The file a_b_c.']],
  ['a picture goes', 'Ships ![a ship](ship.jpg) came.', ['paragraph: Ships came.']],
  [
    'HTML goes, its words stay',
    '<u>Section</u> 1.<br>It is so&nbsp;ordered.',
    ['paragraph: Section 1. It is so ordered.'],
  ],
  [
    'wrapped lines are one',
    'The ships\ncame in.\n\nThey left.',
    ['paragraph: The ships came in.', 'paragraph: They left.'],
  ],
  [
    'a hard break behind a stop parts',
    'It is so ordered.  \nSection 1. The port closes.',
    ['paragraph: It is so ordered.', 'paragraph: Section 1. The port closes.'],
  ],
  [
    'lists',
    '- one ship\n- two\n  ships\n1. three',
    ['list-item: one ship', 'list-item: two ships', 'list-item: three'],
  ],
  ['a quotation', 'He said:\n\n> We will sign\n> it.', ['paragraph: He said:', 'quotation: We will sign it.']],
  [
    'headings',
    '# Accord\n\nText here.\n\nSigned\n------\n\nMore.',
    ['title: Accord', 'paragraph: Text here.', 'heading: Signed', 'paragraph: More.'],
  ],
  [
    'a pipe table',
    'Ships:\n\n| Name | Year |\n|---|---|\n| Accord | 1971 |',
    ['paragraph: Ships:', 'table: Name | Year', 'table: Accord | 1971'],
  ],
  [
    'a grid table',
    'Ships:\n\n+------+------+\n| Name | Year |\n+======+======+\n| Ac-  | 1971 |\n| cord |      |\n+------+------+',
    ['paragraph: Ships:', 'table: Name | Year', 'table: Ac- cord | 1971'],
  ],
  [
    'a footnote is no word',
    'It was signed.[1] It held.\n\n[1] Jane Roe, "The lease of the base", 3 May 2001.',
    ['paragraph: It was signed. It held.', 'reference: [1] Jane Roe, "The lease of the base", 3 May 2001.'],
  ],
  [
    'footnotes one behind the other',
    'It held,[3][4] and ended.[5]\n\n[3]\n\n[4]\n\n[5]',
    ['paragraph: It held, and ended.', 'reference: [3]', 'reference: [4]', 'reference: [5]'],
  ],
  ['a reference link is its text', 'The [base][1a] stands.', ['paragraph: The base stands.']],
  [
    'a bold line is a heading',
    'It is so.\n\n**Strategic Partnership**\n\nThey met.',
    ['paragraph: It is so.', 'heading: Strategic Partnership', 'paragraph: They met.'],
  ],
  [
    'a bold sentence is none',
    'It is so.\n\n**They met in Lima.**\n\nThey left.',
    ['paragraph: It is so.', 'paragraph: They met in Lima.', 'paragraph: They left.'],
  ],
  [
    'the end of a caption cut open',
    'They returned home in August.[52] with the adviser in 2009]] They met again.\n\n[52]',
    [
      'paragraph: They returned home in August.',
      'boilerplate: with the adviser in 2009',
      'paragraph: They met again.',
      'reference: [52]',
    ],
  ],
  ['a bracket of its own stays', 'He said "[the base] stands".', ['paragraph: He said "[the base] stands".']],
  [
    'a paragraph cut by a page goes on',
    'The leader of that state, who had come to power in that year, is on the wanted\n\nlist of the court.',
    ['paragraph: The leader of that state, who had come to power in that year, is on the wanted list of the court.'],
  ],
])('%s', async (_why, source, blocks) => {
  const document = await documentOf(source, 'markdown')
  expectSound(document)
  expect(blocksOf(document)).toEqual(blocks)
})

test('a footnote is a citation at its place', async () => {
  const { text, citations } = await documentOf(
    'It was signed.[1] It held.\n\n[1] Jane Roe, "The lease of the base", 3 May 2001.',
    'markdown',
  )
  expect(citations).toMatchObject([
    { title: 'The lease of the base', date: '3 May 2001', at: text.indexOf(' It held') },
  ])
})

test('front matter gives metadata and is no text', async () => {
  const source =
    '---\ndate: \'2021-09-24\'\nsource_url: https://www.port.gov/statements/1\npublished_time: 2021-09-24 11:47:34-04:00\ntitle: "Statement on\\_ports"\nauthor: Jane Roe\n---\n \nThe minister spoke by phone.\n\n\\###\n'
  const document = await documentOf(source.replace('\\_', ' '), 'markdown')
  expect(document).toMatchObject({
    title: 'Statement on ports',
    authors: ['Jane Roe'],
    url: 'https://www.port.gov/statements/1',
    kind: 'official',
    published: { edtf: '2021-09-24', basis: 'stated', why: 'markdown/front-matter' },
  })
  expect(blocksOf(document)).toEqual(['paragraph: The minister spoke by phone.', 'boilerplate: ###'])
})

test.each([
  ['YAML with an alias bomb', '---\na: &a [x]\nb: *a\n---\nText here.'],
  ['YAML that is none', '---\n: : :\n---\nText here.'],
])('%s is not believed', async (_why, source) => {
  const document = await documentOf(source, 'markdown')
  expectSound(document)
  expect(document.text).toContain('Text here.')
})

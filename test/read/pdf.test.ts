import { expect, test } from 'vitest'
import { makePdf } from '../../scripts/samples/pdf.ts'
import { DEFAULT_LIMITS, type Draft } from '../../src/read/draft.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { joinLines } from '../../src/read/pdf-blocks.ts'

interface Printed {
  readonly title?: string
  readonly author?: string
  readonly created?: string
  readonly header?: string
}
const pdf = (text: string, { title = '', author = '', created = '', header = 'Annals' }: Printed = {}): Buffer =>
  makePdf({ title, author, created, header, text })
const read = (bytes: Uint8Array): Promise<Draft> => readPdf(bytes, { id: 'file.pdf' }, DEFAULT_LIMITS)
const blocksOf = async (text: string): Promise<string[]> =>
  (await read(pdf(text))).blocks
    .map((block) => `${block.role}${block.level ?? ''}: ${block.text}`)
    .filter((block) => !/: (?:Annals|Page \d of \d)$/.test(block))

const LINE = 'The envoys of Freedonia and Sylvania met in Glotz and went on with their talks about'

test.each<[why: string, text: string, blocks: string[]]>([
  ['lines of one paragraph', `${LINE}\nthe river.`, [`paragraph: ${LINE} the river.`]],
  [
    'paragraphs by their gap',
    `${LINE}\nthe river.\n\n${LINE}\nthe bridge.`,
    [`paragraph: ${LINE} the river.`, `paragraph: ${LINE} the bridge.`],
  ],
  [
    'the largest print as the title',
    `# Envoys meet\n\n${LINE}\nthe river.`,
    ['title1: Envoys meet', `paragraph: ${LINE} the river.`],
  ],
  [
    'short lines in another font as headings',
    `${LINE}\nthe river.\n\n## The bridge\n\n${LINE}\nthe bridge.`,
    [`paragraph: ${LINE} the river.`, 'heading3: The bridge', `paragraph: ${LINE} the bridge.`],
  ],
  ['a word divided at the end of a line', `${LINE} ratifi-\ncation.`, [`paragraph: ${LINE} ratification.`]],
  [
    'a hyphen of the word itself',
    `A non-aggression pact.\n\nThey spoke of a non-\naggression pact.`,
    ['paragraph: A non-aggression pact.', 'paragraph: They spoke of a non-aggression pact.'],
  ],
  [
    'a name joined by a hyphen',
    `${LINE} Freedonia-\nSylvania trade.`,
    [`paragraph: ${LINE} Freedonia-Sylvania trade.`],
  ],
  [
    'numbered items',
    `${LINE}\nthe river.\n2. They parted.\n3. They met again.`,
    [`paragraph: ${LINE} the river.`, 'paragraph: 2. They parted.', 'paragraph: 3. They met again.'],
  ],
  [
    'a paragraph over the end of a page',
    `${LINE}\nthe river and the\n\\f\nbridge over it.`,
    [`paragraph: ${LINE} the river and the bridge over it.`],
  ],
  [
    'paragraphs that end with their page',
    `${LINE}\nthe river.\n\\f\nThey parted.`,
    [`paragraph: ${LINE} the river.`, 'paragraph: They parted.'],
  ],
  ['brackets and accents', 'Communiqué (final).', ['paragraph: Communiqué (final).']],
])('reads %s', async (_why, text, blocks) => expect(await blocksOf(text)).toEqual(blocks))

test('running heads, feet and page numbers are boilerplate behind the paragraph that they interrupt', async () => {
  const { blocks } = await read(pdf(`${LINE}\nthe river and the\n\\f\nbridge over it.\n\nThey parted.`))
  expect(blocks.map((block) => [block.role, block.text.slice(0, 12)])).toEqual([
    ['boilerplate', 'Annals'],
    ['paragraph', 'The envoys o'],
    ['boilerplate', 'Page 1 of 2'],
    ['boilerplate', 'Annals'],
    ['paragraph', 'They parted.'],
    ['boilerplate', 'Page 2 of 2'],
  ])
})

test.each<[why: string, printed: Printed, text: string, metadata: object]>([
  [
    'the printed title before that of the file',
    { title: 'Old name of it' },
    `# Envoys meet\n\n${LINE}`,
    { title: 'Envoys meet' },
  ],
  ['the title of the file when none is printed', { title: 'Envoys meet' }, LINE, { title: 'Envoys meet' }],
  ['no name of another file', { title: 'Microsoft Word - draft 3.doc', author: 'jdoe4' }, LINE, {}],
  ['an author with a name', { author: 'Anna Kerr' }, LINE, { authors: ['Anna Kerr'] }],
  [
    'the day of making when it is printed too',
    { created: "D:20230314235900-11'00'" },
    'Glotz, 14 March 2023',
    { published: { edtf: '2023-03-14', basis: 'inferred', why: 'pdf/creation-date' } },
  ],
  ['no day of making that is not printed', { created: 'D:20230314' }, 'Glotz, 13 March 2023', {}],
])('takes %s', async (_why, printed, text, metadata) => {
  const { language: _language, ...found } = (await read(pdf(text, printed))).metadata ?? {}
  expect(found).toEqual(metadata)
})

const WORDLESS = Buffer.from(
  pdf('Words.')
    .toString('latin1')
    .replaceAll(/\([^()]*\) Tj/g, (words) => `()${' '.repeat(words.length - 5)} Tj`),
  'latin1',
)
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`
const LOCKED = Buffer.from(pdf('Words.').toString('latin1').replace('/Root', `${LOCK} /Root`), 'latin1')

test.each<[why: string, bytes: Uint8Array, code: string]>([
  ['pages without letters', WORDLESS, 'read/no-text-layer'],
  ['a locked file', LOCKED, 'read/encrypted'],
  ['a head without a body', Buffer.from('%PDF-1.7\n'), 'read/malformed'],
  ['words that say they are a PDF', Buffer.from('%PDF-1.7 is a format of files.'), 'read/malformed'],
])('refuses %s', async (_why, bytes, code) => {
  await expect(read(bytes)).rejects.toMatchObject({ code })
})

test('refuses more words than the limit', async () => {
  const work = readPdf(pdf('Words upon words.'), { id: 'file.pdf' }, { ...DEFAULT_LIMITS, maxBytes: 20 })
  await expect(work).rejects.toMatchObject({ code: 'read/too-large' })
})

test('ends the work on a file that takes longer than the limit', async () => {
  const work = readPdf(pdf('Words.'), { id: 'file.pdf' }, { ...DEFAULT_LIMITS, maxSeconds: 0.001 })
  await expect(work).rejects.toMatchObject({ code: 'read/too-slow' })
})

test('leaves the bytes that it was given as they are', async () => {
  const bytes = new Uint8Array(pdf('Words.'))
  await read(bytes)
  expect(bytes.length).toBe(pdf('Words.').length)
})

test('a divided word is joined by what the text itself writes', () => {
  expect(joinLines(['a cease-', 'fire'], new Set())).toBe('a ceasefire')
  expect(joinLines(['a cease-', 'fire'], new Set(['cease-fire']))).toBe('a cease-fire')
  expect(joinLines(['1914-', '1918'], new Set())).toBe('1914- 1918')
})

import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeDocx } from '../../scripts/samples/docx.ts'
import { storedZip } from '../../scripts/samples/zip.ts'
import { readDocx } from '../../src/read/docx.ts'
import { DEFAULT_LIMITS, type Draft } from '../../src/read/draft.ts'

const docx = (text: string, title = '', creator = ''): Buffer =>
  makeDocx({ title, creator, created: '2022-01-20T23:59:00Z', text })
const read = (bytes: Uint8Array, limits = DEFAULT_LIMITS): Promise<Draft> =>
  readDocx(bytes, { id: 'file.docx' }, limits)
const blocksOf = async (text: string): Promise<string[]> =>
  (await read(docx(text))).blocks.map(
    (block) => `${block.role}${block.level ?? ''}: ${block.text.replaceAll('\n', ' / ')}`,
  )

test.each<[why: string, text: string, blocks: string[]]>([
  ['paragraphs', 'One.\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
  ['title and headings', '# Note\n\n## Where\n\nHere.', ['title1: Note', 'heading2: Where', 'paragraph: Here.']],
  ['lists', '* One.\n* Two.', ['list-item: One.', 'list-item: Two.']],
  ['tables', '| Year | Ships |\n| 2005 | 12 |', ['table: Year | Ships / 2005 | 12']],
  ['names in other scripts', 'محمد and Путин & Co <Ltd>', ['paragraph: محمد and Путин & Co <Ltd>']],
])('reads %s', async (_why, text, blocks) => expect(await blocksOf(text)).toEqual(blocks))

test('takes title, author and, when it is printed, the day of making', async () => {
  const { metadata } = await read(docx('Glotz, 20 January 2022', 'Treaty & talks', 'Anna Kerr'))
  expect(metadata).toEqual({
    title: 'Treaty & talks',
    authors: ['Anna Kerr'],
    published: { edtf: '2022-01-20', basis: 'inferred', why: 'docx/created' },
  })
  expect((await read(docx('Glotz.', '', 'jdoe'))).metadata).toEqual({})
})

test('notes are references, and their marks are no words', async () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
  const entries = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      'word/document.xml',
      `<w:document ${W}><w:body><w:p><w:r><w:t>They met.</w:t></w:r>${note}</w:p></w:body></w:document>`,
    ],
    [
      'word/footnotes.xml',
      `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>Annals, p. 3.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ],
    [
      'word/_rels/document.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    ],
  ] as const
  const { blocks } = await read(storedZip(entries.map(([path, xml]) => ({ path, bytes: Buffer.from(xml) }))))
  expect(blocks).toEqual([
    { role: 'paragraph', text: 'They met.' },
    { role: 'reference', text: 'Annals, p. 3.' },
  ])
})

/** An archive of one deflated member that lists `listed` bytes and unpacks to `real`. */
function deflated(real: number, listed: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(real))
  const zip = storedZip([{ path: 'word/document.xml', bytes: packed }])
  const directory = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
  for (const [at, shift] of [
    [0, 0],
    [directory, 2],
  ] as const) {
    zip.writeUInt16LE(8, at + 8 + shift)
    zip.writeUInt32LE(listed, at + 22 + shift)
  }
  return zip
}

const locked = (): Buffer => {
  const zip = docx('One.')
  zip.writeUInt16LE(0x0801, zip.indexOf('PK\u0001\u0002', undefined, 'latin1') + 8)
  return zip
}

test.each<[why: string, bytes: Uint8Array, code: string]>([
  ['a bomb that lists its size', deflated(70_000_000, 70_000_000), 'read/too-large'],
  ['a bomb that lists another size', deflated(70_000_000, 1000), 'read/too-large'],
  ['a locked archive', locked(), 'read/encrypted'],
  ['a truncated archive', docx('One.').subarray(0, 900), 'read/malformed'],
  ['an archive of something else', storedZip([{ path: 'a.txt', bytes: Buffer.from('a') }]), 'read/malformed'],
  ['an empty archive', storedZip([]), 'read/malformed'],
  ['no archive', Buffer.from('PK\u0003\u0004 and so on'), 'read/malformed'],
])('refuses %s', async (_why, bytes, code) => {
  await expect(read(bytes)).rejects.toMatchObject({ code })
})

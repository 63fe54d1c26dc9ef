import { expect, test } from 'vitest'
import { storedZip } from '../../scripts/samples/zip.ts'
import { resultOf } from './reading.ts'

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** A compound file as far as it tells what it is: its head, and a directory with these names. */
function compoundFile(names: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * (names.length + 1))
  file.set(MAGIC)
  for (const [index, name] of ['Root Entry', ...names].entries()) file.write(name, 512 + 128 * index, 'utf16le')
  return file
}

test.each([
  ['a locked Word file', 'a.docx', ['EncryptionInfo', 'EncryptedPackage'], 'read/encrypted', ''],
  ['a Word file of old', 'a.doc', ['1Table', 'WordDocument'], 'read/unknown-format', 'save it as .docx'],
  ['an Excel file of old', 'a.xls', ['Workbook'], 'read/unknown-format', 'save the sheet as text'],
  ['a compound file of another program', 'a.bin', ['Contents'], 'read/unknown-format', ''],
])('%s', async (_what, name, streams, code, words) => {
  const result = await resultOf(compoundFile(streams), undefined, { name })
  if (result.ok) throw new Error('read')
  expect(result.failure.code).toBe(code)
  expect(result.failure.message).toContain(words)
})

test('the name of a stream in the words of a file is not its directory', async () => {
  const words = Buffer.concat([compoundFile(['WordDocument']), Buffer.from('xEncryptedPackage\0', 'utf16le')])
  const result = await resultOf(words, undefined, { name: 'a.doc' })
  expect(result.ok ? 'read' : result.failure.code).toBe('read/unknown-format')
})

test.each([
  ['xl/workbook.xml', 'Excel'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['content.xml', 'OpenDocument'],
  ['letter.txt', 'archive'],
])('an archive with %s says that it is of %s', async (path, word) => {
  const result = await resultOf(storedZip([{ path, bytes: Buffer.from('a') }]), undefined, { name: 'a.zip' })
  expect(result.ok ? '' : result.failure.message).toContain(word)
})

test('Rich Text is named', async () => {
  const result = await resultOf('{\\rtf1 The ships came.}', undefined, { name: 'letter' })
  expect(result.ok ? '' : result.failure.message).toContain('Rich Text')
})

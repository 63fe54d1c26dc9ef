import { Failure } from '../model/failure.ts'

/** First bytes of a compound file (MS-CFB 2.2): what Office wrote before 2007, and what it wraps locked files in. */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

/** Whether the bytes are a compound file (OLE 2). */
export const isCompoundFile = (bytes: Uint8Array): boolean => MAGIC.every((byte, index) => bytes[index] === byte)

/** Streams by which the program that wrote the file is known, and what to do with it. */
const PROGRAMS: readonly (readonly [stream: string, detail: string])[] = [
  ['WordDocument', 'It is a Word file of the form used before 2007: save it as .docx.'],
  ['Workbook', 'It is an Excel file of the form used before 2007: save the sheet as text.'],
  ['Book', 'It is an Excel file of the form used before 1997: save the sheet as text.'],
  ['PowerPoint Document', 'It is a PowerPoint file of the form used before 2007: save it as PDF.'],
  ['__properties_version1.0', 'It is an Outlook message: save it as text or HTML.'],
]

/** Why a compound file is not read: it is a locked Office file (MS-OFFCRYPTO 2.3.4.4), or of a form before 2007. */
export function compoundFailure(bytes: Uint8Array): Failure {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (holdsStream(file, 'EncryptedPackage')) return new Failure('read/encrypted')
  const detail = PROGRAMS.find(([stream]) => holdsStream(file, stream))?.[1]
  return new Failure('read/unknown-format', undefined, detail === undefined ? {} : { detail })
}

/** Entries of the directory hold their names in UTF-16, ended by a zero, in 64 bytes at multiples of 128 (MS-CFB 2.6.1). */
function holdsStream(file: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1)) if (at % 128 === 0) return true
  return false
}

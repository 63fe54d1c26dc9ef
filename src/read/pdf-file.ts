import { getDocumentProxy } from 'unpdf'
import { Failure, type FailureCode } from '../model/failure.ts'
import type { Limits } from './draft.ts'
import { orMalformedLater } from './opening.ts'
import { linesOf, type PdfItem, type PdfLine } from './pdf-lines.ts'

/** What a PDF file holds, or why it could not be opened: plain data, for it comes out of another thread. */
export type PdfContent =
  | { readonly ok: true; readonly lines: readonly PdfLine[]; readonly info: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly code: FailureCode }

/** Pages beyond which a file is refused: no single text has as many. */
const MOST_PAGES = 20_000

/** pdf.js's document, as far as we use it. */
interface PdfFile {
  readonly numPages: number
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ readonly items: readonly PdfItem[] }>
    cleanup(): boolean
  }>
  getMetadata(): Promise<{ readonly info: object }>
}

/** Opens a file and takes its lines and metadata fields out of it. pdf.js keeps the bytes. */
export async function contentOfPdf(bytes: Uint8Array, limits: Limits): Promise<PdfContent> {
  try {
    const file = await open(bytes)
    if (file.numPages > MOST_PAGES) return { ok: false, code: 'read/too-large' }
    const lines = await linesOfFile(file, limits)
    if (lines === undefined) return { ok: false, code: 'read/too-large' }
    if (!lines.some((line) => /\p{L}/u.test(line.text))) return { ok: false, code: 'read/no-text-layer' }
    return { ok: true, lines, info: fieldsOf((await orMalformedLater(() => file.getMetadata())).info) }
  } catch (cause) {
    if (cause instanceof Failure) return { ok: false, code: isLocked(cause) ? 'read/encrypted' : cause.code }
    throw cause
  }
}

/** pdf.js has a name of its own for a lock; whatever else it trips over is the file's damage. */
const isLocked = ({ cause }: Failure): boolean => cause instanceof Error && cause.name === 'PasswordException'

async function open(bytes: Uint8Array): Promise<PdfFile> {
  const options = { verbosity: 0, useSystemFonts: false, isEvalSupported: false, maxImageSize: 0 }
  // The interface names only what pdf.js's document has; its own types want a browser's.
  return (await orMalformedLater(() => getDocumentProxy(bytes, options))) as unknown as PdfFile
}

/** The lines of all pages; `undefined` when they hold more than the limit. */
async function linesOfFile(file: PdfFile, limits: Limits): Promise<readonly PdfLine[] | undefined> {
  const lines: PdfLine[] = []
  let length = 0
  for (let number = 1; number <= file.numPages; number += 1) {
    const items = await orMalformedLater(() => itemsOfPage(file, number))
    length += items.reduce((sum, item) => sum + item.str.length, 0)
    if (length > limits.maxBytes) return undefined
    for (const line of linesOf(items, number)) lines.push(line)
  }
  return lines
}

async function itemsOfPage(file: PdfFile, number: number): Promise<readonly PdfItem[]> {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items
}

const FIELDS = ['Title', 'Author', 'CreationDate', 'Language']

const fieldsOf = (info: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    FIELDS.map((name) => {
      const value: unknown = Object.getOwnPropertyDescriptor(info, name)?.value
      return [name, typeof value === 'string' ? value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : '']
    }),
  )

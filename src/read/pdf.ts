import { getDocumentProxy } from 'unpdf'
import { type Edtf, findEdtf } from '../model/edtf.ts'
import { Failure } from '../model/failure.ts'
import type { Draft, DraftMetadata, Given, Limits } from './draft.ts'
import { findMadeOn } from './made-on.ts'
import { blocksOfLines } from './pdf-blocks.ts'
import { linesOf, type PdfItem, type PdfLine } from './pdf-lines.ts'

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
  readonly loadingTask: { destroy(): Promise<void> }
}

/**
 * Reads a PDF page by page. Its metadata fields, which programs fill, stand back behind what is printed: the title only
 * when no line is printed large, the day of making as an inferred date.
 *
 * @throws Failure `read/encrypted`, `read/malformed`, `read/no-text-layer` when no page holds a letter, `read/too-large`.
 */
export async function readPdf(bytes: Uint8Array, given: Given, limits: Limits): Promise<Draft> {
  const file = await open(bytes, given)
  try {
    const blocks = blocksOfLines(await linesOfFile(file, given, limits))
    const title = blocks.find((block) => block.role === 'title')?.text
    return { blocks, metadata: { ...(await metadataOf(file, blocks)), ...(title === undefined ? {} : { title }) } }
  } finally {
    await file.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array, given: Given): Promise<PdfFile> {
  try {
    // pdf.js takes the buffer away from its owner, and so is given a copy. The interface names only what it has.
    const copy = Uint8Array.from(bytes)
    const options = {
      verbosity: 0,
      useSystemFonts: false,
      isEvalSupported: false,
      stopAtErrors: false,
      maxImageSize: 0,
    }
    return (await getDocumentProxy(copy, options)) as unknown as PdfFile
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException'
    throw new Failure(encrypted ? 'read/encrypted' : 'read/malformed', given.id, { cause })
  }
}

async function linesOfFile(file: PdfFile, given: Given, limits: Limits): Promise<readonly PdfLine[]> {
  if (file.numPages > MOST_PAGES) throw new Failure('read/too-large', given.id)
  const lines: PdfLine[] = []
  let length = 0
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    length += items.reduce((sum, item) => sum + item.str.length, 0)
    if (length > limits.maxBytes) throw new Failure('read/too-large', given.id)
    lines.push(...linesOf(items, number))
  }
  if (!lines.some((line) => /\p{L}/u.test(line.text))) throw new Failure('read/no-text-layer', given.id)
  return lines
}

async function metadataOf(file: PdfFile, blocks: Draft['blocks']): Promise<DraftMetadata> {
  const { info } = await file.getMetadata()
  const field = (name: string): string => {
    const value: unknown = Object.getOwnPropertyDescriptor(info, name)?.value
    return typeof value === 'string' ? value.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim() : ''
  }
  const [title, author] = [field('Title'), field('Author')]
  const published = findMadeOn(findPdfDate(field('CreationDate')), blocks, 'pdf/creation-date')
  const language = field('Language')
  return {
    ...(isTitle(title) ? { title } : {}),
    ...(isAuthor(author) ? { authors: [author] } : {}),
    ...(published === undefined ? {} : { published }),
    ...(/^[a-z]{2,3}(?:-\w{1,8})*$/i.test(language) ? { language } : {}),
  }
}

/** Not the name of the file that a program printed. */
const isTitle = (title: string): boolean =>
  /\s/.test(title) &&
  !/^(?:microsoft word|untitled|powerpoint|document\s*\d*$)|\.(?:docx?|pdf|indd|tex|rtf)$/i.test(title)

/** Not a login. */
const isAuthor = (author: string): boolean => /\p{L}+\s+\p{L}/u.test(author) && !/[\d@\\/]/.test(author)

/** The day of a PDF date, "D:20230314163000+03'00'" (ISO 32000-1, 7.9.4), as written: no shift to another time zone. */
function findPdfDate(text: string): Edtf | undefined {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(text)
  return match === null
    ? undefined
    : findEdtf(
        match
          .slice(1)
          .filter((part) => part !== undefined)
          .join('-'),
      )
}

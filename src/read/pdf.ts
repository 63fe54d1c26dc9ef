import { Worker } from 'node:worker_threads'
import { type Edtf, findEdtf } from '../model/edtf.ts'
import { Failure, type FailureCode } from '../model/failure.ts'
import type { Draft, DraftMetadata, Given, Limits } from './draft.ts'
import { findMadeOn } from './made-on.ts'
import { blocksOfLines } from './pdf-blocks.ts'
import type { PdfContent } from './pdf-file.ts'

/**
 * Reads a PDF page by page. Its metadata fields, which programs fill, stand back behind what is printed: the title only
 * when no line is printed large, the day of making only when the text gives it too.
 *
 * @throws Failure `read/encrypted`, `read/malformed`, `read/no-text-layer` when no page holds a letter,
 * `read/too-large`, `read/too-slow`.
 */
export async function readPdf(bytes: Uint8Array, given: Given, limits: Limits): Promise<Draft> {
  const content = await openApart(bytes, limits)
  if (!content.ok) throw new Failure(content.code, given.id)
  const blocks = blocksOfLines(content.lines)
  const title = blocks.find((block) => block.role === 'title')?.text
  return { blocks, metadata: { ...metadataOf(content.info, blocks), ...(title === undefined ? {} : { title }) } }
}

/** Memory that a file may take to open, in megabytes: ten times what the longest known books take. */
const MOST_MEGABYTES = 1024

/** The thread's file: beside this one in the source, and as JavaScript in the package. */
const WORKER = new URL(`./pdf-worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)

/**
 * Opens the file in a thread of its own: pdf.js computes without a pause and loses failures of its own on damaged
 * files, and a thread can be bounded in time and memory and ended.
 */
async function openApart(bytes: Uint8Array, limits: Limits): Promise<PdfContent> {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES }
  const worker = new Worker(WORKER, { workerData: { bytes, limits }, resourceLimits, stdout: true, stderr: true })
  const answer = Promise.withResolvers<PdfContent>()
  const failed = (code: FailureCode): void => answer.resolve({ ok: false, code })
  const timer = setTimeout(() => failed('read/too-slow'), limits.maxSeconds * 1000)
  worker.once('message', (content: PdfContent | Error) =>
    content instanceof Error ? answer.reject(content) : answer.resolve(content),
  )
  worker.once('error', (cause) => failed(isOutOfMemory(cause) ? 'read/too-large' : 'read/malformed'))
  worker.once('exit', () => failed('read/malformed'))
  try {
    return await answer.promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'

function metadataOf(info: Readonly<Record<string, string>>, blocks: Draft['blocks']): DraftMetadata {
  const { Title: title = '', Author: author = '', CreationDate: made = '', Language: language = '' } = info
  const published = findMadeOn(findPdfDate(made), blocks, 'pdf/creation-date')
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
  if (match === null) return undefined
  return findEdtf(
    match
      .slice(1)
      .filter((part) => part !== undefined)
      .join('-'),
  )
}

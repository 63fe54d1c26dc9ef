import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Document, DocumentFormat } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import { assemble } from './assemble.ts'
import { readDocx } from './docx.ts'
import type { Draft, Given, Limits } from './draft.ts'
import { decode } from './encoding.ts'
import { looksLikeWikitext, sniffFormat } from './format.ts'
import { readHtml } from './html.ts'
import { linesOf, readLine } from './json-lines.ts'
import type { NumberedLine } from './json-lines.ts'
import { readMarkdown } from './markdown.ts'
import { readMhtml } from './mhtml.ts'
import { failureOf } from './opening.ts'
import { readPdf } from './pdf.ts'
import { readPlain } from './plain.ts'
import { readTei } from './tei.ts'
import { overlayWikitext } from './wikitext/overlay.ts'
import { readWikitext } from './wikitext.ts'

/** How to read: what is known about the world of print, and the bounds. */
export interface ReadOptions {
  readonly lexicon: ReadLexicon
  readonly limits: Limits
}

/** One document, or why it could not be read. */
export type ReadResult =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly failure: Failure }

/**
 * Reads one file: one result for each document in it (a JSON Lines file holds many). Never throws for what a file
 * holds or for a file that cannot be opened; that is a result which says so. A fault of our own is thrown.
 */
export async function readPath(
  path: string,
  options: ReadOptions,
  given: Given = { id: path },
): Promise<readonly ReadResult[]> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new Failure('read/unknown-format', path)
    if (found.size > options.limits.maxBytes) throw new Failure('read/too-large', path)
    return await readBytes(await readFile(path), { name: basename(path), ...given }, options)
  } catch (cause) {
    return [{ ok: false, failure: failureOf(cause, path) }]
  }
}

/** Reads bytes that came from anywhere; as `readPath`. */
export async function readBytes(bytes: Uint8Array, given: Given, options: ReadOptions): Promise<readonly ReadResult[]> {
  try {
    if (bytes.length > options.limits.maxBytes) throw new Failure('read/too-large', given.id)
    const format = given.format ?? sniffFormat(bytes, given.name)
    if (format === 'jsonl') return readJsonLines(bytes, given, options)
    const draft = await inTime(Promise.resolve(draftOf(format, bytes, given, options)), options.limits.maxSeconds)
    return [{ ok: true, document: assemble(draft, { bytes, format, given }, options.lexicon) }]
  } catch (cause) {
    return [{ ok: false, failure: failureOf(cause, given.id) }]
  }
}

function draftOf(
  format: DocumentFormat,
  bytes: Uint8Array,
  given: Given,
  options: ReadOptions,
): Draft | Promise<Draft> {
  const { limits } = options
  switch (format) {
    case 'pdf':
      return readPdf(bytes, given, limits)
    case 'docx':
      return readDocx(bytes, given, limits)
    case 'mhtml':
      return readMhtml(bytes, given, limits)
    case 'html':
      return readHtml(decode(bytes), given, limits)
    case 'tei':
      return readTei(decode(bytes), given, options)
    case 'wikitext':
      return readWikitext(decode(bytes), given, options)
    case 'markdown':
      return readMarkdown(decode(bytes), given, options)
    case 'text':
    case 'jsonl':
      break
  }
  return readPlain(decode(bytes), given, limits)
}

const readJsonLines = (bytes: Uint8Array, given: Given, options: ReadOptions): readonly ReadResult[] =>
  linesOf(decode(bytes)).map((line) => readJsonLine(line, given.id, options))

/** Reads one line of JSON Lines; `from` names the file in failures. As `readPath`, it never throws for what a line holds. */
export function readJsonLine({ line, number }: NumberedLine, from: string, options: ReadOptions): ReadResult {
  try {
    const { text, about } = readLine(line, `${from}:${number}`)
    const draft = looksLikeWikitext(text) ? overlayWikitext(text, options) : readPlain(text, about, options.limits)
    const source = { bytes: new TextEncoder().encode(line), format: 'jsonl' as const, given: about }
    return { ok: true, document: assemble(draft, source, options.lexicon) }
  } catch (cause) {
    return { ok: false, failure: failureOf(cause, `${from}:${number}`) }
  }
}

/** Bounds what waits (unpacking, page after page); what computes without a pause is bounded by its own limits. */
async function inTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Failure('read/too-slow')), seconds * 1000)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

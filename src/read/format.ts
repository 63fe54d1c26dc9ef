import type { DocumentFormat } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import { compoundFailure, isCompoundFile } from './compound-file.ts'
import { encodingOf } from './encoding.ts'

/**
 * What format the bytes are in: by their first bytes, then the file name's ending, then what the text looks like.
 * A `.txt` may hold Markdown or wikitext: the words decide.
 *
 * @throws Failure `read/unknown-format` for known binaries, `read/encrypted` for a locked Office file, `read/empty` for
 * nothing.
 */
export function sniffFormat(bytes: Uint8Array, name = ''): DocumentFormat {
  if (bytes.length === 0) throw new Failure('read/empty')
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const binary = byMagic(bytes, extension)
  if (binary !== undefined) return binary
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, SAMPLE))
  return byName(extension, head) ?? byContent(head)
}

const SAMPLE = 65_536

/** First bytes of files that hold no prose; ASCII, `?` for any byte. */
const REFUSED: readonly string[] = [
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'RIFF',
  'ID3',
  'OggS',
  '\x7fELF',
  'MZ',
  '\x1f\x8b',
  'BZh',
  '7z\xbc\xaf',
  'Rar!',
  '\xfd7zXZ',
  'SQLite format 3',
  'wOFF',
  'wOF2',
  '????ftyp',
  'II*\0',
  'MM\0*',
]

function byMagic(bytes: Uint8Array, extension: string): DocumentFormat | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) {
    if (extension === 'docx' || holdsWord(bytes)) return 'docx'
    throw new Failure('read/unknown-format', undefined, { detail: archiveDetail(bytes) })
  }
  if (isCompoundFile(bytes)) throw compoundFailure(bytes)
  if (head.startsWith('{\\rtf')) throw new Failure('read/unknown-format', undefined, { detail: RTF })
  if (REFUSED.some((magic) => startsWithMagic(bytes, magic))) throw new Failure('read/unknown-format')
  return undefined
}

const startsWithMagic = (bytes: Uint8Array, magic: string): boolean =>
  magic.split('').every((sign, index) => (sign === '?' ? index < bytes.length : bytes[index] === sign.charCodeAt(0)))

/** A Word file names its main part "word/document.xml" in the directory at its end. */
const holdsWord = (bytes: Uint8Array): boolean => directoryOf(bytes).includes('word/document')

const directoryOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(-65_536))

const RTF = 'It is Rich Text: save it as .docx or as text.'

/** What sort of archive it is, and what to do with it. */
function archiveDetail(bytes: Uint8Array): string {
  const directory = directoryOf(bytes)
  if (directory.includes('xl/workbook')) return 'It is an Excel workbook: save the sheet as text.'
  if (directory.includes('ppt/presentation')) return 'It is a PowerPoint file: save it as PDF.'
  if (directory.includes('META-INF/container.xml')) return 'It is an EPUB book: save its chapters as HTML or text.'
  if (directory.includes('content.xml')) return 'It is an OpenDocument file: save it as .docx or PDF.'
  return 'It is an archive: unpack it and name the files in it.'
}

function byName(extension: string, head: string): DocumentFormat | undefined {
  switch (extension) {
    case 'html':
    case 'htm':
    case 'xhtml':
      return isMhtml(head) ? 'mhtml' : 'html'
    case 'mhtml':
    case 'mht':
    case 'eml':
      return 'mhtml'
    case 'wikitext':
    case 'wiki':
    case 'mediawiki':
      return 'wikitext'
    case 'md':
    case 'markdown':
      return 'markdown'
    case 'jsonl':
    case 'ndjson':
      return 'jsonl'
    case 'xml':
    case 'tei':
      return byMarkup(head)
    case 'json':
      return isJsonLines(head.trimStart()) ? 'jsonl' : refuse()
    default:
      return NO_PROSE.has(extension) ? refuse() : undefined
  }
}

/** Text that is no prose: tables, programs, settings, drawings. */
const NO_PROSE: ReadonlySet<string> = new Set(
  'csv tsv js mjs ts tsx jsx css scss py rb go rs c h cpp java sh sql yaml yml toml ini cfg conf lock svg map log bib tex rtf ics vcf srt'.split(
    ' ',
  ),
)

function refuse(): never {
  throw new Failure('read/unknown-format')
}

const isJsonLines = (start: string): boolean => /^\{"[^\n]*"text"\s*:/.test(start)

const isMhtml = (head: string): boolean =>
  /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,20}content-type:\s*multipart\/related/i.test(head)

function byMarkup(head: string): DocumentFormat {
  if (/<TEI\b|<teiCorpus\b|xmlns="http:\/\/www\.tei-c\.org/i.test(head)) return 'tei'
  if (/<html\b|<!doctype html/i.test(head)) return 'html'
  throw new Failure('read/unknown-format')
}

function byContent(head: string): DocumentFormat {
  const start = head.trimStart()
  if (isMhtml(start)) return 'mhtml'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<TEI\b/.test(start)) return 'tei'
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|article)\b/i.test(start)) return 'html'
  if (isJsonLines(start)) return 'jsonl'
  if (looksLikeWikitext(head)) return 'wikitext'
  return markdownSigns(head) >= 2 ? 'markdown' : 'text'
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Marks that only wikitext has: templates, links, references, table brackets. */
const wikiSigns = (text: string): number =>
  count(text, /\{\{[\p{L}#][^{}\n]{0,80}[|}]/gu) +
  count(text, /\[\[[^[\]\n]{1,200}\]\]/g) +
  count(text, /<ref[\s>/]|^\{\|/gm)

/** Whether a text is MediaWiki markup, told by at least three of its marks. */
export const looksLikeWikitext = (text: string): boolean => wikiSigns(text.slice(0, SAMPLE)) >= 3

/** Marks of Markdown that plain prose does not have: links, ATX headings, bold, escapes. */
const markdownSigns = (text: string): number =>
  (count(text, /^#{1,6} \S/gm) > 0 ? 1 : 0) +
  (count(text, /(?<!!)\[[^[\]\n]{1,200}\]\([^()\s]{0,300}\)/g) > 1 ? 2 : 0) +
  (count(text, /(?<![\w*])\*{1,3}[^\s*][^*\n]{0,300}\*{1,3}(?![\w*])/g) > 1 ? 1 : 0) +
  (count(text, /\\[$#[\]*_]/g) > 0 ? 1 : 0) +
  (/^---\r?\n[\w-]+:[^]*?\n---\r?\n/.test(text) ? 2 : 0)

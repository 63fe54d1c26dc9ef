import { Failure } from '../model/failure.ts'

/**
 * Turns bytes into text. In order: byte order mark; zero bytes at every other place (UTF-16); valid UTF-8; a charset
 * the file declares (`<meta charset>`, `<?xml encoding>`); the single-byte code page of which the letters make most
 * sense. White space and line ends stay as they are; a byte order mark is dropped.
 *
 * @throws Failure `read/unknown-format` when it is no text at all.
 */
export function decode(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (looksBinary(text)) throw new Failure('read/unknown-format')
  return text
}

/** The label of the encoding, as TextDecoder takes it. */
export function encodingOf(bytes: Uint8Array): string {
  return markOf(bytes) ?? utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (declaredOf(bytes) ?? codePageOf(bytes)))
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: in Latin text every other byte is zero, in any text spaces are "20 00". */
function utf16Of(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return undefined
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (odd > pairs * 0.1 && even < pairs * 0.02) return 'utf-16le'
  if (even > pairs * 0.1 && odd < pairs * 0.02) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // TextDecoder has no other way to say "not UTF-8"; the answer is the value.
    return false
  }
}

const DECLARATION = /(?:charset\s*=\s*["']?|encoding\s*=\s*["'])([\w.:-]{2,40})/i

function declaredOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const label = DECLARATION.exec(head)?.[1]
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    // An unknown label is no declaration.
    return undefined
  }
}

const CODE_PAGES = ['windows-1252', 'windows-1251', 'windows-1256'] as const
const LIKELY: Readonly<Record<(typeof CODE_PAGES)[number], RegExp>> = {
  'windows-1252':
    /(?<=\p{Script=Latin})[\u2018\u2019àâäáãåæçèéêëìíîïñòóôõöøùúûüýÿß]|[\u2013\u2014\u201c\u201d\u2026£€§°©]/gu,
  'windows-1251': /[а-яё]{2,}|(?<![\p{L}])[А-Я][а-я]+/gu,
  'windows-1256': /[\u0621-\u064a]{2,}/gu,
}

/** The single-byte code page whose reading has most high letters in likely places; windows-1252 on a tie. */
function codePageOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536)
  const scored = CODE_PAGES.map((label) => {
    const text = new TextDecoder(label).decode(sample)
    return { label, score: [...text.matchAll(LIKELY[label])].reduce((sum, match) => sum + match[0].length, 0) }
  })
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).label
}

/** More than one control character in fifty: a program or a picture, not prose. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 8192)
  // eslint-disable-next-line no-control-regex
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd * 50 > sample.length
}

import { Failure } from '../model/failure.ts'
import type { Limits } from './draft.ts'

/** A part of a MIME message: its header fields by name in lower case, unfolded, and its body as it stands. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>
  /** One character for each byte. */
  readonly body: string
}

/** Splits a message, or a part, into header and body (RFC 5322, 2.1). Characters stand for bytes. */
export function partOf(source: string): MimePart {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end === null ? source : source.slice(0, end.index)
  const headers = new Map<string, string>()
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) }
}

/**
 * The first page of a message: itself, or the first `text/html` part at any level.
 *
 * @throws Failure `read/too-deep` when parts lie in parts past the limit.
 */
export function findPage(part: MimePart, limits: Limits, depth = 0): MimePart | undefined {
  if (depth > limits.maxDepth) throw new Failure('read/too-deep')
  const type = part.headers.get('content-type') ?? ''
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return part
  const boundary = boundaryOf(type)
  if (boundary === undefined) return undefined
  for (const inner of innerParts(part.body, boundary)) {
    const page = findPage(partOf(inner), limits, depth + 1)
    if (page !== undefined) return page
  }
  return undefined
}

function boundaryOf(type: string): string | undefined {
  if (!/^multipart\//i.test(type)) return undefined
  const match = /;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type)
  return match?.[1] ?? match?.[2]
}

/** What stands between the boundary lines (RFC 2046, 5.1.1); a last part without its closing line is kept. */
function* innerParts(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`
  let start = nextMark(body, mark, 0)
  while (start >= 0 && !body.startsWith('--', start + mark.length)) {
    const from = body.indexOf('\n', start) + 1
    if (from === 0) return
    const next = nextMark(body, mark, from)
    yield (next < 0 ? body.slice(from) : body.slice(from, next)).replace(/\r?\n$/, '')
    start = next
  }
}

/** The next boundary that begins a line, or -1. */
function nextMark(body: string, mark: string, from: number): number {
  let at = body.indexOf(mark, from)
  while (at > 0 && body[at - 1] !== '\n') at = body.indexOf(mark, at + 1)
  return at
}

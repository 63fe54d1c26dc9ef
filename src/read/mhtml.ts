import PostalMime, { decodeWords } from 'postal-mime'
import { Failure } from '../model/failure.ts'
import type { Draft, Given, Limits } from './draft.ts'
import { decode } from './encoding.ts'
import { readHtml } from './html.ts'
import { findPage, type MimePart, partOf } from './mhtml-parts.ts'
import { orMalformed, orMalformedLater } from './opening.ts'

/**
 * Reads a page that a browser saved as MHTML (RFC 2557): its first HTML part. The address is where it was saved from;
 * the message's date is the day of saving and says nothing of publication.
 *
 * @throws Failure `read/malformed` when there is no HTML part; else as `readHtml`.
 */
export async function readMhtml(bytes: Uint8Array, given: Given, limits: Limits): Promise<Draft> {
  const message = partOf(new TextDecoder('latin1').decode(bytes))
  const page = findPage(message, limits)
  if (page === undefined) throw new Failure('read/malformed', given.id, { detail: 'It holds no HTML part.' })
  const draft = readHtml(await textOf(page), given, limits)
  return { ...draft, metadata: { ...fromHeaders(message, page), ...draft.metadata } }
}

function fromHeaders(message: MimePart, page: MimePart): NonNullable<Draft['metadata']> {
  const subject = orMalformed(() => decodeWords(message.headers.get('subject') ?? '')).trim()
  const url =
    message.headers.get('snapshot-content-location') ??
    page.headers.get('content-location') ??
    message.headers.get('content-location') ??
    ''
  return {
    ...(subject === '' ? {} : { title: subject }),
    ...(/^https?:\/\/\S+$/i.test(url) ? { url } : {}),
  }
}

/** The part's words: transfer encoding undone, then the charset of its header, or the one that the bytes show. */
async function textOf(part: MimePart): Promise<string> {
  const bytes = await unpacked(part)
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{2,40})/i.exec(part.headers.get('content-type') ?? '')?.[1]
  if (charset === undefined) return decode(bytes)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch (cause) {
    if (cause instanceof RangeError) return decode(bytes)
    throw cause
  }
}

/** postal-mime undoes base64 and quoted-printable; as an attachment it hands the bytes over unread. */
async function unpacked(part: MimePart): Promise<Uint8Array> {
  const encoding = part.headers.get('content-transfer-encoding') ?? '8bit'
  const head = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`
  const email = await orMalformedLater(() => PostalMime.parse(Buffer.from(head + part.body, 'latin1')))
  const content = email.attachments[0]?.content
  if (content === undefined) throw new Failure('read/malformed')
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
}

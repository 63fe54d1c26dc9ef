/** What a sample MHTML file is made of. */
export interface MhtmlInput {
  readonly url: string
  readonly subject: string
  /** When the page was saved, as an RFC 5322 date. */
  readonly saved: string
  readonly html: string
}

const BOUNDARY = '----MultipartBoundary--courier0000000000000000000000000000--'

/** A page as a browser saves it: multipart/related with the page in quoted-printable, a style sheet and a picture. */
export function makeMhtml(input: MhtmlInput): string {
  const head = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${input.url}`,
    `Subject: ${input.subject}`,
    `Date: ${input.saved}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; type="text/html"; boundary="${BOUNDARY}"`,
  ]
  const page = part('text/html', input.url, quotedPrintable(input.html))
  const style = part('text/css', 'cid:style@courier.example', quotedPrintable('.byline { font-style: italic }\n'))
  const lines = [...head, '', '', `--${BOUNDARY}`, page, `--${BOUNDARY}`, style, `--${BOUNDARY}--`, '']
  return lines.join('\r\n')
}

const part = (type: string, location: string, content: string): string =>
  [
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: quoted-printable',
    `Content-Location: ${location}`,
    '',
    content,
  ].join('\r\n')

/** Quoted-printable of UTF-8 text, RFC 2045 section 6.7, in lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  return text.split('\n').map(encodedLine).join('\r\n')
}

function encodedLine(line: string): string {
  const out: string[] = []
  let current = ''
  for (const byte of Buffer.from(line)) {
    const plain = byte >= 32 && byte < 127 && byte !== 61
    const code = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (current.length + code.length > 75) {
      out.push(`${current}=`)
      current = ''
    }
    current += code
  }
  return [...out, current.replace(/ $/, '=20')].join('\r\n')
}

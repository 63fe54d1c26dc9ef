/** What a sample PDF is made of. */
export interface PdfInput {
  readonly title: string
  readonly author: string
  /** PDF date, `D:20230314…`. */
  readonly created: string
  /** Printed at the head of every page. */
  readonly header: string
  /** Pages divided by a line `\f`, paragraphs by a blank line, printed line by line; `# ` and `## ` are bold. */
  readonly text: string
}

const PAGE = { width: 595, height: 842, left: 72, top: 760, leading: 14, gap: 8 }

/** A PDF 1.4 file of text pages in Helvetica, written by hand: no clock, no random id. */
export function makePdf(input: PdfInput): Buffer {
  const pages = input.text.trim().split(/\n?^\\f$\n?/m)
  const streams = pages.map((page, index) => pageStream(page, input.header, `Page ${index + 1} of ${pages.length}`))
  const kids = streams.map((_, index) => `${6 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<< /Title (${escaped(input.title)}) /Author (${escaped(input.author)}) /CreationDate (${input.created}) >>`,
    ...streams.flatMap((stream, index) => [pageObject(7 + 2 * index), streamObject(stream)]),
  ]
  return fileOf(objects)
}

const font = (name: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`

const pageObject = (contents: number): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
  `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${contents} 0 R >>`

const streamObject = (stream: string): string =>
  `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`

function pageStream(page: string, header: string, footer: string): string {
  const out = [lineAt(header, { x: PAGE.left, y: 800, size: 8, font: 'F1' })]
  let y = PAGE.top
  for (const line of page.split('\n')) {
    if (line.trim() === '') y -= PAGE.gap
    else {
      const level = /^#* ?/.exec(line)?.[0].trim().length ?? 0
      const size = level === 1 ? 15 : 11
      out.push(lineAt(line.replace(/^#+ /, ''), { x: PAGE.left, y, size, font: level > 0 ? 'F2' : 'F1' }))
      y -= PAGE.leading
    }
  }
  out.push(lineAt(footer, { x: 270, y: 40, size: 8, font: 'F1' }))
  return out.join('\n')
}

function lineAt(
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number; readonly font: string },
) {
  return `BT /${at.font} ${at.size} Tf ${at.x} ${at.y} Td (${escaped(text)}) Tj ET`
}

/** A PDF literal string in WinAnsi, which for our letters is Latin-1. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\()]/g, (char) => `\\${char}`)
    .replaceAll(/[\u0080-\u00ff]/g, (char) => `\\${char.charCodeAt(0).toString(8)}`)

function fileOf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const offsets: number[] = []
  objects.forEach((object, index) => {
    offsets.push(Buffer.byteLength(body, 'latin1'))
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
  })
  const start = Buffer.byteLength(body, 'latin1')
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}

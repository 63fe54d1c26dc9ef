import { storedZip } from './zip.ts'

/** What a sample DOCX is made of. */
export interface DocxInput {
  readonly title: string
  readonly creator: string
  /** ISO 8601 instant. */
  readonly created: string
  /** Paragraphs divided by a blank line; `# `, `## ` headings, `* ` list items, `| a | b |` table rows. */
  readonly text: string
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A Word document of headings, paragraphs, a list and a table: the fewest parts that Word opens. */
export function makeDocx(input: DocxInput): Buffer {
  const parts: readonly (readonly [path: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes()],
    [
      '_rels/.rels',
      relations([
        ['officeDocument', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
        ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(input)],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', `${OFFICE}/relationships/styles`, 'styles.xml'],
        ['numbering', `${OFFICE}/relationships/numbering`, 'numbering.xml'],
      ]),
    ],
    ['word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body(input.text)}</w:body></w:document>`],
    ['word/styles.xml', styles()],
    ['word/numbering.xml', numbering()],
  ]
  return storedZip(parts.map(([path, xml]) => ({ path, bytes: Buffer.from(XML + xml) })))
}

function body(text: string): string {
  const blocks = text.trim().split(/\n{2,}/)
  return blocks
    .map((block) => (block.startsWith('|') ? table(block) : block.split('\n').map(paragraph).join('')))
    .join('')
}

function paragraph(line: string): string {
  const heading = /^(#+) /.exec(line)
  const words = line.replace(/^(#+|\*) /, '')
  if (heading !== null) return styled(words, `<w:pStyle w:val="${heading[1] === '#' ? 'Title' : 'Heading1'}"/>`)
  if (line.startsWith('* ')) return styled(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  return styled(words, '')
}

const styled = (words: string, properties: string): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`

function table(block: string): string {
  const rows = block.split('\n').map((line) => line.replace(/^\| | \|$/g, '').split(' | '))
  const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${styled(cell, '')}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function relations(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

function contentTypes(): string {
  const part = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${
      part('/word/document.xml', `${CONTENT}.document.main+xml`) +
      part('/word/styles.xml', `${CONTENT}.styles+xml`) +
      part('/word/numbering.xml', `${CONTENT}.numbering+xml`) +
      part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')
    }</Types>`
  )
}

function coreProperties(input: DocxInput): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escaped(input.title)}</dc:title><dc:creator>${escaped(input.creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${input.created}</dcterms:created></cp:coreProperties>`
  )
}

function styles(): string {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  return `<w:styles xmlns:w="${WORD}">${style('Title', 'Title')}${style('Heading1', 'heading 1')}</w:styles>`
}

function numbering(): string {
  return (
    `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>` +
    `<w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  )
}

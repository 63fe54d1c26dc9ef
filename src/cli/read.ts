import type { Command } from 'commander'
import { type Document, type Evidence, type FirstPublished, TOLD_ROLES } from '../model/document.ts'
import { type Span, wordsOf } from '../model/span.ts'
import { readPath } from '../read/read.ts'
import { type JsonOptions, jsonOption, newCommand } from './command.ts'
import { oneLine, printFailure, printJson, printLine } from './output.ts'
import { startProgress } from './progress.ts'
import { type LimitOptions, filesUnder, readOptionsOf, withLimits } from './reading.ts'

type Options = JsonOptions & LimitOptions

/** `chancery read`: what is made of files before anything is coded. */
export const command = (): Command =>
  withLimits(
    newCommand('read', {
      summary: 'Read files and folders and print what they are, without keeping anything.',
      examples: [
        ['chancery read samples', 'title, publisher, date, kind, chapters and citations of each file'],
        ['chancery read --json samples', 'the whole documents, with text and offsets'],
      ],
    })
      .argument('<path...>', 'files or folders')
      .addOption(jsonOption()),
  ).action(readAll)

async function readAll(paths: readonly string[], options: Options): Promise<void> {
  const files = await filesUnder(paths)
  const readOptions = readOptionsOf(options)
  const progress = startProgress('reading', files.length)
  for (const [index, path] of files.entries()) {
    progress.step(index, path)
    for (const result of await readPath(path, readOptions)) {
      if (!result.ok) printFailure(result.failure)
      else if (options.json) printJson(result.document)
      else printLine(`${summaryOf(result.document)}\n`)
    }
  }
  progress.end()
}

/** What a document is, in lines for reading; what is not known is left out. */
export function summaryOf(document: Document): string {
  const lines = factsOf(document).filter(([, value]) => value !== '')
  return [document.id, ...lines.map(([name, value]) => `  ${name.padEnd(10)} ${oneLine(value)}`)].join('\n')
}

function factsOf(document: Document): readonly (readonly [name: string, value: string])[] {
  const { published, firstPublished } = document
  return [
    ['title', document.title ?? ''],
    ['publisher', document.publisher ?? ''],
    ['authors', document.authors.join('; ')],
    [
      'published',
      published === null ? 'not stated' : `${published.edtf} (${published.basis}, ${quoted(document, published)})`,
    ],
    ['first', firstPublished === null ? '' : `${firstText(firstPublished)} (${quoted(document, firstPublished)})`],
    ['kind', `${document.kind}${kindEvidence(document)}`],
    ['format', `${document.format}, ${document.language}, ${document.text.length} characters`],
    ['url', document.url ?? ''],
    ['told', toldText(document)],
    ['begins', leadOf(document)],
    ['chapters', chaptersOf(document)],
    ['infoboxes', document.infoboxes.map((box) => `${box.name} (${box.fields.length} fields)`).join(', ')],
    ['citations', document.citations.length === 0 ? '' : String(document.citations.length)],
    ['standing', document.standing.map((each) => wordsOf(document.text, each)).join(' ')],
    ['sha256', document.sha256.bytes],
  ]
}

const kindEvidence = (document: Document): string =>
  document.kindWhy.length === 0
    ? ' (nothing in it tells)'
    : ` (${document.kindWhy.map((evidence) => quoted(document, evidence)).join('; ')})`

/** The headings; a title that is the only one says nothing new. */
const chaptersOf = ({ sections, title }: Document): string =>
  sections
    .map((section) => section.title)
    .filter((name) => name !== title)
    .join(' · ')

/** The rule's name and the words it rests on, cut when they are many. */
const quoted = ({ text }: Document, { why, span }: Evidence): string =>
  span === undefined ? why : `${why}: “${cut(wordsOf(text, span), 80)}”`

const firstText = ({ relation, publishers, edtf }: FirstPublished): string =>
  `${relation === 'wire' ? 'agency material of' : 'reprint from'} ${publishers.join(', ')}${edtf === null ? '' : `, ${edtf}`}`

/** How much of the text is read for acts; the rest (menus, credits, tables, references) is kept and not coded. */
function toldText({ text, blocks }: Document): string {
  const told = blocks.filter((block) => TOLD_ROLES.has(block.role))
  const share = Math.round((100 * told.reduce((sum, block) => sum + lengthOf(block), 0)) / text.length)
  return `${told.length} of ${blocks.length} blocks, ${share} % of the characters`
}

const lengthOf = ({ start, end }: Span): number => end - start

const leadOf = ({ text, blocks }: Document): string =>
  cut(wordsOf(text, blocks.find((block) => block.role === 'paragraph') ?? { start: 0, end: 0 }), 120)

function cut(text: string, most: number): string {
  const line = oneLine(text)
  return line.length <= most ? line : `${line.slice(0, line.lastIndexOf(' ', most))} …`
}

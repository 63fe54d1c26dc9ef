import type { Command } from 'commander'
import type { Document } from '../model/document.ts'
import { wordsOf } from '../model/span.ts'
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
    ['published', published === null ? '' : `${published.edtf} (${published.basis}, ${published.why})`],
    ['first', firstPublished === null ? '' : `${firstPublished.relation} of ${firstPublished.publishers.join(', ')}`],
    ['kind', `${document.kind}${kindEvidence(document)}`],
    ['format', `${document.format}, ${document.language}, ${document.text.length} characters`],
    ['url', document.url ?? ''],
    ['chapters', document.sections.map((section) => section.title).join(' · ')],
    ['infoboxes', document.infoboxes.map((box) => `${box.name} (${box.fields.length} fields)`).join(', ')],
    ['citations', document.citations.length === 0 ? '' : String(document.citations.length)],
    ['standing', document.standing.map((each) => wordsOf(document.text, each)).join(' ')],
    ['sha256', document.sha256.bytes],
  ]
}

const kindEvidence = ({ kindWhy, text }: Document): string =>
  kindWhy.length === 0
    ? ''
    : ` (${kindWhy.map(({ why, span }) => (span === undefined ? why : `${why}: “${wordsOf(text, span)}”`)).join('; ')})`

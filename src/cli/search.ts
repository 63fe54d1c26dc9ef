import type { Command } from 'commander'
import type { Passage } from '../store/store.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { positiveNumber } from './numbers.ts'
import { withWorkspace } from './opening.ts'
import { oneLine, printJson, printLine } from './output.ts'

interface Options extends WorkspaceOptions, JsonOptions {
  readonly limit: number
}

/** `chancery search`: the paragraphs that hold some words. */
export const command = (): Command =>
  newCommand('search', {
    summary: 'Find the paragraphs that hold all the words.',
    examples: [
      ['chancery search naval base', 'paragraphs with both words, in any form'],
      [`chancery search '"naval base" sudan*'`, 'a phrase, and words that begin so'],
    ],
  })
    .argument('<words...>', 'words; "…" for a phrase, a star at the end for the beginning of a word')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .option('--limit <number>', 'print at most so many', positiveNumber, 20)
    .action(search)

const search = (words: readonly string[], options: Options): Promise<void> =>
  withWorkspace(options, async ({ store }) => {
    for (const passage of await store.search(words.join(' '), options.limit)) {
      if (options.json) printJson(passage)
      else printLine(`${passage.document}:${passage.span.start}\n    ${excerpt(passage)}`)
    }
  })

const AROUND = 100

/** The words around the first hit, on one line, cut at blanks. */
function excerpt({ text, span, hits }: Passage): string {
  const first = hits[0] ?? span
  const from = Math.max(0, first.start - span.start - AROUND)
  const to = Math.min(text.length, first.end - span.start + AROUND)
  const words = text.slice(from, to).toWellFormed()
  const head = from === 0 ? words : `… ${words.replace(/^\S*\s/, '')}`
  return oneLine(to === text.length ? head : `${head.replace(/\s\S*$/, '')} …`)
}
